import * as v from 'valibot'
import type {Remote} from '../tracker-kind.ts'

/** An issue to ask for; `repo` is OWNER/NAME. */
export interface Wanted {
  owner: string
  name: string
  number: number
}

const fields = `
  title state stateReason
  assignees(first: 10) { nodes { login } }
  timelineItems(last: 50, itemTypes: [RENAMED_TITLE_EVENT, UNASSIGNED_EVENT]) {
    nodes {
      ... on RenamedTitleEvent { previousTitle }
      ... on UnassignedEvent { assignee { ... on User { login } } }
    }
  }`

/**
 * One GraphQL query for many issues, in whatever repositories of one host; the aliases `r0`, `i12` say which is which.
 * Names and numbers go as variables, so that nothing in them can become part of the query.
 */
export function issuesQuery(wanted: Wanted[]): {query: string; variables: Record<string, string | number>} {
  const variables: Record<string, string | number> = {}
  const types: string[] = []
  const add = (name: string, type: string, value: string | number): string => {
    variables[name] = value
    types.push(`$${name}: ${type}`)
    return `$${name}`
  }
  const parts = wanted.map(
    ({owner, name, number}, i) =>
      `i${i}: repository(owner: ${add(`o${i}`, 'String!', owner)}, name: ${add(`n${i}`, 'String!', name)}) {
        issue(number: ${add(`k${i}`, 'Int!', number)}) { ...known }
      }`,
  )
  return {
    query: `query (${types.join(', ')}) {\n${parts.join('\n')}\n}\nfragment known on Issue {${fields}\n}`,
    variables,
  }
}

const login = v.object({login: v.optional(v.string())})
const IssueNode = v.object({
  title: v.string(),
  state: v.picklist(['OPEN', 'CLOSED']),
  stateReason: v.nullish(v.string(), null),
  assignees: v.object({nodes: v.array(v.object({login: v.string()}))}),
  timelineItems: v.object({
    nodes: v.array(
      v.nullable(v.object({previousTitle: v.optional(v.string()), assignee: v.nullish(login, null)})),
    ),
  }),
})
const Answer = v.record(v.string(), v.nullable(v.object({issue: v.nullable(IssueNode)})))

/** The shape of the answer's `data`: `null` for an issue or repository that is not there. */
export const IssuesAnswer = v.object({data: Answer})

/** The issues of an answer, in the order in which they were asked for; `null`: not there, or not to be seen. */
export const remotesOf = ({data}: v.InferOutput<typeof IssuesAnswer>, count: number): (Remote | null)[] =>
  Array.from({length: count}, (_, i) => {
    const node = data[`i${i}`]?.issue
    if (!node) return null
    const events = node.timelineItems.nodes
    return {
      title: node.title,
      state: node.state === 'OPEN' ? 'open' : 'closed',
      notPlanned: node.stateReason === 'NOT_PLANNED' || node.stateReason === 'DUPLICATE',
      assignees: node.assignees.nodes.map(each => each.login),
      formerTitles: events.flatMap(event => event?.previousTitle ?? []),
      formerAssignees: events.flatMap(event => event?.assignee?.login ?? []),
    }
  })

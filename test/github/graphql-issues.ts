import {buildSchema, graphql} from 'graphql'
import type {Issue} from './repositories.ts'
import type {Answer, World} from './rest.ts'

/** The part of GitHub's public schema that is asked about (https://docs.github.com/graphql/overview/public-schema). */
const schema = buildSchema(`
  type Query { repository(owner: String!, name: String!, followRenames: Boolean = true): Repository }
  type Repository {
    name: String!
    issue(number: Int!): Issue
    issueTypes(first: Int, last: Int, after: String, before: String): IssueTypeConnection
  }
  type IssueType { name: String! isEnabled: Boolean! }
  type IssueTypeConnection { nodes: [IssueType] totalCount: Int! }
  enum IssueState { OPEN CLOSED }
  enum IssueStateReason { REOPENED NOT_PLANNED COMPLETED DUPLICATE }
  type Issue {
    number: Int! title: String! state: IssueState! url: String!
    stateReason(enableDuplicate: Boolean = false): IssueStateReason
    assignees(first: Int, last: Int, after: String, before: String): UserConnection!
    timelineItems(
      first: Int, last: Int, after: String, before: String, skip: Int, itemTypes: [IssueTimelineItemsItemType!]
    ): IssueTimelineItemsConnection!
  }
  type User { login: String! }
  type Bot { login: String! }
  union Assignee = Bot | User
  type UserConnection { nodes: [User] totalCount: Int! }
  enum IssueTimelineItemsItemType { RENAMED_TITLE_EVENT UNASSIGNED_EVENT ASSIGNED_EVENT CLOSED_EVENT }
  type RenamedTitleEvent { previousTitle: String! currentTitle: String! }
  type UnassignedEvent { assignee: Assignee }
  union IssueTimelineItems = RenamedTitleEvent | UnassignedEvent
  type IssueTimelineItemsConnection { nodes: [IssueTimelineItems] totalCount: Int! }
`)

/** What is not there is `null` in the answer, with an error that says so; the rest is answered nevertheless. */
class NotFound extends Error {}

const user = (login: string) => ({__typename: 'User', login})

const node = (issue: Issue) => ({
  ...issue,
  state: issue.state.toUpperCase(),
  stateReason: issue.state_reason?.toUpperCase() ?? null,
  assignees: {nodes: issue.assignees.map(user), totalCount: issue.assignees.length},
  timelineItems: ({itemTypes}: {itemTypes?: string[]}) => {
    const asked = (type: string) => !itemTypes || itemTypes.includes(type)
    const nodes = [
      ...(asked('RENAMED_TITLE_EVENT') ? (issue.formerTitles ?? []) : []).map(previousTitle => ({
        __typename: 'RenamedTitleEvent',
        previousTitle,
        currentTitle: issue.title,
      })),
      ...(asked('UNASSIGNED_EVENT') ? (issue.formerAssignees ?? []) : []).map(login => ({
        __typename: 'UnassignedEvent',
        assignee: user(login),
      })),
    ]
    return {nodes, totalCount: nodes.length}
  },
})

/** Answers a query about issues, checked against the schema as GitHub checks it. */
export const answerQuery = async (
  world: World,
  source: string,
  variableValues: Record<string, unknown>,
): Promise<Answer> => {
  const rootValue = {
    repository: ({owner, name}: {owner: string; name: string}) => {
      const repo = world.repositories.get(`${owner}/${name}`.toLowerCase())
      if (!repo) throw new NotFound(`Could not resolve to a Repository with the name '${owner}/${name}'.`)
      return {
        name: repo.name,
        issueTypes: () => {
          if (!repo.types) throw new Error("Field 'issueTypes' doesn't exist on type 'Repository'")
          return repo.types.length > 0 ? {nodes: repo.types, totalCount: repo.types.length} : null
        },
        issue: ({number}: {number: number}) => {
          const issue = repo.issues.find(each => each.number === number)
          if (!issue)
            throw new NotFound(`Could not resolve to an issue or pull request with the number of ${number}.`)
          return node(issue)
        },
      }
    },
  }
  const {data, errors} = await graphql({schema, source, variableValues, rootValue})
  const told = errors?.map(({message, path, originalError}) => ({
    ...(originalError instanceof NotFound ? {type: 'NOT_FOUND'} : {}),
    ...(path ? {path} : {}),
    message,
  }))
  return {status: 200, body: {...(data ? {data} : {}), ...(told ? {errors: told} : {})}}
}

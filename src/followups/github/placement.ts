import * as v from 'valibot'
import {issueAt} from '../../model/issue.ts'
import {Problem} from '../../model/problem.ts'
import {printable} from '../../text/printable.ts'
import type {Milestone, Parent, Placement, Wish} from '../tracker.ts'
import {TrackerProblem} from '../tracker-problem.ts'
import type {Gh} from './gh.ts'
import {allPages} from './pages.ts'
import {formatRepository} from './repository.ts'
import {understand} from './understand.ts'

/** A wish taken at its word, where nothing is looked up. */
export const onTrust = ({milestone, type, parent}: Wish, repo: string): Placement => ({
  milestone: milestone ? {title: milestone, number: null} : null,
  type: type || null,
  parent: parent ? {number: numberOf(parent, repo), title: '', children: 0} : null,
})

/**
 * Looks a wish up in the repository; only reads.
 * @throws TrackerProblem for what is not there, with what there is instead
 */
export async function findPlacement(gh: Gh, wish: Wish, signal?: AbortSignal): Promise<Placement> {
  const {milestone, type, parent} = wish
  return {
    milestone: milestone ? await findMilestone(gh, milestone, signal) : null,
    type: type ? await findType(gh, type) : null,
    parent: parent ? await findParent(gh, parent, signal) : null,
  }
}

const Milestones = v.array(
  v.object({number: v.number(), title: v.string(), state: v.picklist(['open', 'closed'])}),
)

async function findMilestone(gh: Gh, wanted: string, signal?: AbortSignal): Promise<Milestone> {
  const all = await allPages(gh, '{repo}/milestones?state=all', Milestones, signal)
  const found = all.filter(({title}) => same(title, wanted))
  const open = found.find(({state}) => state === 'open')
  if (open) return {title: open.title, number: open.number}
  const [where, name] = [formatRepository(gh.repo), printable(wanted)]
  throw new TrackerProblem(
    'not-found',
    found.length > 0
      ? `The milestone “${name}” of ${where} is closed.`
      : `There is no milestone “${name}” in ${where}.`,
    instead(
      all.filter(({state}) => state === 'open').map(({title}) => title),
      'There is no open one: make it on GitHub, or leave it out.',
    ),
  )
}

const Types = v.object({
  data: v.object({
    repository: v.nullable(
      v.object({
        issueTypes: v.nullable(
          v.object({nodes: v.array(v.object({name: v.string(), isEnabled: v.boolean()}))}),
        ),
      }),
    ),
  }),
})
const typesQuery =
  'query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { issueTypes(first: 100) { nodes { name isEnabled } } } }'

async function findType(gh: Gh, wanted: string): Promise<string> {
  const {owner, name} = gh.repo
  let types: string[] = []
  try {
    const answer = understand(await gh.query({query: typesQuery, variables: {owner, name}}), Types)
    const nodes = answer.data.repository?.issueTypes?.nodes ?? []
    types = nodes.filter(({isEnabled}) => isEnabled).map(each => each.name)
  } catch (error) {
    // A GitHub Enterprise server that knows no issue types refuses the question.
    if (!(error instanceof TrackerProblem && error.kind === 'refused')) throw error
  }
  const found = types.find(type => same(type, wanted))
  if (found) return found
  throw new TrackerProblem(
    'not-found',
    `There is no issue type “${printable(wanted)}” in ${formatRepository(gh.repo)}.`,
    instead(types, 'It has none: an owner of the organisation can make them. Leave it out.'),
  )
}

const ParentIssue = v.object({
  title: v.string(),
  pull_request: v.optional(v.unknown()),
  sub_issues_summary: v.optional(v.object({total: v.number()})),
})

async function findParent(gh: Gh, wanted: string, signal?: AbortSignal): Promise<Parent> {
  const where = formatRepository(gh.repo)
  const number = numberOf(wanted, where)
  const missing = (what: string, next: string) => new TrackerProblem('not-found', what, next)
  const choose = 'Name another issue by its number, or leave it out.'
  let answer: unknown
  try {
    answer = await gh.request(`{repo}/issues/${number}`, {signal})
  } catch (error) {
    if (!(error instanceof TrackerProblem && ['not-found', 'issues-off'].includes(error.kind))) throw error
    throw missing(`There is no issue #${number} in ${where}.`, choose)
  }
  const {title, pull_request, sub_issues_summary} = understand(answer, ParentIssue)
  if (pull_request) throw missing(`#${number} of ${where} is a pull request, not an issue.`, choose)
  if (!sub_issues_summary)
    throw missing(
      `${gh.repo.host} knows no sub-issues, so nothing can come under #${number}.`,
      'Leave it out.',
    )
  return {number, title, children: sub_issues_summary.total}
}

/** The number that a text such as `12`, `#12` or an issue's address names. */
function numberOf(text: string, repo: string): number {
  const number = /^\s*#?([1-9]\d{0,8})\s*$/.exec(text)?.[1]
  if (number) return Number(number)
  const issue = issueAt(text)
  if (issue && same(issue.repo, repo)) return issue.number
  throw new Problem(
    issue
      ? `The parent is in ${issue.repo}, and the issues go to ${repo}.`
      : `“${printable(text)}” is no number of an issue.`,
    {next: `Name an issue of ${repo} by its number.`},
  )
}

const instead = (names: string[], none: string): string =>
  names.length > 0 ? `Choose one of ${names.slice(0, 20).map(printable).join(', ')}.` : none

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

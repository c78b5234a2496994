import {answerQuery} from './graphql-issues.ts'
import {addIssue, type Repository} from './repositories.ts'
import {type Answer, issueUrl, type World} from './rest.ts'

const permissions = {read: 'READ', triage: 'TRIAGE', write: 'WRITE', admin: 'ADMIN'} as const

const describe = (world: World, repo: Repository) => ({
  id: `R_${repo.name}`,
  name: repo.name,
  nameWithOwner: `${repo.owner}/${repo.name}`,
  owner: {login: repo.owner},
  url: `https://${world.host}/${repo.owner}/${repo.name}`,
  description: '',
  isPrivate: repo.private,
  isArchived: repo.archived,
  hasIssuesEnabled: repo.hasIssues,
  hasWikiEnabled: false,
  viewerPermission: permissions[repo.permission],
  defaultBranchRef: {name: 'main'},
  parent: null,
  mergeCommitAllowed: true,
  rebaseMergeAllowed: true,
  squashMergeAllowed: true,
})

const notFound = (path: string, message: string): Answer => ({
  status: 200,
  body: {data: null, errors: [{type: 'NOT_FOUND', path: [path], message}]},
})

/** `gh issue create` resolves every label and login to an id in one query, each under an alias: l000, u000. */
const resolveIds = (repo: Repository, query: string): Answer => {
  const data: Record<string, unknown> = {}
  const labels: Record<string, unknown> = {}
  for (const [, alias = '', login = ''] of query.matchAll(/(u\d+): user\(login:"([^"]*)"\)/g)) {
    if (!repo.assignable.includes(login))
      return notFound(alias, `Could not resolve to a User with the login of '${login}'.`)
    data[alias] = {id: `U_${login}`, login}
  }
  for (const [, alias = '', quoted = ''] of query.matchAll(/(l\d+): label\(name:("(?:[^"\\]|\\.)*")\)/g)) {
    const name = JSON.parse(quoted) as string
    const known = repo.labels.find(label => label.name.toLowerCase() === name.toLowerCase())
    labels[alias] = known ? {id: `L_${known.name}`, name: known.name} : null
  }
  return {status: 200, body: {data: {...data, repository: labels}}}
}

/** `gh issue create --milestone` looks for the title among the open ones. */
const openMilestones = ({milestones}: Repository): Answer => {
  const nodes = milestones
    .filter(({state}) => state === 'open')
    .map(({number, title}) => ({id: `M_${number}`, title}))
  const found = {nodes, pageInfo: {hasNextPage: false, endCursor: ''}}
  return {status: 200, body: {data: {repository: {milestones: found}}}}
}

/** Answers the GraphQL queries of `gh issue create` and `gh repo view`; any about issues by its schema. */
export const answerGraphql = (world: World, sent: Record<string, unknown>): Answer | Promise<Answer> => {
  const {query = '', variables} = sent as {query?: string; variables?: Record<string, unknown> | null}
  if (/timelineItems|issueTypes/.test(query)) return answerQuery(world, query, variables ?? {})
  if (/viewer\s*\{/.test(query)) return {status: 200, body: {data: {viewer: {login: world.login}}}}
  const inline = /repository\(owner:"([^"]*)",name:"([^"]*)"\)/.exec(query)
  const input = variables?.input as Record<string, unknown> | undefined
  if (input) return createIssue(world, input)
  const slug = `${variables?.owner ?? inline?.[1]}/${variables?.name ?? variables?.repo ?? inline?.[2]}`
  const repo = world.repositories.get(slug.toLowerCase())
  if (!repo) return notFound('repository', `Could not resolve to a Repository with the name '${slug}'.`)
  if (query.includes('RepositoryResolveMetadataIDs')) return resolveIds(repo, query)
  if (query.includes('RepositoryMilestoneList')) return openMilestones(repo)
  return {status: 200, body: {data: {repository: describe(world, repo)}}}
}

const createIssue = (world: World, input: Record<string, unknown>): Answer => {
  const repo = [...world.repositories.values()].find(each => `R_${each.name}` === input.repositoryId)
  if (!repo) return notFound('createIssue', 'Could not resolve to a node.')
  const names = (ids: unknown): string[] => ((ids ?? []) as string[]).map(id => id.slice(2))
  const issue = addIssue(repo, {
    title: input.title as string,
    body: input.body as string,
    labels: names(input.labelIds),
    assignees: names(input.assigneeIds),
    milestone: repo.milestones.find(({number}) => `M_${number}` === input.milestoneId) ?? null,
  })
  return {
    status: 200,
    body: {data: {createIssue: {issue: {id: issue.node_id, url: issueUrl(world, repo, issue.number)}}}},
  }
}

import {addIssue, type Issue, type Repository} from './repositories.ts'

/** An answer before it is written to the wire; a body of `undefined` is sent as nothing at all. */
export interface Answer {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

export interface World {
  login: string
  host: string
  repositories: Map<string, Repository>
}

const ok = (body: unknown, headers: Record<string, string> = {}): Answer => ({status: 200, body, headers})
const refuse = (status: number, message: string, errors?: unknown[]): Answer => ({
  status,
  body: {message, ...(errors ? {errors} : {}), documentation_url: 'https://docs.github.com/rest'},
})
const invalid = (field: string, code: string, message?: string): Answer =>
  refuse(422, 'Validation Failed', [{resource: 'Issue', field, code, ...(message ? {message} : {})}])

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

export const issueUrl = (world: World, repo: Repository, number: number): string =>
  `https://${world.host}/${repo.owner}/${repo.name}/issues/${number}`

const shown = (world: World, repo: Repository, {children, ...issue}: Issue) => ({
  ...issue,
  ...(repo.types ? {sub_issues_summary: {total: children.length, completed: 0, percent_completed: 0}} : {}),
  repository_url: `https://api.${world.host}/repos/${repo.owner}/${repo.name}`,
  html_url: issueUrl(world, repo, issue.number),
  labels: issue.labels.map(name => ({name})),
  assignees: issue.assignees.map(login => ({login})),
})

const describe = (world: World, repo: Repository) => ({
  name: repo.name,
  full_name: `${repo.owner}/${repo.name}`,
  owner: {login: repo.owner},
  private: repo.private,
  visibility: repo.private ? 'private' : 'public',
  archived: repo.archived,
  has_issues: repo.hasIssues,
  html_url: `https://${world.host}/${repo.owner}/${repo.name}`,
  permissions: {
    admin: repo.permission === 'admin',
    push: ['write', 'admin'].includes(repo.permission),
    triage: repo.permission !== 'read',
    pull: true,
  },
})

const page = <T>(url: URL, all: T[]): {rows: T[]; headers: Record<string, string>} => {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100)
  const number = Number(url.searchParams.get('page') ?? 1)
  const rows = all.slice((number - 1) * size, number * size)
  if (number * size >= all.length) return {rows, headers: {}}
  const next = new URL(url)
  next.searchParams.set('page', String(number + 1))
  return {rows, headers: {link: `<${next.href}>; rel="next"`}}
}

const list = (world: World, repo: Repository, url: URL): Answer => {
  const state = url.searchParams.get('state') ?? 'open'
  const since = url.searchParams.get('since')
  const ascending = url.searchParams.get('direction') === 'asc'
  const found = repo.issues
    .filter(issue => state === 'all' || issue.state === state)
    .filter(issue => !since || Date.parse(issue.updated_at) >= Date.parse(since))
  const {rows, headers} = page(url, ascending ? found : found.reverse())
  return ok(
    rows.map(issue => shown(world, repo, issue)),
    headers,
  )
}

/** Opens an issue by GitHub's rules: limits refused, labels and assignees dropped for those who may not set them. */
const create = (world: World, repo: Repository, sent: Record<string, unknown>): Answer => {
  const {
    title,
    body = '',
    labels = [],
    assignees = [],
    milestone = null,
    type = null,
  } = sent as {
    title?: string
    body?: string
    labels?: string[]
    assignees?: string[]
    milestone?: number | null
    type?: string | null
  }
  if (typeof title !== 'string' || !title.trim()) return invalid('title', 'missing_field')
  if (title.length > 256) return invalid('title', 'custom', 'title is too long (maximum is 256 characters)')
  if (body.length > 65_536) return invalid('body', 'custom', 'body is too long (maximum is 65536 characters)')
  const maySet = repo.permission !== 'read'
  const stranger = assignees.find(login => !repo.assignable.some(known => same(known, login)))
  if (maySet && stranger) return invalid('assignees', 'invalid')
  const placed = repo.milestones.find(({number}) => number === milestone) ?? null
  if (maySet && milestone !== null && !placed) return invalid('milestone', 'invalid')
  const typed = repo.types?.find(({name}) => name === type) ?? null
  if (maySet && type !== null && !typed) return invalid('type', 'invalid')
  for (const name of maySet ? labels : [])
    if (!repo.labels.some(label => same(label.name, name)))
      repo.labels.push({name, color: 'ededed', description: null})
  const issue = addIssue(repo, {
    title,
    body,
    ...(maySet ? {labels, assignees, milestone: placed, type: typed} : {}),
  })
  return {status: 201, body: shown(world, repo, issue)}
}

const createLabel = (repo: Repository, sent: Record<string, unknown>): Answer => {
  const {
    name,
    color = 'ededed',
    description = null,
  } = sent as {name?: string; color?: string; description?: string}
  if (!name) return invalid('name', 'missing_field')
  if (repo.permission === 'read' || repo.permission === 'triage') return refuse(404, 'Not Found')
  if (repo.labels.some(label => same(label.name, name)))
    return refuse(422, 'Validation Failed', [{resource: 'Label', code: 'already_exists', field: 'name'}])
  const label = {name, color, description}
  repo.labels.push(label)
  return {status: 201, body: label}
}

/** The sub-issues of an issue: listed, or one added by the rules: one parent each, at most a hundred. */
const subIssues = (
  world: World,
  repo: Repository,
  parent: Issue,
  method: string,
  url: URL,
  sent: unknown,
): Answer => {
  const listed = (numbers: number[]) => repo.issues.filter(({number}) => numbers.includes(number))
  if (method === 'GET') {
    const {rows, headers} = page(url, listed(parent.children))
    return ok(
      rows.map(issue => shown(world, repo, issue)),
      headers,
    )
  }
  const child = repo.issues.find(({id}) => id === (sent as {sub_issue_id?: number}).sub_issue_id)
  if (!child) return refuse(404, 'Not Found')
  if (repo.issues.some(({children}) => children.includes(child.number)))
    return refuse(422, 'Sub issue may only have one parent')
  if (parent.children.length === 100) return refuse(422, 'Parent cannot have more than 100 sub-issues')
  parent.children.push(child.number)
  return {status: 201, body: shown(world, repo, parent)}
}

/** Answers the REST calls that gh makes for pm-wizard; anything else is 404, as at GitHub. */
export const answerRest = (world: World, method: string, url: URL, sent: Record<string, unknown>): Answer => {
  const path = url.pathname.replace(/^\/api\/v3/, '')
  if (path === '/') return ok({}, {'x-oauth-scopes': 'repo, read:org'})
  if (path === '/user') return ok({login: world.login, id: 1}, {'x-oauth-scopes': 'repo, read:org'})
  if (path === '/rate_limit')
    return ok({resources: {core: {limit: 5000, remaining: 4999, reset: Math.ceil(Date.now() / 1000) + 3600}}})
  const [, repos, owner, name, thing, key, part] = path.split('/').map(decodeURIComponent)
  const repo = repos === 'repos' ? world.repositories.get(`${owner}/${name}`.toLowerCase()) : undefined
  if (!repo) return refuse(404, 'Not Found')
  if (!thing && method === 'GET') return ok(describe(world, repo))
  if (method !== 'GET' && repo.archived) return refuse(403, 'Repository was archived so is read-only.')
  if (thing === 'labels' && !key) {
    if (method === 'POST') return createLabel(repo, sent)
    const {rows, headers} = page(url, repo.labels)
    return ok(rows, headers)
  }
  if (thing === 'milestones') {
    const {rows, headers} = page(url, repo.milestones)
    return ok(rows, headers)
  }
  if (thing === 'assignees' && key)
    return repo.assignable.some(login => same(login, key)) ? {status: 204} : refuse(404, 'Not Found')
  if (thing === 'issues') {
    if (!repo.hasIssues) return refuse(410, 'Issues are disabled for this repo')
    if (!key) return method === 'POST' ? create(world, repo, sent) : list(world, repo, url)
    const issue = repo.issues.find(each => each.number === Number(key))
    if (issue && part === 'sub_issues' && repo.types) return subIssues(world, repo, issue, method, url, sent)
    const parent = repo.issues.find(({children}) => children.includes(Number(key)))
    if (part) return part === 'parent' && parent ? ok(shown(world, repo, parent)) : refuse(404, 'Not Found')
    if (issue && method === 'PATCH') return ok(shown(world, repo, Object.assign(issue, sent)))
    if (issue && method === 'GET') return ok(shown(world, repo, issue))
  }
  return refuse(404, 'Not Found')
}

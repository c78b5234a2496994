/** What the pretend GitHub remembers. */
export interface Issue {
  number: number
  id: number
  node_id: string
  title: string
  body: string
  state: 'open' | 'closed'
  state_reason: string | null
  labels: string[]
  assignees: string[]
  milestone: {number: number; title: string} | null
  type: {name: string} | null
  /** Numbers of its sub-issues. */
  children: number[]
  created_at: string
  updated_at: string
  /** What happened to it before, as far as anybody asks. */
  formerTitles?: string[]
  formerAssignees?: string[]
  /** The list of issues holds pull requests too, as GitHub's does. */
  pull_request?: {url: string}
}

export interface Label {
  name: string
  color: string
  description: string | null
}

export interface Repository {
  owner: string
  name: string
  private: boolean
  archived: boolean
  hasIssues: boolean
  /** What the caller may do: read lets one open issues, triage and up also set labels and assignees. */
  permission: 'read' | 'triage' | 'write' | 'admin'
  labels: Label[]
  /** Logins that may be assigned. */
  assignable: string[]
  milestones: {number: number; title: string; state: 'open' | 'closed'}[]
  /** Issue types of the organisation; `null`: the host is too old to know of them and of sub-issues. */
  types: {name: string; isEnabled: boolean}[] | null
  issues: Issue[]
}

/** A repository as the test wants it; what is left out is an ordinary private one with three labels. */
export const repository = (slug: string, wanted: Partial<Repository> = {}): Repository => {
  const [owner = '', name = ''] = slug.split('/')
  return {
    owner,
    name,
    private: true,
    archived: false,
    hasIssues: true,
    permission: 'write',
    labels: ['bug', 'postmortem', 'prevent'].map(label => ({
      name: label,
      color: 'ededed',
      description: null,
    })),
    assignable: ['octocat'],
    milestones: [],
    types: [],
    issues: [],
    ...wanted,
  }
}

/** Adds an issue the way GitHub does: the next number, made now. */
export const addIssue = (
  repo: Repository,
  issue: {
    title: string
    body?: string
    labels?: string[]
    assignees?: string[]
    milestone?: Issue['milestone']
    type?: Issue['type']
    at?: Date
  },
): Issue => {
  const number = repo.issues.length + 1
  const at = (issue.at ?? new Date()).toISOString().replace(/\.\d+Z$/, 'Z')
  const made: Issue = {
    number,
    id: 1000 + number,
    node_id: `I_${repo.name}_${number}`,
    title: issue.title,
    body: issue.body ?? '',
    state: 'open',
    state_reason: null,
    labels: issue.labels ?? [],
    assignees: issue.assignees ?? [],
    milestone: issue.milestone ?? null,
    type: issue.type ?? null,
    children: [],
    created_at: at,
    updated_at: at,
  }
  repo.issues.push(made)
  return made
}

import {printable} from '../../text/printable.ts'
import {cancelled, TrackerProblem} from '../tracker-problem.ts'
import {archived, issuesOff} from './problems.ts'

/** What gh gave back, as far as it came. */
export interface Raw {
  status: number | null
  /** Names in lower case. */
  headers: Record<string, string>
  body: unknown
  stderr: string
  exitCode: number | undefined
  /** `missing`: there is no gh; `timeout`, `cancelled`, `killed`: it was ended before it was done. */
  end: 'exit' | 'missing' | 'timeout' | 'cancelled' | 'killed'
}

const again = 'then run the same again: what is already filed stays filed once.'

/**
 * Turns what gh gave back into a problem in words. `repo` is `[HOST/]OWNER/REPO`; `now`, in milliseconds since 1970,
 * is for limits that end at a point in time.
 */
export function explain(raw: Raw, {host, repo}: {host: string; repo: string}, now: number): TrackerProblem {
  const login = `\`gh auth login${host === 'github.com' ? '' : ` --hostname ${host}`}\``
  if (raw.end === 'missing')
    return new TrackerProblem(
      'no-gh',
      'gh, the GitHub CLI, is not installed.',
      'Install it from https://cli.github.com.',
    )
  if (raw.end === 'cancelled') return cancelled()
  if (raw.exitCode === 4)
    return new TrackerProblem('not-logged-in', `gh is not logged in to ${host}.`, `Log in with ${login}.`)

  const {status} = raw
  const said = ownWords(raw)
  if (status === 200 && Array.isArray(Object(raw.body).errors))
    return new TrackerProblem(
      'refused',
      `${host} refused the query. ${said}`,
      'A GitHub Enterprise server may be too old for it.',
    )
  if (status === null || status < 300) {
    let why = `${host} cannot be reached. ${said}`
    if (raw.end === 'timeout') why = `${host} did not answer in time.`
    else if (raw.end === 'killed') why = 'gh was ended before it was done.'
    else if (status !== null)
      why = `What came is no answer of ${host}: is a proxy or a guest network in between?`
    return new TrackerProblem('network', why.trim(), `Check the network, ${again}`, {doubtful: true})
  }
  if (status < 400)
    return new TrackerProblem(
      'not-found',
      `${repo} has been renamed.`,
      `Find its name with \`gh repo view ${repo}\`.`,
    )
  if (status >= 500)
    return new TrackerProblem(
      'server',
      `${host} has trouble of its own (${status}).`,
      `Look at https://www.githubstatus.com, ${again}`,
      {doubtful: true},
    )
  if (status === 401)
    return new TrackerProblem(
      'not-logged-in',
      `${host} does not accept the login (401). ${said}`,
      `Log in anew with ${login}, or correct GH_TOKEN where that is set.`,
    )
  if (status === 404)
    return new TrackerProblem(
      'not-found',
      `There is no ${repo} on ${host} that this login can see.`,
      `Check the name with \`gh repo view ${repo}\`, or log in as another account with ${login}.`,
    )
  if (status === 410) return issuesOff(repo)
  if (status === 403 || status === 429)
    return (
      limit(raw, said, host, now) ??
      (/archived/i.test(said) ? archived(repo) : noPermission(raw, said, host, repo))
    )
  return new TrackerProblem(
    'refused',
    `GitHub refused it (${status}). ${said}`,
    'Correct it, then run the same again.',
  )
}

/** The limits of GitHub come as 403 or 429; headers and words tell them from a missing permission. */
function limit({headers, status}: Raw, said: string, host: string, now: number): TrackerProblem | null {
  const spent = headers['x-ratelimit-remaining'] === '0'
  if (status !== 429 && !spent && !headers['retry-after'] && !/rate limit|too quickly|abuse/i.test(said))
    return null
  const reset = spent ? Number(headers['x-ratelimit-reset']) - now / 1000 : Number.NaN
  const wait = headers['retry-after'] ? Number(headers['retry-after']) : reset
  const waitSeconds = Number.isFinite(wait) ? Math.max(0, Math.ceil(wait)) : null
  const when =
    waitSeconds === null
      ? 'in a few minutes'
      : `after ${new Date(now + waitSeconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return new TrackerProblem(
    'rate-limit',
    `${host} asks to slow down (${status}).`,
    `Run the same again ${when}: what is already filed stays filed once.`,
    {waitSeconds},
  )
}

const noPermission = ({headers}: Raw, said: string, host: string, repo: string): TrackerProblem => {
  // An organisation with single sign-on sends the address at which the login is to be authorised.
  const sso = /url=(https:\/\/[^\s;]+)/.exec(headers['x-github-sso'] ?? '')?.[1]
  const ask = `Give the login the right with \`gh auth refresh --hostname ${host} --scopes repo\`, or ask an owner of the repository.`
  return new TrackerProblem(
    'no-permission',
    `This login may not do that in ${repo}. ${said}`,
    sso ? `Authorise the login for the organisation at ${printable(sso)}` : ask,
  )
}

// A login that gh repeats when it is wrong.
const token = /\b(gh[a-z]_|github_pat_)\w{4,}/g

/** What GitHub (or gh) says itself: one line, safe to print, at most 300 characters. */
function ownWords({body, stderr}: Raw): string {
  const {message, errors} = Object(body) as {message?: unknown; errors?: unknown}
  const details = (Array.isArray(errors) ? errors : []).map(error => {
    const {field, code, message: detail} = Object(error) as Record<string, unknown>
    return typeof detail === 'string' ? detail : [field, code].filter(Boolean).join(' ')
  })
  const told = typeof message === 'string' ? [message, ...details] : details
  const words = told.length > 0 ? told.join(': ') : stderr
  const line = printable(words.trim().replace(/\s+/g, ' ').replace(token, '$1****')).slice(0, 300)
  return line && !/[.!?]$/.test(line) ? `${line}.` : line
}

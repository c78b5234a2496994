import {execa} from 'execa'
import {explain, type Raw} from './explain.ts'
import {formatRepository, type RepositoryName, requireRepository} from './repository.ts'

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH'
  /** Sent as JSON. */
  body?: unknown
  signal?: AbortSignal | undefined
  /** Called with gh's process id before the body is handed to gh, hence before anything can happen at GitHub. */
  beforeSending?: (pid: number) => Promise<void>
}

/** The one way to GitHub, for one repository. */
export interface Gh {
  repo: RepositoryName
  /**
   * One request to the REST API; in `path`, `{repo}` stands for `repos/OWNER/REPO`. Gives the parsed JSON of the answer
   * (`null` when it has no content).
   * @throws TrackerProblem
   */
  request(path: string, options?: RequestOptions): Promise<unknown>
  /**
   * One query to the GraphQL API. Gives the answer also where a part of it could not be found: `null` stands there.
   * @throws TrackerProblem
   */
  query(body: {query: string; variables: Record<string, string | number>}): Promise<unknown>
}

export interface GhOptions {
  /** What gh gets beside the environment of this process. */
  env?: Record<string, string>
  /** Milliseconds that one request may take. */
  timeout?: number
}

// Nothing in the user's environment may make gh ask, colour, page or chat.
const quiet = {
  GH_PROMPT_DISABLED: '1',
  GH_NO_UPDATE_NOTIFIER: '1',
  GH_PAGER: 'cat',
  GH_FORCE_TTY: '',
  GH_DEBUG: '',
  NO_COLOR: '1',
  CLICOLOR_FORCE: '0',
}
const headers = ['Accept: application/vnd.github+json', 'X-GitHub-Api-Version: 2022-11-28']

/**
 * A client for the repository `[HOST/]OWNER/REPO` that runs `gh api`: login, proxy and certificates are the ones gh has.
 * @throws Problem when `slug` is not the name of a repository
 */
export function ghFor(slug: string, {env = {}, timeout = 60_000}: GhOptions = {}): Gh {
  const repo = requireRepository(slug)
  const request: Gh['request'] = async (path, {method = 'GET', body, signal, beforeSending} = {}) => {
    const args = ['api', '--include', '--hostname', repo.host, '--method', method]
    args.push(...headers.flatMap(header => ['--header', header]))
    if (body !== undefined) args.push('--input', '-')
    args.push(path.replace('{repo}', `repos/${repo.owner}/${repo.name}`))
    const child = execa('gh', args, {
      env: {...env, ...quiet},
      stdin: body === undefined ? 'ignore' : 'pipe',
      timeout,
      // In a process group of its own: Ctrl+C in the terminal ends us in our own time, not gh amid a creation.
      detached: process.platform !== 'win32',
      reject: false,
      ...(signal ? {cancelSignal: signal} : {}),
    })
    try {
      if (child.pid !== undefined) await beforeSending?.(child.pid)
    } catch (error) {
      child.kill('SIGKILL')
      throw error
    }
    if (body !== undefined) child.stdin?.end(JSON.stringify(body))
    const done = await child
    const http = parseHttp(done.stdout ?? '')
    const {status} = http
    // gh calls it a failure when one part of a GraphQL answer is missing.
    const well = done.exitCode === 0 || (path === 'graphql' && hasData(http.body))
    if (well && status !== null && status < 300 && http.whole) return http.body
    const raw: Raw = {...http, stderr: done.stderr ?? '', exitCode: done.exitCode, end: endOf(done)}
    throw explain(raw, {host: repo.host, repo: formatRepository(repo)}, Date.now())
  }
  return {repo, request, query: body => request('graphql', {method: 'POST', body})}
}

const hasData = (body: unknown): boolean => Boolean((Object(body) as {data?: unknown}).data)

const endOf = (done: {
  code?: string | undefined
  isCanceled: boolean
  timedOut: boolean
  isTerminated: boolean
}): Raw['end'] => {
  if (done.code === 'ENOENT') return 'missing'
  if (done.isCanceled) return 'cancelled'
  if (done.timedOut) return 'timeout'
  return done.isTerminated ? 'killed' : 'exit'
}

/** Takes apart what `gh api --include` prints. `whole`: the body is JSON, or there is none. */
function parseHttp(text: string): Pick<Raw, 'status' | 'headers' | 'body'> & {whole: boolean} {
  const gap = /\r?\n\r?\n/.exec(text)
  const [first = '', ...lines] = text.slice(0, gap?.index).split(/\r?\n/)
  const rest = gap ? text.slice(gap.index).trim() : ''
  const code = /^HTTP\/[\d.]+ (\d{3})/.exec(first)?.[1]
  const fields = lines.map(line => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  const head = {status: code ? Number(code) : null, headers: Object.fromEntries(fields)}
  try {
    return {...head, body: rest ? JSON.parse(rest) : null, whole: true}
  } catch {
    return {...head, body: null, whole: false}
  }
}

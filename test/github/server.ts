import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Fault} from './faults.ts'
import {answerGraphql} from './graphql.ts'
import {type Repository, repository} from './repositories.ts'
import {type Answer, answerRest, type World} from './rest.ts'

/** A request as it arrived; `body` is the parsed JSON, or the raw text when it is none. */
export interface Recorded {
  method: string
  /** With the query string: `/repos/acme/web/issues?state=all`. */
  path: string
  host: string
  headers: Record<string, string | string[] | undefined>
  body: unknown
}

export interface GitHub {
  /** The Unix socket it listens on. */
  socket: string
  /** What a child process needs so that its gh talks to this server; add it to PATH and the rest of the environment. */
  env: Record<string, string>
  /** Every request so far, in order. */
  requests: Recorded[]
  /** The requests of one kind: `made('POST', '/repos/acme/web/issues')`. */
  made(method: string, path: string): Recorded[]
  repo(slug: string): Repository
  /**
   * Lets requests that match `METHOD /path` go wrong: `times` of them (default one), after letting `after` through.
   * Several faults on one kind of request are used up in the order in which they were injected.
   */
  inject(match: RegExp, fault: Fault, options?: {times?: number; after?: number}): void
  /** Takes all faults away. */
  mend(): void
  /** Called when a request has arrived, before it is answered (await it to hold the answer back). */
  onRequest(listener: (request: Recorded) => void | Promise<void>): void
  /** Called when a request has been carried out, before its answer leaves. */
  onDone(listener: (request: Recorded) => void | Promise<void>): void
  close(): Promise<void>
}

interface Injected {
  match: RegExp
  fault: Fault
  times: number
  after: number
}

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const write = (response: ServerResponse, {status, body, headers = {}}: Answer): void => {
  const json = typeof body !== 'string'
  response.writeHead(status, {
    'content-type': json ? 'application/json; charset=utf-8' : 'text/html',
    'x-ratelimit-remaining': '4999',
    ...headers,
  })
  response.end(body === undefined ? undefined : json ? JSON.stringify(body) : body)
}

/**
 * A GitHub in memory, on a Unix socket in a temporary folder, for the real gh: `env` points gh at it.
 * `repositories`: slug to what differs from an ordinary private repository (see repositories.ts).
 */
export const startGitHub = async (
  repositories: Record<string, Partial<Repository>> = {'acme/web': {}},
  {login = 'octocat', host = 'github.com'} = {},
): Promise<GitHub> => {
  const directory = mkdtempSync(join(tmpdir(), 'pm-wizard-github-'))
  const socket = join(directory, 'api.sock')
  const gh = join(directory, 'gh')
  mkdirSync(gh)
  const env = {
    GH_CONFIG_DIR: gh,
    GH_TOKEN: 'token-of-the-test',
    ...(host === 'github.com' ? {} : {GH_ENTERPRISE_TOKEN: 'token-of-the-test'}),
    GH_NO_UPDATE_NOTIFIER: '1',
  }
  writeFileSync(join(gh, 'config.yml'), `http_unix_socket: ${socket}\n`)

  const world: World = {
    login,
    host,
    repositories: new Map(
      Object.entries(repositories).map(([slug, wanted]) => [slug.toLowerCase(), repository(slug, wanted)]),
    ),
  }
  const requests: Recorded[] = []
  const injected: Injected[] = []
  const listeners = {
    request: (_: Recorded): void | Promise<void> => {},
    done: (_: Recorded): void | Promise<void> => {},
  }

  const faultFor = (request: Recorded): Fault | undefined => {
    const next = injected.find(each => each.match.test(`${request.method} ${request.path}`) && each.times > 0)
    if (!next) return undefined
    if (next.after > 0) {
      next.after -= 1
      return undefined
    }
    next.times -= 1
    return next.fault
  }

  const carryOut = (request: Recorded): Answer | Promise<Answer> => {
    const sent = (typeof request.body === 'object' ? request.body : {}) as Record<string, unknown>
    const url = new URL(request.path, `https://${request.host}`)
    if (request.method === 'POST' && !(typeof request.body === 'object' && request.body))
      return {status: 400, body: {message: 'Problems parsing JSON'}}
    return /^(\/api)?\/graphql$/.test(url.pathname)
      ? answerGraphql(world, sent)
      : answerRest(world, request.method, url, sent)
  }

  const server = createServer(async (incoming, response) => {
    const body = await readBody(incoming)
    const {method = '', url = '', headers} = incoming
    const request: Recorded = {method, path: url, host: headers.host ?? '', headers, body}
    requests.push(request)
    await listeners.request(request)
    const fault = faultFor(request)
    if (fault?.kind === 'cut') return incoming.socket.destroy()
    if (fault?.kind === 'answer') return write(response, fault)
    if (fault?.kind === 'slow') await new Promise(resolve => setTimeout(resolve, fault.milliseconds))
    const answer = headers.authorization
      ? await carryOut(request)
      : {status: 401, body: {message: 'Requires authentication'}}
    await listeners.done(request)
    if (fault?.kind === 'lost') return incoming.socket.destroy()
    write(response, answer)
  })
  await new Promise<void>(resolve => server.listen(socket, resolve))

  return {
    socket,
    env,
    requests,
    made: (method, path) => requests.filter(each => each.method === method && each.path === path),
    repo: slug => {
      const found = world.repositories.get(slug.toLowerCase())
      if (!found) throw new Error(`the pretend GitHub has no ${slug}`)
      return found
    },
    inject: (match, fault, {times = 1, after = 0} = {}) => injected.push({match, fault, times, after}),
    mend: () => {
      injected.length = 0
    },
    onRequest: listener => {
      listeners.request = listener
    },
    onDone: listener => {
      listeners.done = listener
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      rmSync(directory, {recursive: true, force: true})
    },
  }
}

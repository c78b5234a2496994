import {type ChildProcess, spawn} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'esbuild'
import {afterEach, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import type {Choice} from '../../src/followups/plan.ts'
import {faults} from '../github/faults.ts'
import {type GitHub, type Recorded, startGitHub} from '../github/server.ts'
import {incident, planFor, temporaryFolder, titles} from './helpers.ts'

// Each story starts many processes; on a busy machine that takes its time.
vi.setConfig({testTimeout: 180_000})

let driver: string
beforeAll(async () => {
  const {outputFiles} = await build({
    entryPoints: [join(import.meta.dirname, 'driver.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    banner: {
      js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);",
    },
  })
  driver = outputFiles[0]!.text
})

let github: GitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

const ten = Array.from({length: 10}, (_, index) => `Task ${index + 1}`)

const three = ten.slice(0, 3)

/** A folder with the driver and a plan, of ten tasks unless told; `start` runs it with further orders. */
const workshop = (tasks = ten, more: Partial<Choice> = {}) => {
  const folder = temporaryFolder()
  const [PLAN, LINKS, main] = ['plan.json', 'links.txt', 'driver.mjs'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(PLAN, JSON.stringify(planFor(incident(...tasks), more)))
  writeFileSync(LINKS, '')
  writeFileSync(main, driver)
  const ORIGIN = String(Date.now())
  const start = (
    orders: Record<string, string> = {},
    {detached = false} = {},
  ): {process: ChildProcess; ended: Promise<string>} => {
    const env = {
      ...process.env,
      ...github.env,
      PLAN,
      LINKS,
      DIRECTORY: join(folder, 'state'),
      ORIGIN,
      FASTER: '50',
      ...orders,
    }
    const child = spawn(process.execPath, [main], {env, stdio: 'ignore', detached})
    return {
      process: child,
      ended: new Promise(resolve => child.on('exit', (code, signal) => resolve(signal ?? String(code)))),
    }
  }
  /** The links that the document would have: the last one of each task. */
  const links = (): Record<string, string> =>
    Object.fromEntries(
      readFileSync(LINKS, 'utf8')
        .trim()
        .split('\n')
        .map(line => line.split(' ')),
    )
  return {start, links}
}

/** Every task has its issue, once, and its link. */
const expectAllOnce = (links: Record<string, string>, tasks = ten): void => {
  expect([...titles(github)].sort()).toEqual([...tasks].sort())
  const urls = github
    .repo('acme/web')
    .issues.map(issue => [issue.title, `https://github.com/acme/web/issues/${issue.number}`])
  expect(Object.fromEntries(tasks.map((title, index) => [title, links[`t${index + 1}`]]))).toEqual(
    Object.fromEntries(urls),
  )
}

test('killed with SIGKILL at every single request, one after the other: ten issues, ten links, one tracking issue', async () => {
  const {start, links} = workshop(ten, {tracking: true})
  // Where nobody buries the dead, the gh of a killed run seems to hang, and is waited for two minutes.
  const quick = {FASTER: '150'}
  const seen = new Set<string>()
  const killAtNext = async (): Promise<string> => {
    const run = start(quick)
    let deadly: Recorded | null = null
    let carriedOut: Promise<void> = Promise.resolve()
    github.onRequest(request => {
      const {method, path, body} = request
      const name = `${method} ${path.replace(/since=[^&]*/, '')} ${JSON.stringify(body)}`
      if (deadly || seen.has(name)) return
      seen.add(name)
      deadly = request
      carriedOut = new Promise(resolve => github.onDone(done => void (done === deadly && resolve())))
      run.process.kill('SIGKILL')
    })
    const end = await run.ended
    await carriedOut
    return end
  }
  let end = 'SIGKILL'
  while (end === 'SIGKILL') end = await killAtNext()
  expect(end).toBe('0')
  // The list, ten creations and the one of the tracking issue, the list of sub-issues, and two requests for each of these.
  expect(seen.size).toBeGreaterThanOrEqual(1 + 11 + 1 + 20)
  const {issues} = github.repo('acme/web')
  const [tracking] = issues.splice(10)
  expect(tracking).toMatchObject({
    title: 'Follow-ups: Checkout slow',
    children: issues.map(({number}) => number),
  })
  expectAllOnce(links())
})

describe('killed at every other point around a request, and run again', () => {
  test('between the ledger and the request, of each of ten tasks', async () => {
    const {start, links} = workshop()
    for (const [index] of ten.entries()) {
      expect(await start({DIE_BEFORE_SENDING: `t${index + 1}`}).ended).toBe('SIGKILL')
      expect(titles(github)).toHaveLength(index)
    }
    expect(await start().ended).toBe('0')
    expectAllOnce(links())
  })
  test.each([
    ['between the answer and the ledger', 'DIE_AFTER_ANSWER'],
    ['between the ledger and the link', 'DIE_BEFORE_LINK'],
  ])('%s', async (_, order) => {
    const {start, links} = workshop(three)
    for (const task of ['t1', 't2', 't3']) {
      expect(await start({[order]: task}).ended).toBe('SIGKILL')
      expect(titles(github)).toHaveLength(Number(task.slice(1)))
    }
    expect(await start().ended).toBe('0')
    expectAllOnce(links(), three)
  })
})

test('killed while GitHub is still at work on a request: the next run waits for what comes of it', async () => {
  const {start, links} = workshop(['Slow one', 'Another'])
  github.inject(/^POST/, faults.slow(3000))
  const first = start()
  const carriedOut = new Promise<void>(resolve => {
    github.onRequest(request => {
      if (request.method !== 'POST') return
      first.process.kill('SIGKILL')
      github.onRequest(() => {})
      github.onDone(done => {
        if (done === request) resolve()
      })
    })
  })
  expect(await first.ended).toBe('SIGKILL')
  expect(titles(github)).toEqual([])
  expect(await start({FASTER: '20'}).ended).toBe('0')
  await carriedOut
  expectAllOnce(links(), ['Slow one', 'Another'])
})

test('Ctrl+C in a terminal lets gh finish the issue it is making, and its link is kept', async () => {
  const {start, links} = workshop(['Made', 'Left'])
  const first = start({}, {detached: true})
  github.inject(/^POST/, faults.slow(300))
  github.onRequest(({method}) => {
    // As a terminal does: the signal goes to the whole process group.
    if (method === 'POST') process.kill(-first.process.pid!, 'SIGINT')
  })
  expect(await first.ended).toBe('1')
  expect(titles(github)).toEqual(['Made'])
  expect(links()).toEqual({t1: 'https://github.com/acme/web/issues/1'})
  github.onRequest(() => {})
  expect(await start().ended).toBe('0')
  expectAllOnce(links(), ['Made', 'Left'])
})

test('two processes at once on one postmortem: one files, the other is turned away', async () => {
  const {start, links} = workshop(three)
  const both = await Promise.all([start().ended, start().ended])
  expect(both.sort()).toEqual(['0', '3'])
  expectAllOnce(links(), three)
})

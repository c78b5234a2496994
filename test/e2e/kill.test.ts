import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeEach, describe, expect, onTestFinished, test, vi} from 'vitest'
import {type GitHub, type Recorded, startGitHub} from '../github/server.ts'
import {cleanEnvironment, node, program, run, temporaryFolder} from './program.ts'
import {open} from './terminal.ts'

// Each story starts many processes.
vi.setConfig({testTimeout: 240_000})

const titles = Array.from({length: 10}, (_, index) => `Task number ${index + 1}`)
const answers = `
title: Uploads refused
startedAt: {date: 2024-07-01, time: 06:20, zone: UTC}
tasks:
${titles.map(title => `  - {title: ${title}}`).join('\n')}
`
const hurry = fileURLToPath(new URL('hurry.mjs', import.meta.url))

let github: GitHub
let cwd: string
let env: Record<string, string>
beforeEach(async () => {
  github = await startGitHub({'acme/files': {}})
  onTestFinished(() => github.close())
  cwd = temporaryFolder()
  await run(['new', '--from', '-', '--out', 'uploads.md'], {input: answers, cwd})
  // Where nobody buries the dead, the gh of a killed run seems to hang, and is waited for two minutes.
  env = {...github.env, PM_WIZARD_REPOSITORY: 'acme/files', ORIGIN: `${Date.now()}`, FASTER: '150'}
})

const issuesOf = () => github.repo('acme/files').issues

/** Kills at the next request that was never met before, and waits until GitHub has carried it out. */
const killAtNew = (seen: Set<string>, isMeant: (request: Recorded) => boolean, kill: () => void) => {
  let done: Promise<void> = Promise.resolve()
  let deadly: Recorded | null = null
  github.onRequest(request => {
    const {method, path, body} = request
    const name = `${method} ${path.replace(/since=[^&]*/, '')} ${JSON.stringify(body)}`
    if (deadly || seen.has(name) || !isMeant(request)) return
    seen.add(name)
    deadly = request
    done = new Promise(resolve => github.onDone(each => void (each === deadly && resolve())))
    kill()
  })
  return {carriedOut: () => done}
}

const expectAllOnce = (): void => {
  const tracking = issuesOf().filter(({title}) => title.startsWith('Follow-ups'))
  const filed = issuesOf().filter(issue => !tracking.includes(issue))
  expect(filed.map(({title}) => title).sort()).toEqual(titles.toSorted())
  expect(tracking).toHaveLength(1)
  expect(tracking[0]!.children.toSorted()).toEqual(filed.map(({number}) => number).toSorted())
  const lines = readFileSync(join(cwd, 'uploads.md'), 'utf8').split('\n')
  for (const {title, number} of filed)
    expect(lines.find(line => line.includes(`**${title}**`))).toContain(`acme/files/issues/${number})`)
}

describe('ten tasks and their tracking issue, killed again and again: each stands once, each with its link', () => {
  test('by the command, at every request that makes something', async () => {
    const seen = new Set<string>()
    let end: number | string | null = 'SIGKILL'
    while (end === 'SIGKILL') {
      const child = spawn(node, ['--import', hurry, program, 'issues', 'uploads.md', '--yes', '--tracking'], {
        cwd,
        env: {...cleanEnvironment(cwd), ...env},
        stdio: 'ignore',
      })
      const {carriedOut} = killAtNew(
        seen,
        ({method}) => method === 'POST',
        () => child.kill('SIGKILL'),
      )
      end = await new Promise<number | string | null>(resolve =>
        child.on('close', (code, signal) => resolve(signal ?? code)),
      )
      await carriedOut()
    }
    expect(end).toBe(0)
    expectAllOnce()
  })

  test('in the wizard, at some creations and sub-issues', async () => {
    const seen = new Set<string>()
    let [posts, killed] = [0, true]
    const isMeant = ({method}: Recorded) => method === 'POST' && [2, 6, 10, 11, 15].includes(++posts)
    while (killed) {
      killed = false
      const terminal = open(['uploads.md'], {
        cwd,
        env,
        command: [node, '--import', hurry, program],
        patience: 15_000,
      })
      const {carriedOut} = killAtNew(seen, isMeant, () => {
        killed = true
        terminal.kill('SIGKILL')
      })
      await terminal.until('Uploads refused')
      terminal.press('ctrl+n', 'ctrl+n', 'ctrl+n', 'ctrl+n', 'ctrl+n', 'ctrl+n')
      await terminal.until(/Repository +acme\/files/)
      terminal.press('ctrl+s')
      await terminal.until('Written')
      terminal.press('tab', 'tab', 'tab', 'tab', 'tab')
      terminal.type('y')
      terminal.press('enter', 'enter')
      await terminal.until(/y yes/)
      terminal.type('y')
      await Promise.race([terminal.exit, terminal.until(/Filed +\d+ issues/).catch(() => null)])
      await carriedOut()
      if (!killed) terminal.press('ctrl+c')
      await terminal.exit
    }
    expect(seen.size).toBe(5)
    expectAllOnce()
  })
})

test('two runs at once on one file: one files, the other is told so', async () => {
  const both = await Promise.all(
    [1, 2].map(() =>
      run(['issues', 'uploads.md', '--yes', '--tracking'], {
        cwd,
        env: {...env, NODE_OPTIONS: `--import ${hurry}`},
      }),
    ),
  )
  expect(both.map(({code}) => code).sort()).toEqual([0, 1])
  expect(both.map(({stderr}) => stderr).join('')).toContain('is filing the tasks of this postmortem')
  expectAllOnce()
})

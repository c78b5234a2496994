/**
 * A filing as a process of its own, so that a test can kill it: reads its orders from the environment, files, writes the
 * links of the tasks to a file, one a line. Since ORIGIN time runs FASTER times as fast, for every run alike, so that pauses stay
 * short but real.
 */
import {appendFileSync, readFileSync} from 'node:fs'
import {setTimeout} from 'node:timers/promises'
import {fileIssues} from '../../src/followups/file.ts'
import {github} from '../../src/followups/github/github.ts'
import {openLedger} from '../../src/followups/ledger.ts'
import type {Plan} from '../../src/followups/plan.ts'

const {
  PLAN = '',
  DIRECTORY = '',
  LINKS = '',
  ORIGIN = '',
  FASTER = '',
  DIE_BEFORE_SENDING = 'never',
  DIE_AFTER_ANSWER = 'never',
  DIE_BEFORE_LINK = 'never',
} = process.env

const plan = JSON.parse(readFileSync(PLAN, 'utf8')) as Plan
const origin = Number(ORIGIN)
const clock = {
  now: () => origin + (Date.now() - origin) * Number(FASTER),
  sleep: async (milliseconds: number) => {
    await setTimeout(milliseconds / Number(FASTER))
  },
}
const die = (): never => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('unreachable')
}

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())

const ledger = await openLedger(DIRECTORY, plan, clock).catch((problem: Error) => {
  process.stderr.write(`${problem.message}\n`)
  process.exit(3)
})
const {problem, left} = await fileIssues(plan, {
  tracker: github.open(plan.repo),
  clock,
  signal: stop.signal,
  ledger: {
    ...ledger,
    sending: async (task, pid) => {
      await ledger.sending(task, pid)
      if (task === DIE_BEFORE_SENDING) die()
    },
    filed: async (task, issue) => {
      if (task === DIE_AFTER_ANSWER) die()
      await ledger.filed(task, issue)
    },
  },
  recordIssue: async (task, issue) => {
    if (task === DIE_BEFORE_LINK) die()
    appendFileSync(LINKS, `${task} ${issue.url}\n`)
  },
})
await ledger.close()
if (problem) process.stderr.write(`${problem.message}\n`)
process.exitCode = left.length > 0 ? 1 : 0

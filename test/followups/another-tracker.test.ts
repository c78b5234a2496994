import {expect, test} from 'vitest'
import {fileIssues} from '../../src/followups/file.ts'
import {openLedger} from '../../src/followups/ledger.ts'
import type {Tracker, Written} from '../../src/followups/tracker.ts'
import {TrackerProblem} from '../../src/followups/tracker-problem.ts'
import {incident, planFor, temporaryFolder, testClock} from './helpers.ts'

/** A tracker of a few lines that is not GitHub. The answers to the requests named in `lost` do not arrive. */
const notebook = (lost: number[] = []) => {
  const notes: (Written & {title: string; under: number | null})[] = []
  const at = (number: number) => notes[number - 1]!
  let requests = 0
  const tracker: Tracker = {
    apart: 0,
    settledAfter: 1000,
    preflight: () => Promise.reject(new Error('not asked for')),
    findPlacement: () => Promise.reject(new Error('not asked for')),
    assignable: async () => [],
    async *issuesSince() {
      yield* notes
    },
    async createIssue({title, body}, beforeSending) {
      await beforeSending(2 ** 22 + 1)
      const number = notes.length + 1
      const issue = {repo: 'acme/web', number, url: `https://notes.example/${number}`, state: 'open' as const}
      notes.push({title, body, issue, under: null})
      if (lost.includes(++requests))
        throw new TrackerProblem('network', 'No answer.', 'Again.', {doubtful: true})
      return issue
    },
    createLabel: async () => {},
    bodyOf: async number => at(number).body,
    async replaceBody(number, body) {
      at(number).body = body
    },
    parentOf: async number => {
      const {under} = at(number)
      return under === null ? null : at(under)
    },
    childrenOf: async number =>
      new Set(notes.filter(({under}) => under === number).map(({issue}) => issue.number)),
    async addChild(parent, child) {
      at(child).under = parent
    },
  }
  return {tracker, notes}
}

test('a tracker that is not GitHub has each task once and all under their list, also when answers are lost, also the second time', async () => {
  const {tracker, notes} = notebook([1, 3])
  const plan = planFor(incident('One', 'Two'), {tracking: true})
  const directory = temporaryFolder()
  for (const machine of ['first', 'second']) {
    const clock = testClock()
    const ledger = await openLedger(`${directory}/${machine}`, plan, clock)
    const links: string[] = []
    const filing = await fileIssues(plan, {
      tracker,
      ledger,
      clock,
      recordIssue: async (_, {url}) => {
        links.push(url)
      },
    })
    await ledger.close()
    expect(filing).toMatchObject({problem: null, left: [], failed: [], loose: []})
    expect(links).toEqual(['https://notes.example/1', 'https://notes.example/2'])
  }
  expect(notes.map(({title, under}) => [title, under])).toEqual([
    ['One', 3],
    ['Two', 3],
    ['Follow-ups: Checkout slow', null],
  ])
  expect(notes[2]?.body).toContain('- [ ] One (#1)\n- [ ] Two (#2)')
})

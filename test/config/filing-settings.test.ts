import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {readFilingSettings} from '../../src/config/filing-settings.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pm-wizard-filing-'))
  mkdirSync(join(folder, '.pm-wizard'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const settings = (yaml: string) => {
  writeFileSync(join(folder, '.pm-wizard', 'config.yaml'), yaml)
  return readFilingSettings(folder)
}

test('nothing has to be said: the label postmortem, and no place', async () => {
  expect(await settings('rules: {blame: off}')).toEqual({
    labels: {always: ['postmortem'], byType: {}, byPriority: {}},
    milestone: null,
    type: null,
    tracking: false,
  })
})

test('labels by type and priority, whatever the case of a priority; milestone, type and tracking issue', async () => {
  expect(
    await settings(`issues:
  labels: [reliability]
  labelsByType: {detect: monitoring}
  labelsByPriority: {P1: urgent}
  milestone: Reliability
  type: Task
  tracking: true
`),
  ).toEqual({
    labels: {always: ['reliability'], byType: {detect: 'monitoring'}, byPriority: {p1: 'urgent'}},
    milestone: 'Reliability',
    type: 'Task',
    tracking: true,
  })
})

test.each([
  ['issues: {mileston: x}', /^issues\.mileston: /],
  ['issues: {labels: urgent}', /^issues\.labels: /],
  ['issues: {labelsByType: {fix: x}}', /^issues\.labelsByType\.fix: /],
])('%s is refused with its place', async (yaml, message) => {
  await expect(settings(yaml)).rejects.toMatchObject({
    message: expect.stringMatching(message),
    where: join(folder, '.pm-wizard', 'config.yaml'),
    next: expect.stringContaining('issues: {'),
  })
})

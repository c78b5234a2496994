import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {openDraftStore} from '../../src/drafts/store.ts'
import {Temporal} from '../../src/model/temporal.ts'
import {postmortemOf} from '../../src/wizard/form/answers.ts'
import {initialState} from '../../src/wizard/initial.ts'
import {draftService} from '../../src/wizard/services/drafts.ts'
import {savedOf} from '../../src/wizard/state.ts'

test('a draft from before factors had reasons is gone on with', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pm-wizard-test-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  const store = openDraftStore(folder)
  const saved = savedOf(initialState())
  const {noAction: _, ...rootCause} = saved.rest.rootCause
  const factors = [{id: '1', values: {text: 'Nothing renews it'}}]
  const data = {
    ...saved,
    rest: {...saved.rest, rootCause},
    answers: {values: {title: 'Cards refused'}, lists: {contributingFactors: factors}},
  }
  const at = '2024-03-01T12:00:00Z'
  const head = {id: 'older', title: 'Cards refused', createdAt: at, updatedAt: at, progress: 'step 1 of 7'}
  await store.save({version: 1, ...head, data})

  const resumed = await draftService(store).resume('older')
  const {steps} = initialState()
  const base = {now: Temporal.Instant.from(at), zone: 'UTC'}
  expect(postmortemOf(steps, resumed.answers, base, resumed.rest).rootCause).toMatchObject({
    contributingFactors: ['Nothing renews it'],
    noAction: [],
  })
})

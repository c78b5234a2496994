import {expect, test} from 'vitest'
import {converse} from '../../src/wizard/plain/converse.ts'
import type {Talk} from '../../src/wizard/plain/talk.ts'
import {type World, type WorldOptions, world} from './world.ts'

/** A conversation from lines typed one after the other, up to the end of input; what was said comes out. */
async function talked(
  lines: readonly string[],
  options: WorldOptions = {},
): Promise<{said: string; here: World}> {
  const here = world(options)
  const said: string[] = []
  const left = [...lines]
  const talk: Talk = {
    say: text => said.push(text),
    ask: async () => {
      const line = left.shift() ?? null
      said.push(`> ${line ?? ''}`)
      return line
    },
    lend: job => job(),
    end: () => undefined,
  }
  await here.session.discover()
  await converse(here.session, talk, {
    saved: async () => undefined,
    hasEnded: () => here.outcome !== null,
  })
  return {said: said.join('\n'), here}
}

const began = ['Title', '2023-11-01 14:30 UTC']

test('a text that cannot be read is told with what to type, and asked again; Enter keeps it all the same', async () => {
  const {said, here} = await talked(['go 1', ...began, '', '', '', '', '.', '130', ''])
  expect(said).toContain('> 130\n! Type a figure from 0 to 100.\nUsers hit:\nNow: 130\n> \nHow found:')
  expect(here.value('percent')).toBe('130')
})

test('a time that may be one of two is asked by numbers, and taken once it is answered', async () => {
  const {said, here} = await talked([...began, '17:45', 'go 2', '09:15 something', '2', ''])
  expect(said).toMatch(
    /\n1\. .*\n2\. .*\n3\. later\n> 2\nEvent 1:\n?|\n1\. .*\n2\. .*\n3\. later\n> 2\nAdded as 1/,
  )
  expect(here.rows('timeline')).toHaveLength(1)
})

test('a list: entries told by their numbers, opened, turned, deleted and had back', async () => {
  const {said, here} = await talked([
    ...began,
    'go 2',
    '14:45 looking at the logs',
    '14:40 alert fired',
    'edit 2',
    '',
    'escalated',
    'told the network team',
    '',
    'turn 1',
    'delete 1',
    'undo',
    'delete 7',
  ])
  expect(said).toContain('Added as 1: 14:40, detected, alert fired\nEvent 3:\n> edit 2')
  expect(said).toContain('Deleted: 14:40, investigating, alert fired. "undo" brings it back.')
  expect(said).toContain('There is no number 7 here.')
  expect(here.rows('timeline')).toMatchObject([
    {kind: 'investigating', what: 'alert fired'},
    {kind: 'escalated', what: 'told the network team'},
  ])
})

test('back leads to the question before, in an entry, a list and a form, and says where there is none', async () => {
  const {said} = await talked(['<', 'Title', 'back', 'go 2', '<'])
  expect(said).toMatch(/> <\nThis is the first question\.\nTitle:/)
  expect(said).toMatch(/> back\nTitle:\nNow: Title/)
  expect(said).toMatch(/> <\nStep 1 of 7: Summary\nTime zone:/)
})

test('a choice takes its number, its beginning, or nothing', async () => {
  const entry = (answer: string) => [
    'go 5',
    'A task',
    '',
    '',
    'edit 1',
    '',
    '',
    '',
    answer,
    '',
    '',
    '',
    '',
    '',
  ]
  expect((await talked(entry('2'))).here.rows('tasks')).toMatchObject([{type: 'detect'}])
  expect((await talked(entry('pro'))).here.rows('tasks')).toMatchObject([{type: 'process'}])
  const {said} = await talked(entry('nonsense'))
  expect(said).toContain('"nonsense" is none of these: type a number.')
})

test('the review tells what is to mend by numbers that lead to its question', async () => {
  const findings = [
    {rule: 'r', severity: 'error', message: 'Nothing says when it began.', field: 'startedAt', row: null},
    {rule: 'r', severity: 'warning', message: 'This event has no time.', field: 'timeline', row: 0},
    {rule: 'r', severity: 'info', message: 'Too long.', field: null, row: null},
  ] as const
  const {said} = await talked(
    ['go 2', 'something', 'review', 'mend 1', 'review', 'mend 2', 'mend 3', 'mend 4'],
    {
      findings,
    },
  )
  expect(said).toContain(
    'Step 6 of 7: Review\n1. error: Nothing says when it began.\n2. warning: This event has no time.\n3. info: Too long.\n3 to mend:',
  )
  expect(said).toMatch(/> mend 1\nStep 1 of 7: Summary\n! Nothing says when it began\.\nBegan:/)
  expect(said).toMatch(/> mend 2\nStep 2 of 7: Timeline\n! This event has no time\.\nWhen:/)
  expect(said).toContain('This one is about the whole document.')
  expect(said).toContain('There is no number 4 here.')
})

test('a paste is read, and its events are taken or left by their numbers', async () => {
  const {said, here} = await talked([
    ...began,
    'go 2',
    'paste',
    '14:31 alert fired',
    '14:32 brb',
    '14:33 restarted the service',
    'what is this',
    '.',
    '2-3',
    '3',
    '',
  ])
  expect(said).toMatch(/1\. \[x\] 14:31.*\n2\. \[ \] 14:32.*\n3\. \[x\] 14:33/)
  expect(here.rows('timeline').map(({what}) => what)).toEqual(['alert fired', 'restarted the service'])
})

test('where the Summary and the timeline part, it is asked which is right; Enter leaves both', async () => {
  const line = '14:50 Alert: failed logins'
  const asked = [...began, '17:45', '14:45', 'go 2', line]
  const {said} = await talked(asked)
  expect(said).toMatch(
    /in Summary, .* in the timeline\.\n1\. Summary is right\n2\. the timeline is\n3\. leave both/,
  )
  expect((await talked([...asked, '2'])).here.value('detectedAt')).toContain('14:50')
  expect((await talked([...asked, ''])).here.value('detectedAt')).toContain('14:45')
})

test('a word of the wizard is text with a backslash before it', async () => {
  const {here} = await talked(['\\back'])
  expect(here.value('title')).toBe('back')
})

test('long text takes lines up to a dot, and more of them later; clear takes it away', async () => {
  const cause = ['go 3', 'first', '', 'third', '\\.', '.', '<', 'add', 'last', '.']
  expect((await talked(cause)).here.value('rootCause')).toBe('first\n\nthird\n.\nlast')
  expect((await talked([...cause, '<', 'clear'])).here.value('rootCause')).toBe('')
})

test('the help tells what is wanted and the words that work here', async () => {
  const {said} = await talked(['?', 'go 2', '?'])
  const [, atTitle = '', atTimeline = ''] = said.split('> ?')
  expect(atTitle).toContain('What users met, in one line. For example:')
  expect(atTitle).toMatch(/^<, back +the question before$/m)
  expect(atTitle).not.toMatch(/^paste/m)
  expect(atTimeline).toMatch(/^paste +read chat/m)
})

test('a draft is chosen by its number, Enter takes the newest', async () => {
  const drafts = [
    {id: 'a', title: 'Mail delayed', detail: 'step 2 of 7'},
    {id: 'b', title: 'Search down', detail: 'step 3 of 7'},
  ]
  const {said, here} = await talked(['7', '2'], {drafts})
  expect(said).toContain(
    '1. Mail delayed, step 2 of 7\n2. Search down, step 3 of 7\n3. Start a new one\n> 7\nType one',
  )
  expect(here.value('title')).toBe('Draft b')
  expect((await talked([''], {drafts})).here.value('title')).toBe('Draft a')
  expect((await talked(['3', 'New'], {drafts})).here.value('title')).toBe('New')
})

test('what is known is offered by its number, alone or between others; Enter takes what is usual', async () => {
  const found = {owners: ['ada', 'grace'], services: ['auth', 'web']}
  const {said, here} = await talked(
    ['', ...began.slice(1), '', '', '2', '=2, search, =1', 'go 5', 'A task', '=2', ''],
    {around: {found}},
  )
  expect(said).toContain('Offered: =1 ada, =2 grace')
  expect(here.value('services')).toBe('web, search, auth')
  expect(said).toMatch(/Enter takes 2023-\d\d-\d\d \(/)
  expect(here.rows('tasks')).toMatchObject([{owner: 'grace', due: expect.stringMatching(/^2023-/)}])
})

test('a finding is ignored for a reason, and a factor that no task answers is suggested as one', async () => {
  const findings = [
    {rule: 'task-vague', severity: 'info', message: 'Cannot be finished.', field: 'tasks', row: null},
  ] as const
  const {said, here} = await talked(
    [
      'go 3',
      '',
      '',
      'Nothing checked it',
      '',
      'go 5',
      'take',
      'a check',
      'review',
      'ignore 1',
      'It is a study.',
    ],
    {findings},
  )
  expect(said).toContain('Suggested: ')
  expect(here.rows('tasks').length + here.rows('contributingFactors').length).toBeGreaterThan(1)
  expect(here.rows('ignores')).toMatchObject([{rule: 'task-vague', reason: 'It is a study.'}])
})

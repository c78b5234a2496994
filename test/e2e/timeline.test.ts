import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {run, temporaryFolder} from './program.ts'

const chat = `Amina Diallo
  11:52 PM
Checkout alert fired
3 replies
Jonas Weber
  12:06 AM
Rolled back to 2.14.0
`
const inNairobi = ['--date', '2026-03-04', '--zone', 'Africa/Nairobi']

test('a copied chat becomes one line an event; what is no message is told with its line', async () => {
  const {code, stdout, stderr} = await run(['timeline', '-', ...inNairobi], {input: chat})
  expect(code).toBe(0)
  expect(stdout.trimEnd().split('\n')).toEqual([
    '2026-03-04 23:52 Africa/Nairobi  detected       Checkout alert fired',
    '2026-03-05 00:06 Africa/Nairobi  mitigated      Rolled back to 2.14.0',
  ])
  expect(stderr).toContain('standard input, line 4, not read: 3 replies')
})

test('--json prints the events and nothing else', async () => {
  const {code, stdout} = await run(['timeline', '-', '--json', ...inNairobi], {input: chat})
  expect(code).toBe(0)
  expect(JSON.parse(stdout)[0]).toEqual({
    at: {date: '2026-03-04', time: '23:52', zone: 'Africa/Nairobi'},
    kind: 'detected',
    text: 'Checkout alert fired',
    source: 'Slack, Amina Diallo',
  })
})

const postmortem = {
  title: 'Checkout down',
  timeZone: 'Africa/Nairobi',
  summary: 'Nobody could pay.',
  timeline: [
    {at: {date: '2026-03-04', time: '23:40', zone: 'Africa/Nairobi'}, text: 'Deployed 2.15.0'},
    {at: {date: '2026-03-05', time: '00:01', zone: 'Africa/Nairobi'}, text: 'Looked at the database'},
  ],
}

const written = async (folder: string): Promise<string> => {
  const file = join(folder, 'postmortem.md')
  await run(['new', '--from', '-', '--out', file], {input: JSON.stringify(postmortem), cwd: folder})
  return file
}

test('--into puts the events where they belong, on the clocks of the document, each once', async () => {
  const file = await written(temporaryFolder())
  const alert = '2026-03-04T20:52:00Z alert: checkout fails\n2026-03-04T21:06:00Z rolled back to 2.14.0\n'
  const {code, stdout} = await run(['timeline', '-', '--into', file], {input: alert})
  expect({code, stdout}).toEqual({code: 0, stdout: `${file}\n`})
  const once = readFileSync(file, 'utf8')
  expect((await run(['timeline', '-', '--into', file], {input: alert})).stderr).toContain('0 of them new')
  expect(readFileSync(file, 'utf8')).toBe(once)
  const {timeline} = JSON.parse((await run(['import', '--json', file])).stdout)
  expect(timeline.map(({at, text}: {at: {time: string}; text: string}) => `${at.time} ${text}`)).toEqual([
    '23:40 Deployed 2.15.0',
    '23:52 alert: checkout fails',
    '00:01 Looked at the database',
    '00:06 rolled back to 2.14.0',
  ])
})

test('a document of another hand keeps its form', async () => {
  const file = join(temporaryFolder(), 'theirs.md')
  const before =
    '# Outage\n\nTimeline (UTC)\n--------\n\n* 15:10 alert\n* 15:40 back\n\nCause\n-----\n\nA disk.\n'
  writeFileSync(file, before)
  const {code} = await run(['timeline', '-', '--into', file], {input: '15:20 UTC paged the on-call'})
  expect(code).toBe(0)
  const after = readFileSync(file, 'utf8')
  const [new_, ...others] = after.split('\n').filter(line => !before.split('\n').includes(line))
  expect(new_).toMatch(/^\* .*15:20.*paged the on-call$/)
  expect(others).toEqual([])
  expect(after.indexOf('15:10')).toBeLessThan(after.indexOf('15:20'))
  expect(after.indexOf('15:20')).toBeLessThan(after.indexOf('15:40'))
})

test('a whole log is not poured into a document', async () => {
  const file = await written(temporaryFolder())
  const before = readFileSync(file, 'utf8')
  const log = Array.from({length: 501}, (_, i) => `2026-03-04T20:52:00Z request ${i}\n`).join('')
  const {code, stderr} = await run(['timeline', '-', '--into', file], {input: log})
  expect(code).toBe(2)
  expect(stderr).toContain('501 events')
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('a credential in a log is told, and does not come into a document', async () => {
  const file = await written(temporaryFolder())
  const before = readFileSync(file, 'utf8')
  const token = `ghp_${'A1b2'.repeat(9)}`
  const {code, stderr} = await run(['timeline', '-', '--into', file], {
    input: `2026-03-04T20:52:00Z pushing with ${token}\n`,
  })
  expect(code).toBe(1)
  expect(stderr).toContain('GitHub Token')
  expect(stderr).not.toContain(token)
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test.each([
  [['timeline', '-'], 'nothing with a time'],
  [['timeline', '-', '--zone', 'Mars'], 'no known time zone'],
  [['timeline', '-', '--date', '2026-02-30'], 'there is no day'],
  [['timeline', 'missing.log'], 'missing.log'],
])('%j is refused with a way on', async (args, said) => {
  const {code, stdout, stderr} = await run(args, {input: 'words\n'})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(said)
})

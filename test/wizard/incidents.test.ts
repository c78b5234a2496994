import {expect, test} from 'vitest'
import {readPostmortem} from '../../src/markdown/read.ts'
import {documentService} from '../../src/wizard/services/documents.ts'
import {checked} from '../../src/wizard/services/findings.ts'
import {frameOf, linesOf} from '../../src/wizard/view/frame.ts'
import {type World, world} from './world.ts'

/**
 * What goes wrong in postmortems as people write them, written from scratch in the wizard: it is told at its field, and
 * the file has it mended or named.
 */

const written = (): World => world({document: documentService()})

/** From the first field: the title, when it began and ended, and what is typed into "Impact" and "In short". */
function summary(here: World, {began = '2024-03-01 09:00 UTC', ended = '09:50', short = ''} = {}): void {
  here.keys('Uploads are refused', '<enter>', began, '<enter>', ended, '<enter>')
  here.keys('<tab>', '<tab>', '<tab>', 'Nobody could send a file.', '<tab>', '80', '<tab>', '<tab>')
  here.keys(...short.split(/(\n)/).map(part => (part === '\n' ? '<ctrl+j>' : part)))
}

/** The findings of a rule, each by where it stands in the wizard. */
const found = ({session}: World, rule: string) =>
  session
    .state()
    .findings.filter(finding => finding.rule === rule)
    .map(({field, row}) => ({field, row}))

/** The same rule over the file, as `lint` reads it. */
async function inFile({session}: World, rule: string): Promise<string[]> {
  const {findings} = await checked(session.markdown()!, {rules: {}})
  return findings.filter(finding => finding.rule === rule).map(({message}) => message)
}

const screen = ({session}: World): string =>
  linesOf(frameOf(session.state(), session.context, {columns: 100, rows: 40}))
    .map(({spans}) => spans.map(({text}) => text).join(''))
    .join('\n')

const erase = (count: number): string[] => Array.from({length: count}, () => '<backspace>')

test('a duration that the times contradict is told under the sentence, and gone once that is mended', async () => {
  const here = written()
  summary(here, {short: 'The outage lasted two hours.'})
  here.keys('<tab>')
  await here.session.look()
  expect(found(here, 'duration-mismatch')).toEqual([{field: 'summary', row: null}])
  expect(screen(here)).toMatch(/In short +The outage lasted two hours\.[\s\S]*50 min/)
  here.keys('<shift+tab>', ...erase('two hours.'.length), '50 minutes.', '<ctrl+n>')
  await here.session.look()
  expect(await inFile(here, 'duration-mismatch')).toEqual([])
})

test('events typed in any order stand in the file in that of their times', async () => {
  const here = written()
  summary(here)
  here.keys('<ctrl+n>')
  here.keys('09:40 Service restarted', '<enter>', '09:05 Alert on refused uploads', '<enter>')
  here.keys('09:20 Disk found full', '<enter>')
  await here.session.look()
  const {timeline} = readPostmortem(here.session.markdown()!).postmortem
  expect(timeline.map(({at, text}) => `${at?.date} ${at?.time} ${text}`)).toEqual([
    '2024-03-01 09:05 Alert on refused uploads',
    '2024-03-01 09:20 Disk found full',
    '2024-03-01 09:40 Service restarted',
  ])
  expect(await inFile(here, 'timeline-order')).toEqual([])
})

test('a time in another zone is named where it stands', async () => {
  const here = written()
  summary(here)
  here.keys('<ctrl+n>', '09:05 Alert on refused uploads', '<enter>', '12:20 EAT Disk found full', '<enter>')
  await here.session.look()
  expect(here.rows('timeline').map(({when}) => when)).toEqual([
    '2024-03-01 09:05 UTC',
    '2024-03-01 12:20 EAT',
  ])
  expect(await inFile(here, 'zone-mixed')).toHaveLength(1)
  expect(found(here, 'zone-mixed')).toEqual([{field: 'timeline', row: 1}])
})

test('a junior who is blamed is told under the sentence, with what to ask instead', async () => {
  const here = written()
  summary(here)
  here.keys('<ctrl+n>', '<ctrl+n>')
  here.keys('A junior engineer forgot to renew the certificate.', '<tab>')
  await here.session.look()
  expect(found(here, 'blame')).toEqual([{field: 'rootCause', row: null}])
  expect(screen(here)).toMatch(/Cause +A junior engineer forgot[\s\S]*makes a person the[\s\S]*Ask instead/)
  here.keys('<shift+tab>', '<ctrl+u>', 'Nothing renews the certificate by itself.', '<tab>')
  await here.session.look()
  expect(await inFile(here, 'blame')).toEqual([])
})

test('lines that look like headings stay in the field into which they were typed', async () => {
  const here = written()
  const short = 'Uploads were refused.\n\nRoot cause:\nthe disk was full.\n\n**Timeline**\nsee below'
  summary(here, {short})
  here.keys(
    '<ctrl+n>',
    '09:05 Alert on refused uploads',
    '<enter>',
    '<ctrl+n>',
    'Logs were never rotated.',
    '<tab>',
  )
  await here.session.look()
  const {postmortem} = readPostmortem(here.session.markdown()!)
  expect(postmortem.summary).toBe(short)
  expect(postmortem.rootCause.description).toBe('Logs were never rotated.')
  expect(postmortem.timeline).toHaveLength(1)
  expect(await inFile(here, 'section-duplicate')).toEqual([])
})

import {expect, test} from 'vitest'
import type {Postmortem} from '../../../src/model/postmortem.ts'
import {change, event, moment} from './change.ts'
import {under} from './timeline-forms.ts'

type By = (timeline: Postmortem['timeline']) => unknown

/** A table of events by its head and its rows. */
const table = (...rows: string[]) =>
  under([rows[0], rows[0]!.replace(/[^|]+/g, '---'), ...rows.slice(1), ''].join('\n'))

const counted = [
  '| # | Time | Event | Owner |',
  '| 1 | 10:00 | Mail stops | ana |',
  '| 2 | 10:20 | Alert fires | |',
]
const dated = ['| Date | Time | Event |', '| 6 May 2024 | 10:00 | Mail stops |', '| | 10:20 | Alert fires |']
const yearless = [
  '| Day | Time | Event |',
  '| May 6 | 10:00 | Mail stops |',
  '| May 6 | 10:20 | Alert fires |',
]
const linked = [
  '| Time | Event | Log |',
  '| 10:00 | Mail stops | [log](https://a.example/x) |',
  '| 10:20 | Alert fires | |',
]
const kinds = [
  '| Kind | Hora | Evento | Fuente |',
  '| note | 10:00 | Mail stops | #ops |',
  '| | 10:20 | Alert fires | |',
]
const swapped = ['| Event | Time |', '| Mail stops | 10:00 |', '| Alert fires | 10:20 |']

const words: By = ([first]) => (first!.text = first!.text.replace('stops', 'stands still'))
const time: By = ([, second]) => (second!.at = {...second!.at!, time: '10:25'})
const untimed: By = ([, second]) => (second!.at = null)
const day =
  (date: string | null): By =>
  ([, second]) =>
    (second!.at = {...second!.at!, date})
const more =
  (at: string | null, date: string | null = null): By =>
  timeline =>
    timeline.push(event(at === null ? null : moment(at, date), 'Look'))

test.each<[string, string[], By, string]>([
  ['other words', counted, words, '| 1 | 10:00 | Mail stands still | ana |'],
  ['another time', counted, time, '| 2 | 10:25 | Alert fires | |'],
  ['no time', counted, untimed, '| 2 |  | Alert fires | |'],
  ['a row more, counted on', counted, more('10:30'), '| 3 | 10:30 | Look |  |'],
  ['a row without a time', counted, more(null), '| 3 |  | Look |  |'],
  [
    'a further column less',
    counted,
    ([first]) => (first!.text = 'Mail stops'),
    '| 1 | 10:00 | Mail stops |  |',
  ],
  ['a link in a further column', linked, words, '| 10:00 | Mail stands still | [log](https://a.example/x) |'],
  ['a row beside one with a link', linked, more('10:30'), '| 10:30 | Look |  |'],
  ['the first date of a row', dated, day('2024-05-07'), '| 7 May 2024 | 10:20 | Alert fires |'],
  ['a time where the day is above', dated, time, '| | 10:25 | Alert fires |'],
  ['a day and a time', dated, more('10:30', '2024-05-07'), '| 7 May 2024 | 10:30 | Look |'],
  ['a day without its year', yearless, day('2024-05-07'), '| May 7 | 10:20 | Alert fires |'],
  ['no day', dated.with(2, '| 6 May 2024 | 10:20 | Alert fires |'), day(null), '|  | 10:20 | Alert fires |'],
  ['neither', dated.with(2, '| 6 May 2024 | 10:20 | Alert fires |'), untimed, '|  |  | Alert fires |'],
  ['a kind', kinds, ([, second]) => (second!.kind = 'detected'), '| detected | 10:20 | Alert fires | |'],
  [
    'no kind',
    kinds.with(1, '| detected | 10:00 | a | |'),
    ([first]) => (first!.kind = 'note'),
    '|  | 10:00 | a | |',
  ],
  ['a source', kinds, ([, second]) => (second!.source = 'a | b'), '| | 10:20 | Alert fires | a \\| b |'],
  ['no source', kinds, ([first]) => (first!.source = null), '| note | 10:00 | Mail stops |  |'],
  [
    'a row of all',
    kinds,
    t => t.push({...event(moment('10:30'), 'Look'), kind: 'resolved', source: 'log'}),
    '| resolved | 10:30 | Look | log |',
  ],
  ['words before their time', swapped, words, '| Mail stands still | 10:00 |'],
  ['a row with words before its time', swapped, more('10:30'), '| Look | 10:30 |'],
  ['a time where there was none', swapped.with(2, '| Alert fires | |'), time, '| Alert fires | 10:25 |'],
  [
    'words where there were none',
    swapped.with(2, '| | 10:20 |'),
    ([, second]) => (second!.text = 'Look'),
    '| Look | 10:20 |',
  ],
  ['a pipe', swapped, ([, second]) => (second!.text = 'Alert | page'), '| Alert \\| page | 10:20 |'],
])('a table gets %s', (_, rows, by, row) => {
  const lines = change(table(...rows), ({timeline}) => by(timeline))
  expect(lines.filter(line => line.startsWith('+'))).toEqual([`+${row}`])
  expect(lines.filter(line => line.startsWith('-')).length).toBeLessThan(2)
})

test('a kind goes nowhere where no column tells it', () => {
  expect(change(table(...swapped), ({timeline}) => (timeline[1]!.kind = 'mitigated'))).toEqual([])
})

test('a table without a head has columns, too', () => {
  const source = under('| 10:00 | Mail stops |\n| 10:20 | Alert fires |\n')
  expect(change(source, ({timeline}) => more('10:30')(timeline))).toEqual(['+| 10:30 | Look |'])
})

test('the last row leaves an empty table, apart from what follows', () => {
  const source = `${table('| Time | Event |', '| 10:00 | Mail stops |')}\n## Root cause\n\nR.\n`
  expect(change(source, p => p.timeline.pop())).toEqual(['-| 10:00 | Mail stops |'])
})

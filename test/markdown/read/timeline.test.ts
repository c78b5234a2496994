import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'
import {entries} from './entries.ts'

const table = (head: string, ...rows: string[]): string => {
  const rule = `|${'---|'.repeat(head.split('|').length - 2)}`
  return [head, rule, ...rows, ''].join('\n')
}

describe('the columns of a table of events', () => {
  test.each([
    ['| Time | Event |', '| 10:00 UTC | Mail stops |', '10:00 UTC / Mail stops'],
    ['| Event | When |', '| Mail stops | 10:00 |', '10:00 / Mail stops'],
    ['| Date | Event |', '| 2024-05-06 10:00 | Mail stops |', '2024-05-06 10:00 / Mail stops'],
    ['| Date | Time | Event |', '| 2024-05-06 | 10:00 | Mail stops |', '2024-05-06 10:00 / Mail stops'],
    ['| Time | Date | Event |', '| 10:00 | 2024-05-06 | Mail stops |', '2024-05-06 10:00 / Mail stops'],
    [
      '| Date | Time (EAT) | Kind | What happened | Source |',
      '| 2024-05-06 | 10:00 | started | Mail stops | #ops |',
      '2024-05-06 10:00 EAT / started / Mail stops / #ops',
    ],
    ['| Time (UTC, 2024-05-06) | Event |', '| 10:00 | Mail stops |', '2024-05-06 10:00 UTC / Mail stops'],
    ['| Time (UTC) | Event |', '| 10:00 EAT | Mail stops |', '10:00 EAT / Mail stops'],
    ['| Time | Kind | Event |', '| 10:00 | odd | An alert fires |', '10:00 / An alert fires'],
    ['| Time | Event | Who |', '| 10:00 | Mail stops | ana |', '10:00 / Mail stops — Who: ana'],
    ['| Time | Event | |', '| 10:00 | Mail stops | ana |', '10:00 / Mail stops — ana'],
    ['| Time | Event |', '| shortly after 10:00 | Mail stops |', '10:00 / Mail stops — (shortly after)'],
    ['| Time | Event |', '| soon | Mail stops |', '- / Mail stops — (soon)'],
    ['| Time | Event |', '| … | Mail stops |', '- / Mail stops'],
    ['| Heure | Événement |', '| 10:00 | Le courrier ne part plus |', '10:00 / Le courrier ne part plus'],
    ['| A | B |', '| 10:00 | Mail stops |', '10:00 / Mail stops'],
    ['| A | B |', '| Mail stops | 10:00 |', '10:00 / Mail stops'],
    [
      '| Date | Start (UTC) | End (UTC) | Event |',
      '| 2024-05-06 | 10:00 | 10:20 | Mail stops |',
      '2024-05-06 10:00 UTC / Mail stops — (–10:20)',
    ],
    [
      '| Début | Fin | Événement |',
      '| 10:00 | | Le courrier ne part plus |',
      '10:00 / Le courrier ne part plus',
    ],
    ['| # | Time | Event |', '| 1 | 10:00 | Mail stops |', '10:00 / Mail stops'],
    ['| No. | Time | Noted |', '| 1 | 10:00 | Mail stops |', '10:00 / Mail stops'],
    ['| Time | Event |', '| 10:00–10:20 UTC | Mail stops |', '10:00 UTC / Mail stops — (–10:20 UTC)'],
    ['| Time | Event |', '| 10:00 PST / 18:00 UTC | Mail stops |', '10:00 PST / Mail stops — (18:00 UTC)'],
    ['| Who | B | Time |', '| ana | Mail stops | 10:00 |', '10:00 / ana — B: Mail stops'],
  ])('%s / %s', (head, row, entry) => {
    expect(entries(table(head, row))).toEqual([entry])
  })

  test('an empty row is no entry', () => {
    expect(entries(table('| Time | Event |', '| 10:00 | Mail stops |', '| | |', '| | x |'))).toEqual([
      '10:00 / Mail stops',
      '- / x',
    ])
  })

  test('a row may say the day of those below it', () => {
    const rows = [
      '| **2024-05-06** | |',
      '| 23:50 | Mail stops |',
      '| 2024-05-07 | |',
      '| 00:20 | All is well |',
    ]
    expect(entries(table('| Time | Event |', ...rows))).toEqual([
      '2024-05-06 23:50 / Mail stops',
      '2024-05-07 00:20 / All is well',
    ])
    const {days} = readPostmortem(
      `## Timeline\n\n${table('| Time | Event |', '| 6 May | |', '| 23:50 | a |', '| 7 May 00:20 | b |')}`,
    )
    expect(days).toEqual(['05-06', '05-07'])
  })

  test('the column that mostly has times is the one of the times', () => {
    const rows = ['| a | 10:00 |', '| b | 10:20 |', '| c | later |']
    expect(entries(table('| X | Y |', ...rows))).toEqual(['10:00 / a', '10:20 / b', '- / c — (later)'])
    expect(entries(table('| X | Y |', '| a | 1 |', '| b | 10:20 |', '| c | later |'))[1]).toBe(
      '- / b — Y: 10:20',
    )
  })
})

describe('a day above its entries', () => {
  const day = ['2024-05-06', '2024-05-07']

  test.each([
    ['headings', `### ${day[0]}\n\n- 23:50 a\n\n### ${day[1]}\n\n- 00:20 b\n`],
    ['headings in words', '### Monday, May 6, 2024\n\n- 23:50 a\n\n### Tuesday, May 7, 2024\n\n- 00:20 b\n'],
    ['lines', `${day[0]}\n\n- 23:50 a\n\n${day[1]}\n\n- 00:20 b\n`],
    ['bold lines', `**${day[0]}**\n\n- 23:50 a\n\n**${day[1]}:**\n\n- 00:20 b\n`],
    ['items', `- ${day[0]}\n  - 23:50 a\n- ${day[1]}\n  - 00:20 b\n`],
    ['lines among lines', `${day[0]}\n23:50 a\n${day[1]}\n00:20 b\n`],
  ])('is theirs: %s', (_, body) => {
    expect(entries(body)).toEqual([`${day[0]} 23:50 / a`, `${day[1]} 00:20 / b`])
  })

  test('an entry with a day of its own keeps that', () => {
    expect(entries(`### ${day[0]}\n\n- 23:50 a\n- ${day[1]} 00:20 b\n- 23:55 c\n- without d\n`)).toEqual([
      `${day[0]} 23:50 / a`,
      `${day[1]} 00:20 / b`,
      `${day[0]} 23:55 / c`,
      '- / without d',
    ])
  })

  test('ends with its section', () => {
    expect(
      entries(`### ${day[0]}\n\n- 23:50 a\n\n#### Deeper\n\n- 23:55 b\n\n### Later\n\n- 10:00 c\n`),
    ).toEqual([`${day[0]} 23:50 / a`, `${day[0]} 23:55 / b`, '10:00 / c'])
  })
})

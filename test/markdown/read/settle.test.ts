import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'
import type {Moment} from '../../../src/model/postmortem.ts'

const read = (markdown: string) => readPostmortem(markdown).postmortem
const said = (moment: Moment | null) =>
  moment && [moment.date, moment.time, moment.zone].filter(Boolean).join(' ')
const window = (markdown: string) => {
  const {startedAt, resolvedAt} = read(markdown)
  return [said(startedAt), said(resolvedAt)]
}
const list = (...entries: string[]) => `\n\n## Timeline\n${entries.map(entry => `- ${entry}\n`).join('')}`

describe('it was over', () => {
  test.each([
    'Mail is back to normal',
    'Mail returned to normal',
    'Queues are running normally',
    'Normal operation again',
    'Mail is back up',
    'Delivery resumed',
    'Full service',
    'All fully functional',
    'Ana fixed it',
    'Mail works as expected',
    'The site is now reachable',
    'Mail is again available',
    'The errors went away',
    'El correo funciona correctamente',
    'Incidente cerrado',
    'Servicios restablecidos',
    'El correo volvió a la normalidad',
    'Problema solucionado',
    'Tudo voltou ao normal',
    'Falha resolvida',
    'Le courrier est rétabli',
    'Panne résolue',
    'Retour à la normale',
    'Der Fehler ist behoben',
    'Die Post läuft wieder',
    'Die Seite ist wieder erreichbar',
    '服务恢复正常',
  ])('by the entry: %s', entry => {
    expect(window(list('10:00 Mail stops', `10:40 ${entry}`, '10:50 Coffee'))[1]).toBe('10:40')
  })

  test.each([
    'Mail is not yet back to normal',
    'Nothing until mail is restored',
    'The node doesn’t work correctly',
    'El correo no funciona correctamente',
    'Le courrier n’est pas revenu à la normale',
    'Der Fehler ist noch nicht behoben',
    'Ana waits',
  ])('not by: %s', entry => {
    expect(window(list('10:00 Mail stops', `10:40 ${entry}`, '10:50 Coffee'))[1]).toBeNull()
  })
})

describe('a time without a day or a zone has those of', () => {
  const entries = list('10:00 Mail stops', '10:40 Mail is restored')
  test.each([
    ['a label', '- Date: 2024-05-06', '2024-05-06 10:00', '2024-05-06 10:40'],
    ['the stated start', '- Start: 2024-05-06 09:55 CET', '2024-05-06 09:55 CET', '2024-05-06 10:40 CET'],
    ['the stated end', '- End: 2024-05-06 11:00 CET', '2024-05-06 10:00 CET', '2024-05-06 11:00 CET'],
    [
      'the stated detection',
      '- Detected: 2024-05-06 10:05 CET',
      '2024-05-06 10:00 CET',
      '2024-05-06 10:40 CET',
    ],
    ['prose', 'Mail was late on 2024-05-06.', '2024-05-06 10:00', '2024-05-06 10:40'],
    ['the front matter', '---\ndate: 2024-05-06\n---', '2024-05-06 10:00', '2024-05-06 10:40'],
    ['it in words', '---\ndate: May 6, 2024\n---', '2024-05-06 10:00', '2024-05-06 10:40'],
    [
      'the incident, and not of its publication',
      '---\ndate: 2024-06-01\nincident_date: 2024-05-06\n---',
      '2024-05-06 10:00',
      '2024-05-06 10:40',
    ],
    ['nothing', '---\ndate: soon\n---', '10:00', '10:40'],
  ])('%s', (_, top, start, end) => {
    expect(window(top + entries)).toEqual([start, end])
  })

  test('another entry', () => {
    expect(window(list('10:00 Mail stops', '2024-05-06 10:20 CET Alert', '10:40 Mail is restored'))).toEqual([
      '2024-05-06 10:00 CET',
      '2024-05-06 10:40 CET',
    ])
  })

  test('a day without a year has that of the document', () => {
    expect(window('- Start: May 6, 2024, 23:30\n- End: May 8, 01:10')).toEqual([
      '2024-05-06 23:30',
      '2024-05-08 01:10',
    ])
    expect(window('- Start: May 6, 23:30\n- End: May 8, 01:10')).toEqual(['23:30', '01:10'])
    expect(window('- Start: 2023-02-28 23:30\n- End: Feb 29, 01:10')[1]).toBe('2023-02-28 01:10')
  })

  test('a day whose weekday is another one is a slip', () => {
    const end = (day: string) => window(`- Start: 2024-05-06 22:00\n- End: ${day}, 23:30`)[1]
    expect(end('Wednesday, May 8')).toBe('2024-05-08 23:30')
    expect(end('Monday, May 8')).toBe('2024-05-06 23:30')
  })

  test('the day alone, where no time is told', () => {
    expect(window('- Date: 2024-05-06\n\n## Impact\nMuch.')).toEqual(['2024-05-06', null])
  })

  test('what led up to it is not its start', () => {
    const entries = list('2024-05-01 09:00 A release', '2024-05-06 10:00 Mail is slow')
    expect(window(`- Date: 2024-05-06${entries}`)[0]).toBe('2024-05-06 10:00')
    expect(window(entries)[0]).toBe('2024-05-01 09:00')
    expect(
      window(`- Date: 2024-05-06${list('May 1, 09:00 A release', 'May 6, 10:00 Mail is slow')}`)[0],
    ).toBe('2024-05-06 10:00')
  })

  test('a stated day is no more than the time of an entry', () => {
    const entries = list('2024-05-06 10:00 Mail goes down', '2024-05-06 10:40 Mail is restored')
    expect(window(`- Start: 2024-05-06\n- End: 2024-05-06${entries}`)).toEqual([
      '2024-05-06 10:00',
      '2024-05-06 10:40',
    ])
  })
})

describe('beyond midnight', () => {
  test.each([
    ['- Date: 2024-05-06\n- Start: 23:30\n- End: 01:10', '2024-05-07 01:10'],
    ['- Start: 2024-05-06 23:30\n- End: 01:10:00 AM UTC', '2024-05-07 01:10:00 UTC'],
    ['- Start: 2024-12-31 23:30\n- End: 23:20', '2025-01-01 23:20'],
    [`- Date: 2024-05-06${list('23:30 Mail stops', '00:20 Mail is restored')}`, '2024-05-07 00:20'],
    // The timeline begins before the stated start: one of the two is wrong.
    [`- Start: 2024-05-06 16:00${list('14:00 Mail stops', '15:00 Mail is restored')}`, '2024-05-06 15:00'],
    // Whoever names the day means it.
    ['- Start: May 6, 2024, 23:30\n- End: May 6, 01:10', '2024-05-06 01:10'],
    ['- Start: 2024-05-06 23:30\n- End: 2024-05-06 01:10', '2024-05-06 01:10'],
    ['- Date: 2024-05-06\n- Start: 10:00\n- End: 10:00', '2024-05-06 10:00'],
    ['- Start: 23:30\n- End: 01:10', '01:10'],
    ['- Date: 2024-05-06\n- End: 01:10', '2024-05-06 01:10'],
  ])('ends %j', (markdown, end) => {
    expect(window(markdown)[1]).toBe(end)
  })

  test.each([
    ['23:58', '00:05', '2024-05-07 00:05'],
    ['10:00', '09:55', '2024-05-06 09:55'],
  ])('begins at %s and is detected at %s', (start, detected, day) => {
    const markdown = `- Date: 2024-05-06\n- Start: ${start}\n- Detected: ${detected}\n- Mitigated: ${detected}`
    expect(said(read(markdown).detectedAt)).toBe(day)
    expect(said(read(markdown).mitigatedAt)).toBe(day)
  })
})

describe('the front matter tells', () => {
  const told = (yaml: string) => read(`---\n${yaml}\n---\n## Impact\nMuch.`)

  test.each([
    ['author: Ana', ['Ana']],
    ['author: Ana, Ben; Cy', ['Ana', 'Ben', 'Cy']],
    ['authors: [Ana, 5, Ben]', ['Ana', 'Ben']],
    ['authors: []', []],
  ])('authors: %s', (yaml, authors) => {
    expect(told(yaml).authors).toEqual(authors)
  })

  test.each([
    ['severity: high', 'high'],
    ['severity: 2', '2'],
    ['severity: [2]', null],
  ])('severity: %s', (yaml, severity) => {
    expect(told(yaml).severity).toBe(severity)
  })

  test('less than the text', () => {
    const postmortem = read('---\nauthor: Ana\nseverity: 2\n---\n- Authors: Ben\n- Severity: 1')
    expect(postmortem).toMatchObject({authors: ['Ben'], severity: '1'})
  })
})

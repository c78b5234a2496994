import {describe, expect, test} from 'vitest'
import {readSource} from '../../../src/text/sources/index.ts'
import {context, read} from './reading.ts'

/** What of a chat is read: each message, and what comes back. */
type Row = [pasted: string, events: string[], unread?: string[]]

const rows = (id: string, table: Row[]) =>
  test.each(table)('%j', (pasted, events, unread = []) => {
    expect(read(pasted)).toEqual([id, events, unread])
  })

describe('messages copied in Slack', () => {
  rows('slack', [
    [
      'Ana Silva  10:15 AM\nqueue is full\nBen  10:16 AM\nlooking',
      [
        '2026-03-05 10:15 | note | queue is full | Slack, Ana Silva',
        '2026-03-05 10:16 | note | looking | Slack, Ben',
      ],
    ],
    ['Ana Silva\t10:15\nqueue', ['2026-03-05 10:15 | note | queue | Slack, Ana Silva']],
    ['    Ana  10:15:30 a.m.  \nqueue', ['2026-03-05 10:15:30 | note | queue | Slack, Ana']],
    ['Ana [10.15.30]\nqueue', ['2026-03-05 10:15:30 | note | queue | Slack, Ana']],
    ['Ana  10:15 Uhr\nqueue', ['2026-03-05 10:15 | note | queue | Slack, Ana']],
    ['Ana  25:10\nqueue', ['note | queue | Slack, Ana']],
    ['  \nAna  10:15 AM\n  \nqueue', ['2026-03-05 10:15 | note | queue | Slack, Ana']],
    ['APP Ana  10:15\nqueue', ['2026-03-05 10:15 | note | queue | Slack, APP Ana']],
    ['Ana [10.15]\nqueue', ['2026-03-05 10:15 | note | queue | Slack, Ana']],
    ['pager APP  10:15 AM\nqueue', ['2026-03-05 10:15 | note | queue | Slack, pager']],
    ['flow WORKFLOW  10:15 AM\nqueue', ['2026-03-05 10:15 | note | queue | Slack, flow']],
    ['pager  APP  10:15 AM\nqueue', ['2026-03-05 10:15 | note | queue | Slack, pager']],
    ['Mobile APP Team  10:15 AM\nqueue', ['2026-03-05 10:15 | note | queue | Slack, Mobile APP Team']],
    ['Ana \n  10:15 AM\nqueue', ['2026-03-05 10:15 | note | queue | Slack, Ana']],
    [
      `Ana  10:15 AM\nqueue\n${'a long line '.repeat(8)}\n  10:17 AM\nstill`,
      [
        `2026-03-05 10:15 | note | queue ${'a long line '.repeat(8).trim()} | Slack, Ana`,
        '2026-03-05 10:17 | note | still | Slack, Ana',
      ],
    ],
    ['APP  10:15 AM\nqueue', ['2026-03-05 10:15 | note | queue | Slack, APP']],
    ['Ana Silva\n  10:15 AM\nqueue', ['2026-03-05 10:15 | note | queue | Slack, Ana Silva']],
    ['pager\nAPP  10:15 AM\nqueue', ['2026-03-05 10:15 | note | queue | Slack, pager']],
    ['flow\nWORKFLOW [10:15]\nqueue', ['2026-03-05 10:15 | note | queue | Slack, flow']],
    [
      'Ana  10:15 AM\nqueue\n10:17\nstill\n[10:18]\nover',
      [
        '2026-03-05 10:15 | note | queue | Slack, Ana',
        '2026-03-05 10:17 | note | still | Slack, Ana',
        '2026-03-05 10:18 | note | over | Slack, Ana',
      ],
    ],
    ['Ana  10:15 AM\n  one \n\n two', ['2026-03-05 10:15 | note | one two | Slack, Ana']],
    ['Ana  10:15 AM\n\nBen  10:16 AM\nlooking', ['2026-03-05 10:16 | note | looking | Slack, Ben']],
    ['Ana  10:15 AM\nthe alert fired', ['2026-03-05 10:15 | detected | the alert fired | Slack, Ana']],
    [
      'what was said\n\nAna  10:15 AM\nqueue',
      ['2026-03-05 10:15 | note | queue | Slack, Ana'],
      ['what was said'],
    ],
    [
      'Ana  10:15 AM\nqueue\n1 reply\n3 replies\nLast reply today at 10:20\nView thread\nAlso sent to the channel\nNew\n:tada:\n:+1: 4\n12\nNew York\n  12 replies \n:eyes:12\nthe state: New',
      ['2026-03-05 10:15 | note | queue New York the state: New | Slack, Ana'],
      [
        ...['1 reply', '3 replies', 'Last reply today at 10:20', 'View thread', 'Also sent to the channel'],
        ...['New', ':tada:', ':+1: 4', '12', '  12 replies ', ':eyes:12'],
      ],
    ],
  ])

  test('need not begin at the top, where there are several', () => {
    const talk = 'one\ntwo\nthree\nAna  10:15 AM\nqueue'
    expect(read(talk)[0]).toBe('lines')
    expect(read(`${talk}\nBen  10:16 AM\nlooking`)[0]).toBe('slack')
    expect(read(`one\ntwo\n${talk.slice(14)}`)[0]).toBe('slack')
  })
})

describe('messages copied in Teams', () => {
  rows('teams', [
    [
      '[10:15 AM] Ana Silva\nqueue\n[10:16] Ben:\nlooking',
      [
        '2026-03-05 10:15 | note | queue | Teams, Ana Silva',
        '2026-03-05 10:16 | note | looking | Teams, Ben',
      ],
    ],
    ['\u200e[10:15 AM]\u200e Ana\nqueue', ['2026-03-05 10:15 | note | queue | Teams, Ana']],
    ['[Yesterday, 10:15] Ana\nqueue', ['2026-03-04 10:15 | note | queue | Teams, Ana']],
    ['[today 10:15] Ana\nqueue', ['2026-03-05 10:15 | note | queue | Teams, Ana']],
    ['[Gestern 10:15] Ana\nqueue', ['2026-03-04 10:15 | note | queue | Teams, Ana']],
    ['[Montag 10:15] Ana\nqueue', ['2026-03-02 10:15 | note | queue | Teams, Ana']],
    ['[miércoles 10:15] Ana\nqueue', ['2026-03-04 10:15 | note | queue | Teams, Ana']],
    ['[Monday 10:15] Ana\nqueue', ['2026-03-02 10:15 | note | queue | Teams, Ana']],
    ['[10:15 • 04/03/2026] Ana :\nqueue', ['2026-03-04 10:15 | note | queue | Teams, Ana']],
    ['[2026-03-04 10:15] Ana\nqueue', ['2026-03-04 10:15 | note | queue | Teams, Ana']],
    ['[2/28/2026 10:15 PM] Ana\nqueue', ['2026-02-28 22:15 | note | queue | Teams, Ana']],
    ['[2/28 10:15 PM] Ana\nqueue', ['2026-02-28 22:15 | note | queue | Teams, Ana']],
    ['[28.02, 22:15] Ana\nqueue', ['2026-02-28 22:15 | note | queue | Teams, Ana']],
    ['[4/3 10:15] Ana\nqueue', ['2026-03-04 10:15 | note | queue | Teams, Ana']],
    ['[4/2 10:15] Ana\nqueue', ['2026-02-04 10:15 | note | queue | Teams, Ana']],
    ['[10:15•Yesterday] Ana\nsee [1]', ['2026-03-04 10:15 | note | see [1] | Teams, Ana']],
  ])

  rows('lines', [
    ['[10:15] Queue filled up', ['2026-03-05 10:15 | note | Queue filled up']],
    [
      '[10:15] Queue filled up\n  [10:16] Nobody looked',
      ['2026-03-05 10:15 | note | Queue filled up', '2026-03-05 10:16 | note | Nobody looked'],
    ],
  ])
})

describe('messages copied in Discord', () => {
  rows('discord', [
    ['ana — Today at 10:15\nqueue', ['2026-03-05 10:15 | note | queue | Discord, ana']],
    ['ana — yesterday at 10:15 pm\nqueue', ['2026-03-04 22:15 | note | queue | Discord, ana']],
    ['ana — heute um 10:15 Uhr\nqueue', ['2026-03-05 10:15 | note | queue | Discord, ana']],
    ['ana — gestern um 22:05 Uhr\nqueue', ['2026-03-04 22:05 | note | queue | Discord, ana']],
    ['ana — Aujourd’hui à 10:15\nqueue', ['2026-03-05 10:15 | note | queue | Discord, ana']],
    ['ana — Hier à 22:05\nqueue', ['2026-03-04 22:05 | note | queue | Discord, ana']],
    ['ana — hoy a las 10:15\nqueue', ['2026-03-05 10:15 | note | queue | Discord, ana']],
    ['ana — ayer a la 1:05\nqueue', ['2026-03-04 01:05 | note | queue | Discord, ana']],
    ['ana — Hoje às 10:15\nqueue', ['2026-03-05 10:15 | note | queue | Discord, ana']],
    ['ana — ontem às 22:05\nqueue', ['2026-03-04 22:05 | note | queue | Discord, ana']],
    ['ana — oggi alle 10:15\nqueue', ['2026-03-05 10:15 | note | queue | Discord, ana']],
    ['ana — Ieri alle 22:05\nqueue', ['2026-03-04 22:05 | note | queue | Discord, ana']],
    ['ana — 04/03/2026 10:15 AM\nqueue', ['2026-03-04 10:15 | note | queue | Discord, ana']],
    ['ana — 2026-03-04, 10:15\nqueue', ['2026-03-04 10:15 | note | queue | Discord, ana']],
    ['BOT ana — 10:15\nqueue', ['2026-03-05 10:15 | note | queue | Discord, BOT ana']],
    [
      '[10:14] early: yes\nana — Today at 10:15\nqueue',
      ['2026-03-05 10:15 | note | queue | Discord, ana'],
      ['[10:14] early: yes'],
    ],
    ['ana — 10:15\nqueue', ['2026-03-05 10:15 | note | queue | Discord, ana']],
    ['ana ben APP — Today at 10:15\nqueue', ['2026-03-05 10:15 | note | queue | Discord, ana ben']],
    ['pager  APP — Today at 10:15\nqueue', ['2026-03-05 10:15 | note | queue | Discord, pager']],
    ['APP team — Today at 10:15\nqueue', ['2026-03-05 10:15 | note | queue | Discord, APP team']],
    ['mail APP team — 31/02/2026 10:15\nqueue', ['note | queue | Discord, mail APP team']],
    ['pager BOT — Today at 10:15\nqueue', ['2026-03-05 10:15 | note | queue | Discord, pager']],
    [
      'ana — Today at 10:15\nqueue\n[10:16]\nstill\n  [10:17]  over',
      [
        '2026-03-05 10:15 | note | queue | Discord, ana',
        '2026-03-05 10:16 | note | still | Discord, ana',
        '2026-03-05 10:17 | note | over | Discord, ana',
      ],
    ],
    [
      'ana — Today at 10:15\nqueue\nAPP\nBOT\nNEW\n(edited)\n5\nBOTS\n  112\nrestart the APP',
      ['2026-03-05 10:15 | mitigated | queue BOTS restart the APP | Discord, ana'],
      ['APP', 'BOT', 'NEW', '(edited)', '5', '  112'],
    ],
  ])

  rows('lines', [
    ['[10:16] still', ['2026-03-05 10:16 | note | still']],
    ['ana - Today at 10:15\nqueue', [], ['ana - Today at 10:15', 'queue']],
  ])
})

describe('the days of a chat', () => {
  test.each([
    ['Wednesday, March 4th', '2026-03-04'],
    ['Wednesday, March 4th, 2026', '2026-03-04'],
    ['March 4', '2026-03-04'],
    ['Mar. 4th 2026', '2026-03-04'],
    ['4 March', '2026-03-04'],
    ['4th March 2026', '2026-03-04'],
    ['Yesterday', '2026-03-04'],
    ['— Today —', '2026-03-05'],
    ['TODAY', '2026-03-05'],
    ['sunday', '2026-03-01'],
    ['Tuesday:', '2026-03-03'],
    ['## 2026-03-04', '2026-03-04'],
    ['**2026-03-04**', '2026-03-04'],
    ['– Monday, 2 March 2026 –', '2026-03-02'],
    ['Mittwoch, 4. März', '2026-03-04'],
    ['Gestern', '2026-03-04'],
    ['mercredi 4 mars 2026', '2026-03-04'],
    ['dimanche 1er mars', '2026-03-01'],
    ['Aujourd’hui', '2026-03-05'],
    ['miércoles, 4 de marzo de 2026', '2026-03-04'],
    ['ayer', '2026-03-04'],
    ['quarta-feira, 4 de março', '2026-03-04'],
    ['segunda-feira', '2026-03-02'],
    ['Mercoledì 4 marzo', '2026-03-04'],
  ])('%s, on a line of its own, is the day of what follows', (line, day) => {
    const [source, events, unread] = read(`${line}\nAna  8:50 AM\nqueue`)
    expect([source, events, unread]).toEqual(['slack', [`${day} 08:50 | note | queue | Slack, Ana`], []])
  })

  test.each([
    'March',
    'March 32nd',
    'quinta',
    'hier',
    'pods 3',
    'Mon cluster 4',
    'Someday',
    'Today at last',
    'on 2026-03-04',
    '2026-02-30',
  ])('%s is no such line', line => {
    const [, events, unread] = read(`${line}\nAna  8:50 AM\nqueue`)
    expect([events, unread]).toEqual([['2026-03-05 08:50 | note | queue | Slack, Ana'], [line]])
  })

  test('a message on the day of its line, and after midnight', () => {
    expect(read('Yesterday\nAna  11:50 PM\none\nBen  12:05 AM\ntwo\nAna  12:01 AM\nthree')[1]).toEqual([
      '2026-03-04 23:50 | note | one | Slack, Ana',
      '2026-03-05 00:05 | note | two | Slack, Ben',
      '2026-03-05 00:01 | note | three | Slack, Ana',
    ])
  })

  test('a day that is said again holds, though its time comes before', () => {
    expect(read('Yesterday\nAna  11:50 PM\none\nYesterday\nBen  12:05 AM\ntwo\n12:06\nthree')[1]).toEqual([
      '2026-03-04 23:50 | note | one | Slack, Ana',
      '2026-03-04 00:05 | note | two | Slack, Ben',
      '2026-03-04 00:06 | note | three | Slack, Ben',
    ])
  })

  test('the time under one in the 12 hours is the first such time from there on', () => {
    const times = (text: string) => read(text, {date: '2026-03-02'})[1].map(event => event.slice(0, 16))
    expect(times('Ana  11:58 PM\none\n11:59\ntwo\n12:03\nthree')).toEqual([
      '2026-03-02 23:58',
      '2026-03-02 23:59',
      '2026-03-03 00:03',
    ])
    expect(times('Ana  1:58 PM\none\n1:58\ntwo\n2:00 PM\nthree\n2:10\nfour')).toEqual([
      '2026-03-02 13:58',
      '2026-03-02 13:58',
      '2026-03-02 14:00',
      '2026-03-02 14:10',
    ])
    expect(times('Ana  1:58:30 PM\none\n1:58\ntwo')).toEqual(['2026-03-02 13:58', '2026-03-02 13:58'])
    // In the 24 hours it is what it says.
    expect(times('Ana  9:58\none\n10:03\ntwo')).toEqual(['2026-03-02 09:58', '2026-03-02 10:03'])
  })

  test('the day of the incident tells which of two days a date is', () => {
    expect(read('ana — 04/02/2026 10:15\nqueue', {date: '2026-04-02'})[1]).toEqual([
      '2026-04-02 10:15 | note | queue | Discord, ana',
    ])
  })

  test.each([
    ['Ana  1:30 AM\none\nBen  2:30 AM\ntwo', 'line 3'],
    ['01:30 <ana> one\n02:30 <ben> two', 'line 2'],
    ['01:30:00 one\n02:30:00 two', 'line 2'],
  ])('what has to be asked of a time is told with its place: %j', (text, place) => {
    const {doubts} = readSource(text, {...context, zone: 'Europe/Paris', date: '2026-03-29'})
    expect(doubts).toEqual([{place, text: expect.stringContaining('never on the clock')}])
  })

  test('a chat goes on after the entry before', () => {
    const previous = {date: '2026-03-02', time: '23:50', zone: null}
    expect(read('Ana  00:10\none', {date: '2026-03-02', previous})[1]).toEqual([
      '2026-03-03 00:10 | note | one | Slack, Ana',
    ])
  })
})

describe('IRC', () => {
  rows('irc', [
    [
      '10:15 <@ana> a\n10:16 <+ben> b\n10:17 <%cleo> c\n10:18 <&dan> d\n10:19 <~eva> e\n10:20 <!fay> f\n10:21 < gus> g',
      [
        ...['2026-03-05 10:15 | note | a | IRC, ana', '2026-03-05 10:16 | note | b | IRC, ben'],
        ...['2026-03-05 10:17 | note | c | IRC, cleo', '2026-03-05 10:18 | note | d | IRC, dan'],
        ...['2026-03-05 10:19 | note | e | IRC, eva', '2026-03-05 10:20 | note | f | IRC, fay'],
        '2026-03-05 10:21 | note | g | IRC, gus',
      ],
    ],
    ['[10:15:30] <ana> queue', ['2026-03-05 10:15:30 | note | queue | IRC, ana']],
    ['2026-03-02T10:15:30 <ana> queue', ['2026-03-02 10:15:30 | note | queue | IRC, ana']],
    ['[2026-03-02 10:15] * ana restarts it', ['2026-03-02 10:15 | mitigated | restarts it | IRC, ana']],
    ['10:15  *  ana waves', ['2026-03-05 10:15 | note | waves | IRC, ana']],
    ['\n  \n10:16 <ana> queue', ['2026-03-05 10:16 | note | queue | IRC, ana']],
    [
      '2026-03-04 10:15 <a> x\n2026-13-04 10:14 <b> y\n2026-03-04 10:13 <c> z',
      ['2026-03-04 10:13 | note | z | IRC, c', 'note | y | IRC, b', '2026-03-04 10:15 | note | x | IRC, a'],
    ],
    ['10:15 <ana>  \n10:16 <ana> queue', ['2026-03-05 10:16 | note | queue | IRC, ana'], ['10:15 <ana>  ']],
    [
      '[10:15:01] -!- ben has joined\n10:15 -!- cleo has joined\n10:15 -!- dan has quit\n10:16 <ana> queue',
      ['2026-03-05 10:16 | note | queue | IRC, ana'],
      ['[10:15:01] -!- ben has joined', '10:15 -!- cleo has joined', '10:15 -!- dan has quit'],
    ],
    [
      '2026-03-02 10:15:30\t@ana\tqueue\n2026-03-02 10:15:31\t-->\tben joins\n2026-03-02 10:15:32\t<--\tben quits\n2026-03-02 10:15:33\t--\tmode\n2026-03-02 10:15:34\t=!=\tno\n2026-03-02 10:15:35\t***\tnews\n2026-03-02 10:15:36\t\tnobody',
      ['2026-03-02 10:15:30 | note | queue | IRC, ana'],
      [
        ...['2026-03-02 10:15:31\t-->\tben joins', '2026-03-02 10:15:32\t<--\tben quits'],
        ...[
          '2026-03-02 10:15:33\t--\tmode',
          '2026-03-02 10:15:34\t=!=\tno',
          '2026-03-02 10:15:35\t***\tnews',
        ],
        '2026-03-02 10:15:36\t\tnobody',
      ],
    ],
    [
      '--- Log opened Mon Mar 02 23:40:02 2026\n23:50 <ana> queue\n00:10 <ana> over\n--- Log closed Tue Mar 03 00:20:00 2026',
      ['2026-03-02 23:50 | note | queue | IRC, ana', '2026-03-03 00:10 | note | over | IRC, ana'],
    ],
    [
      '--- Day changed Mon Mar 02 2026\n23:50 <ana> queue\n--- Day turned Tue Mar 03 2026',
      ['2026-03-02 23:50 | note | queue | IRC, ana'],
      ['--- Day turned Tue Mar 03 2026'],
    ],
  ])
})

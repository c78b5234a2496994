import {describe, expect, test} from 'vitest'
import {entries} from './entries.ts'

describe('what stands before the words of an entry', () => {
  test.each([
    ['At around 10:00 UTC, mail stops', '10:00 UTC / mail stops'],
    ['ca. 10:00 – mail stops', '10:00 / mail stops'],
    ['c. 10:00: mail stops', '10:00 / mail stops'],
    ['On May 6, 2024 at approximately 10:00 mail stops', '2024-05-06 10:00 / mail stops'],
    ['By 10:00, mail stops', '10:00 / mail stops'],
    ['A las 10:00 el correo se para', '10:00 / el correo se para'],
    ['Às 10h00 o correio parou', '10:00 / o correio parou'],
    ['Gegen 10:00 Uhr: die Post steht', '10:00 / die Post steht'],
    ['Vers 10h00 : le courrier ne part plus', '10:00 / le courrier ne part plus'],
    ['[x] 10:00 mail stops', '10:00 / mail stops'],
    ['🔴 **10:00 UTC** mail stops', '10:00 UTC / mail stops'],
  ])('goes into its time: %s', (line, entry) => {
    expect(entries(`- ${line}`)).toEqual([entry])
  })

  test.each([
    ['Shortly after 10:00: mail stops', '10:00 / mail stops (shortly after)'],
    ['Just before 10:00 - mail stops', '10:00 / mail stops (just before)'],
    ['Until 10:00, mail stops', '10:00 / mail stops (until)'],
    ['Since 10:00 mail stops', '10:00 / mail stops (since)'],
    ['Next day 10:00: mail stops', '10:00 / mail stops (next day)'],
    ['Monday, 10:00: mail stops', '10:00 / mail stops (Monday)'],
    ['Lundi 10h00 : le courrier ne part plus', '10:00 / le courrier ne part plus (Lundi)'],
    ['Montag um 10:00: die Post steht', '10:00 / die Post steht (Montag)'],
  ])('is kept behind them where it says more: %s', (line, entry) => {
    expect(entries(`- ${line}`)).toEqual([entry])
  })

  test.each(['Ben wrote at 10:00 that mail stops', 'Since the deploy at 10:00 mail stops'])(
    'is a part of them: %s',
    line => {
      expect(entries(`- ${line}`)).toEqual([`10:00 / ${line}`])
    },
  )
})

describe('a time that is more than one', () => {
  test.each([
    ['10:00 - 10:20 Mail stops', '10:00 / Mail stops (–10:20)'],
    ['10:00 to 10:20: Mail stops', '10:00 / Mail stops (–10:20)'],
    ['From 10:00 to 10:20 mail stops', '10:00 / mail stops (–10:20)'],
    ['Between 10:00 and 10:20 mail stops', '10:00 / mail stops (–10:20)'],
    ['11:50 PM – 1:00 AM EST: Mail stops', '23:50 EST / Mail stops (–1:00 AM EST)'],
    ['Shortly after 10:00–10:20: Mail stops', '10:00 / Mail stops (shortly after, –10:20)'],
  ])('keeps its end: %s', (line, entry) => {
    expect(entries(`- ${line}`)).toEqual([entry])
  })

  test.each([
    ['10:00 AM PST (18:00 UTC): Mail stops', '10:00 PST / Mail stops (18:00 UTC)'],
    ['**10:00 UTC** (12:00 CEST) – Mail stops', '10:00 UTC / Mail stops (12:00 CEST)'],
    ['10:00 UTC / 12:00 CEST – Mail stops', '10:00 UTC / Mail stops (12:00 CEST)'],
    ['10:00–10:20 PST (18:00–18:20 UTC) Mail stops', '10:00 PST / Mail stops (–10:20 PST, 18:00–18:20 UTC)'],
  ])('keeps what it is elsewhere: %s', (line, entry) => {
    expect(entries(`- ${line}`)).toEqual([entry])
  })

  test.each([
    ['10:00 (10:05 was meant) Mail stops', '10:00 / (10:05 was meant) Mail stops'],
    ['10:00 / 10:05 Mail stops', '10:00 / / 10:05 Mail stops'],
    ['10:00 (see 10:05) Mail stops', '10:00 / (see 10:05) Mail stops'],
  ])('is not in every bracket: %s', (line, entry) => {
    expect(entries(`- ${line}`)).toEqual([entry])
  })
})

describe('times that are only such beside each other', () => {
  test.each([
    ['9h05 : alerte', '10h : rétabli', ['09:05 / detected / alerte', '10:00 / resolved / rétabli']],
    ['**9h05** : alerte', '**10h30** : calme', ['09:05 / detected / alerte', '10:30 / calme']],
    ['**9.05** Mail stops', '**9.20** Calm', ['09:05 / Mail stops', '09:20 / Calm']],
    ['1405 - Mail stops', '2005 - Calm', ['14:05 / Mail stops', '20:05 / Calm']],
    ['`1405`: Mail stops', '`1420`: Calm', ['14:05 / Mail stops', '14:20 / Calm']],
  ])('%s', (one, two, told) => {
    expect(entries(`- ${one}\n- ${two}`)).toEqual(told)
    expect(entries(`- ${one}`)[0]).toMatch(/^-/)
  })

  test('numbers among many lines are none', () => {
    expect(entries('- 1200 mails wait\n- 1500 mails wait\n- Ana looks\n- Ben looks\n- Calm')[0]).toBe(
      '- / 1200 mails wait',
    )
  })

  test('nor where most lines have colons', () => {
    expect(entries('- 14:00 a\n- 14:10 b\n- 14:20 c\n- 3.10 is out\n- 3.11 is out')[3]).toBe(
      '- / 3.10 is out',
    )
  })
})

describe('entries that are facts', () => {
  const told = ['10:05 UTC / detected / Detection time', '11:05 UTC / resolved / Resolution time']

  test.each([
    ['items', '- **Detection time:** 10:05 UTC\n- **Resolution time:** 11:05 UTC'],
    ['lines', '**Detection time:** 10:05 UTC\n**Resolution time:** 11:05 UTC'],
    ['paragraphs', 'Detection time: 10:05 UTC\n\nResolution time: 11:05 UTC'],
    ['lists below', '- Detection time:\n  - 10:05 UTC\n- Resolution time:\n  - 11:05 UTC'],
    ['dashes', '- Detection time — 10:05 UTC\n- Resolution time — 11:05 UTC'],
    ['brackets', '- Detection time (10:05 UTC)\n- Resolution time (11:05 UTC)'],
    ['signs', '- Detection time @ 10:05 UTC\n- Resolution time @ 11:05 UTC'],
  ])('in %s', (_, body) => {
    expect(entries(body)).toEqual(told)
  })

  test('with others between them', () => {
    expect(entries('Detection time: 10:05 UTC\n\nDone: Ben looked\n\nResolution time: 11:05 UTC')).toEqual([
      told[0],
      '- / Done: Ben looked',
      told[1],
    ])
  })

  test('are none where there are others', () => {
    expect(entries('- Detection time:\n  - 10:05 UTC\n- Done:\n  - Ben looked')).toEqual([
      '- / Done: Ben looked',
    ])
  })

  test('or sentences, one to a line', () => {
    expect(entries('The alert fired at 10:05.\nAll was well at 11:05.')).toEqual([
      '10:05 / detected / The alert fired at 10:05.',
      '11:05 / All was well at 11:05.',
    ])
    expect(entries('The alert fired at 10:05. Ben looked at 10:10.\nAll was well at 11:05.')).toEqual([])
    expect(entries('The alert that fired at 10:05 came\nlate, and at 11:05 all was well.')).toEqual([])
  })
})

describe('where an entry ends', () => {
  test.each([
    ['**10:00**\n\nMail stops\n\n**10:05**\n\nCalm', ['10:00 / Mail stops', '10:05 / Calm']],
    [
      '10:00 UTC\nMail stops\n\n10:05 UTC\nCalm\n\nSo it was.',
      ['10:00 UTC / Mail stops', '10:05 UTC / Calm'],
    ],
    ['- 10:00\n  - Mail stops\n- 10:05\n  - Calm', ['10:00 / Mail stops', '10:05 / Calm']],
    [
      '- 10:00 Mail stops\n\n  Nobody knows.\n- 10:05 Calm',
      ['10:00 / Mail stops Nobody knows.', '10:05 / Calm'],
    ],
    [
      '- 10:00 Mail stops\n  - 10:02 Ben looks\n- 10:05 Calm',
      ['10:00 / Mail stops', '10:02 / Ben looks', '10:05 / Calm'],
    ],
    ['10:00 Mail stops\n![Graph](a.png)\n10:05 Calm', ['10:00 / Mail stops', '10:05 / Calm']],
    [
      '10:00 Mail stops\n```\n10:01 timeout\n```\n10:05 Calm',
      ['10:00 / Mail stops 10:01 timeout', '10:05 / Calm'],
    ],
    [
      '**Alarm (10:00 UTC)**\n\nMail stops.\n\n**Rest (10:05 UTC)**\n\nCalm.',
      ['10:00 UTC / detected / Alarm: Mail stops.', '10:05 UTC / Rest: Calm.'],
    ],
    [
      '### 10:00 UTC – Alarm\n\nMail stops.\n\n### 10:05 UTC\n\nCalm.',
      ['10:00 UTC / detected / Alarm Mail stops.', '10:05 UTC / Calm.'],
    ],
  ])('%j', (body, told) => {
    expect(entries(body)).toEqual(told)
  })
})

describe('the zone of all times', () => {
  test.each([
    'All times are UTC.\n\n- 10:00 Mail stops',
    '- All times in UTC\n- 10:00 Mail stops',
    '*Timestamps: UTC*\n\n- 10:00 Mail stops',
    '- 10:00 Mail stops\n\n(Times are UTC)',
  ])('is noted beside them: %j', body => {
    expect(entries(body)).toEqual(['10:00 UTC / Mail stops'])
  })

  test('an entry that names a zone is an entry', () => {
    expect(entries('- 10:00 Mail stops\n- Time of the CET team is up')).toHaveLength(2)
  })
})

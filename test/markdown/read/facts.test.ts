import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'
import type {Moment} from '../../../src/model/postmortem.ts'

const read = (body: string) =>
  readPostmortem(`# Mail was late\n\n${body}\n\n## Root cause\n\nA bug.\n`).postmortem
const said = (at: Moment | null) => at && [at.date, at.time, at.zone].filter(Boolean).join(' ')
const window = (body: string) => {
  const {startedAt, resolvedAt} = read(body)
  return [said(startedAt), said(resolvedAt)]
}

describe('when it began and ended', () => {
  test.each([
    ['- Start: 10:00 UTC\n- End: 11:30 UTC', '10:00 UTC', '11:30 UTC'],
    [
      '**Start time:** 2024-05-06 10:00 EAT\n**End time:** 11:30',
      '2024-05-06 10:00 EAT',
      '2024-05-06 11:30 EAT',
    ],
    ['Date: 6 May 2024\nFrom: 10:00 UTC\nTo: 11:30 UTC', '2024-05-06 10:00 UTC', '2024-05-06 11:30 UTC'],
    ['Start time:\n10:00 UTC\nEnd time:\n11:30 UTC', '10:00 UTC', '11:30 UTC'],
    ['- Duration: 10:00 - 11:30 UTC', '10:00 UTC', '11:30 UTC'],
    ['- Status: resolved at 11:00 UTC', null, '11:00 UTC'],
    ['- Status: open since 11:00 UTC', '11:00 UTC', null],
    ['- Start: unknown', null, null],
    ['| Start | 10:00 UTC |\n|---|---|\n| End | 11:00 UTC |', '10:00 UTC', '11:00 UTC'],
    ['- Début : 10h00\n- Fin : 11h30', '10:00', '11:30'],
    ['- Inicio: 10:00\n- Fin: 11:30', '10:00', '11:30'],
    ['- Fecha de inicio: 10:00\n- Hora de resolución: 11:30', '10:00', '11:30'],
    ['- Hora de início: 10:00\n- Data do fim: 11:30', '10:00', '11:30'],
    ['- Heure de début : 10h00\n- Heure de résolution : 11h30', '10:00', '11:30'],
    ['| Start | End | Severity |\n|---|---|---|\n| 10:00 UTC | 11:30 UTC | 2 |', '10:00 UTC', '11:30 UTC'],
  ])('by labels: %j', (body, start, end) => {
    expect(window(body)).toEqual([start, end])
  })

  test.each([
    ['Mail was late from 10:00 to 11:30 UTC on May 6, 2024.', '2024-05-06 10:00 UTC', '2024-05-06 11:30 UTC'],
    [
      'On 2024-05-06 mail was down between 2 pm and 3:30 pm PST.',
      '2024-05-06 14:00 PST',
      '2024-05-06 15:30 PST',
    ],
    [
      'It lasted from 22:50 UTC on May 6, 2024 until 01:20 UTC on May 7, 2024.',
      '2024-05-06 22:50 UTC',
      '2024-05-07 01:20 UTC',
    ],
    ['It started at 10:00 and ended at 11:30.', '10:00', '11:30'],
    ['It began at 10:00. At 11:30 all was restored.', '10:00', '11:30'],
    ['At 10:00 UTC the relay became unavailable.', '10:00 UTC', null],
    [
      '**Status**: Resolved\n\n## Summary\n\nAt 10:00 UTC the relay began returning errors.',
      '10:00 UTC',
      null,
    ],
  ])('in prose: %j', (body, start, end) => {
    expect(window(body)).toEqual([start, end])
  })

  test('a label says more than prose', () => {
    expect(window('- Start: 10:00 UTC\n\nMail was late from 10:05 to 11:30 UTC.')).toEqual([
      '10:00 UTC',
      '11:30 UTC',
    ])
  })
})

describe('when it was noticed and mitigated', () => {
  test.each([
    ['- Detected: 10:05\n- Mitigated at: 10:40\n- Resolved at: 11:00', '10:05', '10:40'],
    ['It started at 10:00 and was first detected at 10:05.', '10:05', null],
    ['## Detection\n\nWe were paged at 10:05 UTC.', '10:05 UTC', null],
  ])('%j', (body, detected, mitigated) => {
    const {detectedAt, mitigatedAt} = read(body)
    expect([said(detectedAt), said(mitigatedAt)]).toEqual([detected, mitigated])
  })
})

describe('how long it took', () => {
  test.each([
    ['- Duration: 90 minutes', 'PT1H30M'],
    ['- Duration: from 10:00 UTC to 11:30 UTC (1h 30m)', 'PT1H30M'],
    ['- **Total downtime:** 3 hours', 'PT3H'],
    ['- Durée de la panne : 45 minutes', 'PT45M'],
    ['- Duração do impacto: 2 horas', 'PT2H'],
    ['| Users | Data lost | Incident duration |\n|:--:|:--:|:--:|\n| all | none | 1h 5m |', 'PT1H5M'],
    ['Mail saw a 9 minute cascading failure.', 'PT9M'],
    ['Mail saw a 9 minute failure rate of 3 %.', null],
    ['Mail was down, an outage of 90 minutes.', 'PT1H30M'],
    ['For 3 hours nobody got mail.', 'PT3H'],
    ['We retry every 5 minutes.', null],
  ])('%j', (body, iso) => {
    expect(read(body)).toMatchObject({statedDuration: iso, statedDurationBound: null})
  })

  test.each([
    ['The outage lasted less than an hour.', 'PT1H', 'at-most'],
    ['Mail was down for under 30 minutes.', 'PT30M', 'at-most'],
    ['- Duration: **no more than 2 hours**', 'PT2H', 'at-most'],
    ['- Duration: 90 minutes or less', 'PT1H30M', 'at-most'],
    ['It lasted more than two hours.', 'PT2H', 'at-least'],
    ['La panne a duré plus de 2 heures.', 'PT2H', 'at-least'],
    ['Il disservizio è durato meno di un’ora.', 'PT1H', 'at-most'],
    ['Dauer: höchstens eine halbe Stunde', 'PT30M', 'at-most'],
    ['- Downtime: 2+ hours', 'PT2H', 'at-least'],
  ])('%j tells one side of it', (body, iso, bound) => {
    expect(read(body)).toMatchObject({statedDuration: iso, statedDurationBound: bound})
  })
})

describe('who was affected', () => {
  test.each([
    ['- Users affected: 25%', 25],
    ['Mail was late for 40% of our users.', 40],
    ['30% to 40% of customers got no mail.', 40],
    ['Nobody was affected (0% of users).', 0],
    ['12% of requests failed.', null],
    ['120% of users were hit.', null],
    ['All of our users were hit.', 100],
    ['Not all users were hit.', null],
    ['Not all users were hit, only 7.5 % of customers.', 7.5],
  ])('%j', (body, percent) => {
    expect(read(body).impact.usersAffectedPercent).toBe(percent)
  })
})

describe('how bad it was, who wrote it, and what it hit', () => {
  test.each([
    ['- Severity: SEV-1 (critical)', 'SEV-1 (critical)'],
    ['**Severity level**: 2', '2'],
    ['| Field | Value |\n|---|---|\n| Severity | *high* |', 'high'],
    ['Gravité : haute', 'haute'],
    ['**Sévérité :** P2', 'P2'],
    ['| Severity | Service |\n|---|---|\n| high | mail |', 'high'],
    [`- Severity: ${'very '.repeat(20)}high`, null],
    ['- Severity:', null],
    ['**Severity: SEV-2**', 'SEV-2'],
    ['**Severity:** **SEV-2**', 'SEV-2'],
    ['- **Severity**: `SEV-2`', 'SEV-2'],
    ['**Severity:** SEV-2 (*major*)', 'SEV-2 (major)'],
  ])('severity: %j', (body, severity) => {
    expect(read(body).severity).toBe(severity)
  })

  test.each([
    ['- Authors: Ana Lima, Ben & Lea and Tom', ['Ana Lima', 'Ben', 'Lea', 'Tom']],
    ['Written by: Ana; Ben', ['Ana', 'Ben']],
    ['- Autor: Andy y Yves', ['Andy', 'Yves']],
    ['**Authors: Ana and Ben**', ['Ana', 'Ben']],
    ['**Authors:** *Ana*, *Ben*', ['Ana', 'Ben']],
    ['**Author:** _Ana_', ['Ana']],
    ['Anders: and', []],
  ])('authors: %j', (body, authors) => {
    expect(read(body).authors).toEqual(authors)
  })

  test.each([
    ['- Affected services: mail; web', ['mail', 'web']],
    ['- Services: mail / web', ['mail', 'web']],
    ['- Services: mail/web', ['mail/web']],
  ])('services: %j', (body, services) => {
    expect(read(body).services).toEqual(services)
  })
})

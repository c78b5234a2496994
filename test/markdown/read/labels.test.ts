import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'
import {facts} from './facts.ts'

describe('the label of a fact', () => {
  test.each([
    ['Start', 'Incident Start Time', 'Start Date/Time', 'Start of the outage', 'Time of first impact start'],
    ['Began', 'Impact began at', 'Onset', 'Occurred on', 'Opened', 'From'],
    ['Début', 'Heure de début', 'Début de l’incident', 'Inicio', 'Hora de inicio del incidente'],
    ['Início', 'Horário de início', 'Beginn', 'Beginn der Störung', 'Startzeit'],
    ['开始时间', '发生时间', '開始', '発生日時', '발생', '시작 시간'],
  ])('tells the start: %s, %s …', (...labels) => {
    for (const label of labels)
      expect([label, facts(`- ${label}: 10:00`)]).toEqual([label, {started: '10:00'}])
  })

  test.each([
    ['End', 'Incident end time', 'Resolved at', 'Time of resolution', 'Service restored', 'Recovery time'],
    ['Fixed', 'All clear', 'Until', 'Resolution', 'Closed at', 'Back to normal'],
    ['Fin', 'Heure de fin', 'Résolu à', 'Hora de fin', 'Resuelto', 'Hora de resolución'],
    ['Fim', 'Horário de término', 'Resolvido', 'Ende', 'Behoben um', 'Zeitpunkt der Behebung'],
    ['结束时间', '恢复时间', '復旧日時', '終了', '종료 시간', '복구'],
  ])('tells the end: %s, %s …', (...labels) => {
    for (const label of labels)
      expect([label, facts(`- ${label}: 11:00`)]).toMatchObject([label, {ended: '11:00'}])
  })

  test.each([
    [
      'Detected',
      'Detection time',
      'Time of detection',
      'First detected',
      'First alert',
      'Reported at',
      'Detection',
    ],
    ['Détecté à', 'Détection', 'Detectado', 'Detección', 'Detecção', 'Entdeckt', 'Zeitpunkt der Erkennung'],
    ['发现时间', '検知日時', '감지 시간'],
  ])('tells when it was noticed: %s, %s …', (...labels) => {
    for (const label of labels)
      expect([label, facts(`- ${label}: 10:05`)]).toEqual([label, {detected: '10:05'}])
  })

  test.each(['Mitigated', 'Time of mitigation', 'Mitigation', 'Contained at', 'Mitigado', 'Eingedämmt'])(
    'tells when it was mitigated, and nothing of the start: %s',
    label => {
      expect(facts(`- ${label}: 10:40`)).toEqual({mitigated: '10:40'})
    },
  )

  test.each([
    ['Date', 'Incident date', 'Date of the incident', 'When', 'Day', 'Dates'],
    ['Fecha', 'Fecha del incidente', 'Data do incidente', 'Date de l’incident', 'Datum', 'Datum und Uhrzeit'],
    ['日期', '日時', '날짜'],
  ])('tells the day: %s, %s …', (...labels) => {
    for (const label of labels)
      expect([label, facts(`Heard of on 2024-05-09.\n\n- ${label}: 2024-05-06`)]).toEqual([
        label,
        {started: '2024-05-06'},
      ])
  })

  test.each([
    [
      'Duration',
      'Total duration',
      'Duration of the impact',
      'Outage length',
      'Total outage time',
      'Downtime',
      'TTR',
    ],
    ['Durée', 'Duración', 'Duração total', 'Dauer', 'Gesamtdauer', '持续时间', '影響時間', '기간'],
  ])('tells how long: %s, %s …', (...labels) => {
    for (const label of labels) expect([label, facts(`- ${label}: 2h`)]).toEqual([label, {duration: 'PT2H'}])
  })

  test.each([
    'Impact window',
    'Time frame',
    'Start/End',
    'From – to',
    'Start – End',
    'Outage period',
    'Zeitraum',
  ])('tells from when to when: %s', label => {
    expect(facts(`- ${label}: 10:00 to 11:00`)).toEqual({started: '10:00', ended: '11:00'})
  })

  test.each([
    ['Severity', 'Incident severity', 'Severity level', 'Sev', 'Priority', 'Severity/Priority'],
    [
      'Gravité',
      'Sévérité',
      'Severidad',
      'Nivel de severidad',
      'Gravidade',
      'Schweregrad',
      '严重程度',
      '重大度',
      '심각도',
    ],
  ])('tells how bad it was: %s, %s …', (...labels) => {
    for (const label of labels)
      expect([label, facts(`- ${label}: high`)]).toEqual([label, {severity: 'high'}])
  })

  test.each([
    ['Author', 'Author(s)', 'Authored by', 'By', 'Postmortem author', 'Report author', 'Post-mortem owner'],
    [
      'Auteurs',
      'Rédigé par',
      'Autora',
      'Elaborado por',
      'Verfasser',
      'Erstellt von',
      '作者',
      '作成者',
      '작성자',
    ],
  ])('tells who wrote it: %s, %s …', (...labels) => {
    for (const label of labels) expect([label, facts(`- ${label}: Ana`)]).toEqual([label, {authors: 'Ana'}])
  })

  test.each([
    [
      'Service',
      'Affected service(s)',
      'Services impacted',
      'Systems affected',
      'Component',
      'Impacted systems',
    ],
    [
      'Services touchés',
      'Servicios afectados',
      'Serviços afetados',
      'Betroffene Dienste',
      '影响服务',
      '影響サービス',
    ],
  ])('tells what it hit: %s, %s …', (...labels) => {
    for (const label of labels)
      expect([label, facts(`- ${label}: mail`)]).toEqual([label, {services: 'mail'}])
  })

  test.each([
    'Published',
    'Last updated',
    'Postmortem date',
    'Date of the report',
    'Review meeting',
    'Created at',
    'Next review',
  ])('tells of the document only: %s', label => {
    expect(facts(`- ${label}: 2024-05-10 15:00`)).toEqual({})
  })

  test.each([
    'Time zone',
    'Reported by',
    'Time to detect',
    'Impact',
    'Incident',
    'First',
    'Owner',
    'Last deploy',
  ])('tells nothing of these: %s', label => {
    expect(facts(`- ${label}: mail`)).toEqual({})
  })

  test('names the zone of its time, if that has none', () => {
    const {startedAt, resolvedAt} = readPostmortem(
      '- Start (CET): 10:00\n- End (CET): 11:00 UTC\n- Start date (UTC): 2024-05-06',
    ).postmortem
    expect([startedAt?.zone, resolvedAt?.zone]).toEqual(['CET', 'UTC'])
  })
})

import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'

const sections = '\n\n## Summary\n\nMail was late.\n'
const titleOf = (top: string, below = sections) => readPostmortem(top + below).postmortem.title

describe('the title is', () => {
  test.each([
    ['# Mail is late', 'Mail is late'],
    ['# Postmortem: mail is late', 'Postmortem: mail is late'],
    ['# Incident report for the late mail\n\n## Service owners\n\nAna', 'Incident report for the late mail'],
    ['# Late mail, 3 May 2024\n\n## People involved\n\nAna', 'Late mail, 3 May 2024'],
    ['# Mail incident, 3 May 2024\n\n## Mail queues at Acme\n\nMany.', 'Mail incident, 3 May 2024'],
    ['# [Mail](https://acme.example) _is_ late {#late}', 'Mail is late'],
    ['![logo](a.png)\n\n# Mail is late', 'Mail is late'],
    ['Mail is late\n============', 'Mail is late'],
    ['# Zahlungsausfall', 'Zahlungsausfall'],
    ['# INC-42', 'INC-42'],
    ['# When the queue was full', 'When the queue was full'],
    ['## Summary\n\nMail was late.\n\n# Mail is late', 'Mail is late'],
    ['# Mail is late\n\nWords.\n\n## More words\n\nWords.', 'Mail is late'],
  ])('the first heading: %j', (top, title) => {
    expect(titleOf(top)).toBe(title)
  })

  test.each([
    '# Postmortem',
    '# Post-Mortem',
    '# My first postmortem',
    '# Incident report',
    '# Post-incident review',
    '# Incident #42, 2024-05-06',
    '# 0x19. Postmortem',
    '# Postmortem, 5th May 2024',
    '# Incident report (May 5, 2024)',
    '# ACME mail incident report',
    '# ACME mail postmortem\n\n---',
    '# Root cause analysis',
    '# Correction of error (COE)',
    '# Incident retrospective',
    "# Rapport d'incident",
    "# Retour d'expérience",
    '# Compte rendu de l’incident',
    '# Informe de incidente',
    '# Análisis post mortem del incidente',
    '# Relatório de incidente',
    '# Rapporto sull’incidente',
    '# Vorfallbericht',
    '# Bericht zur Störung vom 5.5.2024',
    '# 事故报告',
    '# ポストモーテム',
    '# Postmortem\n\n## Table of contents\n\n- [Summary](#summary)',
    '# Postmortem\n\n## Document history\n\n1.0',
    '# Postmortem\n\n## Incident team\n\nAna',
    '# Postmortem\n\n## Overtime\n\nNone.',
    '# Postmortem\n\n## Authors\n\nAna',
    '**Postmortem**\n\nby Ana',
  ])('the one below a heading that says only that it is a postmortem: %s', top => {
    expect(titleOf(top, '\n\n## Mail is late\n\n### Summary\n\nMail was late.\n')).toBe('Mail is late')
  })

  test.each([
    ['# Postmortem\n\n## Login-Ausfall', 'Postmortem'],
    ['# Postmortem\n\n## Mailausfall', 'Mailausfall'],
    ['# Postmortem\n\n## Overtime', 'Postmortem'],
    ['# Mail postmortem\n\n## What we saw\n\nLate mail.', 'Mail postmortem'],
    ['# Mail postmortem\n\nMay 5.\n\n## Late mail at Acme\n\nMuch.', 'Mail postmortem'],
    ['# Mail postmortem\n\n## Overtime\n\nNone.\n\n## Late mail at Acme', 'Mail postmortem'],
    ['# Postmortem\n\n## Summary\n\nAll late.\n\n## Late mail at Acme', 'Postmortem'],
    ['# Postmortem\n\n## The table of contents is empty', 'The table of contents is empty'],
    ['# Report: the mail\n\n## Late mail at Acme', 'Report: the mail'],
  ])('not any other: %j', (top, title) => {
    expect(titleOf(top.replace('Login-Ausfall', 'Login'))).toBe(title)
  })

  test.each([
    ['## Post mortem: mail is late', 'Post mortem: mail is late'],
    ['## Postmortem - mail is late', 'Postmortem - mail is late'],
    ['## Incident report – mail is late', 'Incident report – mail is late'],
    ["## Rapport d'incident : courrier en retard", "Rapport d'incident : courrier en retard"],
    ['## Incidente: correo con retraso', 'Incidente: correo con retraso'],
    ['## Störungsbericht: Post kam zu spät', 'Störungsbericht: Post kam zu spät'],
  ])('the heading that calls itself so, wherever others stand: %j', (heading, title) => {
    expect(titleOf(`# Notes of the mail team\n\nWords.\n\n${heading}`)).toBe(title)
  })

  test.each([
    '# Title: Mail is late',
    'Title: Mail is late',
    '**Title:** Mail is late',
    '**Title: Mail is late**',
    '# Postmortem\n\n**Incident title**: *Mail* is late  ',
    '# Postmortem\n\n- Incident: Mail is late\n- Severity: 2',
    '# Postmortem\n\nSubject: Mail is late',
    '# Postmortem\n\n## Title\n\nMail is late',
    '# Postmortem\n\n## Incident title: Mail is late',
    '# Postmortem\n\n**Title:**\nMail is late',
    '# ACME incident report\n\nWords.\n\n**Title:** Mail is late',
    '# Rapport\n\n**Titre :** Mail is late',
    '# Bericht\n\n- Titel: Mail is late',
    '# Informe\n\nTítulo del incidente: Mail is late',
    '# Rapport\n\nTitre de l’incident : Mail is late',
    '# Informe\n\nNombre del incidente: Mail is late',
    '# Relatório\n\nNome do incidente: Mail is late',
    '# Postmortem\n\n**Date**\n\n2024-05-06\n\n**Title:** Mail is late',
    '# 事故报告\n\n标题：Mail is late',
    '| Title | Mail is late |\n|---|---|\n| Severity | 2 |',
    '# Postmortem\n\n| Field | Value |\n|---|---|\n| **Title** | Mail is late |',
  ])('what is labelled so: %j', top => {
    expect(titleOf(top)).toBe('Mail is late')
  })

  test.each([
    ['# Mail is late\n\nAuthor: Ana Lima\nTitle: Head of mail', 'Mail is late'],
    ['# Postmortem\n\n| Title | Owner |\n|---|---|\n| Queues | Ana |', 'Postmortem'],
    ['# Postmortem\n\nIncident: On Monday all mail was late.', 'Postmortem'],
    ['# Postmortem\n\nTitle: Postmortem', 'Postmortem'],
    [`# Postmortem\n\nIncident: ${'mail '.repeat(40)}`, 'Postmortem'],
    ['# Postmortem\n\nTitle:', 'Postmortem'],
  ])('not every label: %j', (top, title) => {
    expect(titleOf(top)).toBe(title)
  })
})

describe('without a heading, it is', () => {
  test.each([
    'Postmortem: mail is late',
    'Post mortem of the late mail, 3 May 2024',
    'by Ana\n\nMail outage at Acme',
    'Ausfall der Post am 3. Mai 2024',
    'Störung im Postausgang',
    'Panne du courrier',
    'Caída del correo',
    'Caida del correo',
    'Relatorio sobre o correio',
    'Interrupção do correio',
  ])('the line that tells what happened: %j', top => {
    expect(titleOf(top, '\n\nSummary:\nMail was late.\n')).toBe(top.split('\n').at(-1))
  })

  test.each(['**Mail is late**', '__Mail is late__', '**Postmortem**\n\n**Mail is late**'])(
    'a bold line: %j',
    top => {
      expect(titleOf(top)).toBe('Mail is late')
    },
  )

  test.each([
    'All mail was late in the outage.',
    '[Outage of mail](https://acme.example)',
    'See http://acme.example/outage',
    'See https://acme.example/outage-of-mail',
    '<p>Mail outage</p>',
    `Outage ${'of mail '.repeat(20)}`,
    'Words of Ana',
    '**Note:**',
    '**Read this first.**',
    'One\n\nTwo\n\nThree\n\nMail outage at Acme',
    '- Mail outage at Acme',
  ])('nothing else: %j', top => {
    expect(titleOf(top)).toBe('')
  })
})

test.each([
  ['# Postmortem', 'Postmortem'],
  ['# Incident 2024-05-06', 'Incident 2024-05-06'],
  ['# Incident summary', 'Incident summary'],
  ['# Outage overview\n\nMail was late.', 'Outage overview'],
  ['# Summary\n\nMail was late.', ''],
  ['# Incident summary: mail is late\n\nAll of it.', 'mail is late'],
  ['# Summary: **mail is late**\n\nAll of it.', 'mail is late'],
  ['**Summary: mail is late**\n\nAll of it.', 'mail is late'],
  ['Summary: mail is late', ''],
  ['- Summary: mail is late', ''],
  ['# RCA: mail is late', 'RCA: mail is late'],
  ['# Root cause analysis', 'Root cause analysis'],
  ['# Root cause\n\nA full disk.', ''],
])('when no heading says more: %j', (top, title) => {
  expect(titleOf(top, '\n\n## Impact\n\nMuch.\n\n## Root cause\n\nA disk.\n')).toBe(title)
})

describe('a title', () => {
  test('is told once: neither in the summary nor among the rest', () => {
    const {postmortem} = readPostmortem('Mail outage at Acme\n\nMail was late.\n\n## Impact\n\nMuch.')
    expect(postmortem).toMatchObject({title: 'Mail outage at Acme', summary: 'Mail was late.', sections: []})
    const labelled = readPostmortem('# Title\n\nMail is late\n\n## Impact\n\nMuch.').postmortem
    expect(labelled).toMatchObject({title: 'Mail is late', summary: '', sections: []})
  })

  test('of the front matter beats a heading, which is kept', () => {
    const {postmortem} = readPostmortem('---\ntitle: Late mail\n---\n# All about mail\n\n## Impact\n\nMuch.')
    expect(postmortem.title).toBe('Late mail')
    expect(postmortem.sections[0]).toEqual({heading: 'All about mail', level: 1, markdown: ''})
  })

  test('stands behind its label', () => {
    const source = '# Postmortem\n\n| **Title** | Mail is late |\n|---|---|\n'
    const [{start, end} = {start: 0, end: 0}] = readPostmortem(source).fields.title ?? []
    expect(source.slice(start, end)).toBe('Mail is late')
  })
})

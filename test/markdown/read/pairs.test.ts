import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'
import {facts} from './facts.ts'

describe('a labelled fact', () => {
  const three = {started: '2024-05-06', severity: 'SEV-2', authors: 'Ana'}

  test.each([
    ['lines', 'Date: 2024-05-06\nSeverity: SEV-2\nAuthor: Ana'],
    ['bold labels', '**Date:** 2024-05-06\n**Severity**: SEV-2\n**Author :** Ana'],
    ['bold values', '- Date: **2024-05-06**\n- **Severity:** **SEV-2**\n- Author: *Ana*'],
    ['bold lines', '**Date: 2024-05-06**\n\n**Severity: SEV-2**\n\n__Author: Ana__'],
    ['a blank inside the marks', '** Date: ** 2024-05-06\n** Severity: ** SEV-2\n** Author: ** Ana'],
    ['code', '- Date: `2024-05-06`\n- Severity: `SEV-2`\n- Author: `Ana`'],
    [
      'links',
      '- Date: 2024-05-06\n- Severity: [SEV-2](https://a.example/sev)\n- Author: [Ana](mailto:a@b.example)',
    ],
    ['HTML', '<b>Date:</b> 2024-05-06<br>\n<strong>Severity</strong>: SEV-2<br>\n<b>Author:</b> Ana<br>'],
    ['dashes', '**Date** – 2024-05-06\n\n**Severity** - SEV-2\n\nAuthor — Ana'],
    ['icons', '- 📅 **Date:** 2024-05-06\n- :fire: **Severity:** SEV-2\n- ✍️ Author: Ana'],
    ['a quotation', '> **Date:** 2024-05-06\n> **Severity:** SEV-2\n> **Author:** Ana'],
    ['numbers', '1. Date: 2024-05-06\n2. Severity: SEV-2\n3. Author: Ana'],
    ['hard line breaks', '**Date:** 2024-05-06\\\n**Severity:** SEV-2\\\n**Author:** Ana\\\n'],
    ['one line, with bars', '**Date:** 2024-05-06 | **Severity:** SEV-2 | **Author:** Ana'],
    ['one line, with points', 'Date: 2024-05-06 · Severity: SEV-2 • Author: Ana'],
    ['one line, with commas', 'Date: 2024-05-06, Severity: SEV-2, Author: Ana'],
    ['one line, with breaks', '**Date:** 2024-05-06<br>**Severity:** SEV-2<br/>**Author:** Ana'],
    ['one line, bold', '**Date:** 2024-05-06 **Severity:** SEV-2 **Author:** Ana'],
    ['a label above its value', 'Date:\n2024-05-06\n\nSeverity:\nSEV-2\n\nAuthor:\nAna'],
    ['items above theirs', '- Date:\n  - 2024-05-06\n- Severity:\n  - SEV-2\n- Author:\n  - Ana'],
    ['headings', '### Date\n2024-05-06\n### Severity\nSEV-2\n### Author\nAna'],
    [
      'rows',
      '| Field | Value |\n|---|---|\n| **Date** | 2024-05-06 |\n| Severity | SEV-2 |\n| Author | Ana |',
    ],
    [
      'rows with notes',
      '| | | Note |\n|---|---|---|\n| Date | 2024-05-06 | x |\n| Severity | SEV-2 | |\n| Author | Ana | |',
    ],
    [
      'rows of two',
      '| Date | 2024-05-06 | Severity | SEV-2 |\n|---|---|---|---|\n| Author | Ana | Status | Done |',
    ],
    [
      'columns',
      '| Date | Severity | Team | Author |\n|---|---|---|---|\n| 2024-05-06 | SEV-2 | Mail | Ana |',
    ],
  ])('may stand in %s', (_, body) => {
    expect(facts(body)).toEqual(three)
  })

  test.each([
    ['- Severity:\n- Author: Ana', {authors: 'Ana'}],
    ['Severity:\nAuthor:\nStart: 10:00', {started: '10:00'}],
    ['- Severity:\n- Mail was late.', {}],
    ['- Severity:', {}],
    ['| Severity | Author |\n|---|---|\n| | Ana |', {authors: 'Ana'}],
  ])('without a value takes none from the next: %j', (body, told) => {
    expect(facts(body)).toEqual(told)
  })

  test.each([
    ['**Services:**\n- mail\n- web\n\nAll is well.', 'mail, web'],
    ['- Services:\n  - mail\n  - web\n- Status: done', 'mail, web'],
    ['### Affected services\n\n- mail\n- web', 'mail, web'],
    ['| Service | Status |\n|---|---|\n| mail | down |\n| web | slow |', 'mail, web'],
    ['| Services | Status |\n|---|---|\n| mail<br>web | down |', 'mail, web'],
  ])('may have a list as its value: %j', (body, services) => {
    expect(facts(body)).toEqual({services})
  })

  test('stands in the midst of others that name a section', () => {
    expect(
      facts(
        '- Start: 10:00\n- Detection: 10:05\n- Resolution: 11:00\n- Root cause: a bug\n- Severity: SEV-2',
      ),
    ).toEqual({started: '10:00', detected: '10:05', ended: '11:00', severity: 'SEV-2'})
    expect(facts('Severity: SEV-2\n\n## Resolution\n\nAuthor: of the fix\n\nRestarted at 10:40.')).toEqual({
      severity: 'SEV-2',
    })
  })

  test('is read wherever it tells of the document', () => {
    expect(facts('## Summary\n\nLate.\n\n## About\n\nSeverity: SEV-2\n\nStart: 10:00')).toEqual({
      severity: 'SEV-2',
    })
  })

  test.each([
    ['Start: 10h', '10:00'],
    ['Beginn: 9 Uhr', '09:00'],
    ['Start: 9.30', '09:30'],
    ['Start: 3.2', undefined],
    ['Duration: 10h', undefined],
  ])('says that a number is a time: %s', (line, started) => {
    expect(facts(line).started).toBe(started)
  })

  test('has the year of the others', () => {
    const {startedAt} = readPostmortem('- Date: 2024-05-06\n- Start: May 5, 23:10 UTC').postmortem
    expect(startedAt).toEqual({date: '2024-05-05', time: '23:10', zone: 'UTC'})
  })
})

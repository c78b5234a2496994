import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import * as v from 'valibot'
import {describe, expect, test} from 'vitest'
import {findTemplate, listTemplates} from '../../src/config/templates.ts'
import {guardMarkdown, unguard} from '../../src/markdown/write/guard.ts'
import {readTaskMark, taskMark} from '../../src/markdown/write/marks.ts'
import {redact} from '../../src/markdown/write/redact.ts'
import {type Template, writePostmortem} from '../../src/markdown/write.ts'
import {type Postmortem, PostmortemSchema} from '../../src/model/postmortem.ts'

const postmortem = (fields: object): Postmortem => v.parse(PostmortemSchema, fields)
const template = (source: string): Template => ({name: 'mine', about: '', source})
const body = (document: string) => document.replace(/^---\n[\s\S]*?\n---\n\n/, '')
const at = (time: string) => ({date: '2024-05-06', time, zone: 'UTC'})

const outage = postmortem({
  id: '2024-05-06-checkout-down',
  title: 'Checkout down for 3 hours',
  severity: 'SEV-1',
  timeZone: 'Africa/Nairobi',
  authors: ['Wanjiru', 'Otieno'],
  services: ['checkout'],
  summary: 'Nobody could pay.\n\nA queue had **filled up**.',
  impact: {description: 'Orders were lost.', usersAffectedPercent: 40},
  detection: 'A shop owner rang.',
  startedAt: at('06:00'),
  resolvedAt: at('08:50'),
  statedDuration: 'PT3H',
  timeline: [
    {at: at('06:00'), kind: 'started', text: 'Queue full'},
    {at: at('06:20'), kind: 'detected', text: 'First call | from a shop'},
    {at: null, kind: 'misleading', text: 'The network was suspected', source: 'https://chat.example.com/p1'},
    {at: at('08:50'), kind: 'resolved', text: 'Queue drained'},
  ],
  rootCause: {description: 'No limit on retries.', contributingFactors: ['No alert on the *queue*', '']},
  resolution: 'The queue was drained.',
  lessons: {gotLucky: ['It was a public holiday']},
  tasks: [
    {
      ...{
        id: 't1',
        title: 'Alert on queue length',
        owner: 'wanjiru',
        due: '2024-05-20',
        type: 'detect',
        priority: 'P1',
      },
      details: 'At 80 %:\n\n- page\n- chat',
      issue: {repo: 'acme/pay', number: 7, url: 'https://github.com/acme/pay/issues/7', state: 'open'},
    },
    {id: 't2', title: 'Limit retries', status: 'done'},
    {id: 't3', title: 'Buy a bigger queue', status: 'wont-do', reason: 'it would fill up too'},
  ],
  sections: [{heading: 'Glossary', level: 2, markdown: 'Retry: to try again.'}],
})

describe('a written document', () => {
  test('reads well and holds everything', async () => {
    expect(writePostmortem(outage, await findTemplate('default'))).toBe(`---
id: 2024-05-06-checkout-down
status: draft
severity: SEV-1
time_zone: Africa/Nairobi
template: default
---

# Checkout down for 3 hours

- **Authors:** Wanjiru, Otieno
- **Service:** checkout
- **Started:** 2024-05-06 06:00 UTC
- **Resolved:** 2024-05-06 08:50 UTC
- **Stated duration:** 3 h
- **Duration:** 2 h 50 min (computed)
- **Time to detect:** 20 min (computed)
- **Users affected:** 40 %

## Summary

Nobody could pay.

A queue had **filled up**.

## Impact

Orders were lost.

## Detection

A shop owner rang.

## Timeline

| Time (UTC, 2024-05-06) | Kind | What happened | Source |
| --- | --- | --- | --- |
| 06:00 | started | Queue full |  |
| 06:20 | detected | First call \\| from a shop |  |
|  | misleading | The network was suspected | <https://chat.example.com/p1> |
| 08:50 | resolved | Queue drained |  |

\`\`\`mermaid
%% drawn by pm-wizard from the timeline; edit the table, not this
gantt
    dateFormat YYYY-MM-DD HH:mm:ss
    axisFormat %H:%M
    todayMarker off
    section Incident
    Impact, 2 h 50 min :crit, 2024-05-06 09:00:00, 2024-05-06 11:50:00
    To detection, 20 min :active, 2024-05-06 09:00:00, 2024-05-06 09:20:00
    section Timeline
    09.00 Queue full :crit, milestone, 2024-05-06 09:00:00, 0m
    09.20 First call from a shop :milestone, 2024-05-06 09:20:00, 0m
    11.50 Queue drained :done, milestone, 2024-05-06 11:50:00, 0m
\`\`\`

## Root cause

No limit on retries.

### Contributing factors

- No alert on the \\*queue\\*

## Resolution

The queue was drained.

## Lessons learned

### Where we got lucky

- It was a public holiday

## Action items

- [ ] **Alert on queue length** — owner: wanjiru, due: 2024-05-20, type: detect, priority: P1, issue: [acme/pay#7](https://github.com/acme/pay/issues/7) (open) <!-- pm-wizard:task=t1 -->

  At 80 %:

  - page
  - chat
- [x] **Limit retries** <!-- pm-wizard:task=t2 -->
- ~~**Buy a bigger queue**~~ — won't do: it would fill up too <!-- pm-wizard:task=t3 -->

## Glossary <!-- pm-wizard:section=2 -->

Retry: to try again.
`)
  })

  test('leaves empty sections out, or says that nothing is recorded', async () => {
    const empty = postmortem({title: 'Nothing yet'})
    const standard = await findTemplate('default')
    expect(body(writePostmortem(empty, standard))).toBe('# Nothing yet\n')
    const shown = body(writePostmortem(empty, standard, {empty: 'not-recorded'}))
    expect(shown).toContain('## Impact\n\n_Not recorded._\n\n## Detection\n\n_Not recorded._\n')
    expect(shown).not.toContain('Lessons')
  })

  test('says zone and date in each row where they differ', () => {
    const write = (timeline: object[]) =>
      body(writePostmortem(postmortem({timeline}), template('{{ timeline | table }}')))
    const text = 'x'
    expect(
      write([
        {at: {date: '2024-05-06', time: '23:50', zone: 'UTC'}, text},
        {at: {date: '2024-05-07', time: '00:10', zone: 'UTC'}, text},
      ]),
    ).toBe(
      '| Time (UTC) | Kind | What happened |\n| --- | --- | --- |\n| 2024-05-06 23:50 |  | x |\n| 2024-05-07 00:10 |  | x |\n',
    )
    expect(
      write([
        {at: {time: '10:00', zone: 'EAT'}, text},
        {at: {time: '07:05', zone: 'UTC'}, text},
        {at: {time: '08:00'}, text},
      ]),
    ).toContain(
      '| Time | Kind | What happened |\n| --- | --- | --- |\n| 10:00 EAT |  | x |\n| 07:05 UTC |  | x |\n| 08:00 |  | x |',
    )
  })

  test('holds what its template does not show, under the usual headings', () => {
    const text = body(
      writePostmortem(outage, template('# {{ title }}\n\n## Why\n\n{{ rootCause.description | markdown }}')),
    )
    expect(text).toMatch(
      /^# Checkout down for 3 hours\n\n## Why\n\nNo limit on retries\.\n\n## Key facts\n\n- \*\*Authors/,
    )
    for (const heading of [
      'Summary',
      'Impact',
      'Detection',
      'Timeline',
      'Contributing factors',
      'Resolution',
      'Action items',
    ])
      expect(text).toContain(`\n## ${heading}\n\n`)
    expect(text).not.toContain('## Root cause')
    expect(text).not.toContain('## Five whys')
  })

  test('keeps the lines of a text, and only tidies those of the template', () => {
    const summary = '    indented code\n\n\n\nand after four lines  \nof nothing'
    expect(
      body(
        writePostmortem(
          postmortem({summary}),
          template('\n\n\n## Summary  \n\n\n{{ summary | markdown }}\n\n\n'),
        ),
      ),
    ).toBe(`## Summary\n\n${summary}\n`)
  })
})

describe('a faulty template', () => {
  const faults: [string, string, number][] = [
    ['# {{ titel }}', 'undefined variable: titel', 1],
    ['\n\n{{ title | shout }}', 'undefined filter: shout', 3],
    ['x\n{% section Impact %}{% endsection %}', 'a section is written {% section "Heading" %}', 2],
    ['x\n{% section "Impact" %}\n', 'the section "Impact" has no {% endsection %}', 2],
    ['{% if title %}', 'not closed', 1],
    ["{% include '/etc/passwd' %}", 'tag "include" not found', 1],
    ["{% render '../x' %}", 'tag "render" not found', 1],
    ['{{ title.constructor }}', 'undefined variable: title.constructor', 1],
    ['{% for i in (1..1000000000) %}{{ i }}{% endfor %}', 'limit exceeded', 1],
    [
      '{% for i in (1..2000) %}{% for j in (1..2000) %}{{ i | plus: j }}{% endfor %}{% endfor %}',
      'limit exceeded',
      1,
    ],
  ]
  for (const [source, said, line] of faults) {
    test(`is told by name and line: ${source.trim().slice(0, 50)}`, () => {
      expect(() => writePostmortem(outage, template(source))).toThrow(
        expect.objectContaining({
          name: 'Problem',
          message: expect.stringMatching(new RegExp(`^The template "mine" has a fault in line ${line}: .*`)),
          where: `template mine, line ${line}`,
          next: expect.stringContaining('--template'),
        }),
      )
      expect(() => writePostmortem(outage, template(source))).toThrow(said)
    })
  }

  test('is refused when it is too long to be one', () => {
    expect(() => writePostmortem(outage, template('x'.repeat(200_000)))).toThrow(
      'is longer than 100000 characters',
    )
  })

  test('cannot make Markdown of a plain text by forgetting a filter', () => {
    const title = '<script>alert(1)</script> *x* | `y`'
    expect(body(writePostmortem(postmortem({title}), template('{{ title }} {{ title | upcase }}')))).toBe(
      '\\<script>alert(1)\\</script> \\*x\\* \\| \\`y\\` \\<SCRIPT>ALERT(1)\\</SCRIPT> \\*X\\* \\| \\`Y\\`\n',
    )
  })
})

describe("a user's Markdown in a document", () => {
  const after = (text: string) => fromMarkdown(`${guardMarkdown(text)}\n\n## Next\n`).children.at(-1)

  test('cannot swallow the section after it', () => {
    const open = [
      '```',
      '~~~~js\ncode',
      'a\n\n```\n~~~',
      '<!-- note',
      'a\n\n<script>x',
      '<pre>\n\n\nx',
      '<?php',
      '<![CDATA[',
      '<!DOCTYPE',
      '- a\n\n  ```\n  b',
      '> ~~~',
      '[x]: <y',
    ]
    for (const text of open) expect(after(text), text).toMatchObject({type: 'heading', depth: 2})
    const pieces = fc.array(
      fc.constantFrom(
        '```',
        '~~~',
        '````',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<pre>',
        '<?',
        '<div>',
        'x',
        '\n',
        '\n\n',
        '- ',
        '    ',
        '> ',
        '===',
        '---',
        '# ',
      ),
    )
    fc.assert(
      fc.property(pieces, parts => {
        expect(after(parts.join(''))).toMatchObject({type: 'heading', depth: 2})
      }),
      {numRuns: 250},
    )
  })

  test('keeps its headings below those of the sections, and gets them back', () => {
    const text = '# Top\n\nwords\n\n### Deep *one*\n\n```\n# code\n```\n\n- # in a list'
    expect(guardMarkdown(text)).toBe(
      '#### Top <!-- pm-wizard:h1 -->\n\nwords\n\n###### Deep *one* <!-- pm-wizard:h3 -->\n\n```\n# code\n```\n\n- # in a list',
    )
    expect(unguard(guardMarkdown(text))).toBe(text)
    expect(guardMarkdown('#### Deep enough\n\n##### Deeper')).toBe('#### Deep enough\n\n##### Deeper')
    expect(guardMarkdown('Underlined\n===')).toBe('#### Underlined <!-- pm-wizard:h1-line-3 -->')
  })

  test('can be read back as it was', () => {
    const texts = [
      '## A ##',
      '# A #\n\nx',
      'Under\n-----\n\n# B\n\n#### C',
      '```\nopen',
      '<!-- open\n\n# x',
      '#',
      '# A  \n\n ##  B',
      '> q\n---',
      'a# \n-',
      '-->\n -',
      ' ##<pre>\n-',
      'two\nlines\n--',
      '    code\n\n# A',
    ]
    for (const text of texts) expect(unguard(guardMarkdown(text)), guardMarkdown(text)).toBe(text)
    const pieces = fc.array(
      fc.constantFrom(
        '# ',
        '#### ',
        '## ',
        ' ##',
        ' ',
        'a',
        'b',
        '\n',
        '\n\n',
        '```',
        '~~~',
        '<!--',
        '-->',
        '> ',
        '- ',
        '<pre>',
        '    ',
      ),
      {maxLength: 8},
    )
    fc.assert(
      fc.property(pieces, parts => {
        const text = parts
          .join('')
          .replace(/^(?:[ ]*\n)+/, '')
          .trimEnd()
        expect(unguard(guardMarkdown(text)), guardMarkdown(text)).toBe(text)
      }),
      {numRuns: 500},
    )
  })

  test('has no control or bidi characters, and no blank lines around it', () => {
    expect(guardMarkdown('\n \n  a\u202eb\u001b[2J\r\nc  \n\n')).toBe('  ab[2J\nc')
  })

  test('is not changed by being written twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('#', ' ', 'a', '\n', '```', '<!--', '=', '-', '>', '*', '<pre>')),
        parts => {
          const once = guardMarkdown(parts.join(''))
          expect(guardMarkdown(once)).toBe(once)
        },
      ),
      {numRuns: 250},
    )
  })
})

describe("a task's mark", () => {
  test('holds any id in a comment that every reader of Markdown takes for one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('a--b', '-', '-->', 'x-', '->')), id => {
        const mark = taskMark(id)
        expect(mark).toMatch(/^<!-- pm-wizard:task=\S* -->$/)
        expect(mark.slice(4, -3)).not.toMatch(/--|>|-$/)
        expect(readTaskMark(mark)).toBe(id.toWellFormed())
      }),
    )
  })
})

describe('the excerpt for customers', () => {
  test('has no names, hosts, addresses, links or owners', async () => {
    const inside = postmortem({
      ...outage,
      summary:
        'Otieno and wanjiru restarted db-01 (10.1.2.3, db.pay.internal); see [the log](https://wiki.local/x) or ops@acme.test, thanks @juma.',
      timeline: [{at: at('06:00'), text: 'Wanjiru saw https://grafana.acme.test/d/1', source: '#incident-7'}],
    })
    const text = writePostmortem(inside, await findTemplate('customer'))
    expect(text).toContain(
      'a colleague and a colleague restarted a server (a server, a server); see the log or (address), thanks a colleague.',
    )
    expect(text).toContain('a colleague saw (internal link)')
    expect(text).toContain('- Alert on queue length\n- Limit retries\n')
    expect(text).not.toMatch(
      /wanjiru|otieno|juma|acme|internal\b(?! link)|10\.1|db|#incident|P1|SEV|bigger queue|pm-wizard:task|service/i,
    )
  })

  test('leaves ordinary words, times, versions and figures alone', () => {
    const text =
      'At 15:10 UTC version 2.10.3 used 99.9 % of UTF-8 memory, e.g. the SEV-1 cache; see also TLS 1.3 and 3.5 hours.'
    expect(redact(text, ['Al'])).toBe(text)
  })
})

describe('every built-in template', () => {
  test('writes the whole model, and an empty one', async () => {
    for (const each of await listTemplates()) {
      const full = writePostmortem(outage, each)
      expect(full).toContain('# Checkout down')
      expect(full).not.toMatch(/\n{3}|[\u0001\u0002]/)
      expect(writePostmortem(postmortem({}), each, {empty: 'not-recorded'})).toContain('_Not recorded._')
    }
  })
})

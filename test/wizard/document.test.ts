import {describe, expect, test} from 'vitest'
import {editDocument} from '../../src/markdown/edit.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import {checked, withIgnores} from '../../src/wizard/services/findings.ts'
import {blocksToDraw} from '../../src/wizard/services/page.ts'
import {pageRows, rowOfLine} from '../../src/wizard/view/document/page.ts'

const drawn = (markdown: string, width = 44) =>
  pageRows({blocks: blocksToDraw(markdown, 0), places: {}}, width)

const textOf = (markdown: string, width?: number): string =>
  drawn(markdown, width)
    .map(({spans}) =>
      spans
        .map(({text}) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n')

describe('the document as a person reads it', () => {
  test('headings, words that stand out, links with where they lead, no comments', () => {
    const markdown = `# The shop was down

<!-- pm-wizard-ignore date-missing: drill -->

For **all**, see [the log](https://log.example/4) or <https://b.example>.
\`df\` told it.
`
    expect(textOf(markdown)).toBe(`The shop was down
For all, see the log (https://log.example/4)
or https://b.example. df told it.`)
    const tones = new Map(drawn(markdown).flatMap(({spans}) => spans.map(({text, tone}) => [text, tone])))
    expect(tones.get('The shop was down')).toBe('heading')
    expect(tones.get('all')).toBe('strong')
    expect(tones.get('df')).toBe('code')
  })

  test('lists with their markers and boxes, one in the other', () => {
    expect(
      textOf(`- one that is long enough to go on in the next row
  - under it
- [x] done
- [ ] open

3. third
4. fourth
`),
    ).toBe(`· one that is long enough to go on in the
  next row
  · under it
[x] done
[ ] open

3. third
4. fourth`)
  })

  test('a table in columns, the widest wrapped, figures at the right', () => {
    expect(
      textOf(
        `| Time | What happened | Lost |
| --- | --- | --: |
| 09:00 | The queue grew until nothing was taken from it any more | 5 |
| 10:15 | Over | 1200 |
`,
        36,
      ),
    ).toBe(`Time   What happened            Lost
─────  ───────────────────────  ────
09:00  The queue grew until        5
       nothing was taken from
       it any more
10:15  Over                     1200`)
  })

  test('quotations, code, a chart, a rule', () => {
    expect(
      textOf(`> It is
> full

\`\`\`sh
df -h

rm old
\`\`\`

\`\`\`mermaid
gantt
\`\`\`

---
`),
    ).toMatch(/^│ It is full\n\n {2}df -h\n\n {2}rm old\n\n\(chart of the incident[\s\S]*\n\n─+$/)
  })

  test('escape sequences in it do not reach the terminal', () => {
    expect(textOf('## \x1b[31mred\n\n`\x1b]0;title\x07`\n')).not.toMatch(/[\x1b\x07]/)
  })

  test('a table of many rows is one table, each row at its line', () => {
    const rows = Array.from({length: 200}, (_, index) => `| ${index} | event ${index} |`)
    const table = drawn(`# Log\n\n| n | what |\n| --- | --- |\n${rows.join('\n')}\n\nAfter it.\n`)
    expect(table.filter(({spans}) => spans.some(({text}) => text.startsWith('─')))).toHaveLength(1)
    for (const index of [0, 23, 24, 150, 199]) {
      const row = table[rowOfLine(table, 5 + index)]!
      expect(row.spans.map(({text}) => text).join('')).toContain(`event ${index}`)
    }
    expect(table.at(-1)).toMatchObject({line: 206})
  })

  test('text without end is shown as it is', () => {
    expect(textOf(`${'*a '.repeat(9000)}`).length).toBeGreaterThan(18_000)
  })
})

const document = `---
id: x
status: draft
template: default
---

# Checkout down

- **Started:** 2024-05-06 09:00 UTC
- **Resolved:** 2024-05-06 10:00 UTC

## Summary

No card was taken.

## Root cause

The certificate had run out.

Our intern forgot to renew it.

## Resolution

It was renewed.
`

describe('an ignore of a finding', () => {
  const blame = async (markdown: string) =>
    (await checked(markdown, {rules: {}})).findings.filter(({rule}) => rule === 'blame')

  const ignored = async () => {
    const [found] = await blame(document)
    return withIgnores(document, [{rule: found!.rule, message: found!.message, reason: 'her own --> words'}])
  }

  test('stands before the block in which it is found, and the finding is gone', async () => {
    const markdown = await ignored()
    expect(markdown).toMatch(
      /run out\.\n\n<!-- pm-wizard-ignore blame: her own [^\n]* words -->\nOur intern forgot/,
    )
    expect(await blame(markdown)).toEqual([])
    expect((await checked(markdown, {rules: {}})).findings.map(({rule}) => rule)).not.toContain(
      'ignore-unused',
    )
  })

  test('survives that the document is opened and another field of it edited', async () => {
    const markdown = await ignored()
    const {postmortem} = readPostmortem(markdown)
    const edited = editDocument(markdown, {...postmortem, summary: 'Every card was refused.'})
    expect(edited).toContain('Every card was refused.')
    expect(edited).toContain('<!-- pm-wizard-ignore blame: her own')
    expect(await blame(edited)).toEqual([])
  })

  test('is left out once its words were mended', async () => {
    const mended = document.replace('Our intern forgot to renew it.', 'Nothing reminds of it.')
    const [found] = await blame(document)
    const by = [{rule: 'blame', message: found!.message, reason: 'her own words'}]
    expect(await withIgnores(mended, by)).toBe(mended)
  })
})

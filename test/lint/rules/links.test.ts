import {describe, expect, test} from 'vitest'
import {lintReading} from '../../../src/lint/lint.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'
import {marked, page} from '../page.ts'

const there = new Set(['graph.png', 'img/a b.png', '../runbook.md'])
const places = (text: string) => {
  const {source, places} = marked(page({end: text}))
  const found = lintReading(readPostmortem(source), {exists: path => there.has(path)})
    .filter(({rule}) => rule === 'link-broken')
    .map(
      ({line, column, endLine, endColumn, span}) =>
        `${line}:${column}-${endLine}:${endColumn} ${source.slice(span.start, span.end)}`,
    )
  return {found, places}
}

describe('link-broken', () => {
  test.each([
    'See ![the graph](⟦grph.png⟧).',
    'See [the runbook](⟦runbook.md⟧).',
    'See [a part of it](⟦../other.md⟧#part).'.replace('⟧#part', '#part⟧'),
    '![with a title](⟦img/none.png⟧ "the graph")',
    '- in a list: [x](<⟦none.md⟧>)',
  ])('finds %s', text => {
    const {found, places: expected} = places(text)
    expect(expected).toHaveLength(1)
    expect(found).toEqual(expected)
  })

  test.each([
    '![the graph](graph.png)',
    '![a space](img/a%20b.png "title")',
    '[the runbook](../runbook.md#restart)',
    '[the site](https://acme.example/none.md), [mail](mailto:ops@acme.example)',
    '[further up](#timeline), [the root](/docs/none.md)',
    'In code: `[x](none.md)`',
    '```\n[x](none.md)\n```',
  ])('leaves alone %s', text => {
    expect(places(text).found).toEqual([])
  })

  test('says nothing where no files can be looked up', () => {
    const findings = lintReading(readPostmortem(page({end: '[x](none.md)'})))
    expect(findings.filter(({rule}) => rule === 'link-broken')).toEqual([])
  })
})

import {expect, test} from 'vitest'
import {lintReading} from '../../../src/lint/lint.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'
import {cases, page, placesOf} from '../page.ts'

const there = new Set(['graph.png', 'img/a b.png', '../runbook.md'])

cases(
  'link-broken',
  {
    'an image': page({end: 'See ![the graph](⟦grph.png⟧).'}),
    'a document': page({end: 'See [the runbook](⟦runbook.md⟧).'}),
    'a part of a document': page({end: 'See [a part of it](⟦../other.md#part⟧).'}),
    'an image with a title': page({end: '![with a title](⟦img/none.png⟧ "the graph")'}),
    'two on a line': page({end: "[x](⟦a.md⟧) and ![y](⟦b.png⟧ 'the graph')"}),
    'a link that says where it leads': page({end: '[none.md](⟦none.md⟧)'}),
    'a question behind it': page({end: '[x](⟦none.md?raw=1⟧)'}),
    'with blanks around it': page({end: '[x]( \t⟦none.md⟧  )'}),
    'a letter and a colon further on': page({end: '[x](⟦notes/a:b.md⟧)'}),
    'a link in a list': page({end: '- in a list: [x](<⟦none.md⟧>)'}),
  },
  {
    'an image that is there': page({end: '![the graph](graph.png)'}),
    'a name with a space': page({end: '![a space](img/a%20b.png "title")'}),
    'a part of what is there': page({end: '[the runbook](../runbook.md#restart)'}),
    'a question behind what is there': page({end: '[x](graph.png?raw=1#top)'}),
    'what no file can be called': page({
      end: '[x](100%.md), [y](\\\\host\\x), [z](?page=2), [t]({{ page.url }})',
    }),
    'other places': page({
      end: '[the site](https://acme.example/none.md), [mail](mailto:ops@acme.example)',
    }),
    'this document, and the root of a site': page({
      end: '[further up](#timeline), [the root](/docs/none.md)',
    }),
    code: page({end: 'In code: `[x](none.md)`'}),
    'a block of code': page({end: '```\n[x](none.md)\n```'}),
  },
  source => lintReading(readPostmortem(source), {exists: path => there.has(path)}),
)

test('link-broken says nothing where no files can be looked up', () => {
  expect(placesOf('link-broken', page({end: '[x](none.md)'}))).toEqual([])
})

test('link-broken says what is not there', () => {
  const source = page({end: '[x](none.md#part)'})
  const [finding] = lintReading(readPostmortem(source), {exists: () => false})
  expect(finding!.message).toBe(
    'There is no file “none.md#part” beside this document. Correct the link, or add the file.',
  )
})

import {describe, expect, test} from 'vitest'
import {readLines} from '../../../src/markdown/read/lines.ts'

const kinds = (source: string) => readLines(source).map(({kind}) => kind)
const first = (source: string) => readLines(source)[0]!

describe('a line', () => {
  test.each([
    ['- Alarm', 'Alarm'],
    ['* Alarm', 'Alarm'],
    ['+ Alarm', 'Alarm'],
    ['• Alarm', 'Alarm'],
    ['●\u00a0Alarm', 'Alarm'],
    ['– Alarm', 'Alarm'],
    ['-Alarm', 'Alarm'],
    ['-**Alarm**', '**Alarm**'],
    ['-', ''],
    ['\t- Alarm', 'Alarm'],
  ])('%j is an item of a list', (source, text) => {
    expect(first(source)).toMatchObject({kind: 'item', text, ordered: false, checked: null})
  })

  test.each(['1. Alarm', '12) Alarm', '(3) Alarm'])('%j is an item with a number', source => {
    expect(first(source)).toMatchObject({kind: 'item', text: 'Alarm', ordered: true})
  })

  test.each([
    ['- [ ] Alarm', false],
    ['- [x] Alarm', true],
    ['1. [X] Alarm', true],
  ])('%j has a box', (source, checked) =>
    expect(first(source)).toMatchObject({kind: 'item', text: 'Alarm', checked}),
  )

  test.each(['-alarm', '-5 degrees', '2024. A year', '1.5 hours', '*Alarm*', '#alarm', '####### Alarm'])(
    '%j is text',
    source => expect(first(source)).toMatchObject({kind: 'text', text: source}),
  )

  test.each([
    ['# Alarm', 1],
    ['###Alarm', 3],
    ['##5 whys', 2],
    ['## Alarm ##  ', 2],
    ['<h4 class="x">Alarm</h4>', 4],
    ['<div><H2>Alarm</H2></div>', 2],
    ['   # Alarm', 1],
  ])('%j is a heading', (source, level) => expect(first(source)).toMatchObject({kind: 'heading', level}))

  test('with marks before it is no heading when it is a long sentence, or code', () => {
    const long = `# ${'So it went on and on '.repeat(9)}`
    expect(kinds(`${long}.`)).toEqual(['text'])
    expect(kinds(`${long}and`)).toEqual(['heading'])
    expect(kinds('    # Alarm')).toEqual(['text'])
  })

  test.each(['---', '* * *', '___', '=====', '- - -'])('%j is a rule', source => {
    expect(kinds(`a\n\n${source}\n`)).toEqual(['text', 'blank', 'rule', 'blank'])
  })

  test('is quoted, and then what it is within the quote', () => {
    expect(first('> - Alarm')).toMatchObject({kind: 'item', quoted: true, indent: 1, text: 'Alarm'})
    expect(first('>> ## Alarm')).toMatchObject({kind: 'heading', quoted: true, level: 2, text: 'Alarm'})
  })

  test.each(['\ufeffAlarm', '\u3000Alarm \t', '\u00a0Alarm\u00a0'])('%j has no space around it', source => {
    expect(first(source).text).toBe('Alarm')
  })
})

describe('a fence', () => {
  test.each([
    ['```\n# a\n```\n# b', ['fence', 'code', 'fence', 'heading']],
    ['~~~ sh\n- a\n~~~~', ['fence', 'code', 'fence']],
    ['````\n```\n````', ['fence', 'code', 'fence']],
    ['```\n- ```\n```', ['fence', 'code', 'fence']],
    ['```\n``` js\n```', ['fence', 'code', 'fence']],
    ['- ```\n  a\n  ```', ['fence', 'code', 'fence']],
    ['    ```\n    a\n    ```', ['fence', 'code', 'fence']],
  ])('%j: what is in it is code', (source, all) => {
    expect(kinds(`${source}\n${'Long words. '.repeat(20)}`).slice(0, -1)).toEqual(all)
  })

  test('around most of a document, or one that says that it is Markdown, shows what is in it', () => {
    expect(kinds('```\n## Root cause\nA full disk.\n```')).toEqual(['blank', 'heading', 'text', 'blank'])
    expect(kinds(`\`\`\`md\n- a\n\`\`\`\n${'Long words. '.repeat(20)}`).slice(0, 3)).toEqual([
      'blank',
      'item',
      'blank',
    ])
    expect(kinds('```\nprint a\nprint b\n```')).toEqual(['fence', 'code', 'code', 'fence'])
  })

  test('that nothing closes ends before the next heading', () => {
    const source = `${'Long words. '.repeat(20)}\n\`\`\`\na\n# note\nb\n\n## Impact\nNone.`
    expect(kinds(source)).toEqual(['text', 'fence', 'code', 'code', 'code', 'code', 'heading', 'text'])
    expect(kinds(`${'Long words. '.repeat(20)}\n\`\`\`\na\nb`)).toEqual(['text', 'fence', 'code', 'code'])
  })
})

describe('a comment', () => {
  test.each([
    ['<!-- a -->\nb', ['comment', 'text']],
    ['<!-- a\n\nb -->\nc', ['comment', 'blank', 'comment', 'text']],
    ['<!-- a\n# b\n-->\n# c', ['comment', 'comment', 'comment', 'heading']],
    ['<!-- a --> b', ['text']],
    ['> [!NOTE]\n> Say why.\n\nRust.', ['comment', 'comment', 'blank', 'text']],
    ['> Say why.\n\nRust.', ['text', 'blank', 'text']],
    ['```\n<!-- a\n```\nb, of some length', ['fence', 'code', 'fence', 'text']],
  ])('%j', (source, all) => expect(kinds(source)).toEqual(all))
})

describe('an underline', () => {
  test.each([
    ['Impact\n===', 'heading', 1],
    ['Impact\n---', 'heading', 2],
    ['a\n\nImpact\n-----', 'heading', 2],
    ['a\nImpact\n===', 'heading', 1],
  ])('%j makes a heading', (source, kind, level) => {
    expect(readLines(source).at(-2)).toMatchObject({kind, level})
  })

  test.each([
    'a\nb goes on\n---',
    'Impact\n***',
    'Impact\n- - -',
    '- Impact\n---',
    '  Impact\n---',
    `${'long '.repeat(30)}\n---`,
    '\n---',
  ])('%j makes none', source => expect(kinds(source)).not.toContain('heading'))
})

test('a table without pipes around it has rows from its head on, and ends with them', () => {
  expect(kinds('a | b\n--- | :-:\n1 | 2\n3 | 4\nWords.\n5 | 6')).toEqual([
    'row',
    'row',
    'row',
    'row',
    'text',
    'text',
  ])
  expect(kinds('Words.\n--- | ---\n1 | 2')).toEqual(['text', 'text', 'text'])
  expect(kinds('| a |\n|\n')).toEqual(['row', 'text', 'blank'])
})

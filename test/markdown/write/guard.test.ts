import {describe, expect, test} from 'vitest'
import {guardMarkdown, unguard} from '../../../src/markdown/write/guard.ts'

describe('headings of an own text', () => {
  test.each([
    ['## A ##', '#### A  <!-- pm-wizard:h2-closed-2 -->'],
    ['# A # ###', '#### A #  <!-- pm-wizard:h1-closed-3 -->'],
    ['# C#', '#### C# <!-- pm-wizard:h1 -->'],
    ['#', '#### <!-- pm-wizard:h1 -->'],
    ['One\n=====', '#### One <!-- pm-wizard:h1-line-5 -->'],
    ['Two\n--', '#### Two <!-- pm-wizard:h2-line-2 -->'],
    ['One\ntwo\n---', '#### One two <!-- pm-wizard:h2-as-One%0Atwo%0A%2D%2D%2D -->'],
    ['### A\n\n###### F', '#### A <!-- pm-wizard:h3 -->\n\n###### F'],
    ['#### A\n\n##### B', '#### A\n\n##### B'],
    ['> said\n> twice\n---\n\n# A', '> said\n> twice\n---\n\n#### A <!-- pm-wizard:h1 -->'],
    ['A > B\n---', '#### A > B <!-- pm-wizard:h2-line-3 -->'],
  ])('%j stand below those of the document, with what they were', (text, guarded) => {
    expect(guardMarkdown(text)).toBe(guarded)
    expect(unguard(guarded)).toBe(text)
  })

  test.each([
    ['#### New words <!-- pm-wizard:h1-line-5 -->', 'New words\n====='],
    ['#### New words <!-- pm-wizard:h2-line-2 -->', 'New words\n--'],
    ['#### New words <!-- pm-wizard:h2-as-One%0Atwo%0A%2D%2D%2D -->', 'New words\n---'],
    ['#### New words <!-- pm-wizard:h1-as-One%0Atwo%0A%3D -->', 'New words\n==='],
    ['#### Words <!-- pm-wizard:h2-as-%E0%A4%A -->', 'Words\n---'],
    ['##### New <!-- pm-wizard:h2 -->', '## New'],
    ['#### New <!-- pm-wizard:h2-closed-2 -->', '## New ##'],
    ['#### New words <!-- another comment -->', '#### New words <!-- another comment -->'],
    ['### Not moved <!-- pm-wizard:h2 -->', '### Not moved <!-- pm-wizard:h2 -->'],
  ])('%j: words changed since are kept', (guarded, text) => {
    expect(unguard(guarded)).toBe(text)
  })
})

describe('what is open at the end of an own text', () => {
  test.each([
    ['```sh\nls', '```sh\nls\n```'],
    ['~~~~\nls\n~~~', '~~~~\nls\n~~~\n~~~~'],
    ['```\nls\n```sh', '```\nls\n```sh\n```'],
    ['```', '```\n```'],
    ['````\n```', '````\n```\n````'],
    ['<!-- a', '<!-- a\n-->'],
    ['<PRE>\na', '<PRE>\na\n</PRE>'],
    ['<?php', '<?php\n?>'],
    ['<![CDATA[ a', '<![CDATA[ a\n]]>'],
    ['<!DOCTYPE html', '<!DOCTYPE html\n>'],
    ['a\n\n<textarea>', 'a\n\n<textarea>\n</textarea>'],
  ])('%j is closed, and open again when it is read', (text, closed) => {
    expect(guardMarkdown(text)).toBe(`${closed}\n\n<!-- pm-wizard:closed -->`)
    expect(unguard(guardMarkdown(text))).toBe(text)
  })

  test.each([
    '```sh\nls\n```',
    '```\nls\n  `````',
    '~~~\n~~~',
    '<!-- a -->',
    '<pre>\na</PRE>',
    '<?php ?>',
    '<![CDATA[ a ]]>',
    '<!DOCTYPE html>',
    '<div>\na',
    '#### A\n\n    ```\n    indented',
    '```\nls\n```\n\nwords',
    '- a\n- b',
    '<script>a</script>',
    '<preface>a',
  ])('%j is closed already, or by the next empty line', text => {
    expect(guardMarkdown(text)).toBe(text)
  })

  test('a mark of ours alone closes nothing', () => {
    expect(unguard('\n\n<!-- pm-wizard:closed -->')).toBe('')
    expect(unguard('a <!-- pm-wizard:closed -->')).toBe('a <!-- pm-wizard:closed -->')
  })
})

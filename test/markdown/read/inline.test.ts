import {describe, expect, test} from 'vitest'
import {visible} from '../../../src/markdown/read/inline.ts'

describe('what a piece of Markdown shows', () => {
  test.each([
    ['**Mail** is late', 'Mail is late'],
    ['Mail is **late**', 'Mail is late'],
    ['**10:05:** mail is late', '10:05: mail is late'],
    ['(**late**) mail', '(late) mail'],
    ['the **mail**, late', 'the mail, late'],
    ['**Mail late**', 'Mail late'],
    ['a**b**c and **d**e', 'abc and de'],
    ['***Mail*** is ~~late~~ gone', 'Mail is late gone'],
    // At the very beginning, too, before a quotation mark, code or a link.
    ['_Mail_ is late', 'Mail is late'],
    ['__Mail__ is late', 'Mail is late'],
    ['_**Mail**_ is late', 'Mail is late'],
    ['**@ana** calls', '@ana calls'],
    ['**“Mail is late”**, says Ben', '“Mail is late”, says Ben'],
    ['**"Mail"** is late', '"Mail" is late'],
    ['**`mail`** is late', 'mail is late'],
    ['**[Mail](https://acme.example/m)** is late', 'Mail is late'],
    // What only looks like it stays.
    ['**late', '**late'],
    ['2 ** 3 ** 4', '2 ** 3 ** 4'],
    ['** late** mail', '** late** mail'],
    ['**late ** mail', '**late ** mail'],
    ['snake_case_name', 'snake_case_name'],
    ['\\*late\\*', '*late*'],
  ])('emphasis: %j', (markdown, shown) => {
    expect(visible(markdown)).toBe(shown)
  })

  test.each([
    ['Restart `mail`, then `web`', 'Restart mail, then web'],
    ['`mail --now`', 'mail --now'],
    ['`**late**` and `` a`b ``', '**late** and a`b'],
    ['`a`b', 'ab'],
    ['`<mail>` is <late>', '<mail> is <late>'],
    ['`mail', '`mail'],
  ])('code: %j', (markdown, shown) => {
    expect(visible(markdown)).toBe(shown)
  })

  test.each([
    ['Mail is<br>late<br/>again', 'Mail is late again'],
    ['<ul><li>mail</li><li>web</li></ul>', 'mail web'],
    ['<p>mail</p><p align="center">web</p>', 'mail web'],
    ['mail<hr>web', 'mail web'],
    ['H<sub>2</sub>O, <kbd>Ctrl</kbd>+C', 'H2O, Ctrl+C'],
    ['mail <!-- who? --> is late', 'mail is late'],
    ['<!-- who? -->', ''],
    ['the <username> of <T> and List<String>', 'the <username> of <T> and List<String>'],
    ['<img src="a.png" alt="Mail per hour"> fell', 'Mail per hour fell'],
    ['<img src="a.png"> fell', 'fell'],
    ['5 < 6, a<b', '5 < 6, a<b'],
    ['mail &amp; web&nbsp;too', 'mail & web too'],
  ])('HTML: %j', (markdown, shown) => {
    expect(visible(markdown)).toBe(shown)
  })

  test.each([
    ['  mail\u00a0 is\t late ', 'mail is late'],
    ['mail *is*  \n late', 'mail is late'],
    ['mail *is*\\\nlate', 'mail is late'],
    ['mail is\n# *late*', 'mail is # late'],
    ['- *mail*', '- mail'],
    ['1. *mail*', '1. mail'],
    ['# of messages_sent', '# of messages_sent'],
    ['[ ] *mail*', '[ ] mail'],
  ])('on one line, whatever it begins with: %j', (markdown, shown) => {
    expect(visible(markdown)).toBe(shown)
  })

  test.each([
    ['Donâ€™t â€œpanicâ€\u009d', 'Don’t “panic”'],
    ['â€œpanicâ€ â€“ notâ€¦', '“panic” – not…'],
    ['â€¢ â€˜aâ€™ â€” b', '• ‘a’ — b'],
    ['Â\u00a05Â°', '5°'],
    ['Le cafÃ© est tombÃ© en aoÃ»t', 'Le café est tombé en août'],
    ['StÃ¶rung der grÃ¶ÃŸten Datenbank', 'Störung der größten Datenbank'],
    ['*cafÃ©*', 'café'],
    ['SÃO PAULO, PÂINE, â', 'SÃO PAULO, PÂINE, â'],
  ])('broken encodings are mended: %j', (markdown, shown) => {
    expect(visible(markdown)).toBe(shown)
  })
})

describe('links and pictures', () => {
  test.each([
    ['See [the board](https://acme.example/b).', 'See the board.', 'See the board (https://acme.example/b).'],
    [
      '[The board](https://acme.example/b "Mail") fell',
      'The board fell',
      'The board (https://acme.example/b) fell',
    ],
    ['[**7**](https://acme.example/b/7) fell', '7 fell', '7 (https://acme.example/b/7) fell'],
    ['[7](https://acme.example/b/7) fell', '7 fell', '7 (https://acme.example/b/7) fell'],
    ['![Mail per hour](a.png)', 'Mail per hour', 'Mail per hour (a.png)'],
    ['![](a.png)', '', 'a.png'],
    ['[](https://acme.example/b)', '', 'https://acme.example/b'],
    // Where the words are the address, it is told once.
    ['[acme.example/b](https://acme.example/b)', 'acme.example/b', 'acme.example/b'],
    ['[ops@acme.example](mailto:ops@acme.example)', 'ops@acme.example', 'ops@acme.example'],
    ['<https://acme.example/b>', 'https://acme.example/b', 'https://acme.example/b'],
    ['https://acme.example/b_c_d', 'https://acme.example/b_c_d', 'https://acme.example/b_c_d'],
    ['[the board][1]', '[the board][1]', '[the board][1]'],
    ['[ops] mail is late', '[ops] mail is late', '[ops] mail is late'],
  ])('%j', (markdown, words, addressed) => {
    expect(visible(markdown)).toBe(words)
    expect(visible(markdown, {addresses: true})).toBe(addressed)
  })
})

test('a text too long for a sentence loses only its tags', () => {
  expect(visible(`${'mail *is* late '.repeat(1000)}<br>*again*`).slice(-16)).toBe('is* late *again*')
})

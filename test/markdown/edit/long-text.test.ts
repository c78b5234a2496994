import {expect, test} from 'vitest'
import type {Postmortem} from '../../../src/model/postmortem.ts'
import {change} from './change.ts'

const told = (text: string) => `# T\n\n## Summary\n\n${text}\n\n## Impact\n\nI.\n`

test.each<[string, string, string, string[]]>([
  ['a word', 'another', 'a second', ['-another line.', '+a second line.']],
  ['an item more', '- more', '- more\n- still more', ['+- still more']],
  ['an item less', '- an item\n', '', ['-- an item']],
  ['a line more', 'another line.', 'another line.\nA third.', ['+A third.']],
  ['a line for two', '- an item\n- more', '- one', ['-- an item', '-- more', '+- one']],
  ['two lines for one', '- more', '- one\n- two', ['-- more', '+- one', '+- two']],
  ['a line before', 'One line', 'First.\n\nOne line', ['-  One line,  ', '+First.', '+', '+One line,']],
  ['the first line less', 'One line,\n', '', ['-  One line,  ', '-another line.', '+  another line.']],
  ['a paragraph less', '\n\n- an item\n- more', '', ['-- an item', '-- more', '-']],
  ['a heading', '- an item', '- an item\n\n# A heading', ['+', '+#### A heading <!-- pm-wizard:h1 -->']],
])('of a text only these lines change: %s', (_, from, to, lines) => {
  const source = told('  One line,  \nanother line.\n\n- an item\n- more')
  const by = (p: Postmortem) => {
    p.summary = p.summary.replace(from, to)
  }
  expect(change(source, by)).toEqual(lines)
  const crlf = source.replaceAll('\n', '\r\n')
  expect(change(crlf, by)).toEqual(lines.map(line => `${line}\r`))
})

test.each<[string, string, string, string[]]>([
  ['a word of the first', 'lost', 'found', ['-Mail was lost.', '+Mail was found.']],
  ['a word of the last', 'long', 'short', ['-It was long.', '+It was short.']],
  ['a line before the first', 'Mail was', 'Alas.\n\nMail was', ['+Alas.', '+']],
  ['a line behind the first', 'lost.', 'lost.\nAll of it.', ['+All of it.']],
  ['a line before the last', 'It was', 'Alas.\n\nIt was', ['+Alas.', '+']],
  ['the first goes', 'Mail was lost.\n\n', '', ['-Mail was lost.', '-']],
  ['the middle goes', 'Nobody knew.\nNobody asked.\n\n', '', ['-Nobody knew.', '-Nobody asked.', '-']],
  ['the last goes', '\n\nIt was long.', '', ['-It was long.', '-']],
  [
    'the middle goes, and a part of the first',
    ' was lost.\n\nNobody knew.\nNobody asked.',
    '!',
    ['-Mail was lost.', '+Mail!', '-Nobody knew.', '-Nobody asked.', '-'],
  ],
  [
    'all becomes one',
    'Mail was lost.\n\nNobody knew.\nNobody asked.\n\nIt was long.',
    'Nothing.',
    ['-Mail was lost.', '+Nothing.', '-Nobody knew.', '-Nobody asked.', '-', '-It was long.', '-'],
  ],
  [
    'all goes',
    'Mail was lost.\n\nNobody knew.\nNobody asked.\n\nIt was long.',
    '',
    ['-Mail was lost.', '-', '-Nobody knew.', '-Nobody asked.', '-', '-It was long.', '-'],
  ],
])('what stands between the stretches of a text stays: %s', (_, from, to, lines) => {
  const source = told(
    'Mail was lost.\n\n<!-- how much? -->\n\nNobody knew.\nNobody asked.\n\n<!-- how long? -->\n\nIt was long.',
  )
  expect(change(source, p => (p.summary = p.summary.replace(from, to)))).toEqual(lines)
})

test.each<[string, string, string[]]>([
  [
    'Mail was',
    'Sadly,\n\nmail was',
    ['-**Resolution:** Mail was sent again.', '+**Resolution:** Sadly,', '+', '+mail was sent again.'],
  ],
  [
    'Mail was sent again.\n',
    '',
    ['-**Resolution:** Mail was sent again.', '-By hand.', '+**Resolution:** By hand.'],
  ],
  ['\nBy hand.', '', ['-By hand.']],
])('a text behind its label stays there: %j made %j', (from, to, lines) => {
  const source = '# T\n\n## Summary\n\nS.\n\n**Resolution:** Mail was sent again.\nBy hand.\n'
  expect(change(source, p => (p.resolution = p.resolution.replace(from, to)))).toEqual(lines)
})

test('an item more has the indent of the others', () => {
  const source = '# T\n\n## Summary\n\nS.\n\n- **Resolution:**\n  - Mail was sent again.\n\n## Impact\n\nI.\n'
  expect(change(source, p => (p.resolution += '\n- By hand.'))).toEqual(['+  - By hand.'])
})

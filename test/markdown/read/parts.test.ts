import {describe, expect, test} from 'vitest'
import {whatEndedIt} from '../../../src/markdown/read/ended.ts'
import {readFrontMatter} from '../../../src/markdown/read/front-matter.ts'
import {readLines} from '../../../src/markdown/read/lines.ts'
import {takeTables} from '../../../src/markdown/read/table.ts'
import {type EventKind, emptyPostmortem, emptyTask} from '../../../src/model/postmortem.ts'

describe('a table', () => {
  const cells = (source: string) => {
    const {tables, rest} = takeTables(source, readLines(source))
    const words = (spans: {start: number; end: number}[]) =>
      spans.map(({start, end}) => source.slice(start, end))
    return {
      tables: tables.map(({head, rows}) => [words(head.cells), ...rows.map(row => words(row.cells))]),
      rest: rest.map(({text}) => text).filter(Boolean),
    }
  }

  test.each([
    [
      '| a | b |\n|---|---|\n| 1 | 2 |',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['|a|b\n|:-|-:\n|1|', [['a', 'b'], ['1']]],
    ['| a |\n|---|\n||', [['a'], ['']]],
    [
      '| a \\| b | c |\n|---|---|\n| \\\\| d |',
      [
        ['a \\| b', 'c'],
        ['\\\\', 'd'],
      ],
    ],
    [
      'a | b\n--- | ---\n1 | 2 |',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a | b\n:-:|:-:\n1 | 2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['| a | b |\n| 1 | 2 |', [[], ['a', 'b'], ['1', '2']]],
    ['| a |\n|---|\n| 1 |\n|---|\n| 2 |', [['a'], ['1'], ['2']]],
  ])('%j has its cells', (source, table) => {
    expect(cells(source)).toEqual({tables: [table], rest: []})
  })

  test('ends where its rows do', () => {
    expect(cells('A | b\n\na | b\n---|---\n1 | 2\nwords\n| x |\n|---|')).toEqual({
      tables: [
        [
          ['a', 'b'],
          ['1', '2'],
        ],
        [['x']],
      ],
      rest: ['A | b', 'words'],
    })
  })

  test('is not a line with a rule under it', () => {
    expect(cells('a\n--- | ---\n\nb | c\n---\n').tables).toEqual([])
  })
})

describe('front matter', () => {
  test.each([
    ['---\na: 1\nb: yes\n---\nB', {a: 1, b: 'yes'}, 'B'],
    ['\ufeff---\r\na: 2023-11-05\r\n...\r\nB', {a: '2023-11-05'}, 'B'],
    ['--- \na: x\n--- \n', {a: 'x'}, ''],
    ['---\na: x\n---', {a: 'x'}, ''],
    ['---\n---\nB', {}, 'B'],
    ['---\na: 1\na: 2\n---\n', {a: 2}, ''],
    ['+++\na = "x"\nb=3\nc = "a\\"b"\n+++\nB', {a: 'x', b: '3', c: 'a"b'}, 'B'],
    ['+++ \na = \'x "y"\'\nb = ["Ana", "Ben"]\n+++', {a: 'x "y"', b: ['Ana', 'Ben']}, ''],
    ['+++\na = 2024-05-06T10:00:00Z\nb = {c = 1}\n+++\n', {a: '2024-05-06T10:00:00Z'}, ''],
  ])('%j is read', (source, values, body) => {
    const found = readFrontMatter(source)
    expect(found?.values).toEqual(values)
    expect(source.slice(found!.end)).toBe(body)
  })

  test.each([
    '---\n- a\n---\nB',
    '---\nwords\n---\nB',
    '---\n# A title\n---\nB',
    '---\na: 1\n',
    '----\na: 1\n---\n',
    ' ---\na: 1\n---\n',
    'B\n---\na: 1\n---\n',
    '---\na: &x 1\nb: *x\n---\nB',
    `---\n${'['.repeat(500)}\n---\n`,
  ])('%j has none', source => {
    expect(readFrontMatter(source)).toBeNull()
  })
})

describe('what ended an incident', () => {
  const timeline = (...events: [EventKind, string][]) =>
    whatEndedIt(
      {...emptyPostmortem(), timeline: events.map(([kind, text]) => ({at: null, kind, text, source: null}))},
      'in the timeline',
    )

  test('is the entry that mended it and says that it was over', () => {
    expect(
      timeline(
        ['started', 'Deploy'],
        ['note', 'Ana restarted it'],
        ['resolved', 'Rolled back; *all* is well'],
      ),
    ).toBe('Rolled back; \\*all\\* is well')
  })

  test.each<[string, [EventKind, string][], string]>([
    [
      'the last that mended anything before the end',
      [
        ['detected', 'Alert'],
        ['note', 'Ana restarted it'],
        ['mitigated', 'Scaled up'],
        ['resolved', 'All is well'],
        ['note', 'Fixed the docs'],
      ],
      'Scaled up',
    ],
    [
      'none that only tried',
      [
        ['detected', 'Alert'],
        ['note', 'Tried to restart it'],
        ['resolved', 'All is well'],
      ],
      '',
    ],
    [
      'none before it began',
      [
        ['note', 'Ana restarted it'],
        ['started', 'Down'],
        ['resolved', 'All is well'],
      ],
      '',
    ],
    [
      'one without an end',
      [
        ['started', 'Down'],
        ['note', 'Reverted the deploy'],
      ],
      'Reverted the deploy',
    ],
    [
      'none of another kind',
      [
        ['started', 'Down'],
        ['escalated', 'Changed the team'],
      ],
      '',
    ],
  ])('else %s', (_, events, text) => {
    expect(timeline(...events)).toBe(text)
  })

  test.each([
    'Restarts the node',
    'Scaled up to 9',
    'Ran the script again',
    'Rolling back',
    'Failed over to the replica',
    'Freed 20 GB',
    'Cache flushed',
    'Certificate reissued',
    'Traffic is redirected',
    'Shutting down the old node',
    'Optimising the query',
    'Ana redémarre le serveur',
    'Index remplacés',
    'Se reinició el servidor',
    'Clave eliminada',
    'Ana reinicia o servidor',
    'Índice removido',
    'Server neu gestartet',
    'Neustart des Servers',
    'Limit wurde erhöht',
  ])('in the words: %s', entry => {
    expect(timeline(['started', 'Down'], ['note', entry], ['note', 'Coffee'])).toBe(entry)
  })

  test.each([
    'Ana looks at the node',
    'Ana attempts to restart it',
    'A restart had no effect',
    'Patching was unsuccessful',
    'Restart fails',
    'The revert didn’t help',
    'Erhöhte Fehlerrate',
    'Neustart ohne Erfolg',
    'Redémarré sans effet',
    'Se reinició sin éxito',
    'Reiniciado, sem sucesso',
  ])('not in: %s', entry => {
    expect(timeline(['started', 'Down'], ['note', entry])).toBe('')
  })

  test('or the follow-ups that were done at once', () => {
    const tasks = (...all: Partial<typeof emptyTask>[]) =>
      whatEndedIt({...emptyPostmortem(), tasks: all.map(each => ({...emptyTask, ...each}))}, 'at once')
    const done = {status: 'done' as const, details: 'Immediate actions'}
    expect(tasks({...done, title: 'More *disks*'}, {title: 'Later'})).toBe('More \\*disks\\*')
    expect(tasks({...done, title: 'a'}, {...done, title: 'b'})).toBe('- a\n- b')
    expect(
      tasks({...done, status: 'open', title: 'a'}, {status: 'done', title: 'b', details: 'Long term'}),
    ).toBe('')
    expect(tasks({status: 'done', title: 'Alert', details: 'status: completed'})).toBe('')
    expect(tasks({title: 'Fewer workers [repair]', details: 'Group\n\nLowered them to 4.'})).toBe(
      'Lowered them to 4.',
    )
    expect(tasks({title: 'Fewer workers [repair]', details: 'Lower them to 4.'})).toBe('')
  })
})

import {describe, expect, test} from 'vitest'
import {editDocument} from '../../src/markdown/edit.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import type {Postmortem, Task, TimelineEvent} from '../../src/model/postmortem.ts'
import {change} from './edit/change.ts'
import {headings, plain, report, samples, table} from './edit/documents.ts'

const event = (time: string, text: string, zone: string | null = null): TimelineEvent => ({
  at: {date: null, time, zone},
  kind: 'note',
  text,
  source: null,
})

const task = (title: string, more: Partial<Task> = {}): Task => ({
  id: 't1',
  title,
  details: '',
  type: null,
  priority: null,
  owner: null,
  due: null,
  status: 'open',
  reason: null,
  factor: null,
  issue: null,
  ...more,
})

describe('nothing changed', () => {
  test('an entry in a zone of its own keeps it among many that have none, though another has the same words', () => {
    const source = '## Timeline\n15:10\n2:05 pm EAT\n00:05\n09:00\n10:15\n'
    expect(editDocument(source, readPostmortem(source).postmortem)).toBe(source)
  })

  test.each(Object.entries(samples))('%s stays byte for byte', (_, source) => {
    expect(editDocument(source, readPostmortem(source).postmortem)).toBe(source)
  })
})

describe('a time in prose keeps its form', () => {
  test('the clock time alone', () => {
    expect(change(report, p => Object.assign(p.startedAt!, {time: '08:55'}))).toEqual([
      '-From 09:00 GMT on 3rd May 2021 every basket in the shop was empty for an hour, for about 40% of our users.  ',
      '+From 08:55 GMT on 3rd May 2021 every basket in the shop was empty for an hour, for about 40% of our users.  ',
    ])
  })

  test('the day, with its ordinal and the name of its month', () => {
    const [, now] = change(report, p => Object.assign(p.startedAt!, {date: '2021-06-22'}))
    expect(now).toContain('From 09:00 GMT on 22nd June 2021 every')
  })

  test('twelve hours stay twelve, each with its own spacing and case', () => {
    expect(change(table, p => Object.assign(p.startedAt!, {time: '13:58'}))[1]).toContain(
      'between 1:58 PM and 5:20 pm EAT',
    )
    expect(change(table, p => Object.assign(p.resolvedAt!, {time: '17:31'}))[1]).toContain(
      'between 2:05 PM and 5:31 pm EAT',
    )
  })

  test.each([
    ['2023-12-24', 'refused on 24/12/2023 from 10:15 to 11:45 CET'],
    ['2023-12-03', 'refused on 2023-12-03 from 10:15 to 11:45 CET'],
  ])('day and month stay in their order, unless nobody could tell them apart: %s', (date, words) => {
    const source = plain.replaceAll('12/11/2023', '22/11/2023')
    const lines = change(source, p => {
      for (const at of [p.startedAt!, p.resolvedAt!]) at.date = date
    })
    expect(lines[1]).toContain(words)
  })
})

describe('other facts in prose keep theirs', () => {
  test.each([
    ['PT50M', 'empty for 50 minutes, for'],
    ['PT2H', 'empty for two hours, for'],
    ['PT1H20M', 'empty for an hour 20 minutes, for'],
  ])('a duration in words: %s', (iso, words) => {
    const lines = change(report, p => (p.statedDuration = iso))
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(words)
  })

  test('a percentage', () => {
    expect(change(report, p => (p.impact.usersAffectedPercent = 12.5))[1]).toContain(
      'for about 12.5% of our users',
    )
  })

  test('a severity in the front matter, with the comments there', () => {
    expect(change(headings, p => (p.severity = 'SEV2'))).toEqual(['-severity: high', '+severity: SEV2'])
  })
})

describe('texts', () => {
  test('a title, in its heading and in the front matter, with the comment behind it', () => {
    expect(change(headings, p => (p.title = 'Search found nothing'))).toEqual([
      '-title: "Search was empty"   # as the status page had it',
      '+title: Search found nothing   # as the status page had it',
      '-# Search was empty',
      '+# Search found nothing',
    ])
  })

  test('a line of a summary: the lines around it and their spaces stay', () => {
    expect(change(report, p => (p.summary = p.summary.replace('were lost', 'went missing')))).toEqual([
      '-We donâ€™t yet know how many orders were lost.',
      '+We donâ€™t yet know how many orders went missing.',
    ])
  })

  test('a paragraph more, with the line ends of the document', () => {
    const changed = readPostmortem(table).postmortem
    changed.rootCause.description += '\n\nIt had a leak.'
    const edited = editDocument(table, changed)
    expect(edited).toContain('A worker had no memory left.\r\n\r\nIt had a leak.\r\n\r\nAction items')
    expect(edited.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('a text that would break the document is kept from it', () => {
    const source = editDocument(report, {
      ...readPostmortem(report).postmortem,
      resolution: '## Timeline\n\n- 10:00 not an entry',
    })
    expect(readPostmortem(source).postmortem.timeline).toEqual(readPostmortem(report).postmortem.timeline)
    expect(source).toContain('- 10:00 not an entry')
  })
})

describe('a timeline', () => {
  test.each<[string, string, TimelineEvent, string[]]>([
    [
      'with bullets',
      report,
      event('09:20', 'The deploy was found'),
      ['+-        09:20 The deploy was found'],
    ],
    [
      'in a table',
      table,
      event('15:00', 'Somebody looked', 'EAT'),
      ['+| 3:00 PM    | Somebody looked             |       |'],
    ],
    ['of plain lines', plain, event('10:30', 'The bank is called'), ['+10:30 - The bank is called']],
    ['of headings', headings, event('23:40', 'Found', 'UTC'), ['+#### 23:40 UTC - Found', '+']],
  ])('%s takes an entry in its form', (_, source, entry, lines) => {
    expect(change(source, p => p.timeline.splice(2, 0, entry)).map(line => line.trimEnd())).toEqual(lines)
  })

  test('an entry goes with its lines', () => {
    expect(change(headings, p => p.timeline.splice(1, 1))).toEqual([
      '-#### 23:30 UTC - Alert',
      '-',
      '-An alert fired on empty results.',
      '-',
    ])
  })

  test('put in order, it only moves lines', () => {
    const lines = change(report, p => {
      const [late] = p.timeline.splice(1, 1)
      p.timeline.splice(2, 0, late!)
    })
    expect(lines).toEqual([
      '--        09:12 Grafana alerted on the number of empty baskets.',
      '+-        09:12 Grafana alerted on the number of empty baskets.',
    ])
  })

  test('a time and words change alone', () => {
    expect(change(report, p => Object.assign(p.timeline[2]!.at!, {time: '09:15'}))).toEqual([
      '--        09:05 A customer wrote to support.',
      '+-        09:15 A customer wrote to support.',
    ])
    expect(
      change(table, p => (p.timeline[1]!.text = p.timeline[1]!.text.replace('fired', 'was sent'))),
    ).toEqual([
      '-| 2:40 PM    | An alert on the queue fired | pager |\r',
      '+| 2:40 PM    | An alert on the queue was sent | pager |\r',
    ])
  })

  test('the day and the zone that all entries share are not written to one', () => {
    const lines = change(report, p =>
      p.timeline.splice(2, 0, {
        ...event('09:20', 'The deploy was found'),
        at: {...p.startedAt!, time: '09:20'},
      }),
    )
    expect(lines).toEqual(['+-        09:20 The deploy was found'])
  })
})

describe('tasks', () => {
  test('a new one stands among those there are', () => {
    expect(
      change(report, p => p.tasks.push(task('Keep the old key', {owner: 'ana', due: '2021-06-01'}))),
    ).toEqual(['+- [ ] Keep the old key — owner: ana, due: 2021-06-01'])
    expect(change(table, p => p.tasks.push(task('A dashboard', {owner: 'ana', due: '2022-03-01'})))).toEqual([
      '+| A dashboard     | ana   | 2022-03-01 | open   |\r',
    ])
  })

  test('done is a tick, an owner a cell, an issue a link', () => {
    expect(change(report, p => (p.tasks[0]!.status = 'done'))).toEqual([
      '-- [ ] Alert on empty baskets',
      '+- [x] Alert on empty baskets',
    ])
    expect(change(table, p => (p.tasks[0]!.owner = 'mia'))[1]).toBe(
      '+| More memory     | @mia  | 2022-02-15 | open   |\r',
    )
    const issue = {repo: 'acme/mail', number: 7, url: 'https://github.com/acme/mail/issues/7', state: null}
    expect(change(report, p => (p.tasks[0]!.issue = issue))[1]).toBe(
      '+- [ ] Alert on empty baskets — issue: [acme/mail#7](https://github.com/acme/mail/issues/7)',
    )
  })

  test('a measure goes and another comes', () => {
    expect(change(report, p => (p.improvements = ['Name keys after versions']))).toEqual([
      '-- Test the key before a deploy',
      '+- Name keys after versions',
    ])
  })
})

describe('what answers a factor', () => {
  const source = `# Mail was late

## Contributing factors

* The queue has no limit
* Nobody watches the queue

## Action items

* [ ] Limit the queue
`
  const change = (by: (postmortem: Postmortem) => void): string => {
    const {postmortem} = readPostmortem(source)
    by(postmortem)
    const edited = editDocument(source, postmortem)
    const read = readPostmortem(edited).postmortem
    expect(read.rootCause).toEqual(postmortem.rootCause)
    expect(read.tasks[0]!.factor).toBe(postmortem.tasks[0]!.factor)
    return edited
  }

  test('a reason comes behind the factor, a tie behind the task, in a document of any writer', () => {
    const noAction = [{factor: 'Nobody watches the queue', reason: 'it goes away in May'}]
    expect(change(({rootCause}) => Object.assign(rootCause, {noAction}))).toBe(
      source.replace('watches the queue', '$& — no action, because *it goes away in May*'),
    )
    expect(change(({tasks}) => Object.assign(tasks[0]!, {factor: 'The queue has no limit'}))).toBe(
      source.replace('Limit the queue', '$& — answers: *The queue has no limit*'),
    )
  })

  test('a reason changes where it stands, and goes without a trace', () => {
    const reason =
      (text: string) =>
      ({rootCause}: Postmortem) => {
        rootCause.noAction = [{factor: 'Nobody watches the queue', reason: text}]
      }
    const given = change(reason('it goes away in May'))
    const again = readPostmortem(given).postmortem
    reason('it goes away in June')(again)
    expect(editDocument(given, again)).toBe(given.replace('May', 'June'))
    again.rootCause.noAction = []
    expect(editDocument(given, again)).toBe(source)
  })
})

describe('what has no place yet', () => {
  test('gets a section in the style of the document, at its usual place', () => {
    const changed = readPostmortem(table).postmortem
    changed.lessons.wentWell = ['The alert worked']
    expect(editDocument(table, changed)).toContain(
      'no memory left.\r\n\r\nWhat went well\r\n==============\r\n\r\n- The alert worked\r\n\r\nAction items\r\n',
    )
    expect(change(plain, p => (p.impact.description = 'Shops lost sales.'))).toEqual([
      '+Impact',
      '+',
      '+Shops lost sales.',
      '+',
    ])
  })

  test('a list grows in its own numbers', () => {
    expect(change(headings, p => p.lessons.wentWell.push('Nobody slept'))).toEqual(['+3. Nobody slept'])
  })

  test('a fact without words becomes a line of key facts', () => {
    expect(change(report, p => (p.severity = 'SEV1'))).toEqual([
      '+## Key facts:',
      '+- **Severity:** SEV1',
      '+',
    ])
  })
})

import {describe, expect, test} from 'vitest'
import {editDocument} from '../../../src/markdown/edit.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'
import type {Postmortem, TimelineEvent} from '../../../src/model/postmortem.ts'
import {change, event, moment} from './change.ts'
import {under} from './timeline-forms.ts'

describe('a table of ours', () => {
  const source = under(
    '| Time (UTC, 2024-05-06) | Kind | What happened |\n| --- | --- | --- |\n| 10:00 |  | Mail stops |\n| 10:20 |  | Alert fires |\n',
  )
  const written = (lines: string[]) => lines.filter(line => line.startsWith('+'))

  test('says in its head what its times share, and only that', () => {
    expect(written(change(source, ({timeline}) => (timeline[1]!.at!.date = '2024-05-07')))).toEqual([
      '+| Time (UTC) | Kind | What happened |',
      '+| 2024-05-06 10:00 |  | Mail stops |',
      '+| 2024-05-07 10:20 |  | Alert fires |',
    ])
    expect(written(change(source, ({timeline}) => (timeline[1]!.at!.zone = 'EAT')))).toEqual([
      '+| Time (2024-05-06) | Kind | What happened |',
      '+| 10:00 UTC |  | Mail stops |',
      '+| 10:20 EAT |  | Alert fires |',
    ])
  })

  test('gets a column for the first source', () => {
    expect(written(change(source, ({timeline}) => (timeline[1]!.source = 'chat')))).toEqual([
      '+| Time (UTC, 2024-05-06) | Kind | What happened | Source |',
      '+| --- | --- | --- | --- |',
      '+| 10:00 |  | Mail stops |  |',
      '+| 10:20 |  | Alert fires | chat |',
    ])
  })
})

describe('time and words at once', () => {
  test.each([
    ['- **10:00** Mail *stops* for all\n- 10:20 Alert\n', ['+- **10:05** Mail *stops* for many']],
    [
      '### 10:00 UTC\n\nMail *stops* for all\n\n### 10:20 UTC\n\nAlert\n',
      ['+### 10:05 UTC', '+Mail *stops* for many'],
    ],
    ['### 10:00 - Mail *stops* for all\n\n### 10:20 - Alert\n', ['+### 10:05 - Mail *stops* for many']],
    [
      '| Time | Event |\n|---|---|\n| 10:00 | Mail *stops* for all |\n| 10:20 | Alert |\n',
      ['+| 10:05 | Mail *stops* for many |'],
    ],
  ])('%j keeps the marks around both', (body, lines) => {
    const by = change(under(body), ({timeline}) => {
      timeline[0]!.text = 'Mail stops for many'
      timeline[0]!.at!.time = '10:05'
    })
    expect(by.filter(line => line.startsWith('+'))).toEqual(lines)
  })

  test('an entry is known by its time where its words are all others', () => {
    expect(
      change(under('- **10:00** Mail stops\n- 10:20 Alert\n'), ({timeline}) => {
        timeline[0]!.text = 'Everything fails'
      }),
    ).toEqual(['-- **10:00** Mail stops', '+- **10:00** Everything fails'])
  })

  test.each<[string, (timeline: TimelineEvent[]) => unknown, string]>([
    ['**10:00** It fails\n- 10:20: It fails', timeline => timeline.shift(), '10:20: It fails'],
    ['**10:00** It fails\n- 10:20: It fails', timeline => timeline.pop(), '**10:00** It fails'],
    [
      '**10:00** Alert fires again\n- 10:20: Alert fires',
      timeline => {
        timeline.shift()
        timeline[0]!.at!.time = '10:25'
      },
      '10:25: Alert fires',
    ],
    [
      '**10:00** Mail stops\n- 10:20: Mail is slow',
      timeline => {
        timeline.pop()
        timeline[0]!.text = 'Mail is slow today'
      },
      '**10:00** Mail is slow today',
    ],
  ])('and of %j by words and time, by its words, by its time', (entries, by, left) => {
    const source = under(`- ${entries}\n`)
    const {postmortem} = readPostmortem(source)
    by(postmortem.timeline)
    expect(editDocument(source, postmortem)).toBe(under(`- ${left}\n`))
  })
})

describe('a new entry', () => {
  const source = under('- **10:00** Mail stops\n- 10:20: Alert fires\n')

  test('is written like the one before it, or else like the next', () => {
    expect(change(source, ({timeline}) => timeline.push(event(moment('10:30'), 'Back')))).toEqual([
      '+- 10:30: Back',
    ])
    expect(change(source, ({timeline}) => timeline.splice(1, 0, event(moment('10:10'), 'Look')))).toEqual([
      '+- **10:10** Look',
    ])
    expect(change(source, ({timeline}) => timeline.unshift(event(moment('09:50'), 'Deploy')))).toEqual([
      '+- **09:50** Deploy',
    ])
  })

  test.each([
    ['- 10:00–10:20: Mail stops\n- 10:20–10:40: Alert\n', '+- 10:30: Look'],
    ['| Time | Event |\n|---|---|\n| 10:00 - 10:20 | Mail stops |\n', '+| 10:30 | Look |'],
    ['### 10:00–10:20: Mail stops\n\nAll.\n', '+### 10:30: Look'],
    ['- [10:00](https://a.example/1) Mail stops\n', '+- 10:30 Look'],
    ['* **[10:00](https://a.example/1)**: Mail stops\n', '+* **10:30**: Look'],
    ['10:00 - Mail stops  \n10:20 - Alert  \n', '+10:30 - Look  '],
    ['10:00 Mail stops<br>\n10:20 Alert<br>\n', '+10:30 Look<br>'],
    ['> 10:00 Mail stops\n> 10:20 Alert\n', '+> 10:30 Look'],
    ['- First\n  - 10:00 Mail stops\n  - 10:20 Alert\n', '+  - 10:30 Look'],
    ['```\n10:00 Mail stops\n10:20 Alert\n```\n', '+10:30 Look'],
    ['- Mail stopped at 10:00\n- It was seen at 10:20\n', '+- 10:30 – Look'],
    ['At 10:00 mail stopped.\n\nAt 10:20 it was seen.\n', '+At 10:30 Look'],
  ])('has the form of %j, without what only the other one tells', (entries, line) => {
    const by = (p: Postmortem) => p.timeline.push(event(moment('10:30'), 'Look'))
    expect(change(under(entries), by)).toContain(line)
    expect(change(under(entries).replaceAll('\n', '\r\n'), by)).toContain(`${line}\r`)
  })

  test('is no paragraph with a single line before it', () => {
    const source = under('10:00 - Mail stops\n')
    const {postmortem} = readPostmortem(source)
    postmortem.timeline.push(event(moment('10:30'), 'Look'))
    expect(editDocument(source, postmortem)).toBe(under('10:00 - Mail stops\n\n10:30 - Look\n'))
  })

  test('is written like one that has a time, if it has one itself', () => {
    const mixed = under('- Mail stops\n- 10:20: Alert fires\n')
    expect(change(mixed, ({timeline}) => timeline.splice(1, 0, event(moment('10:10'), 'Look')))).toEqual([
      '+- 10:10: Look',
    ])
  })

  test('has the form of what stays near it', () => {
    const two = [event(moment('10:05'), 'Look'), event(moment('10:10'), 'Call')]
    expect(change(source, ({timeline}) => timeline.splice(1, 0, ...two))).toEqual([
      '+- **10:05** Look',
      '+- **10:10** Call',
    ])
    expect(change(source, ({timeline}) => timeline.splice(0, 1, event(moment('09:50'), 'Deploy')))).toEqual([
      '-- **10:00** Mail stops',
      '+- 09:50: Deploy',
    ])
  })

  test('has its time before its words among entries without', () => {
    expect(
      change(under('- Mail stops\n- Alert fires\n'), ({timeline}) => {
        timeline.splice(1, 0, event(moment('10:10', null, 'UTC'), 'Look'))
      }),
    ).toEqual(['+- 10:10 UTC – Look'])
  })

  test('has the line ends of its document', () => {
    const headings = under('### 10:00\n\nMail stops.\n\n### 10:20\n\nAlert fires.\n').replaceAll('\n', '\r\n')
    expect(change(headings, ({timeline}) => timeline.splice(1, 0, event(moment('10:10'), 'Look')))).toEqual([
      '+### 10:10\r',
      '+\r',
      '+Look\r',
      '+\r',
    ])
  })
})

test('of entries of one time in a paragraph the right one changes', () => {
  const source = under('10:00: a fails. 10:00: b fails. 10:05: c fails.\n')
  expect(change(source, ({timeline}) => (timeline[1]!.text = 'd fails.'))[1]).toBe(
    '+10:00: a fails. 10:00: d fails. 10:05: c fails.',
  )
  const dated = under('2024-05-06 10:00: a fails. 10:20: b fails.\n')
  expect(change(dated, ({timeline}) => (timeline[1]!.text = 'd fails.'))[1]).toBe(
    '+2024-05-06 10:00: a fails. 10:20: d fails.',
  )
})

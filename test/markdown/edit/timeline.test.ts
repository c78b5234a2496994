import {describe, expect, test} from 'vitest'
import {editDocument} from '../../../src/markdown/edit.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'
import type {Moment, Postmortem} from '../../../src/model/postmortem.ts'
import {change, event, moment} from './change.ts'
import {type Form, forms, under} from './timeline-forms.ts'

describe.each(Object.entries(forms))('%s: not a sign changes beside', (_, form) => {
  const cases: [keyof Form, (postmortem: Postmortem) => void][] = [
    [
      'added',
      ({timeline}) => timeline.splice(1, 0, event({...timeline[0]!.at!, time: '10:10'}, 'Somebody looks')),
    ],
    ['untimed', ({timeline}) => timeline.splice(1, 0, event(null, 'Somebody looks'))],
    ['words', ({timeline}) => (timeline[0]!.text = timeline[0]!.text.replace('stops', 'stood still'))],
    ['time', ({timeline}) => (timeline[1]!.at = {...timeline[1]!.at!, time: '10:25'})],
    ['timeless', ({timeline}) => (timeline[1]!.at = null)],
    ['gone', ({timeline}) => timeline.shift()],
  ]
  test.each(cases)('%s', (what, by) => {
    expect(change(form.source, by)).toEqual(form[what])
  })
})

describe('days', () => {
  const source = under(
    '### 2024-05-06\n\n- 23:50 UTC Mail stops\n\n### 2024-05-07\n\n- 00:20 UTC Alert fires\n',
  )

  test('above their entries are not written again', () => {
    expect(change(source, ({timeline}) => (timeline[1]!.at!.time = '00:25'))).toEqual([
      '-- 00:20 UTC Alert fires',
      '+- 00:25 UTC Alert fires',
    ])
    expect(
      change(source, ({timeline}) =>
        timeline.push(event(moment('00:30', '2024-05-07', 'UTC'), 'Mail is back')),
      ),
    ).toEqual(['+- 00:30 UTC Mail is back'])
  })

  test('are written with an entry that comes to stand under another one', () => {
    expect(change(source, ({timeline}) => timeline.reverse())).toEqual([
      '-- 23:50 UTC Mail stops',
      '-',
      '+- 2024-05-06 23:50 UTC Mail stops',
    ])
  })

  test('that an entry says go and come with it', () => {
    const dated = under('- May 6, 10:00 UTC: Mail stops\n- 10:20 UTC: Alert fires\n')
    expect(change(dated, ({timeline}) => (timeline[1]!.at!.date = '2024-05-07')).at(-1)).toBe(
      '+- 2024-05-07 10:20 UTC: Alert fires',
    )
  })
})

describe('times of two figures or one', () => {
  const at = (entries: string, moment: Partial<Moment>) =>
    change(under(entries), ({timeline}) => Object.assign(timeline[1]!.at!, moment))[1]

  test.each([
    ['- 9:05 Deploy\n- 10:00 Mail stops\n', '+- 9:50 Mail stops'],
    ['- 09:05 Deploy\n- 10:00 Mail stops\n', '+- 09:50 Mail stops'],
    ['- 11:05 Deploy\n- 10:00 Mail stops\n', '+- 09:50 Mail stops'],
    ['- 6.5.2024 09:05 Deploy\n- 6.5.2024 10:00 Mail stops\n', '+- 6.5.2024 09:50 Mail stops'],
    ['- 06.05.2024 9:05 Deploy\n- 06.05.2024 10:00 Mail stops\n', '+- 06.05.2024 9:50 Mail stops'],
  ])('%j are written as the others', (entries, line) => {
    expect(at(entries, {time: '09:50'})).toBe(line)
  })

  test.each([
    ['- 13/05/2024 10:00 Deploy\n- 06/05/2024 10:00 Mail stops\n', '+- 07/05/2024 10:00 Mail stops'],
    ['- 05/13/2024 10:00 Deploy\n- 05/06/2024 10:00 Mail stops\n', '+- 05/07/2024 10:00 Mail stops'],
  ])('%j have day and month in the order of the others', (entries, line) => {
    expect(at(entries, {date: '2024-05-07'})).toBe(line)
  })
})

test('what no form of the document can hold keeps nothing else from being written', () => {
  const source = under('- 10:00 Mail stops\n- 10:20 [alert](https://a.example/alert) alert fires\n')
  const lines = change(source, ({timeline}) => {
    timeline[0]!.kind = 'detected'
    timeline[1]!.text = 'alert page fires'
  })
  expect(lines[1]).toBe('+- 10:20 alert page fires')
})

describe('a time that stands among the words', () => {
  const source = under('- Mail stops\n- At last, the alert fires at 10:20 UTC\n- 10:30 Somebody looks\n')

  test('changes there', () => {
    expect(change(source, ({timeline}) => (timeline[1]!.at!.time = '10:25'))[1]).toBe(
      '+- At last, the alert fires at 10:25 UTC',
    )
  })

  test('comes before them when they lose it', () => {
    expect(change(source, ({timeline}) => (timeline[1]!.text = 'Somebody is called'))).toEqual([
      '-- At last, the alert fires at 10:20 UTC',
      '+- 10:20 UTC – Somebody is called',
    ])
  })

  test('comes before them where there was none', () => {
    expect(change(source, ({timeline}) => (timeline[0]!.at = moment('10:00', null, 'UTC')))[1]).toBe(
      '+- 10:00 UTC – Mail stops',
    )
  })
})

describe('entries in one paragraph', () => {
  const source = under('10:00: mail stops. 10:20: alert fires. 11:00: mail is back.\n')
  const line = (by: (postmortem: Postmortem) => void) => {
    const [, now, ...more] = change(source, by)
    expect(more).toEqual([])
    return now
  }

  test('change, go and lose their time in it', () => {
    expect(line(({timeline}) => (timeline[1]!.text = 'an alert fires.'))).toBe(
      '+10:00: mail stops. 10:20: an alert fires. 11:00: mail is back.',
    )
    expect(line(({timeline}) => (timeline[2]!.at!.time = '11:05'))).toBe(
      '+10:00: mail stops. 10:20: alert fires. 11:05: mail is back.',
    )
    expect(line(({timeline}) => timeline.splice(1, 1))).toBe('+10:00: mail stops. 11:00: mail is back.')
    expect(line(({timeline}) => timeline.pop())).toBe('+10:00: mail stops. 10:20: alert fires.')
    expect(line(({timeline}) => (timeline[1]!.at = null))).toBe(
      '+10:00: mail stops. alert fires. 11:00: mail is back.',
    )
  })
})

describe('kind and source', () => {
  const source = forms['a table with dates of its own']!.source

  test('stand in their columns, and nowhere where there are none', () => {
    expect(change(source, ({timeline}) => (timeline[1]!.kind = 'detected'))[1]).toBe(
      '+| 2024-05-06 | 10:20 | detected | Alert fires | |',
    )
    expect(change(source, ({timeline}) => (timeline[0]!.source = null))[1]).toBe(
      '+| 2024-05-06 | 10:00 | note | Mail stops |  |',
    )
    expect(change(source, ({timeline}) => (timeline[1]!.source = 'a | b'))[1]).toBe(
      '+| 2024-05-06 | 10:20 | | Alert fires | a \\| b |',
    )
    expect(change(forms['a list']!.source, ({timeline}) => (timeline[1]!.kind = 'detected'))).toEqual([])
  })
})

test('a document without a timeline gets one as we write them', () => {
  const source = '# Mail stood still\n\n## Summary\n\nNo mail came.\n'
  const {postmortem} = readPostmortem(source)
  postmortem.timeline.push(event(moment('10:00', '2024-05-06', 'UTC'), 'Mail stops'))
  postmortem.timeline.push(event(moment('10:20', '2024-05-06', 'UTC'), 'Alert fires'))
  expect(editDocument(source, postmortem)).toBe(
    `${source}\n## Timeline\n\n| Time (UTC, 2024-05-06) | Kind | What happened |\n| --- | --- | --- |\n| 10:00 |  | Mail stops |\n| 10:20 |  | Alert fires |\n`,
  )
})

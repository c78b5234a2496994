import {describe, expect, test} from 'vitest'
import {editDocument} from '../../../src/markdown/edit.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'
import type {Postmortem} from '../../../src/model/postmortem.ts'
import {change, event, moment} from './change.ts'

type By = (postmortem: Postmortem) => void

describe('a section that a document did not have', () => {
  test.each<[string, string, By, string[]]>([
    ['nothing', '', p => (p.summary = 'S'), ['+## Summary', '+', '+S']],
    ['a title alone', '# T\n\nWords.\n', p => (p.detection = 'D'), ['+', '+## Detection', '+', '+D']],
    [
      'underlined headings',
      'T\n=\n\nSummary\n-------\n\nS.\n',
      p => (p.detection = 'D'),
      ['+', '+Detection', '+---------', '+', '+D'],
    ],
    [
      'headings of the highest level',
      '# Summary\n\nS.\n\n# Root cause\n\nA bug.\n',
      p => (p.detection = 'D'),
      ['+# Detection', '+', '+D', '+'],
    ],
    [
      'headings with a colon, without an empty line',
      '# T\n\n### Summary:\nS.\n\n### Root cause:\nA bug.\n',
      p => (p.detection = 'D'),
      ['+### Detection:', '+D', '+'],
    ],
    [
      'closed headings',
      '# T\n\n## Summary ##\n\nS.\n\n## Root cause ##\n\nA bug.\n',
      p => (p.detection = 'D'),
      ['+## Detection ##', '+', '+D', '+'],
    ],
    [
      'bold lines',
      '**Summary**\n\nS.\n\n**Root cause**\n\nA bug.\n',
      p => (p.detection = 'D'),
      ['+**Detection**', '+', '+D', '+'],
    ],
    [
      'numbered headings, of which one more would be wrong',
      '# T\n\n## 1. Summary\n\nS.\n\n## 2. Root cause\n\nA bug.\n',
      p => (p.detection = 'D'),
      ['+## Detection', '+', '+D', '+'],
    ],
    [
      'headings of its own',
      '# T\n\n## Odds\n\nS.\n',
      p => (p.detection = 'D'),
      ['+', '+## Detection', '+', '+D'],
    ],
    [
      'no line end',
      '# T\n\n## Summary\n\nS.',
      p => (p.detection = 'D'),
      ['-S.', '+S.', '+', '+## Detection', '+', '+D'],
    ],
  ])('in one with %s', (_, source, by, lines) => {
    expect(change(source, by)).toEqual(lines)
  })

  const usual =
    '# T\n\n## Summary\n\nS.\n\n### More\n\nM.\n\n## Timeline\n\n- 10:00 a\n\n## Lessons learned\n\n### What went well\n\n- w\n\n## Thanks\n\nTo all.\n'
  test.each<[string, By, string[]]>([
    ['an impact before the timeline', p => (p.impact.description = 'I'), ['+## Impact', '+', '+I', '+']],
    ['a cause behind it', p => (p.rootCause.description = 'C'), ['+## Root cause', '+', '+C', '+']],
    ['a trigger behind it', p => (p.rootCause.trigger = 'C'), ['+## Trigger', '+', '+C', '+']],
    [
      'whys with numbers',
      p => (p.rootCause.fiveWhys = ['a', 'b']),
      ['+## Five whys', '+', '+1. a', '+2. b', '+'],
    ],
    ['improvements', p => (p.improvements = ['i']), ['+## Improvements', '+', '+- i', '+']],
  ])('has its usual place: %s', (_, by, lines) => {
    expect(change(usual, by)).toEqual(lines)
  })

  /** The headings around one that is new, in documents of some sections. */
  const around = (source: string, by: By): string[] => {
    const {postmortem} = readPostmortem(source)
    const had = source.split('\n')
    by(postmortem)
    const headings = editDocument(source, postmortem)
      .split('\n')
      .filter(line => line.startsWith('#'))
    const at = headings.findIndex(heading => !had.includes(heading))
    return headings.slice(Math.max(0, at - 1), at + 2)
  }
  const sections = (...headings: string[]) =>
    `# T\n\n${headings.map(heading => `${heading}\n\n- w\n`).join('\n')}`

  test.each<[string[], By, string[]]>([
    [
      ['## Summary', '## Root cause and resolution', '## Action items'],
      p => p.lessons.gotLucky.push('L'),
      ['## Root cause and resolution', '## Where we got lucky', '## Action items'],
    ],
    [
      ['## Summary', '## Root cause and resolution', '## Action items'],
      p => p.rootCause.contributingFactors.push('F'),
      ['## Summary', '## Contributing factors', '## Root cause and resolution'],
    ],
    [
      ['## Summary', '## Lessons learned', '## Action items'],
      p => p.lessons.wentPoorly.push('L'),
      ['## Summary', '## What went badly', '## Lessons learned'],
    ],
    [
      ['## Summary', '## Corrective measures', '## Thanks'],
      p => (p.resolution = 'R'),
      ['## Summary', '## Resolution', '## Corrective measures'],
    ],
    [
      ['## Summary', '## Lessons', '### What went well', '### Where we got lucky', '## Action items'],
      p => p.lessons.wentPoorly.push('L'),
      ['### What went well', '### What went badly', '### Where we got lucky'],
    ],
    [
      ['## Summary', '## Lessons', '### What went badly', '## Action items'],
      p => p.lessons.wentWell.push('L'),
      ['## Lessons', '### What went well', '### What went badly'],
    ],
    [
      ['## Summary', '## Lessons', '### What went badly', '## Action items'],
      p => p.lessons.gotLucky.push('L'),
      ['### What went badly', '### Where we got lucky', '## Action items'],
    ],
    [['### Odds', '### Ends'], p => p.lessons.gotLucky.push('L'), ['### Ends', '### Where we got lucky']],
    [
      ['#### Timeline', '## Odds', '## Action items'],
      p => (p.resolution = 'R'),
      ['#### Timeline', '#### Resolution', '## Odds'],
    ],
    [
      ['## Summary', '### More', '## Timeline'],
      p => (p.impact.description = 'I'),
      ['### More', '## Impact', '## Timeline'],
    ],
    [
      ['## Summary', '## All we know', '### Root cause', '### Odds', '## Action items'],
      p => (p.resolution = 'R'),
      ['### Odds', '## Resolution', '## Action items'],
    ],
    [
      ['## Summary', '## Action items'],
      p => (p.rootCause.fiveWhys = ['W']),
      ['## Summary', '## Five whys', '## Action items'],
    ],
  ])('stands among %j', (headings, by, now) => {
    expect(around(sections(...headings), by)).toEqual(now)
  })

  test('has the form of most of those that are known', () => {
    const source = '# T\n\n**Summary**\n\nS.\n\n## Root cause\n\nC.\n\n**Impact**\n\nI.\n'
    expect(change(source, p => (p.detection = 'D'))).toContain('+**Detection**')
    expect(change(source.replace('**Impact**', '## Impact'), p => (p.detection = 'D'))).toContain(
      '+## Detection',
    )
  })

  test('fills a heading that stood there without words', () => {
    const bare = '# T\n\n## Summary\n\n## Impact\n\nI.\n\n## Root cause\n'
    expect(change(bare, p => (p.summary = 'S'))).toEqual(['+S', '+'])
    expect(change(bare, p => (p.rootCause.description = 'C'))).toEqual(['+', '+C'])
    expect(change(bare, p => (p.impact.description = ''))).toEqual(['-I.', '-'])
    expect(change(bare.replace('I.', '_Not recorded._'), p => (p.impact.description = 'J'))).toEqual([
      '-_Not recorded._',
      '+J',
    ])
    expect(
      change('T\n=\n\nSummary\n-------\n\nS.\n\nImpact\n------\n', p => (p.impact.description = 'I')),
    ).toEqual(['+', '+I'])
  })

  test('stands before what was told under its heading, and in the place of what says that nothing is known', () => {
    const said = '# T\n\n## Timeline\n\nAll times are in UTC.\n\n## Root cause\n\nC.\n'
    const stops = {...event(moment('10:00', null, 'UTC'), 'Mail stops'), kind: 'started' as const}
    const table = [
      '+| Time (UTC) | Kind | What happened |',
      '+| --- | --- | --- |',
      '+| 10:00 | started | Mail stops |',
    ]
    expect(change(said, p => p.timeline.push(stops))).toEqual([...table, '+'])
    const ours = '---\nid: x\ntemplate: mine\nstatus: draft\n---\n\n# T\n\n## Timeline\n\n_Not recorded._\n'
    expect(change(ours, p => p.timeline.push(stops))).toEqual(['-_Not recorded._', ...table])
  })
})

describe('a title', () => {
  test.each<[string, string, string[]]>([
    ['in a heading', '## *Mail* was late ##\n\nS.\n', ['-## *Mail* was late ##', '+## *Mail* was slow ##']],
    ['underlined', 'Mail was late\n====\n\nS.\n', ['-Mail was late', '+Mail was slow']],
    [
      'in the front matter alone',
      '---\ntitle: Mail was late\n---\n\n## Summary\n\nS.\n',
      ['-title: Mail was late', '+title: Mail was slow'],
    ],
    [
      'in both',
      "---\ntitle: 'Mail was late'\n---\n\n# Mail was late\n\nS.\n",
      ["-title: 'Mail was late'", '+title: Mail was slow', '-# Mail was late', '+# Mail was slow'],
    ],
    [
      'in the front matter, over another heading',
      '---\ntitle: Mail was late\n---\n\n# Report 7\n\nS.\n',
      ['-title: Mail was late', '+title: Mail was slow'],
    ],
    ['indented', '  #   Mail was late\n\nS.\n', ['-  #   Mail was late', '+  #   Mail was slow']],
    ['nowhere', 'S.\n', ['+# Mail was slow', '+']],
    ['nowhere, behind a byte order mark', '\ufeffS.\n', ['-\ufeffS.', '+\ufeff# Mail was slow', '+', '+S.']],
    ['nowhere, behind front matter', '---\ntags: [a]\n---\nS.\n', ['+', '+# Mail was slow', '+']],
  ])('%s', (_, source, lines) => {
    expect(change(source, p => (p.title = 'Mail was slow'))).toEqual(lines)
  })

  test('in a plain line stays one as long as its words tell that it is a title', () => {
    const source = 'Incident report: mail was late\n\nSummary\n\nS.\n'
    const titled = (title: string) => change(source, p => (p.title = title))[1]
    expect(titled('Incident report: mail was slow')).toBe('+Incident report: mail was slow')
    expect(titled('Slow mail')).toBe('+# Slow mail')
  })
})

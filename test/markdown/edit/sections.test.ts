import {describe, expect, test} from 'vitest'
import type {Postmortem} from '../../../src/model/postmortem.ts'
import {change} from './change.ts'

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

  test('fills a heading that stood there without words', () => {
    const bare = '# T\n\n## Summary\n\n## Impact\n\nI.\n\n## Root cause\n'
    expect(change(bare, p => (p.summary = 'S'))).toEqual(['+S', '+'])
    expect(change(bare, p => (p.rootCause.description = 'C'))).toEqual(['+', '+C'])
    expect(change(bare, p => (p.impact.description = ''))).toEqual(['-I.', '-'])
    expect(change(bare.replace('I.', '_Not recorded._'), p => (p.impact.description = 'J'))).toEqual([
      '-_Not recorded._',
      '+J',
    ])
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
    ['nowhere', 'S.\n', ['+# Mail was slow', '+']],
    ['nowhere, behind a byte order mark', '\ufeffS.\n', ['-\ufeffS.', '+\ufeff# Mail was slow', '+', '+S.']],
    ['nowhere, behind front matter', '---\ntags: [a]\n---\nS.\n', ['+', '+# Mail was slow', '+']],
  ])('%s', (_, source, lines) => {
    expect(change(source, p => (p.title = 'Mail was slow'))).toEqual(lines)
  })
})

describe('a list', () => {
  const source =
    '# T\n\n## What went well\n\n1) The **alert** fired\n2) Ana was awake\n\n## What went badly\n\nNothing was written down.\n'

  test.each<[By, string[]]>([
    [p => p.lessons.wentWell.push('All helped'), ['+3) All helped']],
    [p => p.lessons.wentWell.splice(1, 0, 'All helped'), ['+2) All helped']],
    [
      p => (p.lessons.wentWell[0] = 'The alert fired at once'),
      ['-1) The **alert** fired', '+1) The **alert** fired at once'],
    ],
    [p => p.lessons.wentWell.shift(), ['-1) The **alert** fired']],
    [p => p.lessons.wentPoorly.push('No plan'), ['+No plan']],
  ])('grows, shrinks and changes item by item: %s', (by, lines) => {
    expect(change(source, by)).toEqual(lines)
  })
})

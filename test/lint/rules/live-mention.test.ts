import {expect, test} from 'vitest'
import {cases, messagesOf, page} from '../page.ts'

const told = (timeline: string) =>
  page({timeline: `## Timeline\n${timeline}`, summary: '## Summary\nOn 2024-02-06 cards were refused.'})

const linked = (event: string) =>
  told(`- 14:00 UTC Cards are refused\n- 14:06 UTC ${event}\n- 14:40 UTC Over`)

cases(
  'live-mention',
  {
    'a name': linked('⟦@kim⟧ looks into the alert'),
    'a number': linked('Same as ⟦#7⟧, says the chat'),
    'two names, told once': linked('⟦@kim⟧ and @amina look into the alert'),
    'a name in brackets': linked('Alert fires (seen by ⟦@kim-o⟧)'),
    'a number behind a word for anything': linked('Order ⟦#1234567⟧ is lost'),
    'a name at the end': linked('Alert goes to ⟦@k⟧'),
    'a name of one of two lists': linked('Alert: ⟦@kim⟧, @amina'),
    'a name in a table': told(
      '| Time | Event |\n| --- | --- |\n| 14:00 UTC | Alert fires |\n| 14:06 UTC | ⟦@kim⟧ looks |',
    ),
  },
  {
    'an e-mail address': linked('Mail to ops@acme.example, alert fires'),
    code: linked('Alert fires for `@types/node`, `#7`'),
    'an issue that is meant': linked('Rolled back by PR #7, see issue #8'),
    'an owner of a task': page(),
    'a channel': linked('Alert fires in #incident-42'),
    'every way to mean a reference': linked(
      'PR #1, PRs #2, pull #3, pulls #4, request #5, requests #6, issue #7, issues #8, ticket #9, tickets #10, bug #11, incident #12, fix #13, fixes #14, fixed #15, close #16, closes #17, see #18',
    ),
    'a part of a word': linked('Alert fires at kim@acme, in a#7, #7a, #12345678, @kim_o, @-kim and @@kim'),
    'a package': linked('Alert fires on @acme/checkout'),
    'the text of a link': linked(
      'Merged [#7](https://git.acme.example/7), [by @kim](https://acme.example) and [#8][eight]',
    ),
  },
)

test.each([
  ['@kim looks', '“@kim” is live.'],
  ['@kim and @amina look', '“@kim” and 1 other in the timeline are live.'],
  ['@kim, @amina and #7', '“@kim” and 2 others in the timeline are live.'],
])('live-mention counts them: %s', (event, message) => {
  expect(messagesOf('live-mention', linked(event))).toEqual([
    `${message} Put it in backquotes, or write the name in full.`,
  ])
})

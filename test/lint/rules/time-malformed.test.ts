import {expect, test} from 'vitest'
import {applyFixes} from '../../../src/lint/fix.ts'
import {lintPostmortem} from '../../../src/lint/lint.ts'
import {cases, messagesOf, page} from '../page.ts'

const at = (moment: string) => page({summary: `## Summary\n${moment} cards were refused.`, timeline: ''})

cases(
  'time-malformed',
  {
    'pm behind a 24-hour time': at('On 2024-02-06 at ⟦13:20pm⟧ UTC'),
    'a semicolon': at('On 2024-02-06 at ⟦12;45 PM⟧ UTC'),
    'a colon without minutes': at('From ⟦3:AM⟧ on'),
    'an ordinal that is none': at('On February ⟦22rd⟧, 2024'),
    'am behind a 24-hour time': at('On 2024-02-06 at ⟦14:20 a.m.⟧ UTC'),
    'a semicolon without am or pm': at('On 2024-02-06 at ⟦12;45⟧ UTC'),
    'every ordinal that is none': at(
      'On February ⟦1th⟧, February ⟦2st⟧, February ⟦3th⟧, February ⟦4nd⟧, February ⟦11st⟧, 2024',
    ),
    'a slip of the finger': at('On 2024-02-06 at ⟦09:4+ PM⟧ UTC'),
  },
  {
    'a 24-hour time': at('On 2024-02-06 at 13:20 UTC'),
    'a 12-hour time': at('On 2024-02-06 at 1:20 PM UTC'),
    'an ordinal': at('On February 22nd, 2024,'),
    'code with a time in it': at('On 2024-02-06, after `at 13:20pm`,'),
    'a ratio': at('On 2024-02-06, with replicas at 3:1,'),
  },
)

test.each([
  ['at 13:20pm', '“13:20pm”: pm after a 24-hour time. Write “13:20”, if that is meant.'],
  ['at 3:AM', '“3:AM”: not a way to write a time. Write “3:00 AM”, if that is meant.'],
  ['at 12;45 PM', '“12;45 PM”: not a way to write a time. Write “12:45 PM”, if that is meant.'],
  ['at 0:20pm', '“0:20pm”: pm after a 24-hour time. Write “12:20”, if that is meant.'],
  ['at 12:4O am', '“12:4O am”: not a way to write a time. Write times as 14:30, dates as 2023-11-05.'],
  ['at 09:4+ PM', '“09:4+ PM”: not a way to write a time. Write times as 14:30, dates as 2023-11-05.'],
])('time-malformed says what to write for what stands %s', (written, message) => {
  expect(messagesOf('time-malformed', at(`On 2024-02-06 cards, ${written} UTC,`))).toEqual([message])
})

test.each([
  ['1th', '1st'],
  ['2th', '2nd'],
  ['3th', '3rd'],
  ['4st', '4th'],
  ['11st', '11th'],
  ['12nd', '12th'],
  ['13rd', '13th'],
  ['14rd', '14th'],
  ['20st', '20th'],
  ['22rd', '22nd'],
])('time-malformed says how %s is written', (wrong, right) => {
  expect(messagesOf('time-malformed', at(`On February ${wrong}, 2024,`))).toEqual([
    `“${wrong}”: ${wrong} is written ${right}. Write “${right}”, if that is meant.`,
  ])
})

test.each([
  ['At 13:20pm', 'At 13:20'],
  ['At 14;30', 'At 14:30'],
  ['At 9;05 am', 'At 9:05 am'],
  ['On 22rd February 2024', 'On 22nd February 2024'],
  ['On 11st February 2024', 'On 11th February 2024'],
])('time-malformed mends what can be read in one way only: %s', (wrong, right) => {
  const source = (text: string) => `# Outage\n\n${text} cards were refused.\n`
  const findings = lintPostmortem(source(wrong)).filter(({rule}) => rule === 'time-malformed')
  expect(applyFixes(source(wrong), findings).text).toBe(source(right))
})

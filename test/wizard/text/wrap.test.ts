import fc from 'fast-check'
import {expect, test} from 'vitest'
import {wrapAfresh, wrapLine} from '../../../src/wizard/text/wrap.ts'
import {someText} from './samples.ts'

const oneLine = someText.map(text => text.replaceAll('\n', ' '))
const longLine = fc
  .array(fc.oneof(oneLine, fc.stringMatching(/^[a-z]{1,60}$/)), {minLength: 40, maxLength: 120})
  .map(words => words.join(' ').padEnd(1200, 'and so it went on '))

test('a long line that changes is wrapped as if it had been written so', () => {
  fc.assert(
    fc.property(
      longLine,
      fc.integer({min: 4, max: 90}),
      fc.array(fc.record({at: fc.nat(), gone: fc.nat({max: 30}), typed: oneLine}), {
        minLength: 1,
        maxLength: 6,
      }),
      (line, width, edits) => {
        let now = line
        wrapLine(now, width)
        for (const {at, gone, typed} of edits) {
          const from = at % (now.length + 1)
          now = now.slice(0, from) + typed + now.slice(from + gone)
          expect(wrapLine(now, width)).toEqual(wrapAfresh(now, width))
        }
      },
    ),
  )
})

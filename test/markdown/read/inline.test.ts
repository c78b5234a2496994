import {expect, test} from 'vitest'
import {visible} from '../../../src/markdown/read/inline.ts'

test.each([
  ['_Mail_ stops', 'Mail stops'],
  ['__Mail__ stops', 'Mail stops'],
  ['**@ana** calls', '@ana calls'],
  ['**`mta`** stops', 'mta stops'],
  ['**“Mail stops”**, says Ben', '“Mail stops”, says Ben'],
  ['_**Mail**_ stops', 'Mail stops'],
  ['see _this_ **(now)**', 'see this (now)'],
  ['# of messages_sent', '# of messages_sent'],
  ['- 3 *degrees*', '- 3 degrees'],
])('what %j shows', (markdown, shown) => {
  expect(visible(markdown)).toBe(shown)
})

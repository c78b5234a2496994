import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {plain} from '../../scripts/patches.mjs'

// The build changes other people's code in scripts/patches.mjs; what the changes rest on is checked here.

const characters = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code))
const standingAlone = characters.filter(character => new RegExp(`^[${plain}]$`).test(character))

test('characters measured as one cell without looking are one cell', () => {
  expect(standingAlone.length).toBeGreaterThan(1000)
  expect(standingAlone.filter(character => stringWidth(character) !== 1)).toEqual([])
})

test('they join nothing: a text of them has a cluster for each', () => {
  const clusters = new Intl.Segmenter(undefined, {granularity: 'grapheme'})
  const lonely = [...standingAlone, '\0', '\t', '\x1b']
  for (const text of [lonely.join(''), lonely.toReversed().join(''), lonely.map(one => one + one).join('')])
    expect([...clusters.segment(text)].length).toBe(text.length)
})

test('no emoji sequence goes without a character that shows as emoji, or the sign that asks for it', () => {
  const flags = 'v'
  const emoji = new RegExp('^\\p{RGI_Emoji}$', flags)
  const samples = ['👍', '👍🏽', '❤️', '1️⃣', '🇩🇪', '👨‍👩‍👧', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '⌚', '©️']
  expect(samples.filter(sample => !emoji.test(sample))).toEqual([])
  expect(samples.filter(sample => !/\p{Emoji_Presentation}|\ufe0f/u.test(sample))).toEqual([])
  const alone = Array.from({length: 0x20000}, (_, code) => String.fromCodePoint(code)).filter(one =>
    emoji.test(one),
  )
  expect(alone.filter(one => !/\p{Emoji_Presentation}/u.test(one))).toEqual([])
})

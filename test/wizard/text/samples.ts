import fc from 'fast-check'

/** Pieces of text that are hard to edit: each may join with what stands beside it. */
const pieces = [
  ...['a', 'b', 'z', ' ', '  ', '\n', '_', '-', 'db-1', 'two words ', 'é', 'ß', '日本', '한', 'ᄀ', 'ᅡ', 'ᆨ'],
  ...[
    'e\u0301',
    '\u0301',
    '\u200d',
    '\ufe0f',
    '👍',
    '🏽',
    '👨‍👩‍👧',
    '🇩',
    '🇪',
    '🇫🇷',
    'क',
    '्',
    'ष',
    'ไ',
    'ำ',
    '1️⃣',
    '\u0600',
  ],
]

export const someText = fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map(parts => parts.join(''))

const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'})

/** Graphemes, found the slow way: over the whole text. */
export const segments = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({segment}) => segment)

/** All places of a text where a cursor may stand. */
export const boundaries = (text: string): number[] => {
  let at = 0
  return [0, ...segments(text).map(part => (at += part.length))]
}

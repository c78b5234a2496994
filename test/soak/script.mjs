/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export const randomFrom = seed => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A word that stands nowhere else: where it is seen, it was typed. None of its letters is a command. */
const wordOf = number => `q${number.toString(8).padStart(4, '0')}z`

/** The words in a text that the script has typed, each whole. */
export const wordsIn = text => new Set(text.match(/q[0-7]{4}z/g) ?? [])

const keys = {enter: '\r', tab: '\t', 'next step': '\x0e', 'write the Markdown': '\x13', backspace: '\x7f'}

/**
 * What somebody types, as one random number after the other decides: bytes, and the ms until the next. Mostly words;
 * sometimes a typing error that is taken back, the next field, the next step, or the Markdown written.
 */
export function* typing(random) {
  for (let number = 0; ; ) {
    const choice = random()
    let bytes = `${wordOf(number)} `
    if (choice < 0.62) number++
    else if (choice < 0.7) bytes = `vw${keys.backspace.repeat(2)}`
    else if (choice < 0.84) bytes = keys.enter
    else if (choice < 0.9) bytes = keys.tab
    else if (choice < 0.93) bytes = keys['next step']
    else bytes = keys['write the Markdown']
    yield {bytes, pause: 10 + random() ** 2 * 150}
  }
}

import {readdirSync, readFileSync} from 'node:fs'
import {randomFrom} from '../soak/script.mjs'

const folder = new URL('seeds/', import.meta.url)

/** What stands as `\e`, `\u202e`, `\x9b` in the seeds, as the characters that are meant. */
const meant = (text: string): string =>
  text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|([eabrvft0]))/g, (_, four, two, short) =>
    four || two
      ? String.fromCharCode(Number.parseInt(four ?? two, 16))
      : {e: '\x1b', a: '\x07', b: '\b', r: '\r', v: '\v', f: '\f', t: '\t', 0: '\0'}[short as 'e'],
  )

/** The seeds by the name of their file, whole and line by line. */
const seeds: Record<string, string[]> = Object.fromEntries(
  readdirSync(folder).map(file => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const read = file === 'hostile.txt' ? meant(text) : text
    return [file.replace('.txt', ''), [read, ...read.split(/\n\n+/), ...read.split('\n')].filter(Boolean)]
  }),
)

/**
 * Inputs for a parser without end: seeds of its own and of others, cut, joined, repeated and spoiled, as the random
 * numbers have it. Most are short, some have thousands of characters.
 */
export function* inputs(kind: string, seed: number): Generator<string> {
  const random = randomFrom(seed)
  const below = (most: number) => Math.floor(random() * most)
  const any = (all: readonly string[]) => all[below(all.length)]!
  const others = Object.values(seeds).flat()
  const piece = (): string => {
    const from = random()
    return any(from < 0.7 ? seeds[kind]! : from < 0.85 ? seeds.hostile! : others)
  }
  const changes: ((text: string) => string)[] = [
    text => text,
    text => text.slice(0, below(text.length)),
    text => text.slice(below(text.length)),
    text => text.slice(0, below(text.length)) + piece() + text.slice(below(text.length)),
    text => `${text}${any(['\n', '\n\n', ' ', '\t', '\r\n', ''])}${piece()}`,
    text =>
      text.slice(0, below(text.length)) + String.fromCharCode(below(0x300)) + text.slice(below(text.length)),
    text => text.replace(/\d/g, digit => (random() < 0.3 ? String(below(10)) : digit)),
    text => text.replace(/[ \n]/g, blank => (random() < 0.2 ? any(['\t', '\u00a0', '\n', '', '  ']) : blank)),
    text => text.toUpperCase(),
    text => (random() < 0.05 ? text.slice(0, 40).repeat(below(200)) : text),
    text => text + any(text.split(/(?<=\s)/)).repeat(below(random() < 0.02 ? 3000 : 5)),
  ]
  for (;;) {
    let text = piece()
    for (let times = below(4); times > 0; times--) text = changes[below(changes.length)]!(text)
    yield text.slice(0, 20_000)
  }
}

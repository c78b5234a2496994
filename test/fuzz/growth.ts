import {randomFrom} from '../soak/script.mjs'
import {processorTime} from './processor-time.ts'

/** Characters and words that a pattern speaks of: what it takes, and thereby what keeps it busy. */
function tokensOf(pattern: string): string[] {
  const found = new Set([' ', 'x', '\n'])
  const classes: [RegExp, string[]][] = [
    [/\\s|\\W|\[\^/, ['\t', '-', '*']],
    [/\\d|\\w|0-9/, ['1', 'a', '1,', '1.']],
    [/\\p\{L/, ['é', 'a']],
    [/\\S|\./, [':', '~', '_']],
  ]
  for (const [form, samples] of classes)
    if (form.test(pattern)) for (const sample of samples) found.add(sample)
  const literal = pattern
    .replace(/\\[pP]\{[^}]*\}|\(\?<?[:=!]|\(\?<\w+>|\{\d+(?:,\d*)?\}|\\[bBdDsSwW]/g, '\0')
    .replace(/\\n/g, '\n')
    .replace(/\\t/g, '\t')
  for (const word of literal.match(/\p{L}{2,}/gu) ?? []) {
    found.add(word)
    found.add(`${word} `)
  }
  for (const [letter] of [...literal.matchAll(/(?<!\p{L})\p{L}(?!\p{L})/gu)].slice(0, 6)) found.add(letter)
  for (const [sign] of literal.matchAll(/[^\p{L}\d\0\\?+^$|]/gu)) found.add(sign)
  return [...found]
}

const ends = ['\0', '\n\0', 'x', '']

/** Inputs that may cost a pattern more than their length: one piece again and again, something before and behind it. */
function* attacks(pattern: string, count: number, seed: number): Generator<(length: number) => string> {
  const tokens = tokensOf(pattern)
  const random = randomFrom(seed)
  const any = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const some = (most: number) =>
    Array.from({length: Math.floor(random() * (most + 1))}, () => any(tokens)).join('')
  const made = (before: string, piece: string, end: string) => (length: number) =>
    before + piece.repeat(Math.ceil(length / piece.length)) + end
  for (const token of tokens.slice(0, count / 2)) yield made('', token, any(ends))
  for (let i = 0; i < count / 2; i++) yield made(some(2), any(tokens) + some(1), any(ends))
}

const timed = (job: () => void): number => {
  const began = processorTime()
  job()
  return processorTime() - began
}

/** All that the pattern does to a text: where it goes on after a match, to the last one. */
function run(pattern: string, flags: string): (text: string) => void {
  const form = new RegExp(pattern, flags)
  return text => {
    form.lastIndex = 0
    if (form.global) text.replace(form, '')
    else form.test(text)
  }
}

/** Long enough to tell most patterns from their time; before it, so short that even the worst ones end. */
const shorter = [25, 50, 75, 100, 150, 200, 300, 400]
const short = 2000
const lengths = [3000, 6000, 12_000] as const

/**
 * Looks for an input on which a pattern takes by far more than twice the time for twice the length; `null`: none was found.
 * Most are told from their time on a short input; only what takes long there is measured on longer ones.
 */
export function grows(pattern: string, flags: string, count: number, seed = 1): string | null {
  const apply = run(pattern, flags)
  for (const attack of attacks(pattern, count, seed)) {
    const takes = (length: number, tries: number) => {
      const text = attack(length)
      return Math.min(...Array.from({length: tries}, () => timed(() => apply(text))))
    }
    for (const length of shorter) if (takes(length, 1) > 20 && takes(length, 3) > 20) return attack(length)
    if (takes(short, 1) < 1) continue
    const isSteep = (tries: number) => {
      const [once, twice, fourfold] = lengths.map(length => takes(length, tries)) as [number, number, number]
      return fourfold > 5 && twice > 2.9 * once && fourfold > 2.9 * twice
    }
    // Once may be chance, on a busy machine; what is steep stays so.
    if (isSteep(2) && isSteep(3)) return attack(60)
  }
  return null
}

import {expect, test} from 'vitest'
import {lintWithSecrets} from '../../src/lint/with-secrets.ts'
import {checkLength} from '../../src/markdown/length.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import {Temporal} from '../../src/model/temporal.ts'
import {readPaste} from '../../src/text/sources/index.ts'
import {processorTime} from './processor-time.ts'

async function timed(job: () => unknown): Promise<number> {
  const began = processorTime()
  await job()
  return processorTime() - began
}

async function leastOf(tries: number, job: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let one = 0; one < tries; one++) least = Math.min(least, await timed(job))
  return least
}

/** How many times as long twice as much takes; several tries, for a machine that has other things to do as well. */
async function growth(job: (length: number) => unknown, length: number): Promise<number> {
  await job(length)
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 4 && least > 2.5; round++)
    least = Math.min(least, (await leastOf(2, () => job(2 * length))) / (await leastOf(2, () => job(length))))
  return least
}

const pieces: Record<string, string> = {
  'a line of words': 'word ',
  'one word': 'a',
  'a line of clock times': '10:00 ',
  'line ends': '\n',
  'a line of bars': '|',
  'lines of bars': '|\n',
  'rows of a table': '| 10:00 | x |\n',
  'entries of a list': '- 10:00 x\n',
}

/** Lines take longer than what stands in them. */
const lengthFor = (piece: string) => (piece.includes('\n') ? 20_000 : 200_000)

const page = (piece: string, length: number) =>
  `# Outage\n\n## Timeline\n\n- 10:00 ${piece.repeat(Math.ceil(length / piece.length))}\n`

test.each(Object.entries(pieces))(
  '%s: twice as much takes twice as long to lint',
  async (_, piece) => {
    const lint = (length: number) => lintWithSecrets(readPostmortem(page(piece, length)))
    expect(await growth(lint, lengthFor(piece))).toBeLessThan(2.5)
  },
  120_000,
)

test.each(Object.entries(pieces))(
  '%s: twice as much takes twice as long to read as a paste',
  async (_, piece) => {
    const context = {now: Temporal.Instant.from('2024-03-04T12:00:00Z'), zone: 'UTC'}
    expect(
      await growth(length => readPaste(piece.repeat(length / piece.length), context), lengthFor(piece)),
    ).toBeLessThan(2.5)
  },
  120_000,
)

test.each(['a', 'a1', ' ', '1', '-', '根'])(
  'the longest line there may be, of %j alone, overflows no expression',
  async piece => {
    const source = page(piece, 4_999_000)
    checkLength(source, 'a.md')
    await lintWithSecrets(readPostmortem(source))
  },
  60_000,
)

test.each([
  ['lines', '\n'.repeat(100_001)],
  ['characters', 'a'.repeat(5_000_001)],
])('a document of more %s than any postmortem has is refused before it is read', (_, source) => {
  expect(() => checkLength(source, 'a.md')).toThrow(/at most 100000 lines and 5000000 characters/)
  expect(() => checkLength(source.slice(0, -2), 'a.md')).not.toThrow()
})

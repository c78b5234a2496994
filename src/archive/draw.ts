import type {Spread} from './spread.ts'

/** The ends of the axis and its marks, in minutes; every ten times as long is as far. */
const marks: [number, string][] = [
  [1, '1 min'],
  [10, '10 min'],
  [60, '1 h'],
  [600, '10 h'],
  [6000, '4 d'],
]

const longest = 60_000

/** Columns of a drawing. */
const width = 61

const columnOf = (minutes: number): number =>
  Math.round((Math.log10(Math.min(Math.max(minutes, 1), longest)) / Math.log10(longest)) * (width - 1))

/** What stands over the drawings: where a minute is, where an hour. */
export const axis = (): string => {
  let line = ''
  for (const [minutes, label] of marks) line = `${line.padEnd(columnOf(minutes))}${label}`
  return line
}

/**
 * A spread in two lines: its points (`.` one, `:` up to four, `#` more at one place), and under them the median `|` between
 * the quartiles `[ ]`. Plain ASCII, so that every terminal and screen reader has it.
 */
export function drawSpread({points, median, lowerQuartile, upperQuartile}: Spread): [string, string] {
  const counts = new Array<number>(width).fill(0)
  for (const point of points) counts[columnOf(point)]! += 1
  const dots = counts.map(n => (n === 0 ? ' ' : n === 1 ? '.' : n < 5 ? ':' : '#')).join('')
  const [from, middle, to] = [lowerQuartile, median, upperQuartile].map(columnOf) as [number, number, number]
  const box = Array.from({length: width}, (_, i) => {
    if (i === middle) return '|'
    if (i === from) return '['
    if (i === to) return ']'
    return i > from && i < to ? '=' : ' '
  }).join('')
  return [dots.trimEnd(), box.trimEnd()]
}

/** A bar as long as its share of the most, at least one sign for anything at all. */
export const bar = (count: number, most: number): string =>
  '#'.repeat(count === 0 ? 0 : Math.max(1, Math.round((count / most) * Math.min(most, 40))))

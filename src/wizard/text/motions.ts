import {boundaryAfter, boundaryBefore} from './graphemes.ts'

/** A place in a text: the line, and the offset in it (as in JavaScript strings), always between two graphemes. */
export interface Cursor {
  readonly row: number
  readonly column: number
}

type Motion = (lines: readonly string[], from: Cursor) => Cursor

const isWordy = (line: string, at: number): boolean => /^[\p{L}\p{N}\p{M}_]/u.test(line.slice(at, at + 2))
const isInk = (line: string, at: number): boolean => /\S/.test(line.charAt(at))

export const left: Motion = (lines, {row, column}) => {
  if (column > 0) return {row, column: boundaryBefore(lines[row]!, column)}
  return row > 0 ? {row: row - 1, column: lines[row - 1]!.length} : {row, column}
}

export const right: Motion = (lines, {row, column}) => {
  if (column < lines[row]!.length) return {row, column: boundaryAfter(lines[row]!, column)}
  return row < lines.length - 1 ? {row: row + 1, column: 0} : {row, column}
}

/** To the beginning of the word before; `isPart` says what words are made of. From a line's beginning, to the line before. */
const backOver =
  (isPart: typeof isWordy): Motion =>
  (lines, {row, column}) => {
    if (column === 0) return left(lines, {row, column})
    const line = lines[row]!
    let at = column
    let word = false
    while (at > 0) {
      const before = boundaryBefore(line, at)
      const part = isPart(line, before)
      if (word && !part) break
      word = part
      at = before
    }
    return {row, column: at}
  }

export const wordLeft = backOver(isWordy)
/** As the terminal's own Ctrl+W: words are what stands between spaces. */
export const spacedWordLeft = backOver(isInk)

/** To the end of the word after; from a line's end, to the next line. */
export const wordRight: Motion = (lines, {row, column}) => {
  const line = lines[row]!
  if (column === line.length) return right(lines, {row, column})
  let at = column
  let word = false
  while (at < line.length) {
    const part = isWordy(line, at)
    if (word && !part) break
    word = part
    at = boundaryAfter(line, at)
  }
  return {row, column: at}
}

export const lineStart: Motion = (_, {row}) => ({row, column: 0})
export const lineEnd: Motion = (lines, {row}) => ({row, column: lines[row]!.length})
export const textStart: Motion = () => ({row: 0, column: 0})
export const textEnd: Motion = lines => ({row: lines.length - 1, column: lines.at(-1)!.length})

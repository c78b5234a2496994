import {cleanText} from './clean.ts'
import {toBoundary} from './graphemes.ts'
import {type History, noHistory, remember, step} from './history.ts'
import type {Cursor} from './motions.ts'
import * as motions from './motions.ts'
import {vertical} from './vertical.ts'

/** A text that is being written, with its cursor and its past. Immutable: `edit` gives the next one. */
export interface TextBuffer {
  /** At least one. In a one-line buffer exactly one, whatever the text holds. */
  readonly lines: readonly string[]
  readonly cursor: Cursor
  /** The cell that up and down aim at, while they follow each other. */
  readonly preferred: number | null
  readonly multiline: boolean
  readonly history: History
  /** What was killed last, for yank; kills that follow each other gather. */
  readonly killed: string
  /** What the last action was, if the next one of its sort belongs to it: a word being typed, a run of kills. */
  readonly run: 'typing' | 'erasing' | 'killing' | null
}

export type BufferAction =
  /** Takes in text at the cursor, cleaned; a paste may hold many lines. */
  | {readonly type: 'insert' | 'replace'; readonly text: string}
  /** Another text for what was typed last; undo takes back both at once. */
  | {readonly type: 'settle'; readonly text: string}
  /** Up and down go by rows of a screen of `width` cells; without a width, by lines. */
  | {readonly type: 'up' | 'down'; readonly width?: number}
  /** Counted in JavaScript string units from the text's beginning. */
  | {readonly type: 'move-to'; readonly offset: number}
  | {readonly type: keyof typeof movers | keyof typeof erasers | keyof typeof killers}
  | {readonly type: 'newline' | 'yank' | 'undo' | 'redo'}

const movers = {
  left: motions.left,
  right: motions.right,
  'word-left': motions.wordLeft,
  'word-right': motions.wordRight,
  'line-start': motions.lineStart,
  'line-end': motions.lineEnd,
  'text-start': motions.textStart,
  'text-end': motions.textEnd,
}

/** What is deleted: from the cursor to there. */
const erasers = {backspace: motions.left, delete: motions.right}

/** What is deleted and can be yanked. At a line's end or beginning, the break itself. */
const killers = {
  'kill-to-end': orBeyond(motions.lineEnd, motions.right),
  'kill-to-start': orBeyond(motions.lineStart, motions.left),
  'kill-word-before': motions.wordLeft,
  'kill-spaced-word-before': motions.spacedWordLeft,
  'kill-word-after': motions.wordRight,
}

function orBeyond(motion: typeof motions.left, beyond: typeof motions.left): typeof motions.left {
  return (lines, from) => {
    const to = motion(lines, from)
    return to.column === from.column ? beyond(lines, from) : to
  }
}

/** A buffer of a text, exactly as it is, with the cursor at its end. */
export function bufferOf(text: string, {multiline}: {multiline: boolean}): TextBuffer {
  const lines = multiline ? text.split('\n') : [text]
  return {
    lines,
    cursor: motions.textEnd(lines, {row: 0, column: 0}),
    preferred: null,
    multiline,
    history: noHistory,
    killed: '',
    run: null,
  }
}

const joined = new WeakMap<readonly string[], string>()

export function textOf({lines}: TextBuffer): string {
  if (lines.length === 1) return lines[0]!
  const text = joined.get(lines) ?? lines.join('\n')
  joined.set(lines, text)
  return text
}

/** The buffer after an action. One that changes nothing gives the same buffer. */
export function edit(buffer: TextBuffer, action: BufferAction): TextBuffer {
  switch (action.type) {
    case 'insert':
      return insert(buffer, cleanText(action.text, buffer))
    case 'newline':
      return buffer.multiline ? insert(buffer, '\n') : buffer
    case 'yank':
      return insert(buffer, buffer.killed)
    case 'replace':
      return replaceAll(buffer, cleanText(action.text, buffer))
    case 'settle': {
      const settled = replaceAll(buffer, cleanText(action.text, buffer))
      return buffer.history.past.length > 0 ? {...settled, history: buffer.history} : settled
    }
    case 'undo':
    case 'redo': {
      const stepped = step(buffer.history, action.type, buffer)
      return stepped ? {...buffer, ...stepped, preferred: null, run: null} : buffer
    }
    case 'up':
    case 'down': {
      const {lines, cursor, preferred} = buffer
      const {width = Number.POSITIVE_INFINITY} = action
      const moved = vertical(lines, cursor, action.type === 'up' ? -1 : 1, width, preferred)
      return move(buffer, moved.cursor, moved.cells)
    }
    case 'move-to':
      return move(buffer, cursorAt(buffer.lines, action.offset))
  }
  if (action.type in movers) {
    return move(buffer, movers[action.type as keyof typeof movers](buffer.lines, buffer.cursor))
  }
  const isKill = action.type in killers
  const to = {...erasers, ...killers}[action.type as keyof typeof erasers](buffer.lines, buffer.cursor)
  return erase(buffer, to, isKill ? 'killing' : 'erasing')
}

const isSame = (one: Cursor, other: Cursor): boolean => one.row === other.row && one.column === other.column

function move(buffer: TextBuffer, cursor: Cursor, preferred: number | null = null): TextBuffer {
  const stays = isSame(cursor, buffer.cursor) && preferred === buffer.preferred && buffer.run === null
  return stays ? buffer : {...buffer, cursor, preferred, run: null}
}

function cursorAt(lines: readonly string[], offset: number): Cursor {
  let column = Math.max(0, offset)
  for (const [row, line] of lines.entries()) {
    if (column <= line.length) return {row, column: toBoundary(line, column)}
    column -= line.length + 1
  }
  return motions.textEnd(lines, {row: 0, column: 0})
}

/** The lines with what stands from `from` to `to` replaced; only the lines touched are made anew. */
const splice = (
  lines: readonly string[],
  from: Cursor,
  to: Cursor,
  text: readonly string[],
): readonly string[] => {
  const fresh = [...text]
  fresh[0] = lines[from.row]!.slice(0, from.column) + fresh[0]
  fresh[fresh.length - 1] += lines[to.row]!.slice(to.column)
  return [...lines.slice(0, from.row), ...fresh, ...lines.slice(to.row + 1)]
}

function insert(buffer: TextBuffer, text: string): TextBuffer {
  if (text === '') return buffer
  const {cursor, run} = buffer
  const parts = buffer.multiline ? text.split('\n') : [text]
  const lines = splice(buffer.lines, cursor, cursor, parts)
  const row = cursor.row + parts.length - 1
  const column = (parts.length === 1 ? cursor.column : 0) + parts.at(-1)!.length
  const isTyping = !/\s\S|\n/.test(text)
  const beginsWord = /\s/.test(buffer.lines[cursor.row]!.charAt(cursor.column - 1)) && /^\S/.test(text)
  const history =
    run === 'typing' && isTyping && !beginsWord ? buffer.history : remember(buffer.history, buffer)
  // What was typed may have joined with what follows: a letter before a combining mark.
  const after = {row, column: toBoundary(lines[row]!, column)}
  return {...buffer, lines, cursor: after, preferred: null, history, run: isTyping ? 'typing' : null}
}

function erase(buffer: TextBuffer, to: Cursor, run: 'erasing' | 'killing'): TextBuffer {
  const {cursor} = buffer
  if (isSame(to, cursor)) return buffer
  const backwards = to.row < cursor.row || (to.row === cursor.row && to.column < cursor.column)
  const [from, end] = backwards ? [to, cursor] : [cursor, to]
  const lines = splice(buffer.lines, from, end, [''])
  const after = {row: from.row, column: toBoundary(lines[from.row]!, from.column)}
  const history = buffer.run === run ? buffer.history : remember(buffer.history, buffer)
  const erased = {...buffer, lines, cursor: after, preferred: null, history, run}
  if (run === 'erasing') return erased
  const gone = textBetween(buffer.lines, from, end)
  const before = buffer.run === 'killing' ? buffer.killed : ''
  return {...erased, killed: backwards ? gone + before : before + gone}
}

const textBetween = (lines: readonly string[], from: Cursor, to: Cursor): string =>
  from.row === to.row
    ? lines[from.row]!.slice(from.column, to.column)
    : [
        lines[from.row]!.slice(from.column),
        ...lines.slice(from.row + 1, to.row),
        lines[to.row]!.slice(0, to.column),
      ].join('\n')

function replaceAll(buffer: TextBuffer, text: string): TextBuffer {
  if (text === textOf(buffer)) return buffer
  const {lines, cursor} = bufferOf(text, buffer)
  return {...buffer, lines, cursor, preferred: null, history: remember(buffer.history, buffer), run: null}
}

/**
 * A postmortem as its writer saw it: lines with an indent, a marker and a text. CommonMark alone will not do:
 * it calls eight spaces after a dash code, joins entries that stand one to a line, and reads a report inside a
 * fence as one block. What a line *says* is still read by CommonMark (inline.ts). Linear in the source.
 */

/** Offsets into the original source; `end` is exclusive. */
export interface Span {
  start: number
  end: number
}

export interface Line extends Span {
  kind: 'blank' | 'heading' | 'text' | 'item' | 'row' | 'rule' | 'code' | 'fence' | 'comment'
  /** Columns before the marker or the text. */
  indent: number
  /** Where the text begins: behind indent, quote marks, list marker and checkbox. */
  at: number
  /** Where the text ends: before trailing spaces and closing hashes. */
  to: number
  /** source.slice(at, to) */
  text: string
  /** Of a heading, 1 to 6; else 0. */
  level: number
  ordered: boolean
  checked: boolean | null
  quoted: boolean
}

/** Whether any of some lines holds a letter or a digit. */
export const says = (lines: Line[]): boolean => lines.some(line => /[\p{L}\p{N}]/u.test(line.text))

const marker = /^(?:[-*+•‣◦·●▪–—]|\d{1,3}[.)]|\(\d{1,2}\))(?:[ \t\u00a0]+|$)/
const tightDash = /^-(?=[\p{Lu}\p{Emoji_Presentation}[*"“])/u
const heading = /^(#{1,6})(?:[ \t]+|$)/
const tightHeading = /^(#{1,6})(?=[\p{Lu}\d*_`])/u
const htmlHeading = /^(?:<(?!h[1-6])[a-z][^<>]*>\s*)*<h([1-6])\b[^<>]*>/i
const checkbox = /^\[([ xX])\][ \t]+/
const fenceMark = /^(`{3,}|~{3,})\s*([^`\s]*)/
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:=[ \t]*){3,})$/

/** The lines of `source` from `from` on. */
export function readLines(source: string, from = 0): Line[] {
  const lines: Line[] = []
  for (let start = from; start <= source.length; ) {
    const next = source.indexOf('\n', start)
    const stop = next < 0 ? source.length : next
    const end = source[stop - 1] === '\r' && stop > start ? stop - 1 : stop
    lines.push(readLine(source, start, end))
    start = stop + 1
  }
  markFences(source, lines)
  markComments(lines)
  markUnderlines(lines)
  markBareRows(lines)
  return lines
}

function readLine(source: string, start: number, end: number): Line {
  const line: Line = {
    kind: 'text',
    start,
    end,
    indent: 0,
    at: start,
    to: end,
    text: '',
    level: 0,
    ordered: false,
    checked: null,
    quoted: false,
  }
  let at = skipSpace(source, start, end, line)
  // A quotation is read as what it quotes; deeper than a few marks nobody means anything by it.
  for (let depth = 0; depth < 8 && source[at] === '>' && at < end; depth++) {
    line.quoted = true
    line.indent = 0
    at = skipSpace(source, at + 1, end, line)
  }
  let to = end
  while (to > at && isSpace(source.charCodeAt(to - 1))) to--
  let text = source.slice(at, to)
  if (!text) line.kind = 'blank'
  else if (text.length < 400 && rule.test(text)) line.kind = 'rule'
  else if (text[0] === '|' && text.length > 1) line.kind = 'row'
  else {
    const head = heading.exec(text) ?? tightHeading.exec(text)
    const html = head || text[0] !== '<' || text.length > 2000 ? null : htmlHeading.exec(text)
    // A sentence is no heading, whatever marks stand before it.
    if (head && line.indent < 4 && !(text.length > 160 && /[.!?:]$/.test(text))) {
      line.kind = 'heading'
      line.level = head[1]!.length
      at += head[0].length
      while (to > at && source[to - 1] === '#') to--
      while (to > at && isSpace(source.charCodeAt(to - 1))) to--
    } else if (html) {
      line.kind = 'heading'
      line.level = Number(html[1])
    } else {
      const mark = marker.exec(text) ?? tightDash.exec(text)
      if (mark) {
        line.kind = 'item'
        line.ordered = /\d/.test(mark[0])
        at += mark[0].length
        const box = checkbox.exec(source.slice(at, at + 8))
        if (box) {
          line.checked = box[1] !== ' '
          at += box[0].length
        }
      }
    }
    text = source.slice(at, to)
  }
  line.at = Math.min(at, to)
  line.to = to
  line.text = text
  return line
}

function skipSpace(source: string, at: number, end: number, line: Line): number {
  while (at < end && (isSpace(source.charCodeAt(at)) || source.charCodeAt(at) === 0xfeff)) {
    line.indent += source[at] === '\t' ? 4 : 1
    at++
  }
  return at
}

const isSpace = (code: number) => code === 32 || code === 9 || code === 0xa0 || code === 13 || code === 0x3000

/**
 * Fenced code. A fence marked as Markdown, and one around most of the document, only wraps what was meant as
 * the document itself: its lines stay as they are. An unclosed fence ends before the next heading.
 */
function markFences(source: string, lines: Line[]) {
  const words = source.length
  for (let i = 0; i < lines.length; i++) {
    const open =
      lines[i]!.kind === 'text' || lines[i]!.kind === 'item' ? fenceMark.exec(lines[i]!.text) : null
    if (!open) continue
    const info = open[2]!.toLowerCase()
    let close = i + 1
    while (close < lines.length && !closes(lines[close]!, open[1]!)) close++
    const closed = close < lines.length
    if (!closed) close = lines.findIndex((line, n) => n > i + 1 && line.kind === 'heading' && line.level > 1)
    if (close < 0) close = lines.length
    const inner = lines.slice(i + 1, close)
    const span = inner.length ? inner[inner.length - 1]!.end - inner[0]!.start : 0
    const wraps = info === 'md' || info === 'markdown' || (span > words * 0.7 && inner.some(isStructure))
    for (const mark of closed ? [lines[i]!, lines[close]!] : [lines[i]!])
      mark.kind = wraps ? 'blank' : 'fence'
    if (wraps) {
      if (!closed) continue
    } else for (const line of inner) toCode(line, source)
    // What a transparent fence wraps may hold fences of its own; they are found on the way.
    if (!wraps) i = closed ? close : close - 1
  }
}

const closes = (line: Line, mark: string) =>
  line.kind !== 'item' &&
  line.text.length >= mark.length &&
  line.text.startsWith(mark) &&
  !/[^`~\s]/.test(line.text)
const isStructure = (line: Line) =>
  line.kind === 'heading' || line.kind === 'item' || /^\*\*|:\s*$/.test(line.text)

function toCode(line: Line, source: string) {
  line.kind = 'code'
  line.level = 0
  line.checked = null
  line.at = line.start
  line.to = line.end
  line.text = source.slice(line.start, line.end)
}

/** HTML comments show nothing; they may span lines. A template's callouts (`> [!NOTE]`) tell what to write. */
function markComments(lines: Line[]) {
  let open = false
  let callout = false
  for (const line of lines) {
    if (line.kind === 'code') continue
    callout = line.quoted && (callout || /^\[!\p{Lu}+\]/u.test(line.text))
    if (callout) line.kind = 'comment'
    if (open || line.text.startsWith('<!--')) {
      const rest: string = open ? line.text : line.text.slice(4)
      const close: number = rest.indexOf('-->')
      // A comment with text behind it on its line is left to the inline reading.
      if (close >= 0 && rest.slice(close + 3).trim() && !open) continue
      if (line.kind !== 'blank') line.kind = 'comment'
      open = close < 0
    }
  }
}

/** `Title` over `=====`, and over `-----` where it cannot be a rule, is a heading. */
function markUnderlines(lines: Line[]) {
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    const above = lines[i - 1]!
    if (line.kind !== 'rule' || above.kind !== 'text' || above.indent > 0 || above.text.length > 120) continue
    if (
      line.text.startsWith('=') ||
      (line.text.startsWith('---') && (i < 2 || lines[i - 2]!.kind === 'blank'))
    ) {
      above.kind = 'heading'
      above.level = line.text.startsWith('=') ? 1 : 2
    }
  }
}

const bareRule = /^:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+$/

/** The rows of a table that has no pipes around them: the line over `--- | ---`, and those below it. */
function markBareRows(lines: Line[]) {
  const isBare = (line: Line | undefined): boolean => line?.kind === 'text' && line.text.includes('|')
  for (let i = 1; i < lines.length; i++) {
    if (!isBare(lines[i]) || !bareRule.test(lines[i]!.text) || !isBare(lines[i - 1])) continue
    lines[i - 1]!.kind = 'row'
    for (; isBare(lines[i]); i++) lines[i]!.kind = 'row'
  }
}

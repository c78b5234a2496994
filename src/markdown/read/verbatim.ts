import type {Line, Span} from './lines.ts'

const shows = (line: Line) => line.kind !== 'blank'

/** Runs of lines that stand next to each other in the source, without blank lines around them. */
export function runs(source: string, lines: Line[]): Line[][] {
  const found: Line[][] = []
  for (const line of lines) {
    const run = found.at(-1)
    const last = run?.at(-1)
    if (last && !/[^\r\n]/.test(source.slice(last.end, line.start))) run!.push(line)
    else found.push([line])
  }
  return found.map(trim).filter(run => run.length > 0)
}

function trim(lines: Line[]): Line[] {
  let from = 0
  let to = lines.length
  while (from < to && (!shows(lines[from]!) || lines[from]!.kind === 'rule')) from++
  while (to > from && (!shows(lines[to - 1]!) || lines[to - 1]!.kind === 'rule')) to--
  return lines.slice(from, to)
}

/** The Markdown of some lines as written, less the indent they have in common; and where it stands. */
export function verbatim(source: string, lines: Line[]): {markdown: string; spans: Span[]} {
  const pieces = runs(source, lines)
  return {
    markdown: pieces.map(piece => dedent(piece.map(line => whole(source, line)))).join('\n\n'),
    spans: pieces.map(piece => ({start: startOf(piece[0]!), end: piece.at(-1)!.to})),
  }
}

/** A line cut off behind its `Label:` begins at its text; any other at its first character. */
const cut = (line: Line) => line.kind === 'text' && line.at - line.start > line.indent + 1 && !line.quoted
const startOf = (line: Line) => (cut(line) ? line.at : line.start)
const whole = (source: string, line: Line) =>
  line.kind === 'blank' ? '' : source.slice(startOf(line), line.end)

/** Lines without the indent that they have in common; the first one may begin in the middle of a line (`within`). */
export function dedent(lines: string[], within = false): string {
  const depth = lines
    .slice(within ? 1 : 0)
    .filter(line => line.trim())
    .reduce((least, line) => Math.min(least, indentOf(line)), 1000)
  return lines
    .map(line => line.slice(Math.min(depth, indentOf(line))).trimEnd())
    .join('\n')
    .trim()
}

const indentOf = (line: string) => line.length - line.trimStart().length

import {type Role, roleOf} from './labels.ts'
import type {Line, Span} from './lines.ts'
import {zoneIn} from './moments.ts'
import type {Part} from './sections.ts'
import {type Row, type Table, takeTables} from './table.ts'

/** A labelled fact. */
export interface Pair {
  role: Role
  /** What is said under the label; several where it heads a list. */
  values: Span[]
  /** The zone that the label names: "Start (UTC)". */
  zone: string | null
  /** A moment counts only where nothing else is said: a resolution is told in words, too. */
  alone: boolean
}

/** `Label: value`, also several on a line; tables of them; a section that is itself such a label. */
export function pairsOf(source: string, part: Part): Pair[] {
  const {tables, rest} = takeTables(source, part.lines)
  const body = rest.filter(line => line.kind === 'text' || line.kind === 'item')
  // A heading may be such a line itself: "**Severity: SEV-2**".
  const lines = part.head && part.head.start !== body[0]?.start ? [part.head, ...body] : body
  return [
    ...headed(part, body),
    ...lines.flatMap((line, i) => inLine(line, lines.slice(i + 1, i + 40))),
    ...tables.flatMap(table => inTable(source, table)),
  ]
}

const pair = (role: Role, label: string, values: Span[]): Pair => ({
  role,
  values,
  zone: zoneIn(label),
  alone: false,
})
const spanOf = ({at, to}: Line): Span => ({start: at, end: to})

/** A heading that is a label. */
function headed({kind, head, heading}: Part, body: Line[]): Pair[] {
  const role = head && roleOf(heading)
  const next = body.findIndex(isLabelled)
  const values = body.slice(0, next < 0 ? undefined : next)
  if (!role || !values[0]) return []
  const found = pair(role, heading, values.map(spanOf))
  if (role === 'authors' || role === 'services' || role === 'severity') return [found]
  if (kind === 'detection' || kind === 'resolution') return [{...found, alone: values.length === 1}]
  return kind === 'facts' ? [{...found, values: [{start: values[0].at, end: values.at(-1)!.to}]}] : []
}

// Icons, emphasis, tags; the label; what ends both. Behind the colon a mark may close the label, and open the value.
const before = String.raw`^(?::[a-z_]{2,30}:|[^\p{L}<]|<[^<>]{0,80}>){0,20}`
const colon = new RegExp(
  `${before}([^:：<|]{2,60}?)(?<![*_\`\\s])(?:[*_\`\\s]|</\\w{1,8}>){0,8}[:：][*_\`]{0,3}(?:</\\w{1,8}>)?\\s*(?:[*_]{1,3}\\s+)?`,
  'u',
)
const dash = new RegExp(`${before}([^:：<|–—]{2,40}?)(?:[*_\`]|</\\w{1,8}>){0,3}\\s(?:[–—=]|-{1,2})\\s+`, 'u')
/** Behind what another label may stand on the same line. */
const boundary = /\s[|·•/–—-]\s+|[,;.，；。]\s*|\s{2,}|<br\s?\/?>|\s(?=\*\*|__)/gu

interface Label {
  role: Role
  label: string
  /** Where the text before it ends, and its value begins. */
  from: number
  to: number
}

function labelsIn(text: string): Label[] {
  if (!/[:：]|\s[–—=-]{1,2}\s/.test(text)) return []
  const places = [
    {from: 0, at: 0},
    ...[...text.matchAll(boundary)].map(({index, 0: all}) => ({from: index, at: index + all.length})),
  ]
  const labels: Label[] = []
  for (const {from, at} of places) {
    if (at < (labels.at(-1)?.to ?? 0)) continue
    const rest = text.slice(at, at + 160)
    const match = colon.exec(rest) ?? (at === 0 ? dash.exec(rest) : null)
    const role = match && roleOf(match[1]!)
    if (role) labels.push({role, label: match[1]!, from, to: at + match[0].length})
  }
  return labels
}

const isLabelled = (line: Line) => labelsIn(line.text.slice(0, 400)).length > 0

function inLine(line: Line, below: Line[]): Pair[] {
  const text = line.text.slice(0, 400)
  const labels = labelsIn(text)
  return labels.map(({role, label, to}, i) => {
    const next = labels[i + 1]?.from
    const end = line.at + (next ?? line.text.length)
    const value = bare(line.text.slice(to, end - line.at), line.at + to)
    return pair(role, label, line.at + to < end ? [value] : under(line, below))
  })
}

/** Where a value stands, without marks around all of it (`Severity: **2**`, `**Severity: 2**`) and the break of its line. */
function bare(words: string, at: number): Span {
  const text = words.replace(/(?:<br ?\/?>|\\)$/i, '').trimEnd()
  const [close = ''] = /(?<![*_`])(?:\*{1,3}|_{1,3}|`)$/.exec(text) ?? []
  const inner = text.slice(0, text.length - close.length)
  const open = inner.startsWith(close) ? close.length : 0
  return inner.includes(close, open)
    ? {start: at, end: at + text.length}
    : {start: at + open, end: at + inner.length}
}

/** What stands under a label that has nothing beside it: a line, or a list. */
function under(line: Line, below: Line[]): Span[] {
  const [first] = below
  if (!first || isLabelled(first)) return []
  if (first.kind === 'text') return [spanOf(first)]
  if (line.kind === 'item' && first.indent <= line.indent) return []
  const end = below.findIndex(each => each.kind !== 'item' || each.indent < first.indent)
  return below.slice(0, end < 0 ? undefined : end).map(spanOf)
}

/** A label and its value in each row, or a label at the head of each column. */
function inTable(source: string, {head, rows}: Table): Pair[] {
  const text = ({start, end}: Span) => source.slice(start, end)
  const heads = head.cells.map(cell => roleOf(text(cell)))
  const below = rows[0]?.cells[0]
  const roles = heads.filter(Boolean).length
  const across = roles > 1 || (roles > 0 && rows.length === 1 && heads.length > 2)
  if (across && below && !roleOf(text(below)))
    return heads.flatMap((role, column) => {
      const values = rows.flatMap(row => row.cells[column] ?? [])
      // Several rows are several services, or several incidents.
      const one = rows.length === 1 || role === 'services' || role === 'authors'
      return role && one ? [pair(role, text(head.cells[column]!), values)] : []
    })
  const cells = ({cells: [name, value]}: Row) => {
    const role = name && value && roleOf(text(name))
    return role ? [pair(role, text(name), [value])] : []
  }
  return [head, ...rows].flatMap(row => {
    const two = {...row, cells: row.cells.slice(2)}
    if (row.cells.length < 4) return cells(row)
    const [first, second] = [cells(row), cells(two)]
    return row.cells.length === 4 && first.length && second.length ? [...first, ...second] : []
  })
}

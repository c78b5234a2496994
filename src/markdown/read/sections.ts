import {visible} from './inline.ts'
import type {Line} from './lines.ts'
import {type Kind, kindOf, kindWithin} from './synonyms.ts'
import {dropHalves} from './tags.ts'

/** A part of a document: a heading of any make, and the lines under it that no deeper part took. */
export interface Part {
  kind: Kind | null
  /** What the heading shows; '' before the first one. */
  heading: string
  /** 1 to 6, as if it were a Markdown heading. */
  level: number
  /** How the heading is written: `#`, a bold line, `Label:`, `Label:` in a list, a plain line; none before the first. */
  style: 'mark' | 'bold' | 'label' | 'item' | 'plain' | 'none'
  depth: number
  head: Line | null
  lines: Line[]
  parent: Part | null
}

interface Found {
  kind: Kind | null
  heading: string
  style: Part['style']
  depth: number
  /** What stands behind `Label:` on the same line. */
  rest: Line | null
}

const container: ReadonlySet<Kind | null> = new Set([
  'summary',
  'causeAndFix',
  'measures',
  'facts',
  'lessons',
  null,
] as const)
const followUps: ReadonlySet<Kind | null> = new Set(['measures', 'improvements', 'tasks'] as const)
/** What never is the heading of a group of measures. */
const own: ReadonlySet<Kind> = new Set([
  'summary',
  'timeline',
  'causeAndFix',
  'rootCause',
  'impact',
  'lessons',
  'other',
] as const)
const ends: ReadonlySet<Kind | null> = new Set([
  'rootCause',
  'causeAndFix',
  'impact',
  'measures',
  'improvements',
  'tasks',
  'lessons',
] as const)

/** The parts of a document in their order. `hasClock` tells a timeline's entries from its headings. */
export function readParts(lines: Line[], hasClock: (text: string) => boolean): Part[] {
  const root: Part = {
    kind: null,
    heading: '',
    level: 0,
    style: 'none',
    depth: 0,
    head: null,
    lines: [],
    parent: null,
  }
  const parts = [root]
  let current = root
  let titled = false
  for (const [i, line] of lines.entries()) {
    const found =
      byMark(line, titled, lines[i + 1]?.kind === 'blank' ? lines[i + 2] : lines[i + 1]) ??
      byBold(line) ??
      byLabel(line) ??
      byName(line) ??
      byItem(line, lines, i + 1)
    if (line.kind === 'heading') titled = true
    if (!found || !opens(found, line, current, hasClock)) {
      if (found && line.kind === 'heading') current = above(current, found.depth)
      current.lines.push(line)
      continue
    }
    current = {
      kind: found.kind,
      heading: found.heading,
      level: Math.min(6, Math.max(1, Math.floor(found.style === 'mark' ? found.depth : 3))),
      style: found.style,
      depth: found.depth,
      head: line,
      lines: found.rest ? [found.rest] : [],
      parent: above(current, found.depth),
    }
    parts.push(current)
  }
  dropHalves(parts)
  return parts
}

function above(part: Part, depth: number): Part {
  let outer = part
  while (outer.parent && outer.depth >= depth) outer = outer.parent
  return outer
}

/** Whether a heading begins a part of its own, rather than being a piece of the part it stands in. */
function opens(found: Found, line: Line, current: Part, hasClock: (text: string) => boolean) {
  const outer = above(current, found.depth)
  const {kind} = found
  if (found.style === 'mark') {
    if (outer.kind === null) return true
    if (kind === null || kind === outer.kind || outer.kind === 'other') return false
    if (outer.kind === 'timeline')
      return !hasClock(found.heading) && ends.has(kind) && kindOf(found.heading) !== null
    if (followUps.has(outer.kind))
      return followUps.has(kind) || (own.has(kind) && kindOf(found.heading) === kind)
    return true
  }
  if (kind === null)
    return current.style === 'bold' && !followUps.has(current.kind) && current.kind !== 'timeline'
  if (line.quoted || (kind === 'facts' && found.rest && found.style !== 'bold')) return false
  if (kind === current.kind && found.style !== 'plain') return false
  if (found.style === 'item' && isNext(current, found.depth)) return true
  if (found.rest && followUps.has(kind) && current.style === 'mark' && current.kind !== 'measures')
    return false
  if (kind === 'other') return !found.rest && found.style !== 'item'
  if (current.kind === 'timeline') {
    if (found.style === 'item') return false
    return (
      ends.has(kind) ||
      (!found.rest &&
        kind !== 'facts' &&
        (found.depth <= current.depth || (current.style === 'label' && found.style !== 'plain')))
    )
  }
  if (followUps.has(current.kind)) {
    if (found.style === 'bold') return kind !== current.kind && kind !== 'detection' && kind !== 'impact'
    // "- Action item: renew the key" is one of them.
    if (found.rest && found.style === 'item') return false
    if (followUps.has(kind)) return kind !== current.kind && (!found.rest || current.kind === 'measures')
    return found.style !== 'item' && !found.rest && line.indent <= (current.head?.indent ?? 0)
  }
  if (found.style === 'item')
    return container.has(current.kind) || container.has(current.parent?.kind ?? null)
  return true
}

/** Whether an item of this depth goes on with the list of sections that a part stands in. */
function isNext(part: Part, depth: number): boolean {
  let item = part
  while (item.parent && item.depth > depth) item = item.parent
  return item.style === 'item' && item.depth === depth
}

/** `# Heading`, `<h2>Heading</h2>`, also `### Root cause: what it was` */
function byMark(line: Line, titled: boolean, next: Line | undefined): Found | null {
  if (line.kind !== 'heading') return null
  const heading = visible(line.text)
  const labelled = split(line)
  // "RCA: Mail is late" on top is the title of it all; so is "Root cause analysis" or "Retour d’expérience", right above another heading.
  const whole = labelled?.kind ?? (next?.kind === 'heading' ? kindOf(heading) : null)
  if (!titled && line.level === 1 && (whole === 'rootCause' || whole === 'lessons'))
    return {kind: null, heading, style: 'mark', depth: 1, rest: null}
  if (labelled) return {...labelled, style: 'mark', depth: line.level}
  const kind = titled || line.level > 1 ? kindWithin(heading) : kindOf(heading)
  return {kind, heading, style: 'mark', depth: line.level, rest: null}
}

/** A line that is bold from end to end. */
function byBold(line: Line): Found | null {
  if (line.kind !== 'text' || line.text.length > 300) return null
  const bare = line.text.replace(/<[^<>]{0,200}>/g, '').trim()
  const inner = /^(?:\*\*|__)(?![*_\s])([^*]{2,120}?)(?:\*\*|__)\s*[:;.]?$/.exec(bare)?.[1]
  if (!inner) return null
  const heading = visible(inner)
  const cut = inner.search(/[:：]\s/)
  const head = cut > 0 ? kindOf(inner.slice(0, cut)) : null
  if (head) return {...split(line)!, kind: head, style: 'bold', depth: 7}
  return {
    kind: kindWithin(heading),
    heading: heading.replace(/(?<!\s)\s*[:：]$/, ''),
    style: 'bold',
    depth: 7,
    rest: null,
  }
}

/** `Impact:` alone on its line, or with its text behind it; the label may be bold, and the line a list item. */
function byLabel(line: Line): Found | null {
  if (line.kind !== 'text' && line.kind !== 'item') return null
  const found = split(line)
  const item = line.kind === 'item'
  return (
    found && {
      ...found,
      style: item ? 'item' : 'label',
      depth: (item ? 9 : 8) + Math.min(line.indent, 40) / 100,
    }
  )
}

const label =
  /^(?:[^\p{L}\p{N}<:]|<[^<>]{0,200}>|:[a-z_]{2,30}:)*([^:：\n]{1,90}?)(?<![\s*_`])(?:[\s*_`]|<\/[a-z]+>)*(?:[:：]|(?<=[*_]\s{0,9})[–—-]\s)(?:[*_`\s]|<[^<>]{0,200}>)*/u

/** Takes `Label: text` apart when the label names a section. */
function split(line: Line): {kind: Kind; heading: string; rest: Line | null} | null {
  const head = line.text.slice(0, 400)
  if (!/[:：–—-]/.test(head)) return null
  const match = label.exec(head)
  if (!match) return null
  const heading = match[1]!.replace(/<[^<>]{0,200}>|[*_`]/g, '').trim()
  const kind = kindOf(heading)
  if (!kind) return null
  const at = line.at + match[0].length
  const text = line.text.slice(match[0].length)
  return {kind, heading, rest: text.trim() ? {...line, kind: 'text', at, text} : null}
}

/** A plain line that is the name of a section and nothing else. */
function byName(line: Line): Found | null {
  if (line.kind !== 'text' || line.text.length > 90) return null
  const heading = visible(line.text).replace(/^[*_\s]+|(?<![*_\s:;])[*_\s:;]+$/g, '')
  const kind = /^[\p{Ll}]/u.test(heading) ? null : kindOf(heading)
  if (!kind || kind === 'facts') return null
  return {kind, heading, style: 'plain', depth: 8 + Math.min(line.indent, 40) / 100, rest: null}
}

/** `1. Root cause`: an item that is the name of a section and nothing else, with what it tells below it. */
function byItem(line: Line, lines: Line[], from: number): Found | null {
  if (line.kind !== 'item' || line.checked !== null || line.text.length > 90) return null
  const heading = visible(line.text)
  const kind = kindOf(heading)
  if (!kind || kind === 'facts') return null
  const next = lines.slice(from, from + 3).find(({kind}) => kind !== 'blank')
  const alike = next?.kind === 'item' && next.ordered === line.ordered && next.indent <= line.indent
  if (!next || next.kind === 'heading' || alike) return null
  return {kind, heading, style: 'item', depth: 9 + Math.min(line.indent, 40) / 100, rest: null}
}

const told: ReadonlySet<Kind | null> = new Set([
  'facts',
  'impact',
  'rootCause',
  'resolution',
  'detection',
  'trigger',
] as const)

/** The parts that belong to the summary: what it tells, under labels or deeper headings, before the next section. */
export function insideSummary(parts: Part[]): Set<Part> {
  const inside = new Set<Part>()
  const start = parts.findIndex(part => part.kind === 'summary')
  if (start < 0) return inside
  for (const part of parts.slice(start + 1)) {
    if ((part.style === 'mark' && part.parent !== parts[start]) || !told.has(part.kind)) break
    inside.add(part)
  }
  return inside
}

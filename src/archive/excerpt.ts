import {kindOf} from '../markdown/read/synonyms.ts'
import type {Kind} from '../markdown/read.ts'

const fence = /^ {0,3}(`{3,}|~{3,})/
// A heading of the first level is the title, whatever it says.
const heading = /^(#{1,3})[ \t]+(.*)$/

/** HTML that goes on over several lines, in which what looks like a heading is none. */
const openHtml = /^ {0,3}<(?!!--.*-->)/

/**
 * A document of ours without the text of those sections that are not wanted, so that thousands can be read in seconds: their
 * lines are empty, every other one stands on its line. Documents of other forms come back whole: what a line in them
 * means may depend on any other.
 */
export function excerptOf(source: string, wanted: ReadonlySet<Kind>): string {
  if (!isOurs(source)) return source
  const lines = source.split('\n')
  let kept = true
  let open = ''
  for (const [i, line] of lines.entries()) {
    const mark = fence.exec(line)?.[1] ?? ''
    if (open) {
      const closes = mark.startsWith(open) && line.trim() === mark
      if (!kept) lines[i] = ''
      if (closes) open = ''
      continue
    }
    if (openHtml.test(line)) return source
    open = mark
    const [, level, title] = heading.exec(line) ?? []
    const kind = title && kindOf(title)
    if (level === '#') kept = true
    else if (kind) kept = wanted.has(kind)
    else if (!kept && !level) lines[i] = ''
  }
  return lines.join('\n')
}

/** Front matter as we write it, with template and status. */
function isOurs(source: string): boolean {
  if (!source.startsWith('---\n')) return false
  const end = source.indexOf('\n---\n')
  const head = source.slice(0, end)
  return end > 0 && /^template: \S/m.test(head) && /^status: \S/m.test(head)
}

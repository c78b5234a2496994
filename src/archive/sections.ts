import {kindOf} from '../markdown/read/synonyms.ts'
import type {Kind} from '../markdown/read.ts'

const fence = /^ {0,3}(`{3,}|~{3,})/
const heading = /^(#{1,3})[ \t]+(?![ \t])(.*)$/

/** HTML that goes on over several lines, in which what looks like a heading is none. */
const openHtml = /^ {0,3}<(?!!--.*-->)/

export interface Line {
  text: string
  /** The section in which it stands; `null`: before the first one. */
  kind: Kind | null
  heading: boolean
}

/**
 * The lines of a document of ours with the sections in which they stand, without parsing it. `null`: it is of another form, in
 * which what a line means may depend on any other.
 */
export function linesOf(source: string): Line[] | null {
  if (!isOurs(source)) return null
  const lines: Line[] = []
  let kind: Kind | null = null
  let open = ''
  for (const text of source.split('\n')) {
    const mark = fence.exec(text)?.[1] ?? ''
    if (open) {
      if (mark.startsWith(open) && text.trim() === mark) open = ''
      lines.push({text, kind, heading: false})
      continue
    }
    if (openHtml.test(text)) return null
    open = mark
    const [, level, title] = heading.exec(text) ?? []
    // A heading of the first level is the title, whatever it says.
    if (level === '#') kind = null
    else if (title) kind = kindOf(title) ?? kind
    lines.push({text, kind, heading: level !== undefined})
  }
  return lines
}

/** Front matter as we write it, with template and status. */
function isOurs(source: string): boolean {
  if (!source.startsWith('---\n')) return false
  const end = source.indexOf('\n---\n')
  const head = source.slice(0, end)
  return end > 0 && /^template: \S/m.test(head) && /^status: \S/m.test(head)
}

import {visible} from './inline.ts'
import type {Line} from './lines.ts'
import type {Part} from './sections.ts'
import {headingKey} from './synonyms.ts'

/** What a title says besides that this is a postmortem. */
const generic =
  /\b(?:(?:my )?(?:first )?(?:post mortem|\p{L}{0,20}st-?mort\p{L}{0,20}|incident|outage|technical|final|project|report|analysis|review|document|rca|0x\p{L}{0,20}\d+|readme|sample|example|template|rapport|informe|relatório|relatorio|bericht|d|et|de|del|the|a|an|of|and|on|for|task))\b|事故报告|事后分析|复盘|障害報告|ポストモーテム|포스트모템/giu

const says = (text: string) =>
  headingKey(text)
    .replace(generic, ' ')
    .replace(/\b\d[\d\s]*\b/g, ' ')
    .trim().length > 2

export interface Title {
  text: string
  /** The line it stands on; of a section's heading it is only a part. */
  line: Line
}

/** The first heading, or the first lines of a text without one, that says more than "Postmortem". */
export function readTitle(parts: Part[]): Title | null {
  const first = parts.findIndex(part => part.kind !== null && part.kind !== 'other')
  const early = parts.filter(
    (part, i) =>
      part.kind === null &&
      part.head &&
      (part.style === 'mark' || part.style === 'bold') &&
      (first < 0 || i < first || part.level === 1),
  )
  const named = early.filter(part => says(part.heading) && /\s|:/.test(part.heading.trim()))
  const [one, two] = named
  // A general heading right above a telling one leaves the title to it.
  const plain =
    one &&
    two &&
    early.indexOf(two) === early.indexOf(one) + 1 &&
    empty(one) &&
    /\b(?:report|incident|post-?mortem)\b/i.test(one.heading) &&
    !/:/.test(one.heading)
  // "Postmortem: …" names itself, wherever other headings stand.
  const outright = named.find(part => /(?:post-?mortem|incident(?: report)?)\s*[:–—]/iu.test(part.heading))
  const chosen = outright ?? (plain ? two : one)
  if (chosen) return {text: chosen.heading.replace(/^_+|(?<!_)_+$/g, ''), line: chosen.head!}
  const lines = parts[0]!.lines.filter(line => line.kind === 'text').slice(0, 3)
  const line = lines.find(
    each =>
      each.text.length < 160 &&
      !/^(?:!?\[|<)|https?:/.test(each.text) &&
      !/[.!?]$/.test(each.text) &&
      /post-?mortem|incident|outage|report|mortem/i.test(each.text) &&
      says(each.text),
  )
  if (line) return {text: visible(line.text), line}
  const headed = parts.find(
    part =>
      part.kind === 'summary' &&
      part.style !== 'label' &&
      part.style !== 'item' &&
      part.lines[0]?.start === part.head?.start &&
      part.head,
  )
  if (headed?.head)
    return {text: visible(headed.lines[0]!.text.replace(/(?<![*_\s])[*_\s]+$/, '')), line: headed.head}
  // "Postmortem" is a title too, when it is all that there is.
  const [only] = early
  return only?.head ? {text: only.heading, line: only.head} : null
}

const empty = (part: Part) => part.lines.every(line => line.kind === 'blank' || line.kind === 'rule')

import {visible} from './inline.ts'
import type {Line, Span} from './lines.ts'
import type {Part} from './sections.ts'
import {headingKey, unaccented} from './synonyms.ts'

/** Words that say of a document only that it is a postmortem; without accents. */
const general = new Set(
  `a al an and around at by d da das de del della dell der des di die do dos du e el en et for from i il l la las le les los
  my o of on our sull sulla sur the to un una une und von vom y zum zur first final draft sample example template readme title
  task project technical document after action post mortem incident incidents incidente incidentes outage outages report
  reports analysis review retrospective retro rca root cause correction error errors coe
  rapport compte rendu analyse retour experience rex informe reporte analisis relatorio analisi rapporto
  incidencia vorfall zwischenfall storung`.split(/\s+/),
)
const generalWord = /^\d+(?:st|nd|rd|th|er)?$|^0x|stmort|(?:bericht|nachbetrachtung|nachbesprechung)$/
const generalName = /事故报告|事后分析|复盘|障害報告|ポストモーテム|포스트모템/g

const keyOf = (text: string) => unaccented(headingKey(text).replace(generalName, ' '))

/** Whether a text says more than "Postmortem of the incident of 2024-05-06". */
const says = (text: string) =>
  keyOf(text)
    .split(' ')
    .filter(word => !general.has(word) && !generalWord.test(word))
    .join('').length > 2

/** "ACME incident report", "Postmortem, 5 May 2024": what names the document and not what happened. */
const namesDocument = (heading: string) =>
  /(?:\b(?:report|review|analysis|retrospective|post[ -]?mortems?)|bericht)(?:\P{L}{0,9}(?:\p{L}{1,9}\P{L}{1,9}){0,2}\d\P{L}{0,9})?$/iu.test(
    heading,
  )

/** Headings between the title and the first section that are no title. */
const besides =
  /^(?:(?:what|who|how|why|when|where) .*|table of contents|people involved|(?:document|version|revision|change) (?:control|history|log)|(?:incident|response|service|meeting|on call) (?:team|roles|owners?|participants|attendees|responders)|table des matieres|tabla de contenidos?)$/

/** "Postmortem: Mail is late": a heading that calls itself the title. */
const outright =
  /(?:post[ -]?mortem|incident(?:e)?(?: report| review)?|bericht|rapport d['’]incident)(?:\s{0,3}[:：–—]|\s-\s)/iu

/** How a line or a heading is labelled that holds the title. */
const labels =
  /^(?:(?:(?:incident|outage|issue|problem|event|report|post ?mortem) )?title|(?:incident|outage) name|incident|subject|(?:titre|nom)(?: de l incident)?|objet|titel|betreff|titulo(?: del? incidente| do incidente)?|(?:nombre|nome) d[eo]l? incidente|asunto|assunto|titolo|oggetto|标题|タイトル|件名|제목)$/

/** Words of a title that stands in a line without any mark. */
const telling =
  /mortem|incident|outage|downtime|report|rapport|panne|informe|ca[ií]da|interrup|relat[óo]rio|queda|ausfall|störung|vorfall/i

export interface Title {
  text: string
  /** The line it stands on, of which it may be only a part; and the one that labels it, where that is another. */
  lines: Line[]
  span: Span
}

/** The first heading, or the first lines of a text without one, that says more than "Postmortem". */
export function readTitle(parts: Part[]): Title | null {
  const first = parts.findIndex(part => part.kind !== null && part.kind !== 'other' && part.kind !== 'facts')
  const early = parts.filter(
    (part, i) => part.kind === null && part.head && (first < 0 || i < first || part.level === 1),
  )
  const named = early.filter(
    ({heading}, i) =>
      says(heading) &&
      /\s|:|(?:ausfall|störung)$/i.test(heading) &&
      (i === 0 || !besides.test(keyOf(heading))),
  )
  const [one, two] = named
  const labelled = readLabelled(parts.slice(0, first < 0 ? undefined : first))
  if (labelled && (!one || namesDocument(one.heading) || labelled.lines[0] === one.head)) return labelled
  // A general heading right above a telling one leaves the title to it.
  const plain =
    two &&
    early.indexOf(two) === early.indexOf(one!) + 1 &&
    empty(one!) &&
    namesDocument(one!.heading) &&
    !/:/.test(one!.heading)
  const chosen = named.find(part => outright.test(part.heading)) ?? (plain ? two : one)
  if (chosen) return titleIn(chosen.head!, withoutId(chosen.heading))
  const lines = parts[0]!.lines.filter(line => line.kind === 'text').slice(0, 3)
  const line = lines.find(({text}) => says(text) && (isBold(text) || isTitle(text)))
  if (line) return titleIn(line, visible(line.text))
  // "Summary: Mail is late" as a heading, with the summary below it.
  const headed = parts.find(
    part =>
      part.kind === 'summary' &&
      part.style !== 'label' &&
      part.style !== 'item' &&
      part.lines[0]?.start === part.head!.start,
  )
  if (headed) return titleIn(headed.head!, visible(headed.lines[0]!.text.replace(/(?<![*_\s])[*_\s]+$/, '')))
  // "Postmortem" is a title too, when it is all that there is; so is "Incident summary" on top.
  const top = parts.find(part => part.style === 'mark')
  const only = early[0] ?? (top?.level === 1 && telling.test(top.heading) ? top : null)
  return only && titleIn(only.head!, only.heading)
}

const titleIn = (line: Line, text: string): Title => ({
  text,
  lines: [line],
  span: {start: line.at, end: line.to},
})

const empty = (part: Part) => part.lines.every(line => line.kind === 'blank' || line.kind === 'rule')

/** `# Mail is late {#late}` */
const withoutId = (heading: string) => heading.replace(/\s\{[#.][^{}]{0,80}\}$/, '')

const isBold = (text: string) => /^(\*\*|__)(?![*_\s])[^*]{2,120}[^*_\s:.,]\1$/.test(text)
const isTitle = (text: string) =>
  text.length < 160 && !/^(?:!?\[|<)|https?:|[.!?]$/.test(text) && telling.test(text)

/** `Title: Mail is late`, in a line, a heading or a table; or the line below the label. */
function readLabelled(parts: Part[]): Title | null {
  const lines = parts
    .flatMap(part => (part.head ? [part.head, ...part.lines] : part.lines))
    .filter(line => line.kind !== 'blank')
  for (const [i, line] of lines.entries()) {
    const [all, label] =
      /^[\s|*_]{0,9}([\p{L}'’ ]{2,40})[\s*_]{0,9}(?:[:：|](?:[*_]{1,3}(?=\s|$))?[\s|]{0,9}|$)/u.exec(
        line.text,
      ) ?? []
    if (!label || !labels.test(keyOf(label))) continue
    const [at, offset] = all!.length < line.text.length ? [line, all!.length] : [lines[i + 1], 0]
    if (!at) break
    // Of `**Title: Mail is late**` the end of the marks is left.
    const value = at.text
      .slice(offset)
      .replace(/(?<![\s|])[\s|]+$/, '')
      .replace(/(?<=^[^*_]{1,160})[*_]{1,3}$/, '')
    const fits = value.length < 160 && !/\||[.!?]$/.test(value) && (line.kind !== 'row' || /\s/.test(value))
    if (fits && says(value)) {
      const start = at.at + offset
      return {text: visible(value), lines: [line, at], span: {start, end: start + value.length}}
    }
  }
  return null
}

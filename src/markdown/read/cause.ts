import type {Postmortem} from '../../model/postmortem.ts'
import {causeIn, deedIn, deedStart, resolutionIn, resolutionStart} from './cause-and-fix.ts'
import {whatEndedIt} from './ended.ts'
import {type Line, type Span, says} from './lines.ts'
import {leadOf} from './moments.ts'
import type {Part} from './sections.ts'
import type {Kind} from './synonyms.ts'
import {dedent, verbatim} from './verbatim.ts'

/** Takes lines into a field: answers their Markdown, and notes where it stands. */
export type Take = (field: string, lines: Line[]) => string

/** Fills root cause, trigger and resolution from the sections that tell them, of which two may be one text. */
export function readCause(
  source: string,
  parts: Part[],
  chosen: (kind: Kind) => Part | null,
  markdown: Take,
  postmortem: Postmortem,
  fields: Record<string, Span[]>,
) {
  const both = parts.find(
    part => part.kind === 'causeAndFix' && (says(part.lines) || parts.some(each => each.parent === part)),
  )
  let cause = chosen('rootCause')
  let fix = chosen('resolution')
  const fixes = parts.filter(part => part.kind === 'resolution' && part.parent === both)
  if (
    both &&
    !says(both.lines) &&
    fixes.length === 2 &&
    !parts.some(part => part.kind === 'rootCause' && part.parent === both)
  ) {
    // "Resolution" twice under "Root cause and resolution": the first was meant to be the cause.
    cause = fixes[0]!
    fix = fixes[1]!
  }
  const own = both && says(both.lines) ? both.lines : []
  const after = (part: Part | null) =>
    part &&
    both &&
    (part.parent === both || part.style !== 'mark') &&
    parts.indexOf(part) > parts.indexOf(both)
  const lines = own.length ? [...own, ...(after(cause) ? cause!.lines : [])] : (cause?.lines ?? [])
  if (fix && (!own.length || after(fix) || fix.style === 'mark')) {
    postmortem.rootCause.description = markdown('rootCause.description', lines)
    postmortem.resolution = markdown('resolution', fix.lines)
  } else if (lines.length) {
    postmortem.rootCause.description = markdown('rootCause.description', lines)
    cutAtResolution(source, postmortem, fields, own.length > 0)
  }
  const trigger = chosen('trigger')
  if (trigger) postmortem.rootCause.trigger = markdown('rootCause.trigger', trigger.lines)
}

/** Where the text on the root cause comes to the resolution, the rest of it is that; where its heading promises one, more counts. */
function cutAtResolution(
  source: string,
  postmortem: Postmortem,
  fields: Record<string, Span[]>,
  promised: boolean,
) {
  const [span, ...more] = fields['rootCause.description']!
  if (!span || more.length) return
  const raw = source.slice(span.start, span.end)
  const cut = resolutionStart(raw) ?? (promised ? deedStart(raw) : null)
  if (cut === null) return
  const cause = raw.slice(0, cut).trimEnd()
  postmortem.rootCause.description = dedent(cause.split(/\r?\n/))
  postmortem.resolution = dedent(raw.slice(cut).split(/\r?\n/), true)
  fields['rootCause.description'] = [{start: span.start, end: span.start + cause.length}]
  fields.resolution = [{start: span.start + cut, end: span.end}]
}

/**
 * Cause and resolution of a document that has no sections for them: quoted from its prose, else from what was done at
 * once or from the entry of the timeline that ended it. Asked when all the rest is read.
 */
export function quoteCause(source: string, parts: Part[], postmortem: Postmortem) {
  const {rootCause} = postmortem
  if (rootCause.description && postmortem.resolution) return
  const prose = [postmortem.summary, ...parts.filter(isProse).map(part => proseOf(source, part.lines))]
  const between = parts
    .filter(part => part.kind === 'timeline')
    .map(part =>
      proseOf(
        source,
        part.lines.filter(line => !leadOf(line.text, null)),
      ),
    )
  const quote = (find: (text: string) => Span | null, texts: string[]) => {
    for (const text of texts) {
      const at = find(text.slice(0, longest))
      if (at) return text.slice(at.start, at.end).replace(/^(?:[-*+•]|\d{1,2}[.)])\s{1,9}/, '')
    }
    return ''
  }
  rootCause.description ||=
    quote(text => causeIn(text), prose) ||
    quote(text => causeIn(text, 'loosely'), prose) ||
    quote(text => causeIn(text), between)
  postmortem.resolution ||=
    quote(resolutionIn, [...prose, ...between]) ||
    whatEndedIt(postmortem, 'at once') ||
    quote(deedIn, prose.toReversed()) ||
    whatEndedIt(postmortem, 'in the timeline')
}

/** Beyond this nobody tells in prose what has a section of its own. */
const longest = 20_000

const isProse = ({kind}: Part) => kind === null || kind === 'summary' || kind === 'other'

const unspoken: ReadonlySet<Line['kind']> = new Set(['item', 'row', 'code', 'fence'])

/** The sentences among some lines, without lists, tables and what machines say. */
const proseOf = (source: string, lines: Line[]): string =>
  verbatim(
    source,
    lines.filter(line => !unspoken.has(line.kind)),
  ).markdown

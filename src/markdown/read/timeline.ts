import type {Moment} from '../../model/postmortem.ts'
import type {DateOrder} from '../../text/dates.ts'
import {guessKind} from '../../text/kind.ts'
import {visible} from './inline.ts'
import type {Line} from './lines.ts'
import {known, type Lead, moments} from './moments.ts'
import {takeTables} from './table.ts'
import {dateOnly, daysOf, leadsOf, noteZones, openFence, type ReadLead} from './timeline-lines.ts'
import {type EventPlace, readRows, type TimelineReading} from './timeline-table.ts'

export type {EventPlace} from './timeline-table.ts'

/** Reads the entries under a timeline heading, in whatever form they stand. */
export function readTimeline(source: string, lines: Line[], order: DateOrder | null): TimelineReading {
  openFence(lines, order)
  noteZones(lines)
  const {tables, rest} = takeTables(source, lines)
  const reading: TimelineReading = {events: [], places: [], days: [], rest: [], common: null}
  for (const table of tables) readRows(source, table, order, reading)
  const listed = readEntries(rest, order, tables.length > 0, reading)
  reading.rest = listed
  return reading
}

interface Entry {
  lines: Line[]
  form: EventPlace['form']
  lead: Lead | null
}

/** Entries among lines: headings, list items, plain lines. Answers the lines that belong to none. */
function readEntries(lines: Line[], order: DateOrder | null, tabled: boolean, into: TimelineReading): Line[] {
  const leads = new Map<Line, Lead>()
  const leadOf = leadsOf(lines)
  for (const line of lines)
    if (line.kind === 'text' || line.kind === 'item' || line.kind === 'heading') {
      const lead = leadOf(line.text, order) ?? (line.kind === 'heading' ? inHeading(line.text, order) : null)
      if (lead) leads.set(line, lead)
    }
  if (leads.size === 0) for (const [line, lead] of boldHeads(lines, order)) leads.set(line, lead)
  const clocked = [...leads].filter(([, lead]) => lead.moment.time).map(([line]) => line)
  const heads = clocked.filter(line => line.kind === 'heading').length
  const items = clocked.filter(line => line.kind === 'item').length
  const texts = clocked.filter(line => line.kind === 'text').length
  const rest: Line[] = []
  const entries: Entry[] = []
  const said = lines.filter(line => line.kind !== 'blank')
  if (heads > 0) byHeadings(lines, leads, entries, rest)
  else if (tabled && items + texts === 0) return lines
  else if (texts < 2 && byFacts(said, order))
    for (const line of said) entries.push({lines: [line], form: 'line', lead: leads.get(line) ?? null})
  else if (texts > items || (texts === 0 && items === 0 && !lines.some(line => line.kind === 'item')))
    byLines(lines, leads, entries, rest)
  else byItems(lines, leads, entries, rest)
  const days = daysOf(lines, leads)
  for (const entry of entries) push(entry, days.get(entry.lines[0]!) ?? null, order, into, leadOf)
  return rest
}

/** Whether all lines are sentences that tell one time, or a `Label:` and what is said under it. */
function byFacts(lines: Line[], order: DateOrder | null): boolean {
  const shown = lines.map(line => (line.kind === 'text' ? visible(line.text) : ''))
  const labelled = shown.map(text => /^[^\p{L}\p{N}]*\p{Lu}[^:：]{1,60}[:：]\s/u.test(text))
  const timed = shown.map(
    (text, i) =>
      /^[^\p{L}\p{N}]*\p{Lu}/u.test(text) &&
      (labelled[i] || /[.!]\W{0,4}$/.test(text)) &&
      within(text, order) !== null,
  )
  return timed.filter(Boolean).length > 1 && timed.every((told, i) => told || labelled[i])
}

/** Bold lines with a time in them, over their text: "**Recovery (11:00 UTC)**". They become headings. */
function boldHeads(lines: Line[], order: DateOrder | null): Map<Line, Lead> {
  const heads = new Map<Line, Lead>()
  for (const line of lines) {
    const bold = line.kind === 'text' && /^(?:\*\*|__)[^*]{2,120}(?:\*\*|__)\s*:?$/.test(line.text)
    const lead = bold ? inHeading(line.text, order) : null
    if (lead) heads.set(line, lead)
  }
  if (heads.size < 2) return new Map()
  for (const line of heads.keys()) Object.assign(line, {kind: 'heading', level: 6})
  return heads
}

const inHeading = (text: string, order: DateOrder | null): Lead | null => {
  const found = moments(text.slice(0, 300), order).find(each => each.moment.time)
  if (!found) return null
  const {moment, monthDay, start, end} = found
  return {moment, monthDay, start, end, rest: 0, separator: '', aside: ''}
}

function byHeadings(lines: Line[], leads: Map<Line, Lead>, entries: Entry[], rest: Line[]) {
  let open: Entry | null = null
  const level = lines.find(line => line.kind === 'heading')?.level ?? 0
  for (const line of lines) {
    if (line.kind === 'heading' && (leads.has(line) || line.level <= level)) {
      open = {lines: [line], form: 'heading', lead: leads.get(line) ?? null}
      entries.push(open)
    } else if (open) open.lines.push(line)
    else rest.push(line)
  }
}

/** A list: an entry for each item of the outermost level, and for each deeper one that begins with a time. */
function byItems(lines: Line[], leads: Map<Line, Lead>, entries: Entry[], rest: Line[]) {
  const outer = Math.min(...lines.filter(line => line.kind === 'item').map(line => line.indent))
  const timed = lines.some(line => line.kind === 'item' && line.indent <= outer + 1 && leads.has(line))
  let open: Entry | undefined
  let label: Line | null = null
  let gap = false
  let told = false
  const facts: Line[][] = []
  for (const line of lines) {
    const lead = leads.get(line)
    // Behind the prose that follows a list with times, a list without any is one of something else.
    const top: boolean = line.kind === 'item' && line.indent <= outer + 1 && !(timed && told && !lead)
    if (line.kind === 'blank') gap = true
    if (label && lead && !/[\p{L}\p{N}]/u.test(line.text.slice(lead.rest))) {
      // `Detection time:` and the time below it: a fact, no entry.
      facts.push(label.text ? [label, line] : [line])
      label = silent(label)
    } else if (top || (lead?.moment.time && line.kind !== 'heading')) {
      label = null
      open = {lines: [line], form: line.kind === 'item' ? 'item' : 'line', lead: lead ?? null}
      if (!timed && top && /[:：][*_\s]*$/.test(line.text)) {
        // `Actions taken:` over its own list: the items below are the entries.
        label = line
        open = undefined
      } else entries.push(open)
    } else if (label && (line.kind === 'item' || line.kind === 'text')) {
      open = {lines: label.text ? [label, line] : [line], form: 'item', lead: null}
      entries.push(open)
      label = silent(label)
    } else if (open && line.kind !== 'blank' && belongs(line, open, gap)) open.lines.push(line)
    else {
      if (line.kind !== 'blank' && line.indent <= outer) open = undefined
      told ||= line.kind === 'text' && entries.length > 0
      rest.push(line)
    }
    if (line.kind !== 'blank') gap = false
  }
  // Where there is nothing else, they are the timeline.
  if (!entries.length) entries.push(...facts.map((lines): Entry => ({lines, form: 'item', lead: null})))
  else rest.push(...facts.flat())
}

const silent = (line: Line): Line => ({...line, text: ''})

const belongs = (line: Line, open: Entry, gap: boolean) =>
  line.kind === 'code' ||
  line.kind === 'fence' ||
  line.indent > open.lines[0]!.indent ||
  (!gap && line.kind === 'text' && !image.test(line.text))

const image = /^!\[[^\]]*\]\([^)]*\)$/

/** Lines that begin with a time; what has none belongs to the entry before it, unless it is labelled itself. */
function byLines(lines: Line[], leads: Map<Line, Lead>, entries: Entry[], rest: Line[]) {
  let open: Entry | null = null
  const last = lines.findLastIndex(line => leads.has(line))
  let gap = false
  lines.forEach((line, i) => {
    const lead = leads.get(line)
    if (lead && line.kind !== 'code') {
      open = {lines: [line], form: line.kind === 'item' ? 'item' : 'line', lead}
      entries.push(open)
    } else if (line.kind === 'blank') {
      gap = true
      rest.push(line)
      return
    } else if (!open || image.test(line.text) || line.kind === 'heading' || line.kind === 'rule')
      rest.push(line)
    else if (
      line.indent > open.lines[0]!.indent ||
      line.kind === 'item' ||
      line.kind === 'code' ||
      line.kind === 'fence'
    )
      open.lines.push(line)
    else if (/^[\p{Lu}][^:.]{2,50}:\s/u.test(line.text) && /[.!?]$/.test(open.lines.at(-1)!.text)) {
      open = {lines: [line], form: 'line', lead: null}
      entries.push(open)
    } else if (i < last || !gap || !hasText(open)) open.lines.push(line)
    else {
      open = null
      rest.push(line)
    }
    gap = false
  })
}

const hasText = ({lines, lead}: Entry) =>
  lines.length > 1 || /[\p{L}\p{N}]/u.test(lines[0]!.text.slice(lead?.rest ?? 0))

function push(
  entry: Entry,
  day: string | null,
  order: DateOrder | null,
  into: TimelineReading,
  leadOf: ReadLead,
) {
  const [head] = entry.lines as [Line, ...Line[]]
  const whole = visible(entry.lines.map(showLine).join('\n'), {addresses: true})
  let lead = entry.lead ? leadOf(whole, order) : null
  let text = lead?.rest ? whole.slice(lead.rest).trim() + (lead.aside && ` (${lead.aside})`) : whole
  if (!lead && entry.lead && entry.form === 'heading') {
    lead = inHeading(whole, order)
    text = lead ? outOfHeading(visible(head.text), entry.lines.slice(1), order) : whole
  }
  // It says on which day the next ones are.
  if (dateOnly(lead, text)) return
  const said = lead ? known(lead.moment) : within(whole, order)
  const at = said?.time
    ? {...said, date: said.date ?? (day?.length === 10 && !lead?.monthDay ? day : null)}
    : said
  if (!lead && at) text = labelOnly(whole, order)
  const end = entry.lines.at(-1)!.to
  const place: EventPlace = {
    start: head.start,
    end,
    form: entry.form,
    time: entry.lead ? {start: head.at + entry.lead.start, end: head.at + entry.lead.end} : null,
    text: {start: Math.min(end, head.at + (entry.form === 'heading' ? 0 : (entry.lead?.rest ?? 0))), end},
  }
  for (const piece of apart(text, at, lead, order)) {
    into.events.push({at: piece.at, kind: guessKind(piece.text), text: piece.text, source: null})
    into.places.push(place)
    into.days.push(lead?.monthDay ?? (at?.date ? null : day))
  }
}

const showLine = (line: Line) =>
  line.kind === 'fence' || line.kind === 'rule'
    ? ''
    : line.kind === 'row'
      ? line.text.replaceAll('|', ' ')
      : line.text

function outOfHeading(heading: string, below: Line[], order: DateOrder | null): string {
  const found = moments(heading, order).filter(each => each.moment.time)
  const [from, to] = [found[0]!.start, found.at(-1)!.end]
  const label = `${heading.slice(0, from)} ${heading.slice(to)}`
    .replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}!?.”"])[^\p{L}\p{N}!?.”"]+$/gu, '')
    .replace(/(?<!\s)\s*[([]\s*[)\]]/g, '')
  const body = visible(below.map(showLine).join('\n'), {addresses: true})
  return [label, body].filter(Boolean).join(': ')
}

/** The one clock time in a text that does not begin with it. */
function within(text: string, order: DateOrder | null): Moment | null {
  const found = moments(text.slice(0, 600), order).filter(each => each.moment.time)
  return found.length === 1 ? found[0]!.moment : null
}

/** "Issue detected: 02:00 (UTC)" says "Issue detected", as "Issue detected (02:00)" does. */
function labelOnly(text: string, order: DateOrder | null): string {
  const found = moments(text, order).find(each => each.moment.time)!
  const label = /^(.{1,200}[^\s:：])\s{0,3}(?:[:：(@]|\s[–—-])\s*$/.exec(text.slice(0, found.start))?.[1]
  return label && !/[\p{L}\p{N}]/u.test(text.slice(found.end)) ? label : text
}

/** Entries that run together in one paragraph: "12:00 EAT: noticed. 12:06 EAT: checked …" */
function apart(
  text: string,
  at: Moment | null,
  lead: Lead | null,
  order: DateOrder | null,
): {at: Moment | null; text: string}[] {
  if (!lead || !/^(?::|[–—-])/.test(lead.separator)) return [{at, text}]
  const cuts = moments(text, order)
    .filter(found => found.moment.time)
    .map(found => ({found, behind: /^[)\s]*(:|[–—-])\s+/.exec(text.slice(found.end, found.end + 8))}))
    .filter(({found, behind}) => behind && behind[1] === lead.separator[0] && found.start > 0)
  if (!cuts.length) return [{at, text}]
  const pieces = [{at, text: text.slice(0, cuts[0]!.found.start)}]
  cuts.forEach(({found, behind}, i) => {
    pieces.push({
      at: found.moment,
      text: text.slice(found.end + behind![0].length, cuts[i + 1]?.found.start ?? text.length),
    })
  })
  return pieces.map(piece => ({...piece, text: piece.text.replace(/(?<!\s)\s+[-–•]\s*$/, '').trim()}))
}

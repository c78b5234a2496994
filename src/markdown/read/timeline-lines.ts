import {dayStep} from '../../model/days.ts'
import type {DateOrder} from '../../text/dates.ts'
import type {Line} from './lines.ts'
import {type Lead, leadOf, moments, zoneIn} from './moments.ts'

/** Entries in a fence, to keep their columns, are meant as entries: the fence only wraps them. */
export function openFence(lines: Line[], order: DateOrder | null) {
  const code = lines.filter(line => line.kind === 'code' && line.text.trim())
  const timed = code.filter(line => leadOf(line.text, order)?.moment.time)
  const others = lines.some(line => line.kind !== 'code' && leadOf(line.text, order)?.moment.time)
  if (others || timed.length < 2 || timed.length * 2 < code.length) return
  for (const line of lines)
    if (line.kind === 'fence') line.kind = 'blank'
    else if (line.kind === 'code') line.kind = line.text.trim() ? 'text' : 'blank'
}

/** Reads the moment with which a line of a timeline begins. */
export type ReadLead = (text: string, order: DateOrder | null) => Lead | null

/** Forms that are a time only where the lines beside them begin so too: "11.13 First alerts", "9h05 : alerte", "1405 Mail stops". */
const forms = [
  /^[*_`[(]{0,3}(?=(?:[01]?\d|2[0-3])\.[0-5]\d[*_`\])]{0,3}:?\s+\S)/,
  /^[*_`[(]{0,3}(?=(?:[01]?\d|2[0-3]) ?h(?: ?[0-5]\d)?(?![\p{L}\p{N}]))/u,
  /^[*_`[(]{0,3}(?:[01]\d|2[0-3])(?=[0-5]\d[*_`\])]{0,3}(?: |:\s|,))/,
]

/** Reads the leads of some lines, also of the form that most of them have. */
export function leadsOf(lines: Line[]): ReadLead {
  const said = lines.filter(line => line.kind === 'text' || line.kind === 'item')
  const colons = said.filter(line => /^[*_`[(]{0,3}\d{1,2}:\d\d/.test(line.text)).length
  const form = forms.find((each, i) => {
    const led = said.filter(line => each.test(line.text)).length
    // Four digits may be a number of anything.
    return led > 1 && led >= colons && (i < 2 || led * 2 > said.length)
  })
  if (!form) return leadOf
  return (text, order) => {
    const at = form.exec(text)?.[0].length
    if (at === undefined) return leadOf(text, order)
    const sign = form === forms[2] ? ':' : 'à '
    const lead = leadOf(text.slice(0, at) + sign + text.slice(at), order)
    const back = (offset: number) => (offset > at ? offset - sign.length : offset)
    return lead && {...lead, start: back(lead.start), end: back(lead.end), rest: back(lead.rest)}
  }
}

/** "All times are UTC" in the list itself is a note on it, no entry of it. */
export function noteZones(lines: Line[]) {
  for (const line of lines)
    if (
      line.kind === 'item' &&
      /^\W*(?:all |the )*(?:time|date|timestamp)s?\s*(?:are|in|is|shown|given|[:(=])/i.test(line.text)
    )
      if (!moments(line.text, null).length && zoneIn(line.text)) line.kind = 'text'
}

/** Whether a line says a date and nothing else. */
export const dateOnly = (lead: Lead | null, text: string) =>
  lead !== null && !lead.moment.time && !/[\p{L}\p{N}]/u.test(text)

/** The day of the lines under one that says a date alone, also without a year ("11-05"); under a heading, as far as its section goes. */
export function daysOf(lines: Line[], leads: Map<Line, Lead>): Map<Line, string> {
  const days = new Map<Line, string>()
  let [day, time, level]: [string | null, string | null, number] = [null, null, 0]
  for (const line of lines) {
    const lead = leads.get(line)
    if (lead && dateOnly(lead, line.text.slice(lead.rest))) {
      day = lead.moment.date ?? lead.monthDay
      time = null
      level = line.kind === 'heading' ? line.level : 0
    } else if (line.kind === 'heading' && line.level <= level) day = null
    const next = lead && !lead.moment.date && !lead.monthDay ? lead.moment.time : null
    // Behind a midnight nobody says which day it is.
    if (time && next && dayStep(time, next)) day = null
    time = next ?? time
    if (day) days.set(line, day)
  }
  return days
}

import type {Moment} from '../../../model/postmortem.ts'
import type {DateOrder} from '../../../text/dates.ts'
import {leadOf} from '../moments.ts'

const date = /^\d{4}-\d{2}-\d{2}(?= |$)/
const clock = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?= |$)/

/** A moment as `formatMoment` writes it, "2023-11-01 14:30 UTC", any of the three left out; else as people write one. */
export function ownMoment(text: string, order: DateOrder | null): Moment | null {
  let rest = text.trim()
  const take = (form: RegExp): string | null => {
    const found = form.exec(rest)?.[0] ?? null
    if (found) rest = rest.slice(found.length).trim()
    return found
  }
  const moment = {date: take(date), time: take(clock), zone: null}
  const known = moment.date !== null || moment.time !== null
  if (known && !/^\d|^[ap]\.?m\b/i.test(rest)) return {...moment, zone: rest || null}
  const lead = leadOf(text, order)
  if (lead) return {...lead.moment}
  return rest ? {...moment, zone: rest} : null
}

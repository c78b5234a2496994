import {placeDays} from '../../model/days.ts'
import type {Postmortem, TimelineEvent} from '../../model/postmortem.ts'
import {documentZone} from '../../model/window.ts'

/**
 * The timeline as the document would write it: where its entries have no day or no zone of their own, one that is only what
 * everybody reads into it is left out again.
 */
export function asWritten(before: Postmortem, changed: Postmortem): TimelineEvent[] {
  const untouched = new Set(before.timeline.map(event => JSON.stringify(event)))
  const was = new Map(before.timeline.map(event => [event.text, event.at]))
  const timed = before.timeline.flatMap(({at}) => (at?.time ? [at] : []))
  const bare = (part: 'date' | 'zone') => timed.filter(at => !at[part]).length * 2 > timed.length
  const [dateless, zoneless] = [bare('date'), bare('zone')]
  const zone = documentZone(before)
  const leaves = ({text, at}: TimelineEvent, part: 'date' | 'zone', usual: boolean) => {
    const own = was.get(text)
    return Boolean(at?.time) && (own ? !own[part] : usual)
  }
  const undated = changed.timeline.map(event =>
    leaves(event, 'date', dateless) ? {...event, at: event.at && {...event.at, date: null}} : event,
  )
  const placed = placeDays({...changed, timeline: undated}).timeline
  return undated.map((event, i) => {
    const full = changed.timeline[i]!
    if (untouched.has(JSON.stringify(full))) return full
    const at = placed[i]?.date === full.at?.date ? event.at : full.at
    const known = at?.zone && at.zone === zone && leaves(full, 'zone', zoneless)
    return {...full, at: at && known ? {...at, zone: null} : at}
  })
}

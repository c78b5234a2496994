import {formatMoment} from '../../model/moment.ts'
import type {Moment, TimelineEvent} from '../../model/postmortem.ts'
import {findMoments} from '../../text/find-moments.ts'
import {escapeInline} from '../escape.ts'
import type {EventPlace, Reading, Span} from '../read.ts'
import {timelineTable} from '../write/timeline.ts'
import {entryEdits, type Proposals} from './entries.ts'
import {eventRow} from './event-row.ts'
import {nextMarker} from './list.ts'
import {beginning, type Habit, momentTexts} from './moment-text.ts'
import {eolOf, withEol} from './patch.ts'
import {plainTexts} from './plain-text.ts'
import {alike, matched, wholeLines} from './relist.ts'
import {runTogether} from './run-together.ts'
import {sectionEdits} from './section.ts'

/** An entry as it stands in the source. */
export interface Standing {
  event: TimelineEvent
  place: EventPlace
  /** Its lines, and where they begin in the source. */
  lines: string
  start: number
}

const sameMoment = (a: Moment | null, b: Moment | null): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The timeline, entry by entry, each in the form in which the document has its entries. */
export function* timelineEdits(reading: Reading, wanted: TimelineEvent[], habit: Habit): Proposals {
  const {source, timeline: places} = reading
  const old = reading.postmortem.timeline
  if (places.length === 0) return yield* sectionEdits(reading, 'timeline', timelineTable(wanted))
  const table = ownTable(source, places, old)
  if (table) yield [{...table, text: withEol(timelineTable(wanted), source)}]
  const standing = places.map((place, i): Standing => {
    const {start, end} = wholeLines(source, place)
    return {event: old[i]!, place, lines: source.slice(start, end), start}
  })
  const from = matched(old, wanted, [
    (a, b) => a.text === b.text && sameMoment(a.at, b.at),
    (a, b) => a.text === b.text,
    (a, b) => a.at !== null && sameMoment(a.at, b.at),
    (a, b) => alike(a.text, b.text),
  ])
  // Several entries may stand in one paragraph: it is edited as one thing, at the place of the first of them.
  const blocks = [...new Set(standing.map(({start}) => start))]
  const blockOf = from.map(one => (one === null ? null : blocks.indexOf(standing[one]!.start)))
  const entries = wanted.flatMap((event, at) => {
    const [one, block] = [from[at]!, blockOf[at]!]
    if (one === null)
      return [{event, at, block, ways: added(source, samples(standing, from, at), event, habit)}]
    if (blockOf.indexOf(block) < at) return []
    const members = standing.flatMap(({start, event: was}, n) =>
      start === blocks[block] ? [{was, to: wanted[from.indexOf(n)] ?? null}] : [],
    )
    const alone = members.length === 1
    const {lines} = standing[one]!
    const ways = alone ? changed(source, standing[one]!, event, habit) : [runTogether(lines, members, habit)]
    return [{event, at, block, ways}]
  })
  yield* entryEdits(reading, {
    places: blocks.map(start => {
      const {lines} = standing.find(each => each.start === start)!
      return {start, end: start + lines.length}
    }),
    wanted: entries,
    from: entries.map(({block}) => block),
    ways: entries.map(({ways}) => ways),
    read: ({postmortem}) => postmortem.timeline,
    isRead: (events, {event, at}) => {
      const read = events[at]
      return read !== undefined && read.text === event.text && sameMoment(read.at, event.at)
    },
  })
}

/** Where the table stands that is exactly as we write one: it is written anew, its head tells what its times share. */
function ownTable(source: string, places: EventPlace[], events: TimelineEvent[]): Span | null {
  const text = withEol(timelineTable(events), source)
  const start = source.indexOf(text)
  return start >= 0 && start < places[0]!.start && places.at(-1)!.end <= start + text.length
    ? {start, end: start + text.length}
    : null
}

/** The entries that a new one may be written like: what it follows, what follows it, then any other. */
function samples(standing: Standing[], from: (number | null)[], at: number): Standing[] {
  const before = from.slice(0, at).findLast(one => one !== null)
  const after = from.slice(at).find(one => one !== null)
  const near = [before, after].flatMap(one => (one === null || one === undefined ? [] : [standing[one]!]))
  const timed = [...near, ...standing].filter(({place, event}) => place.time && event.at)
  return [...new Set(timed.length ? timed.slice(0, 4) : [...near, ...standing].slice(0, 2))]
}

function changed(source: string, standing: Standing, to: TimelineEvent, habit: Habit): string[] {
  const {event, place, lines, start} = standing
  if (JSON.stringify(event) === JSON.stringify(to)) return [lines, ...redated(standing)]
  if (place.form === 'row') return eventRow(source, standing, to, habit, 'changed')
  if (place.form === 'heading') return reheaded(source, standing, to, habit)
  const textAt = place.text.start - start
  const time = place.time
  const head = lines.slice(0, textAt)
  const texts = plainTexts(lines.slice(textAt), event.text, to.text)
  if (!time) return texts.flatMap(text => timed(text, event, to, habit)).map(text => head + text)
  if (sameMoment(event.at, to.at)) return texts.map(text => head + text)
  if (!to.at) {
    // What was opened for the time alone goes with it.
    const lead = lines.slice(0, time.start - start).replace(/(?<![*_`([])[*_`([]+$/, '')
    return texts.map(text => lead + text)
  }
  const [from, end] = [time.start - start, time.end - start]
  const between = lines.slice(end, textAt)
  return momentTexts(lines.slice(from, end), event.at, to.at, habit).flatMap(written =>
    texts.slice(0, 2).map(text => lines.slice(0, from) + written + between + text),
  )
}

/** An entry that has come to stand under another day says its own. */
function redated({event, place, lines, start}: Standing): string[] {
  if (!event.at?.date || !place.time) return []
  const at = place.time.start - start
  return [`${lines.slice(0, at)}${event.at.date} ${lines.slice(at)}`]
}

/** Words that tell their time somewhere among them, or not yet: with the time as it is to be. */
function timed(words: string, {at: was}: TimelineEvent, {at}: TimelineEvent, habit: Habit): string[] {
  if (!at) return [words]
  const found = findMoments(words, habit.order).find(({moment}) => moment.time === was?.time)
  if (!found) return [words, `${formatMoment(at)} – ${words}`]
  if (sameMoment(was, at)) return [words]
  return momentTexts(words.slice(found.start, found.end), was, at, habit).map(
    time => words.slice(0, found.start) + time + words.slice(found.end),
  )
}

/** An entry under a heading: the words that differ, in the heading or below it; else as a new one. */
function reheaded(source: string, standing: Standing, to: TimelineEvent, habit: Habit): string[] {
  const {event, place, lines, start} = standing
  const anew = headed(source, standing, to, habit)
  const [time, behind] = place.time ? [place.time.start - start, place.time.end - start] : [0, 0]
  const [words] = plainTexts(lines.slice(behind), event.text, to.text)
  if (words === undefined || words === escapeInline(to.text)) return anew
  const times =
    sameMoment(event.at, to.at) || !to.at || !place.time
      ? [lines.slice(time, behind)]
      : momentTexts(lines.slice(time, behind), event.at, to.at, habit)
  return [...times.map(each => lines.slice(0, time) + each + words), ...anew]
}

function added(source: string, like: Standing[], event: TimelineEvent, habit: Habit): string[] {
  return like.flatMap(standing => {
    if (standing.place.form === 'row') return eventRow(source, standing, event, habit, 'new')
    return standing.place.form === 'heading'
      ? headed(source, standing, event, habit)
      : lined(standing, event, habit)
  })
}

/** A line as another one: its marker, what stands around its time, its separator, its break. */
function lined({event: sample, place, lines, start}: Standing, event: TimelineEvent, habit: Habit): string[] {
  const text = escapeInline(event.text) + (/(?:<br ?\/?>|\\| {2})$/i.exec(lines)?.[0] ?? '')
  const textAt = place.text.start - start
  if (!place.time || !event.at) {
    const marker = lines
      .slice(0, place.time ? place.time.start - start : textAt)
      .replace(/(?<![^\s\d.)])[^\s\d.)]*[\p{L}*_`([]\s*$/u, '')
    return [`${nextMarker(marker)}${event.at ? `${formatMoment(event.at)} – ` : ''}${text}`]
  }
  const [from, end] = [place.time.start - start, place.time.end - start]
  // Where the time is a link, that of another entry is none.
  const link = lines[from - 1] === '[' ? /^\]\([^()\s]*\)([\s*_:;|.,–—-]*)/.exec(lines.slice(end)) : null
  const lead = nextMarker(lines.slice(0, link ? from - 1 : from))
  const between = (link ? link[1] : lines.slice(end, textAt)) || ' '
  return momentTexts(beginning(lines.slice(from, end), habit), sample.at, event.at, habit).map(
    time => lead + time + between + text,
  )
}

/** A heading with its time, and the text behind it or below it, as the sample has it. */
function headed(
  source: string,
  {event: sample, place, lines, start}: Standing,
  event: TimelineEvent,
  habit: Habit,
): string[] {
  const text = escapeInline(event.text)
  const eol = eolOf(source)
  const [line = '', ...below] = lines.split(/\r?\n/)
  const gap = eol.repeat(Math.max(1, below.findIndex(each => each.trim()) + 1))
  if (!place.time || !event.at) return [`${/^\s*#*\s*/.exec(line)![0]}${text}`]
  const [from, end] = [place.time.start - start, place.time.end - start]
  const behind = line.slice(end)
  const parting = /^[\s*_):;|.,–—-]*/.exec(behind)![0]
  const titled = behind.length > parting.length
  return momentTexts(beginning(line.slice(from, end), habit), sample.at, event.at, habit).flatMap(time => {
    const title = `${line.slice(0, from)}${time}`
    const labelled = title + (parting || ': ') + text
    const plain = `${title}${titled ? '' : behind}${gap}${text}`
    return titled ? [labelled, plain] : [plain, labelled]
  })
}

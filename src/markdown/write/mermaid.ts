import {placeDays} from '../../model/days.ts'
import {formatDuration} from '../../model/duration.ts'
import {metrics} from '../../model/metrics.ts'
import {momentAt, toInstant, wallClock} from '../../model/moment.ts'
import type {EventKind, Moment, Postmortem} from '../../model/postmortem.ts'
import {documentZone, placedWindow, type TurningPoint} from '../../model/window.ts'
import {zoneId} from '../../model/zones.ts'
import {oneLine} from '../escape.ts'

/** The first line of every chart: who drew it, and from what. */
export const chartOrigin = '%% drawn by pm-wizard from the timeline; edit the table, not this'

/**
 * The incident as a Mermaid Gantt chart: bars for the impact and for the ways to detection and mitigation, and a milestone
 * for each timeline entry that has a time. Empty when fewer than two moments are known. All is drawn on the clocks of
 * the document's zone. Syntax: https://mermaid.js.org/syntax/gantt.html
 */
export function incidentChart(postmortem: Postmortem): string {
  const clock = clockOf(postmortem)
  const bars = incidentBars(postmortem, clock)
  const marks = timelineMarks(postmortem, clock)
  if (bars.length === 0 && marks.length < 2) return ''
  const days = new Set([...bars, ...marks].flatMap(({times}) => times.map(time => time.slice(0, 10))))
  const line = ({label, tags, times, length}: Entry) =>
    `    ${label} :${[...tags, ...times, ...length].join(', ')}`
  return [
    chartOrigin,
    'gantt',
    '    dateFormat YYYY-MM-DD HH:mm:ss',
    `    axisFormat ${days.size > 1 ? '%m-%d %H:%M' : '%H:%M'}`,
    '    todayMarker off',
    ...(bars.length > 0 ? ['    section Incident', ...bars.map(line)] : []),
    ...(marks.length > 0 ? ['    section Timeline', ...marks.map(line)] : []),
  ].join('\n')
}

/** A line of the chart: `label :tag, tag, time, time` or `label :tag, time, length`. */
interface Entry {
  label: string
  tags: string[]
  times: string[]
  length: string[]
}

type Clock = (moment: Moment) => string | null

function incidentBars(postmortem: Postmortem, clock: Clock): Entry[] {
  const {points} = placedWindow(postmortem)
  const {duration, timeToDetect, timeToMitigate} = metrics(postmortem)
  const bar = (name: string, tags: string[], metric: typeof duration, end: TurningPoint): Entry[] => {
    const start = points.started && clock(points.started.moment)
    const stop = points[end] && clock(points[end].moment)
    if ('missing' in metric || !start || !stop) return []
    return [{label: `${name}, ${formatDuration(metric.duration)}`, tags, times: [start, stop], length: []}]
  }
  return [
    ...bar('Impact', ['crit'], duration, 'resolved'),
    ...bar('To detection', ['active'], timeToDetect, 'detected'),
    ...bar('To mitigation', ['active'], timeToMitigate, 'mitigated'),
  ]
}

const tagsOf: Partial<Record<EventKind, string>> = {started: 'crit', misleading: 'active', resolved: 'done'}

function timelineMarks(postmortem: Postmortem, clock: Clock): Entry[] {
  return placeDays(postmortem).timeline.flatMap((moment, i) => {
    const {text, kind} = postmortem.timeline[i]!
    const time = moment && clock(moment)
    if (!time) return []
    const tags = [tagsOf[kind] ?? [], 'milestone'].flat()
    return [{label: chartLabel(time, text), tags, times: [time], length: ['0m']}]
  })
}

/** Moments as "2023-11-01 14:30:00" on the clocks of one zone; `null` where that cannot be known. */
function clockOf(postmortem: Postmortem): Clock {
  const zone = documentZone(postmortem)
  return moment => {
    const instant = zone && zoneId(zone) ? toInstant(moment, zone) : null
    if (instant) moment = momentAt(instant, zone!)
    else if (moment.zone && moment.zone !== zone) return null
    return wallClock(moment)?.toString({smallestUnit: 'second'}).replace('T', ' ') ?? null
  }
}

const longestLabel = 60

/**
 * The label of an entry: its time and its words, without the characters that mean something to Mermaid (`:` ends a label,
 * `;` and `#` a statement, `%%` begins a comment) or to the fence around the chart. The time in front, with a point,
 * also keeps a word such as "title" or "section" from the start of the line, where it would be a keyword.
 */
export function chartLabel(time: string, text: string): string {
  const words = oneLine(text)
    .replace(/(?<!\w)\w+:\/\/\S+/g, '')
    .replace(/(\d):(?=\d)/g, '$1.')
    .replace(/(?<!\s)\s*[:;][\s:;]*/g, ', ')
    .replace(/%/g, ' percent')
    .replace(/[#<>{}[\]"`\\|~*_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const label = `${time.slice(11, 16).replace(':', '.')} ${words}`.trim()
  const letters = [...label]
  return letters.length > longestLabel
    ? `${letters
        .slice(0, longestLabel - 1)
        .join('')
        .trimEnd()}…`
    : label
}

import type {Span} from '../markdown/read.ts'
import {formatDuration} from '../model/duration.ts'
import type {Moment} from '../model/postmortem.ts'

/** The words at a place of the source in quotation marks, on one line, not too many of them. */
export function quoted(source: string, {start, end}: Span, most = 60): string {
  const words = source
    .slice(start, Math.min(end, start + most * 3))
    .replace(/[\s*_`|]+/g, ' ')
    .trim()
  return `“${words.length > most ? `${words.slice(0, most).replace(/(?<!\s)\s+\S*$/, '')} …` : words}”`
}

/** A moment as short as it can be said beside others of the same day and zone. */
export const clock = ({time, zone}: Moment): string => [time, zone].filter(Boolean).join(' ')

/** "50 min", of a difference whichever way it goes. */
export const minutes = (difference: number): string => formatDuration(Math.abs(difference))

/** "1 entry", "3 entries" */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

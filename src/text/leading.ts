import {formatMoment} from '../model/moment.ts'
import {findMoments} from './find-moments.ts'
import {fold} from './fold.ts'
import {parseMoment} from './typed-moment.ts'

// A list marker, a checkbox, and what may stand around a time: brackets, emphasis, a table cell
const marker = /^\s*(?:(?:[-*+•]|\d{1,3}[.)])\s+)?(?:\[[ xX]\]\s+)?(?:\|\s*)?[[(*_`~]*\s*/
const step =
  /^(?:now|[+-]\s?\d{1,4}\s?(?:h(?:ours?)?(?:\s?\d{1,2}\s?m?)?|m(?:in(?:utes?)?)?|s(?:ec)?))(?=[\s:|)\]*,]|$)/i
const separator = /^[\])]*\s*(?:[-–—:|,>=頃]|:-)*\s*/

/** Splits a line into the words for the time that it begins with, if there are any, and the rest. */
export function leadingMoment(line: string): {when: string | null; text: string} {
  const trimmed = line.trimEnd()
  const bare = trimmed.endsWith('|') ? trimmed.slice(0, -1).trimEnd() : line
  const [lead = ''] = marker.exec(bare) ?? []
  const rest = bare.slice(lead.length)
  const folded = fold(rest)
  const relative = step.exec(folded)?.[0]
  if (relative && !/^Now/.test(relative)) return split(lead, rest, relative.length)
  const [first, second] = findMoments(folded.slice(0, 80))
  if (first?.start === 0 && first.role === 'from' && second) {
    const when =
      first.dates.length || first.monthDay ? folded.slice(0, first.end) : formatMoment(first.moment)
    return {when, text: rest.slice(first.end).trim()}
  }
  const {parts, end} = parseMoment(folded, 'prose')
  if (parts.time) return split(lead, rest, end)
  return {when: null, text: bare.replace(/^\s*(?:[-*+•]|\d{1,3}[.)])\s+/, '').trim()}
}

/** Emphasis that began before the time ends right behind it, or behind the colon. */
function split(lead: string, rest: string, length: number): {when: string; text: string} {
  const emphasis = /(?<![*_`])[*_`]+(?=[[(~]*$)/.exec(lead.trim().slice(-8))?.[0]
  const unmarked = (text: string) =>
    emphasis && text.startsWith(emphasis) ? text.slice(emphasis.length) : text
  const text = unmarked(unmarked(rest.slice(length)).replace(separator, '')).replace(separator, '')
  return {when: rest.slice(0, length), text: text.trim()}
}

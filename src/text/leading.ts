import {formatMoment} from '../model/moment.ts'
import {findMoments} from './find-moments.ts'
import {fold} from './fold.ts'
import {parseMoment} from './typed-moment.ts'

// A list marker, a checkbox, and what may stand around a time: brackets, emphasis, a table cell
const marker = /^\s*(?:(?:[-*+•]|\d{1,3}[.)])\s+)?(?:\[[ xX]\]\s+)?[[(*_`|~]*\s*/
const step =
  /^(?:now|[+-]\s?\d{1,4}\s?(?:h(?:ours?)?(?:\s?\d{1,2}\s?m?)?|m(?:in(?:utes?)?)?|s(?:ec)?))(?=[\s:|)\]*,]|$)/i
const separator = /^[\])*_`]*\s*(?:[-–—:|,>=]|:-)*\s*[*_`]*\s*/

/** Splits a line into the words for the time that it begins with, if there are any, and the rest. */
export function leadingMoment(line: string): {when: string | null; text: string} {
  const bare = line.replace(/\s*\|\s*$/, '')
  const rest = bare.slice(marker.exec(bare)?.[0].length ?? 0)
  const folded = fold(rest)
  const relative = step.exec(folded)?.[0]
  if (relative) return split(rest, relative.length, relative)
  const [first, second] = findMoments(folded.slice(0, 80))
  if (first?.start === 0 && first.role === 'from' && second) {
    const when =
      first.dates.length || first.monthDay ? folded.slice(0, first.end) : formatMoment(first.moment)
    return {when, text: rest.slice(first.end).trim()}
  }
  const {parts, end} = parseMoment(folded, 'prose')
  if (parts.time) return split(rest, end, folded.slice(0, end))
  return {when: null, text: bare.replace(/^\s*(?:[-*+•]|\d{1,3}[.)])\s+/, '').trim()}
}

const split = (rest: string, length: number, when: string) => ({
  when,
  text: rest.slice(length).replace(separator, '').trim(),
})

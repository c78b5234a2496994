import {findMoments} from './find-moments.ts'

const marker = /^\s*(?:(?:[-*+•]|\d{1,3}[.)])\s+)?[[(*_`|]*\s*/
const relative = /^(?:[+-]\d+\s?(?:s|m|min|h)(?:\d+m)?|now)(?![\p{L}\d])/iu
const separator = /^[\])*_`|]*\s*(?:[-–—:|,>=]+|at)?\s*[\])*_`|]*\s*[-–—:|]*\s*/

/** Splits a line into the words for the time at its beginning, if there are any, and the rest. */
export function leadingMoment(line: string): {when: string | null; text: string} {
  const lead = marker.exec(line)?.[0].length ?? 0
  const rest = line.slice(lead)
  const step = relative.exec(rest)?.[0]
  const first = step ? null : findMoments(rest)[0]
  const length = step?.length ?? (first?.start === 0 && first.moment.time ? first.end : 0)
  if (length === 0) return {when: null, text: rest.trim()}
  return {when: rest.slice(0, length), text: rest.slice(length).replace(separator, '').trim()}
}

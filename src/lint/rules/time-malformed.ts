import type {Rule} from '../finding.ts'
import {quoted} from '../say.ts'

export const timeMalformed: Rule = {
  id: 'time-malformed',
  severity: 'warning',
  about:
    'A time or date that can be read in two ways or in none, as “13:20pm”, “12;45” or “22rd”: nobody knows later which was meant.',
  find: ({moments, source}) =>
    moments.flatMap(({start, end, malformed, moment}) => {
      if (!malformed) return []
      const written = source.slice(start, end)
      const piece = slip.exec(written)
      const at = piece
        ? {start: start + piece.index, end: start + piece.index + piece[0].length}
        : {start, end}
      const mended = piece && mend(piece[0], moment.time)
      return [
        {
          at,
          message: `${quoted(source, at)}: ${malformed}. ${mended ? `Write “${mended}”, if that is meant.` : 'Write times as 14:30, dates as 2023-11-05.'}`,
          ...(mended && {fix: [{...at, text: mended}]}),
        },
      ]
    }),
}

/** The piece of a moment that is written wrongly. */
const slip = /\d{1,2}[:;][^\s:;,]{0,3}\s?[ap]\.?m\.?|\d{1,2};\d\d|\d{1,2}(?:st|nd|rd|th)/i

/** The same, in the way it can be read in only one way; `null`: what was meant cannot be known. */
function mend(piece: string, time: string | null): string | null {
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(piece)
  if (ordinal) return ordinal[1]! + suffix(Number(ordinal[1]))
  if (!time) return null
  return /^(?:1[3-9]|2\d|0?0)/.test(piece) ? time : piece.replace(';', ':').replace(/:(?!\d)/, ':00 ')
}

const suffix = (n: number): string => (n > 10 && n < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'))

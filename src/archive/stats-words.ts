import {formatDuration} from '../model/duration.ts'
import type {Spread} from './spread.ts'
import type {Stats} from './stats.ts'

/** Why no mean is shown. */
export const whyNoMean =
  'Median and quartiles, no mean: a few long incidents would pull a mean to a length that hardly any incident had.'

/** "median 12 min, the middle half 5 min to 40 min, 41 of 50" */
export const spreadWords = (spread: Spread | null, of: number): string =>
  spread
    ? `median ${formatDuration(spread.median)}, the middle half ${formatDuration(spread.lowerQuartile)} to ${formatDuration(spread.upperQuartile)}; told by ${spread.points.length} of ${of}`
    : `told by none of ${of}`

/** "12 min (5 min – 40 min)", for a cell */
export const spreadCell = (spread: Spread | null): string =>
  spread
    ? `${formatDuration(spread.median)} (${formatDuration(spread.lowerQuartile)} to ${formatDuration(spread.upperQuartile)})`
    : ''

export function tasksWords({total, done, wontDo, doneShare}: Stats['tasks']): string {
  if (doneShare === null) return total === 0 ? 'none' : `${wontDo}, none of which will be done`
  const dropped = wontDo > 0 ? `; ${wontDo} more will not be done` : ''
  return `${done} of ${total - wontDo} done (${Math.round(doneShare * 100)} %)${dropped}`
}

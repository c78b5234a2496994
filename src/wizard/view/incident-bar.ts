import {formatDuration} from '../../model/duration.ts'
import {minutesBetween, wallClock} from '../../model/moment.ts'
import type {Postmortem} from '../../model/postmortem.ts'
import {documentZone, incidentWindow, turningPoints} from '../../model/window.ts'
import {marks} from '../theme.ts'
import {type Row, row, span, widthOf} from './row.ts'

/**
 * The incident on one scale: its turning points where they lie, what each is, and how long after the beginning. Read
 * from its words alone, without colour; points that would overlap share a row less, never a cell.
 */

interface Mark {
  cell: number
  clock: string
  name: string
}

const words = {
  started: 'impact',
  detected: 'detected',
  escalated: 'escalated',
  mitigated: 'mitigated',
  resolved: 'over',
}

/** The bar, or nothing while fewer than two turning points are known. */
export function incidentBar(postmortem: Postmortem, width: number): Row[] {
  const zone = documentZone(postmortem)
  const window = incidentWindow(postmortem)
  const known = turningPoints.flatMap(name => {
    const moment = window[name]?.moment
    const minutes = moment && window.started && minutesBetween(window.started.moment, moment, zone)
    return minutes === null || minutes === undefined || minutes < 0 ? [] : [{name, minutes, moment: moment!}]
  })
  const span_ = Math.max(...known.map(({minutes}) => minutes), 0)
  if (known.length < 2 || span_ === 0) return []
  const room = width - 1
  const all = known.map(
    ({name, minutes, moment}): Mark => ({
      cell: Math.round((minutes / span_) * room),
      clock: wallClock(moment)?.toPlainTime().toString({smallestUnit: 'minute'}) ?? '',
      name: minutes === 0 ? words[name] : `${words[name]} +${formatDuration(minutes)}`,
    }),
  )
  const cells = new Set(all.map(({cell}) => cell))
  const line = Array.from({length: room + 1}, (_, cell) => (cells.has(cell) ? marks.tick : marks.rule)).join(
    '',
  )
  return [row(span(line, 'accent')), ...lanes(all, width).map(lane => row(span(lane, 'dim')))]
}

/** The words under their ticks, in as many lanes as they need not to run into each other. */
function lanes(all: readonly Mark[], width: number): string[] {
  const texts: string[] = []
  for (const {cell, clock, name} of all) {
    const word = `${clock} ${name}`
    const at = Math.max(0, Math.min(cell, width - widthOf(word)))
    const lane = texts.findIndex(text => widthOf(text) === 0 || widthOf(text) + 2 <= at)
    const index = lane < 0 ? texts.length : lane
    const before = texts[index] ?? ''
    texts[index] = before + ' '.repeat(at - widthOf(before)) + word
  }
  return texts
}

import {durationMinutes, formatDuration} from '../../model/duration.ts'
import {type Metrics, metrics} from '../../model/metrics.ts'
import type {Point} from '../../model/window.ts'
import {boundOf} from '../../text/bound.ts'
import {findDurations} from '../../text/durations.ts'
import {withDays} from '../dated.ts'
import type {Document} from '../document.ts'
import type {Found, Rule} from '../finding.ts'
import {clock, quoted} from '../say.ts'

export const metricMismatch: Rule = {
  id: 'metric-mismatch',
  severity: 'error',
  about:
    'A time to detect, to mitigate or to resolve that is not what the times give: these figures are compared over incidents, and nobody counts them again.',
  find: document => {
    const stated = statedFigures(document)
    if (stated.length === 0) return []
    const computed = metrics(withDays(document.reading))
    return stated.flatMap(({at, metric, minutes}): Found[] => {
      const figure = computed[metric]
      if ('missing' in figure || !isStated(document, figure.from) || !isStated(document, figure.to)) return []
      const actual = figure.duration.total('minutes')
      if (Math.abs(actual - minutes) <= Math.max(2, minutes * 0.1)) return []
      const [from, to] = [figure.from.moment, figure.to.moment]
      return [
        {
          at,
          message: `${quoted(document.source, at)} is ${formatDuration(minutes)}, but from ${clock(from)} to ${clock(to)} it is ${formatDuration(actual)}. Correct the figure or the times.`,
        },
      ]
    })
  },
}

/** Of the timeline only guesses tell which entry is a turning point. */
const isStated = ({reading}: Document, {from}: Point): boolean =>
  'field' in from && reading.fields[from.field] !== undefined

const label =
  /(?<!\p{L})(?:time[ -]to[ -](detect|mitigat|resol|recover)\p{L}*|(?:MTT|TT)([DMR]))(?!\p{L})[^\n\d]{0,30}(?=\d)/giu

const named: Record<string, keyof Metrics> = {
  detect: 'timeToDetect',
  mitigat: 'timeToMitigate',
  resol: 'timeToResolve',
  recover: 'timeToResolve',
  d: 'timeToDetect',
  m: 'timeToMitigate',
  r: 'timeToResolve',
}

/** "Time to detect: 6 min", "MTTR 40 minutes"; what is aimed at, or the mean of many, is another thing. */
function statedFigures({prose}: Document) {
  return [...prose.text.matchAll(label)].flatMap(match => {
    const start = match.index + match[0].length
    const [found] = findDurations(prose.text.slice(start, start + 40))
    const line = prose.text.slice(prose.text.lastIndexOf('\n', match.index) + 1, start)
    const minutes = found && found.start === 0 ? durationMinutes(found.iso) : null
    if (
      !found ||
      minutes === null ||
      found.most ||
      boundOf(prose.text, start, start + found.end) ||
      /\b(?:mean|average|median|target|goal|SLO|within|under|below|reduce)\b/i.test(line)
    )
      return []
    return [
      {at: {start, end: start + found.end}, metric: named[(match[1] ?? match[2]!).toLowerCase()]!, minutes},
    ]
  })
}

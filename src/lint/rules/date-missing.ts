import type {Rule} from '../finding.ts'

export const dateMissing: Rule = {
  id: 'date-missing',
  severity: 'info',
  about:
    'No date anywhere: whoever looks for what else happened then, or whether it happened again, needs the day.',
  find: ({moments, postmortem, reading, head}) => {
    const {startedAt, detectedAt, resolvedAt, timeline} = postmortem
    const inModel = [startedAt, detectedAt, resolvedAt, ...timeline.map(({at}) => at)].some(at => at?.date)
    const written = moments.some(({moment, monthDay, dates}) => moment.date || monthDay || dates.length)
    const inFrontMatter = Object.values(reading.frontMatter?.values ?? {}).some(
      value => value instanceof Date || (typeof value === 'string' && /\d{4}-\d{2}-\d{2}/.test(value)),
    )
    if (inModel || written || inFrontMatter) return []
    return [{at: head, message: 'No date anywhere. Say on which day it happened, as “2023-11-05”.'}]
  },
}

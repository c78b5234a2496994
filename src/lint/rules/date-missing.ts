import {findMoments} from '../../text/find-moments.ts'
import type {Rule} from '../finding.ts'

export const dateMissing: Rule = {
  id: 'date-missing',
  severity: 'info',
  about:
    'No date anywhere: whoever looks for what else happened then, or whether it happened again, needs the day.',
  find: ({source, moments, placed, reading, head}) => {
    const inFrontMatter = findMoments(source.slice(0, reading.frontMatter?.span.end ?? 0))
    const written = [...moments, ...inFrontMatter].some(
      ({moment, monthDay, dates}) => moment.date || monthDay || dates.length,
    )
    if (placed.dated || written || inName.test(source)) return []
    return [{at: head, message: 'No date anywhere. Say on which day it happened, as “2023-11-05”.'}]
  },
}

/** As a part of a name: "2024-02-06-cards", "INC-20240206". */
const inName = /(?<!\d)20\d\d([-_]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)/

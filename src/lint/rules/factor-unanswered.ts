import {factorsOf, openFactors} from '../../model/factors.ts'
import type {Rule} from '../finding.ts'

export const factorUnanswered: Rule = {
  id: 'factor-unanswered',
  severity: 'warning',
  about:
    'A contributing factor that no task answers, without a reason why nothing is done, in a document that ties its other factors to tasks or reasons: what was found and then forgotten happens again.',
  find: ({postmortem, reading}) => {
    const {rootCause, tasks} = postmortem
    // Most documents tie nothing to anything; of those it cannot be told what was forgotten.
    if (!tasks.some(({factor}) => factor) && rootCause.noAction.length === 0) return []
    const places = reading.fields['rootCause.contributingFactors'] ?? []
    return openFactors(factorsOf(rootCause), tasks).flatMap(factor => {
      const at = places[rootCause.contributingFactors.indexOf(factor)]
      const message =
        'No task answers this factor. Write “answers: *its words*” at the task that does, or behind it “— no action, because *the reason*”.'
      if (!at) return []
      const end = at.start + reading.source.slice(at.start, at.end).trimEnd().length
      return [{at: {start: at.start, end}, message}]
    })
  },
}

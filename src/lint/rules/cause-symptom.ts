import type {Rule} from '../finding.ts'
import {quoted} from '../say.ts'

export const causeSymptom: Rule = {
  id: 'cause-symptom',
  severity: 'warning',
  about:
    'A root cause that only repeats the symptom, “the server was down”: nothing can be prevented by it. Ask why until the answer can be changed (five whys).',
  find: ({postmortem, reading, source, prose}) => {
    const [at] = reading.fields['rootCause.description'] ?? []
    const {description, trigger, contributingFactors, fiveWhys} = postmortem.rootCause
    if (!at || trigger || contributingFactors.length + fiveWhys.length > 0 || description.length > 160)
      return []
    if (!symptom.test(prose.text.slice(at.start, at.end).trim())) return []
    return [
      {
        at,
        message: `${quoted(source, at)} is what was seen, not why. Say what made it happen, and why that was possible.`,
      },
    ]
  },
}

/** One sentence that says of a system that it did not work, and nothing of why. */
const symptom =
  /^(?:(?:the|our|a) )?(?:[\p{L}\d-]+ ){0,3}(?:servers?|sites?|websites?|services?|app|apps|applications?|systems?|databases?|API|APIs|pages?|platform|checkout|login) (?:(?:was|were|went|is|became) (?:down|offline|unavailable|unreachable|inaccessible|slow|unresponsive|not (?:working|responding|available|reachable))|(?:crashed|stopped (?:working|responding)|failed|did not (?:work|respond)|returned (?:errors|an error|a? ?5\d\d(?: errors?)?)))[.!]?$/iu

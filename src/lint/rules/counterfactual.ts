import type {Found, Rule} from '../finding.ts'
import {person} from '../people.ts'
import {sentences} from '../prose.ts'
import {quoted} from '../say.ts'

export const counterfactual: Rule = {
  id: 'counterfactual',
  severity: 'info',
  about:
    '“Should have”, “could have”, “failed to” of people: it tells of something that did not happen instead of why what did happen made sense (Dekker, “The Field Guide to Understanding ‘Human Error’”; Etsy, “Debriefing Facilitation Guide”).',
  find: ({postmortem, prose, source}) => {
    const who = String.raw`(?<![\p{L}\p{N}'’-])(?:${person(postmortem)}|we|(?:the|our) (?:[\p{L}-]+ ){0,2}team)`
    const form = new RegExp(
      String.raw`${who} (?:(?:also |really |probably |certainly )?(?:should|could|ought to)(?: not|n['’]t)?(?: also| easily)? have|(?:(?:also|initially|repeatedly) )?failed to)(?!\p{L})`.replaceAll(
        ' ',
        String.raw`\s+`,
      ),
      'iu',
    )
    return prose.passages
      .filter(({heading, quoted}) => !heading && !quoted)
      .flatMap(passage => [...sentences(prose.unquoted, passage)])
      .flatMap(({start, end}): Found[] => {
        const match = form.exec(prose.unquoted.slice(start, Math.min(end, start + 2000)))
        if (!match) return []
        const at = {start: start + match.index, end: start + match.index + match[0].length}
        return [
          {
            at,
            message: `${quoted(source, at)} tells what did not happen. Say what was done and why it made sense then: what was known, what did it look like?`,
          },
        ]
      })
  },
}

import type {Found, Rule} from '../finding.ts'
import {letter, person, spaced} from '../people.ts'
import {sentences} from '../prose.ts'
import {quoted} from '../say.ts'

export const counterfactual: Rule = {
  id: 'counterfactual',
  severity: 'info',
  about:
    '“Should have”, “could have”, “failed to” of people: it tells of something that did not happen instead of why what did happen made sense (Dekker, “The Field Guide to Understanding ‘Human Error’”; Etsy, “Debriefing Facilitation Guide”).',
  find: ({postmortem, prose, source}) => {
    if (!prose.passages.some(({start, end}) => wish.test(prose.unquoted.slice(start, end)))) return []
    const form = formOf(person(postmortem))
    return prose.passages
      .filter(({heading, quoted}) => !heading && !quoted)
      .flatMap(passage => [...sentences(prose.unquoted, passage)])
      .flatMap(({start, end}): Found[] => {
        const sentence = prose.unquoted.slice(start, Math.min(end, start + 2000))
        const match = wish.test(sentence) && form.exec(sentence)
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

/** What a sentence must hold to be looked at further; most do not. */
const wish = /should|could|ought|failed\s+to/i

/** What follows “have” when it does not mean to own: a participle that is no adjective, as in “improved alerts”. */
const done =
  '(?!(?:automated|dedicated|shared|improved|limited|increased|reduced|detailed|managed|distributed|centralized|documented|tested|replicated) (?:(?:and|or) )?[a-z-]+s?(?![a-z])(?<!ed (?:it|this|that|them|the|a|an|our|all|before|in|on|by|earlier|sooner)))[A-Za-zÀ-ɏ-]{2,20}ed|been|done|gone|known|seen|made|taken|written|caught|told|found|had|given|kept|left|begun|built|brought|thought|read|run|set|put|sent|shut|cut|held|got|gotten|come|become|chosen|understood|spoken|paid|met|slept|learnt|realised|rolled|spent|stuck|led|heard|felt|bought|dealt|drawn|driven|shown|started|stopped'

const formOf = (people: string): RegExp => {
  const who = String.raw`(?<![${letter}\d'’-])(?:${people}|we|(?:the|our) (?:[${letter}-]+ ){0,2}team)`
  const wished = `(?:also |really |probably |certainly )?(?:should(?: not|n['’]t)?|ought(?: not|n['’]t)? to|could)(?: also| easily)?(?: have|['’]ve)(?= (?:[${letter}]+ly |also |already |never |at least |just )?(?:${done})(?![${letter}]))`
  return spaced(`${who} (?:${wished}|(?:(?:also|initially|repeatedly) )?failed to)(?![${letter}])`)
}

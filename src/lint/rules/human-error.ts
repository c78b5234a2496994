import type {Rule} from '../finding.ts'
import {sentences} from '../prose.ts'
import {quoted} from '../say.ts'

export const humanError: Rule = {
  id: 'human-error',
  severity: 'warning',
  about:
    '“Human error” given as the cause: it ends the inquiry where it should begin, at what made the error easy to make (Dekker, “The Field Guide to Understanding ‘Human Error’”).',
  find: ({source, prose}) =>
    prose.passages
      .filter(({heading}) => !heading)
      .flatMap(passage => [...sentences(prose.unquoted, passage)])
      .flatMap(({start, end}) => {
        const sentence = prose.unquoted.slice(start, end)
        const match = name.exec(sentence)
        if (!match || !givesCause(sentence, match.index, match[0].length)) return []
        const at = {start: start + match.index, end: start + match.index + match[0].length}
        return [
          {
            at,
            message: `${quoted(source, at)} is where the inquiry starts, not the cause. Ask: what made this step easy to get wrong, and what let it through?`,
          },
        ]
      }),
}

const name =
  /\b(?:human|operator|user|admin(?:istrator)?|engineer|developer|manual|pilot)[\s-]+(?:error|mistake|fault|oversight)s?\b|\bPEBKAC\b|\berror humano\b|\berreur humaine\b|\berro humano\b|\bmenschliche[smr]? (?:versagen|fehler)\b|\bfat[- ]finger(?:ing|ed)?\b|人为(?:操作)?(?:错误|失误)|人的(?:な)?ミス|ヒューマンエラー|操作ミス/i

/** As the cause of this incident: behind "due to" or "the root cause was", not what a measure guards against. */
function givesCause(sentence: string, index: number, length: number): boolean {
  const before = sentence.slice(Math.max(0, index - 80), index)
  const behind = sentence.slice(index + length)
  if (/\?\s*$/.test(sentence)) return false
  if (
    /\b(?:not|never|rather than|instead of|without|no|prevent\w*|reduc\w*|minimi[sz]\w*|avoid\w*|eliminat\w*|risk of|prone to|chance of|potential for|against|possib\w+|less|fewer|catch\w*|blam\w+|call\w*|label\w*|such as|like)\b[^.]{0,40}$/i.test(
      before,
    )
  )
    return false
  if (/^s? (?:rate|page|message|code|report|log)/i.test(behind)) return false
  return (
    /(?:\b(?:due to|because of|result of|causes?|reason|attribut\w+|traced (?:back )?to|down to|stemmed from|by|was|were|is|a case of|simple|causa|debido a|por|dû à)(?!\p{L})|原因|由于|によ)[^.]{0,50}$/iu.test(
      before,
    ) ||
    (/^[\s\p{P}]*(?:an? )?$/iu.test(before) && leads.test(behind))
  )
}

/** What goes on behind an error at the beginning, when it is the cause: nothing, when it was, or what it did. */
const leads =
  /^\s*(?:$|[\p{P}]|(?:again|during|in|while|when|led|caused|resulted|was the|is the|made|took|broke|brought)(?!\p{L}))/u

import {findPercents} from '../../text/percent.ts'
import type {Document} from '../document.ts'
import type {Found, Rule} from '../finding.ts'
import {sentences} from '../prose.ts'
import {quoted} from '../say.ts'

export const scopeMismatch: Rule = {
  id: 'scope-mismatch',
  severity: 'info',
  about:
    '“All users” or “complete outage” beside “80 % of users”, or a percentage that contradicts the count beside it: the impact is told in two sizes.',
  find: document => [...wholeAndPart(document), ...counted(document)],
}

const whole =
  /(?<!\bnot\s)(?<!\bnearly\s)(?<!\balmost\s)\b(?:all (?:of )?(?:our |the )?(?:users|customers|clients|visitors)\b|(?:every|100\s?% of(?: our| the)?) (?:users?|customers?)\b|(?:(?:complete|total)(?:ly)?|fully?) (?:service )?(?:outage|downtime|disruption|unavailability|unavailable|down)\b)/iu

/** A share of the users, in the summary or the impact, and all of them. */
function wholeAndPart(document: Document): Found[] {
  const {reading, prose, source} = document
  const [share] = reading.fields['impact.usersAffectedPercent'] ?? []
  const percent = document.postmortem.impact.usersAffectedPercent
  if (!share || percent === null || percent === 0 || percent >= 100) return []
  for (const {start, end} of ['summary', 'impact.description'].flatMap(
    field => reading.fields[field] ?? [],
  )) {
    const told = prose.unquoted.slice(start, end)
    const match = whole.exec(told)
    // "a complete outage for 30 % of our users" is complete for them.
    if (!match || isOver(told, match.index)) continue
    if (ofSome(match[0], told.slice(match.index + match[0].length))) continue
    if (ofThem.test(told.slice(match.index)) || forThem.test(told.slice(0, match.index))) continue
    const at = {start: start + match.index, end: start + match.index + match[0].length}
    return [
      {
        at,
        message: `${quoted(source, at)} here, ${quoted(source, share)} of the users there. Keep the figure, and say what was out of reach for the others.`,
      },
    ]
  }
  return []
}

/** What may stand behind it: "all users in Kenya", "all customers who paid by card", "a total outage of search" are a part. */
const ofSome = (all: string, behind: string): boolean =>
  (/(?:s|er)$/i.test(all) ? someUsers : someService).test(behind)
const someUsers = /^\s(?:in|on|who|with|from|using|that|whose|at|behind|running|of)\s/i
const someService = /^\sof\s(?!(?:the|our) (?:service|site|website|platform|system|app)\b)/i

/** Whether the sentence tells of what came afterwards: "service was restored for all users". */
const isOver = (told: string, at: number): boolean => {
  const start = Math.max(told.lastIndexOf('. ', at), told.lastIndexOf('\n', at)) + 1
  return afterwards.test(told.slice(start, at + 80).split(/[.;\n](?:\s|$)/, 1)[0]!)
}
const afterwards =
  /(?<!\p{L})(?:restor\p{L}+|recover\p{L}+|inform\p{L}*|notif\p{L}+|told|refund\p{L}*|again|back|resolved|after the (?:fix|rollback|restart|deploy\p{L}*))(?!\p{L})/iu

const ofThem =
  /^(?:complete|total|full)[^.]{0,40}?\bfor\s+(?:(?:about|around|approximately|roughly|≈)\s*)?\d+(?:\.\d+)?\s?%/i
const forThem = /\d\s?% of (?:\p{L}+ ){1,3}(?:experienced|had|saw|faced|suffered|met)(?: from)? (?:an? )?$/iu

/** What stands between a count and the share that it is: "users (", "orders, or". */
const beside =
  /^[\s\p{L}]{0,40}(?:\(|,|=|≈|[–—-]|\bor\b|\bthat is\b)\s?(?:(?:or|that is|which is|i\.e\.|about|roughly|approximately|around|nearly|almost|some|only|just)\s){0,3}[~≈]?\s?$/u

/** "250 of 1,000 users (30 %)" */
function counted({prose, source}: Document): Found[] {
  const form =
    /(?<![\d.,])(\d[\d,]{0,12})\s+(?:out\s+)?of\s+(?:the\s+|our\s+)?(\d[\d,]{0,12})(?![\d.,%]|\s?%)/gi
  return prose.passages.flatMap(passage =>
    [...sentences(prose.text, passage)].flatMap(({start, end}) => {
      const sentence = prose.text.slice(start, Math.min(end, start + 2000))
      const percents = findPercents(sentence)
      const counts = [...sentence.matchAll(form)]
      if (percents.length !== 1 || counts.length !== 1) return []
      const [part, all] = [1, 2].map(i => Number(counts[0]![i]!.replaceAll(',', '')))
      const said = percents[0]!
      const [count] = counts
      const between = sentence.slice(Math.min(count!.index + count![0].length, said.start), said.start)
      if (!beside.test(between)) return []
      if (!all || part! > all) return []
      const actual = (part! / all) * 100
      const slack = said.approximate ? 5 : 1.5
      if (actual >= said.percent - slack && actual <= (said.most ?? said.percent) + slack) return []
      if (Math.abs(100 - actual - said.percent) <= slack) return []
      const at = {start: start + said.start, end: start + said.end}
      return [
        {
          at,
          message: `${quoted(source, at)}, but ${part} of ${all} is ${Math.round(actual * 10) / 10} %. Correct whichever is wrong.`,
        },
      ]
    }),
  )
}

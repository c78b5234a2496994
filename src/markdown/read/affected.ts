import {findPercents} from '../../text/percent.ts'
import type {Span} from './lines.ts'
import type {Stated} from './stated.ts'

const people =
  /^[\s*_`]*(?:of\s+|de\s+|des\s+|dos\s+|der\s+|的|の)?(?:(?:all|our|the|my|its|their|this|active|total|website|site|web|platform|affected|company['’]s|los|nuestros|nos|os|les|unserer)[\s*_]+){0,4}(?:user|users|customer|customers|client|clients|visitor|visitors|people|subscribers|members|usuarios|clientes|utilisateurs|usuários|nutzer|benutzer|kunden|用户|使用者|客户|ユーザー|顧客|사용자|고객)(?![\p{L}])/iu
const peopleBefore =
  /\b(?:users?|customers?|usuarios|utilisateurs|usuários)(?: were| was)? ?(?:affected|impacted|afectados|afetados|impactés)?[*_\s:：(]*(?:(?:about|around|approximately|~|≈)\s*)?$/i

/** The share of the users that a passage says were affected. */
export function shareOfUsers(span: Span, text: string): Stated<number> | null {
  for (const each of findPercents(text.slice(0, 4000))) {
    const [before, after] = [
      text.slice(Math.max(0, each.start - 60), each.start),
      text.slice(each.end, each.end + 80),
    ]
    if (each.percent > 100 || !(people.test(after) || peopleBefore.test(before))) continue
    return {
      value: each.most ?? each.percent,
      span: {start: span.start + each.start, end: span.start + each.end},
    }
  }
  return null
}

const all =
  /(?<!\bnot )\b(?:all (?:of )?(?:our |the )?(?:users|customers|clients)|every (?:user|customer)|todos los usuarios|tous les utilisateurs|todos os usuários)\b|所有用户|全ユーザー|모든 사용자/i

/** "All users" is all of them. */
export function everybody(span: Span, text: string): Stated<number> | null {
  const found = all.exec(text)
  return (
    found && {
      value: 100,
      span: {start: span.start + found.index, end: span.start + found.index + found[0].length},
    }
  )
}

import type {Span} from '../../markdown/read.ts'
import {durationMinutes} from '../../model/duration.ts'
import {findDurations} from '../../text/durations.ts'
import type {Document} from '../document.ts'
import type {Rule} from '../finding.ts'
import {hidden, says} from '../prose.ts'

export const impactUnquantified: Rule = {
  id: 'impact-unquantified',
  severity: 'warning',
  about:
    'The impact has no figure: how many users, requests, orders or how much money decides how much the prevention may cost (Google SRE workbook, “Postmortem Culture”: quantify the impact).',
  find: document => {
    const told = passages(document)
    if (told.some(({text}) => figures.some(figure => figure.test(text)))) return []
    if (document.postmortem.impact.usersAffectedPercent !== null || says(document.prose, people)) return []
    if (document.sections('impact').some(({body}) => body && hasNumber(document, body))) return []
    return [
      {
        at: document.sections('impact')[0]?.headingSpan ?? told[0]!.at,
        message:
          'The impact has no figure. Say how many users or requests were hit, or what share, even as an estimate: “about 20 % of checkouts”.',
      },
    ]
  },
}

/** Where the impact is told: its own section and the summary; else, the opening of the document. */
function passages(document: Document) {
  const {reading, sections, source} = document
  const places = ['impact.description', 'summary'].flatMap(field => reading.fields[field] ?? [])
  const bodies = sections('impact', 'summary', 'facts').flatMap(({body}) => body ?? [])
  const all = [...places, ...bodies]
  if (all.length === 0) all.push({start: 0, end: Math.min(source.length, 3000)})
  return all.map(at => ({at, text: withoutTimes(document, at)}))
}

/** What is told, in words, without the times: "at 2 pm users" counts nobody. */
function withoutTimes({prose, moments}: Document, {start, end}: Span): string {
  const inside = moments.filter(moment => start <= moment.start && moment.end <= end)
  return inside.reduce(
    (text, moment) =>
      text.slice(0, moment.start - start) +
      hidden.repeat(moment.end - moment.start) +
      text.slice(moment.end - start),
    prose.text.slice(start, end),
  )
}

/** In a section on the impact, a length of time, a word for all, for none or for a part, or any number but codes and versions. */
function hasNumber(document: Document, body: Span): boolean {
  const text = withoutTimes(document, body)
  return (
    findDurations(text).some(({iso}) => (durationMinutes(iso) ?? 0) >= 1) ||
    inWords.test(text) ||
    /(?<![\p{L}\d.,:/#-])(?![45]\d\d(?![\d.,])|\d+\.\d+\.)\d[\d.,]*(?=\s?[\p{L}+%])/u.test(text)
  )
}

const inWords =
  /(?<!\p{L})(?:none|nobody|no one|everyone|everybody|half|(?:a|one|two|three) (?:third|quarter|fifth|tenth)s?|ningun[oa]|aucune?|nulo|keine)(?!\p{L})/iu

/** Somewhere, those who were hit are counted. */
const people =
  /(?<![\d:.,/#-])\d[\d,.]*\s?(?:k|m|million|thousand|%|percent)?\+?\s(?:(?:the|our|all|active|affected|of)\s){0,4}(?:users|customers|clients|visitors|people|requests|orders|transactions|students|usuarios|utilisateurs|usuários|nutzer)\b/iu

const units = `(?:user|customer|client|visitor|request|order|transaction|session|error|account|tenant|message|job|build|record|row|file|node|pod|server|host|instance|service|site|ticket|complaint|repo|package|download|call|email|payment|team|hub|commit|event|app|application|shop|store|endpoint|validator|block|round|PR|merchant|subscriber|member|student|device|login|booking|invoice|purchase|checkout|region|organi[sz]ation|workspace|project)s?|people|companies|queries|repositories|${[
  'usuarios|clientes|pedidos|solicitudes|personas',
  'utilisateurs|commandes|requêtes|personnes',
  'usuários|requisições|pessoas',
  'nutzer|kunden|bestellungen|anfragen|personen',
].join('|')}`

const figures = [
  /\d\s?%|\bper ?cent\b|por ?ciento|pour ?cent|prozent/i,
  // Of 4xx and 5xx only what is counted at once is no status code: "500 shops", not "504 for users".
  new RegExp(
    String.raw`(?<![\d:.,/-])(?:(?![45]\d\d\s)\d[\d,.]*\s?(?:k|m|million|thousand)?\+?\s(?:\p{L}+[\s-]){0,3}|[45]\d\d\s(?!error))(?:${units})(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\s(?:of\s)?(?:\p{L}+[\s-]){0,2}(?:${units})(?!\p{L})`,
    'iu',
  ),
  /[$€£¥₹]\s?\d|\d\s?(?:k|m|million)?\s?(?:[€£]|(?:USD|EUR|GBP|CHF|dollars|euros|pounds)\b)|\b(?:USD|EUR|GBP|CHF)\s\d/i,
  /\b(?:all|every|each|none of|no|zero|half(?: of)?|the majority)(?: of)?(?: (?:the|our|my|its|their))? (?:\p{L}+ ){0,2}(?:(?:user|customer|client|visitor|request|order|transaction)s?|traffic|people)\b|\b(?:a|one|two|three) (?:third|quarter|fifth|tenth)s? of\b|\banyone (?:trying|who|attempting)\b|\bno (?:data|(?:\p{L}+[ -]){0,2}impact)\b/iu,
  /(?<!\p{L})(?:tod[oa]s [oa]s|tod[oa]s l[oa]s|ningún|nenhum|tou(?:te)?s les|aucune?|alle|keine?n?)\s(?:\p{L}+\s)?(?:usuarios?|clientes?|pedidos?|usuários?|utilisateurs?|clients?|commandes?|nutzer|kunden?|bestellung(?:en)?)(?!\p{L})/iu,
  /\d\s*(?:个|名|人|件|位|万|家|건)|명/u,
]

import type {Span} from '../../markdown/read.ts'
import {durationMinutes} from '../../model/duration.ts'
import {findDurations} from '../../text/durations.ts'
import {findMoments} from '../../text/find-moments.ts'
import type {Document} from '../document.ts'
import type {Rule} from '../finding.ts'
import {says} from '../prose.ts'

export const impactUnquantified: Rule = {
  id: 'impact-unquantified',
  severity: 'warning',
  about:
    'The impact has no figure: how many users, requests, orders or how much money decides how much the prevention may cost (Google SRE workbook, “Postmortem Culture”: quantify the impact).',
  find: document => {
    const told = passages(document)
    if (told.length === 0 || told.some(({text}) => figures.some(figure => figure.test(text)))) return []
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
function passages({prose, reading, sections, source}: Document) {
  const places = ['impact.description', 'summary', 'impact.usersAffectedPercent'].flatMap(
    field => reading.fields[field] ?? [],
  )
  const bodies = sections('impact', 'summary', 'facts').flatMap(({body}) => body ?? [])
  const all = [...places, ...bodies]
  if (all.length === 0) all.push({start: 0, end: Math.min(source.length, 3000)})
  return all.map(at => ({at, text: prose.text.slice(at.start, at.end)}))
}

/** In a section on the impact, a length of time, or any number that is no clock time, no status code and no version. */
function hasNumber({prose}: Document, {start, end}: Span): boolean {
  const text = prose.text.slice(start, end)
  if (findDurations(text).some(({iso}) => (durationMinutes(iso) ?? 0) >= 1)) return true
  const times = findMoments(text)
  if (/(?:^|[:\s])(?:none|nobody|no one|ninguno|ninguna|aucune?|nule?|nulo|keine)(?![\p{L}])/iu.test(text))
    return true
  return [...text.matchAll(/(?<![\p{L}\d.,:/#-])\d[\d.,]*(?=\s?\p{L}|\s?\+|\s?%)/gu)].some(
    ({index, 0: number}) =>
      !/^[45]\d\d$|^\d+\.\d+\./.test(number) && !times.some(each => each.start <= index && index < each.end),
  )
}

/** Somewhere, those who were hit are counted. */
const people =
  /(?<![\d:.,/#-])\d[\d,.]*\s?(?:k|m|million|thousand|%|percent)?\+?\s(?:of\s)?(?:(?:the|our|all|active|affected|of)\s){0,3}(?:users|customers|clients|visitors|people|requests|orders|transactions|students|usuarios|utilisateurs|usuários|nutzer)\b/iu

const figures = [
  /\d\s?%|\bper\s?cent\b|\bpercent\b|por ?ciento|pour ?cent|prozent/i,
  /(?:^|[^\d:.,\-/])(?![45]\d\d\s)\d[\d,.]*\s?(?:k|m|million|thousand)?\+?\s(?:\p{L}+[\s-]){0,3}(?:users?|customers?|clients?|visitors?|people|requests?|orders?|transactions?|sessions?|errors?|accounts?|companies|tenants?|messages?|jobs?|builds?|records?|rows?|files?|nodes?|pods?|servers?|hosts?|instances?|services?|sites?|tickets?|complaints?|repos(?:itories)?|packages?|downloads?|calls?|emails?|payments?|teams?|hubs?|usuarios|clientes|utilisateurs|usuários|nutzer|kunden|commits?|events?|apps?|applications?|shops?|stores?|endpoints?|validators?|blocks?|rounds?|queries|pull requests|PRs)\b/iu,
  /[$€£¥]\s?\d|\d\s?(?:USD|EUR|dollars|euros)\b/i,
  /\b(?:all|every|each|none of|no|zero|half(?: of)?|one third|a third|two thirds|a quarter|the majority)(?: of)?(?: (?:the|our|my|its|their))? (?:\p{L}+ ){0,2}(?:users?|customers?|clients?|visitors?|requests?|traffic|orders?|transactions?|people)\b|\banyone (?:trying|who|attempting)\b|\bno data\b/iu,
  /\d\s*(?:个|名|人|件|位|万|家|건)|명/u,
]

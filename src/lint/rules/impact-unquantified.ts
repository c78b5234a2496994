import type {Document} from '../document.ts'
import type {Rule} from '../finding.ts'

export const impactUnquantified: Rule = {
  id: 'impact-unquantified',
  severity: 'warning',
  about:
    'The impact has no figure: how many users, requests, orders or how much money decides how much the prevention may cost (Google SRE workbook, “Postmortem Culture”: quantify the impact).',
  find: document => {
    const told = passages(document)
    if (told.length === 0 || told.some(({text}) => figures.some(figure => figure.test(text)))) return []
    if (document.postmortem.impact.usersAffectedPercent !== null) return []
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

const figures = [
  /\d\s?%|\bper\s?cent\b|\bpercent\b|por ?ciento|pour ?cent|prozent/i,
  /(?:^|[^\d:.\-/])\d[\d,.]*\s?(?:k|m|million|thousand)?\+?\s(?:\p{L}+[\s-]){0,3}(?:users?|customers?|clients?|visitors?|people|requests?|orders?|transactions?|sessions?|errors?|accounts?|companies|tenants?|messages?|jobs?|builds?|records?|rows?|files?|nodes?|pods?|servers?|hosts?|instances?|services?|sites?|tickets?|complaints?|repos(?:itories)?|packages?|downloads?|calls?|emails?|payments?|teams?|hubs?|usuarios|clientes|utilisateurs|usuários|nutzer|kunden|commits?|events?|apps?|applications?|shops?|stores?|endpoints?|validators?|blocks?|rounds?|queries|pull requests|PRs)\b/iu,
  /[$€£¥]\s?\d|\d\s?(?:USD|EUR|dollars|euros)\b/i,
  /\b(?:all|every|each|none of|no|zero|half(?: of)?|one third|a third|two thirds|a quarter|the majority)(?: of)?(?: (?:the|our|my|its|their))? (?:\p{L}+ ){0,2}(?:users?|customers?|clients?|visitors?|requests?|traffic|orders?|transactions?|services?|people)\b/iu,
  /\d\s*(?:个|名|人|件|位|万|家)|명|\d+\s*건/u,
]

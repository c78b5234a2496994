import {remembered} from '../../model/remembered.ts'
import {type Kind, phrases} from './phrases.ts'

export type {Kind} from './phrases.ts'

/** A heading as the table spells it: visible text, lower case, `and` for `&`, no numbering, no punctuation. */
export const headingKey = (text: string): string => keyOf(text.slice(0, 200))

/** The same labels are asked about again and again. */
const keyOf = remembered((text: string): string =>
  text
    .replace(pictured, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:[a-z+-][a-z\d_+-]{1,30}:/g, ' ')
    .replace(outline, ' ')
    .replace(/&/g, ' and ')
    .replace(/\(s\)/g, 's')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .replace(
      /^(?:(?:section|part|step|phase)\s+)?(?:\d{1,2}(?!\s*(?:why|por|pourquoi|warum))|[ivx]{1,4})\s+(?=\p{L})/u,
      '',
    ),
)

/** What makes a picture of the sign before it; digits in circles. */
const pictured = /[\ufe0f\u20e3\u2460-\u2473]/g

/** "2.1", "B)", "三、" before a heading. */
const outline =
  /(?<![\p{L}\p{N}][^\p{L}\p{N}]{0,20})(?:\d{1,2}(?:\.\d){1,3}\.?(?=[\s\p{Lo}])|[a-z][.)]\s|第?[一二三四五六七八九十]{1,3}(?:[章节節]|[、.)]))/u

/** Accents are often left out: "resolucion" is "resolución", and "MASSNAHMEN" "Maßnahmen". */
export const unaccented = (key: string): string =>
  /^[\0-\x7f]*$/.test(key)
    ? key
    : key
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replaceAll('ß', 'ss')
        .normalize('NFC')

/** As the table has it: without accents, and with one word for "and". */
const plain = (key: string): string => unaccented(key).replace(/ (?:und|et|y|e) /g, ' and ')

/** Spelling that differs from one writer to the next: "Loesung" for "Lösung", the spaces of Korean. */
function folded(key: string): string {
  const short = key.replace(/([aou])e/g, '$1')
  return /^[\0-\x7f]*$/.test(short) ? short : short.replace(/(?<=\p{Lo}) (?=\p{Lo})/gu, '')
}

let table: Map<string, Kind> | undefined
function named(key: string): Kind | undefined {
  table ??= new Map(
    (Object.keys(phrases) as Kind[]).flatMap(kind =>
      phrases[kind].split(/[|\n]/).map((phrase): [string, Kind] => [folded(plain(phrase.trim())), kind]),
    ),
  )
  const exact = folded(key)
  return (exact && table.get(exact)) || (key.includes(' ') ? table.get(`${exact}s`) : undefined)
}

/** Words behind the name of a section that say no more than that it is one. */
const filler =
  /(?: (?:explanation|details|description|section|statement|info|information|notes|must contain)){1,4}$/

/** Words before it that say no more. */
const lead =
  /^(?:(?:the|our|an?|brief|short|quick|full|detailed|technical|main|incident|outage|event|issue|problem|les?|la|l|el|l[oa]s|os?|as|die|der|das|kurze) ){1,3}|^(?:本次)?(?:事故|故障|事件|问题|問題|障害|インシデント|장애|사고|사건|인시던트)の?\s?(?=.)/

/** "of the incident", "du problème", "des Vorfalls" behind it. */
const ofIt =
  /(?: (?:of|for|behind) (?:(?:the|this|our|an?) )?(?:incident|outage|event|issue|problem|failure|disruption|downtime)s?| (?:de l|du|de la|des|d|de|del|de los|do|da|dos|das|de este) (?:incidente?s?|panne|probleme?s?|problemas?|evenements?|eventos?|interruption|coupure|faits|incidencia|fall[ao]s?|falhas?|caida|hechos)| (?:des|der|vom|zum|zur) (?:vorfall(?:e?s)?|ausfall(?:e?s)?|storung|problems|ereignis(?:ses|se)?|zwischenfalls|fehlers|incidents?)|に?について)$/

/** The kind of section that exactly this text heads, whatever stands in brackets behind it: "Timeline (UTC)". */
export const kindOf = (text: string): Kind | null => outright(text) ?? outright(text.replace(bracketed, ''))

const bracketed = /(?<=[\p{L}\p{N}*_`])\s{0,9}[([（【]([^()[\]（）【】]{0,100})[)\]）】]\P{L}{0,20}$/u

function outright(text: string): Kind | null {
  const key = plain(headingKey(text))
  return (
    short(key) ??
    joined(/[/+、・]/.test(text) ? plain(headingKey(text.replace(/[/+、・]/g, ' & '))) : key) ??
    null
  )
}

function short(key: string): Kind | undefined {
  const core = key.replace(lead, '').replace(ofIt, '')
  return named(key) ?? named(core) ?? named(core.replace(filler, ''))
}

/** What two names together head: "Cause & fix", "Lessons and next steps". */
function joined(key: string): Kind | undefined {
  const [one, two, ...more] = key.split(
    / and |(?<=\p{Lo})(?: ?(?:以及|及|与|與|和|と|및|과|와) ?)(?=\p{Lo})/u,
  )
  const first = two && !more.length ? short(one!) : undefined
  const second = first && short(two!)
  if (!second) return undefined
  if (first === second || first === 'summary') return first
  if (first === 'rootCause') return follows[second]
  return (first === 'lessons' || isMeasure(first)) && isMeasure(second) ? 'measures' : undefined
}

/** What a section is that tells the root cause and this. */
const follows: Partial<Record<Kind, Kind>> = {
  resolution: 'causeAndFix',
  trigger: 'rootCause',
  factors: 'rootCause',
}

const isMeasure = (kind: Kind | null) => kind === 'measures' || kind === 'improvements' || kind === 'tasks'

/** The kind of section whose longest name stands, as whole words, in this heading. */
export function kindWithin(text: string): Kind | null {
  // "Remediation (action items)" says in brackets that it is none yet.
  const exact = isMeasure(kindOf(bracketed.exec(text)?.[1] ?? '')) ? outright(text) : kindOf(text)
  const words = plain(headingKey(text)).split(' ')
  if (exact || words.filter(word => /\p{L}/u.test(word)).length > 12) return exact
  // "Follow-up timeline (UTC)": what it is stands last.
  if (/\btimeline$/.test(headingKey(text.replace(/\([^()]*\)/g, '')))) return 'timeline'
  for (let size = words.length - 1; size > 0; size--)
    for (let from = 0; from + size <= words.length; from++) {
      const phrase = words.slice(from, from + size).join(' ')
      const kind = named(phrase)
      if (kind && (size > 1 ? phrase !== 'the incident' : telling.test(phrase))) return kind
    }
  return named(compound.exec(words.at(-1)!)?.[0] ?? '') ?? null
}

/** Single words that name their section wherever they stand in a heading. */
const telling =
  /^(?:summary|timeline|impact|resolution|prevention|remediation|detection|overview|chronology|chronologie|resumen|resumo|resume|impacto|tasks|recommendations|improvements|duration|lessons|conclusion|appendix|references|ursache|auswirkungen|zusammenfassung|massnahmen|prevencion|prevencao|resolucion|resolucao|deteccion|deteccao|recuperacao|recuperacion|cronologia)$/

/** What a heading is about stands at its end, in languages that put words together: "Kundenauswirkungen", "数据库故障原因". */
const compound =
  /(?:ursachen?|auswirkung(?:en)?|zusammenfassung|massnahmen|behebung|概要|概述|摘要|时间线|时间轴|経緯|タイムライン|影响|影响范围|影響|影響範囲|根因|原因|解决方案|措施|经验教训|防止策|対策)$/

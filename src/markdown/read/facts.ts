import type {Moment} from '../../model/postmortem.ts'
import type {DateOrder} from '../../text/dates.ts'
import {guessKind} from '../../text/kind.ts'
import {findPercents} from '../../text/percent.ts'
import {durationIn, during, lasting} from './claimed-duration.ts'
import {visible} from './inline.ts'
import type {Line, Span} from './lines.ts'
import {type FoundMoment, moments} from './moments.ts'
import type {Part} from './sections.ts'
import type {Stated} from './stated.ts'
import {headingKey} from './synonyms.ts'
import {takeTables} from './table.ts'

export interface Facts {
  startedAt: Stated<Moment> | null
  detectedAt: Stated<Moment> | null
  mitigatedAt: Stated<Moment> | null
  resolvedAt: Stated<Moment> | null
  statedDuration: Stated<string> | null
  usersAffectedPercent: Stated<number> | null
  severity: Stated<string> | null
  authors: Stated<string[]> | null
  services: Stated<string[]> | null
  /** The day that a label gives: "Date: 2023-11-05". */
  labelledDate: string | null
  /** The day that is written first. */
  date: string | null
}

type Role =
  | 'started'
  | 'ended'
  | 'detected'
  | 'mitigated'
  | 'date'
  | 'status'
  | 'window'
  | 'severity'
  | 'authors'
  | 'services'

/** `Label: value` lines by what they are labelled. One more synonym is one more word here. */
const labels: [Role, RegExp][] = [
  [
    'started',
    /^(?:(?:incident|outage|impact|issue|event)?\s*(?:start|started|start time|started at|start date|began|beginning|begin)(?: date| time| at)*|(?:incident |outage |impact )?from|(?:hora |fecha |fecha y hora )?(?:de )?inicio(?: del incidente)?|(?:hora |data |data e hora )?(?:de )?início(?: do incidente)?|(?:heure |date |date et heure )?(?:de )?début(?: de l incident)?|beginn|startzeit|开始时间|发生时间|开始|発生日時|発生|시작|발생 시간)$/u,
  ],
  [
    'ended',
    /^(?:(?:incident|outage|impact|issue|event)?\s*(?:end|ended|end time|ended at|end date|resolved|resolved at|resolution time|time resolved|restored|recovered)(?: date| time| at)*|(?:incident |outage |impact )?(?:to|until|till?)|(?:hora |fecha |fecha y hora )?(?:de )?(?:fin|resolución)(?: del incidente)?|(?:hora |data |data e hora )?(?:de |do )?(?:fim|término|resolução)(?: do incidente)?|(?:heure |date |date et heure )?(?:de )?(?:fin|résolution)(?: de l incident)?|ende|endzeit|结束时间|恢复时间|结束|復旧日時|復旧|종료|복구 시간)$/u,
  ],
  [
    'detected',
    /^(?:detected|detected at|detection time|time detected|time of detection|discovered|discovered at|detection date|date detected|检测时间|发现时间|検知日時|감지 시간|(?:hora|fecha|fecha y hora) de detección|(?:hora|data|data e hora) de detecção|(?:heure|date|date et heure) de détection|erkannt|entdeckt)$/u,
  ],
  ['mitigated', /^(?:mitigated|mitigated at|mitigation time|time mitigated|mitigación)$/u],
  [
    'date',
    /^(?:date|day|when|incident date|date of (?:the )?(?:incident|outage)|date and time|(?:incident |outage )?time|date occurred|fecha|fecha y hora|fecha (?:del )?incidente|data|data e hora|data do incidente|date de l incident|date et heure(?: de l incident)?|datum|datum und uhrzeit|日期|时间|日時|日付|날짜|일시)$/u,
  ],
  ['status', /^(?:status|incident status|estado|statut|stand|状态|ステータス|상태)$/u],
  [
    'window',
    /^(?:(?:event |incident |outage |issue |total )?(?:duration|downtime|time frame|timeframe|impact window|window|outage window|incident window|period|time range)(?: of (?:the )?(?:outage|incident))?|(?:durée|duración|duracion|duração|duracao|dauer)(?: totale?)?(?: (?:de l|de la|del|du|de|do|da|der|des) \p{L}+)?|zeitraum|période|período|periodo|tiempo total fuera|持续时间|期間|影響時間|影響期間|停止時間|ダウンタイム|기간|ttr)$/u,
  ],
  [
    'severity',
    /^(?:severity|severity level|sev|severidad|gravedad|sévérité|gravité|criticité|severidade|gravidade|schweregrad|严重程度|严重级别|重大度|심각도)$/u,
  ],
  [
    'authors',
    /^(?:author|authors|written by|prepared by|autor|autores|auteur|auteurs|verfasser|作者|作成者|작성자)$/u,
  ],
  [
    'services',
    /^(?:service|services|affected services?|services? affected|impacted services?|services impactés|servicios? afectados?|serviços? afetados?|betroffene dienste|影响服务|影響サービス)$/u,
  ],
]
const roleOf = (label: string): Role | null => {
  const key = headingKey(label)
  return labels.find(([, form]) => form.test(key))?.[0] ?? null
}

interface Pair {
  role: Role
  value: Span
}

/** The parts in which the facts of an incident are told, in the order of the document. */
export function readFacts(source: string, parts: Part[], order: DateOrder | null): Facts {
  const opened = parts.findIndex(part => part.kind === 'summary')
  const telling = parts.filter(
    (part, i) =>
      (part.kind === null && (opened < 0 || i < opened)) ||
      part.kind === 'summary' ||
      part.kind === 'facts' ||
      part.kind === 'impact',
  )
  const pairs = [
    ...telling.flatMap(part => pairsOf(source, part)),
    ...parts
      .filter(part => part.kind === 'timeline')
      .flatMap(part => pairsOf(source, part).filter(({role}) => role === 'detected')),
  ]
  const passages = telling.flatMap(passagesOf)
  const detecting = parts.filter(part => part.kind === 'detection').flatMap(passagesOf)
  const text = (span: Span) => source.slice(span.start, span.end)
  const facts: Facts = {
    startedAt: null,
    detectedAt: null,
    mitigatedAt: null,
    resolvedAt: null,
    statedDuration: null,
    usersAffectedPercent: null,
    severity: null,
    authors: null,
    services: null,
    labelledDate: null,
    date: null,
  }
  const found = (span: Span) =>
    moments(text(span), order).map(each => ({
      ...each,
      start: each.start + span.start,
      end: each.end + span.start,
    }))
  for (const {role, value} of pairs) {
    const words = visible(text(value))
    const first = found(value)[0]
    if (role === 'severity') {
      if (words.length > 0 && words.length <= 60) facts.severity ??= {value: words, span: value}
    } else if (role === 'authors' || role === 'services') {
      const names = words
        .split(/[,;]|(?<=\s)(?:and|y|et|e|und)(?=\s)/)
        .map(name => name.trim())
        .filter(Boolean)
      if (names.length && words.length < 200) facts[role] ??= {value: names, span: value}
    } else if (first) {
      if (role === 'started') facts.startedAt ??= stated(first)
      else if (role === 'ended') facts.resolvedAt ??= stated(first)
      else if (role === 'detected') facts.detectedAt ??= stated(first)
      else if (role === 'status' && /^\W*(?:resolved|closed)\b/i.test(words))
        facts.resolvedAt ??= stated(first)
      else if (role === 'mitigated') facts.mitigatedAt ??= stated(first)
      else if (role === 'date') {
        facts.labelledDate ??= first.moment.date
        if (first.moment.time && !first.role) facts.startedAt ??= stated(first)
      }
    }
    if (role === 'window') facts.statedDuration ??= durationIn(value, text(value), () => true)
  }
  const windows = pairs.filter(({role}) => role === 'window' || role === 'date').map(({value}) => value)
  readRange([...windows, ...passages].map(found), facts)
  for (const span of passages) readCues(source, span, found(span), facts)
  for (const span of detecting) readDetection(source, span, found(span), facts)
  facts.date ??= passages.flatMap(found).find(each => each.moment.date)?.moment.date ?? null
  if (!facts.startedAt) readFirst([...windows, ...passages].map(found), facts)
  for (const span of passages) {
    facts.usersAffectedPercent ??= percentIn(span, text(span))
    facts.statedDuration ??= durationIn(
      span,
      text(span),
      (before, after) => during.test(before) || lasting.test(after),
    )
  }
  for (const span of passages) facts.usersAffectedPercent ??= everybody(span, text(span))
  return facts
}

const stated = ({moment, start, end}: FoundMoment): Stated<Moment> => ({
  value: {...moment},
  span: {start, end},
})

/** `Label: value` lines, the rows of two-column tables, and a section that is itself such a label. */
function pairsOf(source: string, part: Part): Pair[] {
  const {tables, rest} = takeTables(source, part.lines)
  const own = part.kind === 'facts' ? roleOf(part.heading) : null
  const body = rest.filter(line => line.kind === 'text' || line.kind === 'item')
  const pairs: Pair[] = own && body[0] ? [{role: own, value: {start: body[0].at, end: body.at(-1)!.to}}] : []
  for (const [i, line] of body.entries()) {
    const match = /^[^\p{L}]*([^:：]{2,60}?)(?<![*_`\s])[*_`\s]*[:：][*_`]*\s*(?:[*_`]+\s+)?/u.exec(
      line.text.slice(0, 200),
    )
    const role = match && roleOf(match[1]!.replace(/<[^<>]*>/g, ''))
    const next = body[i + 1]
    if (role && line.text.length > match[0].length)
      pairs.push({role, value: bare(line.text.slice(match[0].length), line.at + match[0].length)})
    else if (role && next) pairs.push({role, value: {start: next.at, end: next.to}})
  }
  const roleAt = (cell: Span | undefined) => (cell ? roleOf(source.slice(cell.start, cell.end)) : null)
  for (const {head, rows} of tables) {
    const [only, ...more] = rows
    // One row under a head of labels is read across.
    const across = only && !more.length && (head.cells.length > 2 || roleAt(head.cells[1]))
    const told = across
      ? head.cells.map((cell, i) => [cell, only.cells[i]])
      : [head, ...rows].map(({cells}) => (cells.length < 4 ? cells : []))
    for (const [name, value] of told) {
      const role = value ? roleAt(name) : null
      if (role) pairs.push({role, value: value!})
    }
  }
  return pairs
}

/** Where a value stands, without marks around all of it (`Severity: **2**`, `**Severity: 2**`) and the break of its line. */
function bare(line: string, at: number): Span {
  const text = line.replace(/(?:<br ?\/?>|\\)$/i, '').trimEnd()
  const [close = ''] = /(?<![*_`])(?:\*{1,3}|_{1,3}|`)$/.exec(text) ?? []
  const inner = text.slice(0, text.length - close.length)
  const open = inner.startsWith(close) ? close.length : 0
  return inner.includes(close, open)
    ? {start: at, end: at + text.length}
    : {start: at + open, end: at + inner.length}
}

/** Paragraphs and list items, each as one stretch of source; the heading too, for what a title says. */
function passagesOf(part: Part): Span[] {
  const passages: Span[] = part.head ? [{start: part.head.at, end: part.head.to}] : []
  let open: Line[] = []
  const close = () => {
    if (open.length) passages.push({start: open[0]!.at, end: Math.min(open.at(-1)!.to, open[0]!.at + 4000)})
    open = []
  }
  for (const line of part.lines) {
    if (line.kind === 'text' || line.kind === 'item' || line.kind === 'row') {
      if (line.kind !== 'text') close()
      open.push(line)
    } else close()
  }
  close()
  return passages
}

function readRange(groups: FoundMoment[][], facts: Facts) {
  if (facts.startedAt && facts.resolvedAt) return
  for (const clocked of [true, false])
    for (const group of groups)
      for (const [i, from] of group.entries()) {
        const to = group[i + 1]
        if (from.role !== 'from' || !to || (from.moment.time !== null) !== clocked) continue
        const day = group.find(each => each.moment.date)?.moment.date ?? null
        facts.startedAt ??= stated(from)
        facts.resolvedAt ??= stated(to)
        if (clocked) facts.startedAt.value.date ??= day
        return
      }
}

const starts =
  /\b(?:start(?:ed|ing|s)?|began|begins?|beginning|commenced?|occurred|happened|since|went down|inici\p{L}{1,12}|comenz\p{L}{1,12}|empez\p{L}{1,12}|débuté|commencé|começou|begann)\b[^.;]{0,40}$/iu
const endsBefore =
  /\b(?:end(?:ed|ing|s)?|resolved|restored|finished|recovered|back (?:up|online|to normal)|all[- ]clear|over|fixed|final\p{L}{1,12}|termin\p{L}{1,12}|resuelto|rétabli|résolu|behoben)\b[^.;]{0,50}$/iu
const endsAfter =
  /^[^.;]{0,60}\b(?:restored|resolved|recovered|back (?:up|online|to normal)|all[- ]clear|ended|fixed)\b/i
const detects =
  /\b(?:detected|discovered|noticed|alerted|were notified|became aware|first reported|paged)\b[^.;,]{0,30}$/i

function readCues(source: string, passage: Span, group: FoundMoment[], facts: Facts) {
  for (const each of group) {
    if (each.role || !each.moment.time) continue
    const before = source.slice(Math.max(passage.start, each.start - 90), each.start)
    const after = source.slice(each.end, Math.min(passage.end, each.end + 90))
    if (endsBefore.test(before)) facts.resolvedAt ??= stated(each)
    else if (detects.test(before)) facts.detectedAt ??= stated(each)
    else if (starts.test(before)) facts.startedAt ??= stated(each)
    else if (endsAfter.test(after)) facts.resolvedAt ??= stated(each)
    else if (guessKind(/^[^.;]*/.exec(after)![0]) === 'started') facts.startedAt ??= stated(each)
  }
}

function readDetection(source: string, passage: Span, group: FoundMoment[], facts: Facts) {
  for (const each of group)
    if (each.moment.time && detects.test(source.slice(Math.max(passage.start, each.start - 90), each.start)))
      facts.detectedAt ??= stated(each)
}

/** Where nothing says so, the first moment that is told: its clock time, else its day. */
function readFirst(groups: FoundMoment[][], facts: Facts) {
  const all = groups.flat()
  const first = all.find(each => each.moment.time && each.start !== facts.resolvedAt?.span.start)
  if (first && first.start !== facts.detectedAt?.span.start) facts.startedAt = stated(first)
}

const people =
  /^[\s*_`]*(?:of\s+|de\s+|des\s+|dos\s+|der\s+|的|の)?(?:(?:all|our|the|my|its|their|this|active|total|website|site|web|platform|affected|company['’]s|los|nuestros|nos|os|les|unserer)[\s*_]+){0,4}(?:user|users|customer|customers|client|clients|visitor|visitors|people|subscribers|members|usuarios|clientes|utilisateurs|usuários|nutzer|benutzer|kunden|用户|使用者|客户|ユーザー|顧客|사용자|고객)(?![\p{L}])/iu

function percentIn(span: Span, text: string): Stated<number> | null {
  for (const each of findPercents(text.slice(0, 4000))) {
    const after = text.slice(each.end, each.end + 80)
    const before = text.slice(Math.max(0, each.start - 60), each.start)
    if (
      each.percent > 100 ||
      !(
        people.test(after) ||
        /\b(?:users?|customers?|usuarios|utilisateurs|usuários)(?: were| was)? ?(?:affected|impacted|afectados|afetados|impactés)?[*_\s:：(]*(?:(?:about|around|approximately|~|≈)\s*)?$/i.test(
          before,
        )
      )
    )
      continue
    return {
      value: each.most ?? each.percent,
      span: {start: span.start + each.start, end: span.start + each.end},
    }
  }
  return null
}

/** "All users" is all of them. */
function everybody(span: Span, text: string): Stated<number> | null {
  const all =
    /(?<!\bnot )\b(?:all (?:of )?(?:our |the )?(?:users|customers|clients)|every (?:user|customer)|todos los usuarios|tous les utilisateurs|todos os usuários)\b|所有用户|全ユーザー|모든 사용자/i.exec(
      text,
    )
  return (
    all && {value: 100, span: {start: span.start + all.index, end: span.start + all.index + all[0].length}}
  )
}

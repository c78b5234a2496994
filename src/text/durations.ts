import {Temporal} from '../model/temporal.ts'
import {fold} from './fold.ts'

/** A length of time as it stands in a text; `start` and `end` are offsets in the text. */
export interface FoundDuration {
  start: number
  end: number
  /** ISO 8601: "PT3H30M". Of a range ("20-27 minutes"), the lower end. */
  iso: string
  /** The upper end of a range, else `null`. */
  most: string | null
  /** "about 2 hours", "up to an hour" */
  approximate: boolean
}

type Unit = 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds'

const unitWords: Record<Unit, string> = {
  weeks: 'weeks|week|wks|wk|w|semaines|semaine|semanas|semana|wochen|woche|周|週間|주',
  days: 'days|day|d|jours|jour|dias|dia|días|día|tage|tag|天|日間|일',
  hours: 'hours|hour|hrs|hr|h|heures|heure|horas|hora|stunden|stunde|std|个小时|個小時|小时|小時|時間|시간',
  minutes: 'minutes|minute|mins|min|mn|m|minutos|minuto|minuten|分钟|分鐘|分間|分|분',
  seconds:
    'seconds|second|secs|sec|s|secondes|seconde|segundos|segundo|sekunden|sekunde|秒钟|秒鐘|秒間|秒|초',
}
const units = new Map(
  (Object.entries(unitWords) as [Unit, string][]).flatMap(([unit, words]) =>
    words.split('|').map(w => [w, unit] as const),
  ),
)
const secondsIn: Record<Unit, number> = {weeks: 604_800, days: 86_400, hours: 3600, minutes: 60, seconds: 1}

const numberWords = new Map(
  (
    'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|' +
    'eighteen|nineteen|twenty'
  )
    .split('|')
    .map((word, n) => [word, n] as [string, number]),
)
for (const [word, n] of [
  ['a', 1],
  ['an', 1],
  ['half', 0.5],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
] as const) {
  numberWords.set(word, n)
}

const unitForm = [...units.keys()].sort((a, b) => b.length - a.length).join('|')
const numberForm = String.raw`\d+(?:[.,]\d+)?|(?:twenty|thirty|forty|fifty)-(?:one|two|three|four|five|six|seven|eight|nine)|${[...numberWords.keys()].sort((a, b) => b.length - a.length).join('|')}`
const piece = new RegExp(
  String.raw`(${numberForm})(\s+and\s+(?:an?\s+)?half)?(?:\s*(?:-|–|—|to|à|a)\s*(\d+(?:[.,]\d+)?))?(?:\s?-\s?|\s*)(?:an?\s+)?(${unitForm})(?![\p{L}\p{N}](?<![\p{Script=Han}]))(\s+and\s+(?:an?\s+)?half(?!\p{L}))?`,
  'iuy',
)
const isoForm =
  /P(?:\d+(?:\.\d+)?W)?(?:\d+(?:\.\d+)?D)?(?:T(?=\d)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?(?![\p{L}\p{N}])/uy
const between = /(?:\s*,)?\s*(?:(?:and|et|y|e|und|&)\s+)?/iuy
const vague =
  /(?:~|≈|±|about|around|approximately|approx\.?|roughly|nearly|almost|up to|over|more than|less than|under|约|約|大约|environ|cerca de|aproximadamente)\s*$/i

const amount = (word: string): number => {
  const lower = word.toLowerCase()
  const named = numberWords.get(lower)
  if (named !== undefined) return named
  const [tens = '', ones = ''] = lower.split('-')
  return numberWords.has(tens)
    ? numberWords.get(tens)! + numberWords.get(ones)!
    : Number(lower.replace(',', '.'))
}

const iso = (seconds: number): string =>
  Temporal.Duration.from({seconds: Math.round(seconds)})
    .round({largestUnit: 'hours'})
    .toString()

function durationAt(text: string, start: number): FoundDuration | null {
  isoForm.lastIndex = start
  const standard = isoForm.exec(text)?.[0]
  if (standard && standard.length > 2) {
    return {start, end: start + standard.length, iso: standard, most: null, approximate: false}
  }
  let end = start
  let [least, most] = [0, 0]
  let smaller = Number.POSITIVE_INFINITY
  for (let from = start; ; ) {
    piece.lastIndex = from
    const m = piece.exec(text)
    const unit = m && units.get(m[4]!.toLowerCase())
    if (!m || !unit || secondsIn[unit] >= smaller) break
    smaller = secondsIn[unit]
    const half = m[2] || m[5] ? 0.5 : 0
    least += (amount(m[1]!) + half) * smaller
    most += (amount(m[3] ?? m[1]!) + half) * smaller
    end = from + m[0].length
    between.lastIndex = end
    from = end + (between.exec(text)?.[0].length ?? 0)
  }
  if (end === start || !Number.isFinite(most) || most > 1e10) return null
  const before = text.slice(Math.max(0, start - 20), start)
  return {start, end, iso: iso(least), most: most > least ? iso(most) : null, approximate: vague.test(before)}
}

/** The lengths of time in a text, in their order. */
export function findDurations(text: string): FoundDuration[] {
  const folded = fold(text)
  const found: FoundDuration[] = []
  const candidate = /\d+|\p{L}+/gu
  for (let m = candidate.exec(folded); m; m = candidate.exec(folded)) {
    if (
      /[\p{L}\p{N}.:/$€£-]/u.test(folded[m.index - 1] ?? ' ') &&
      !/\p{Script=Han}/u.test(folded[m.index - 1] ?? '')
    )
      continue
    const duration = durationAt(folded, m.index)
    if (!duration) continue
    found.push(duration)
    candidate.lastIndex = duration.end
  }
  return found
}

/** A text that is one length of time ("1h 20m", "an hour and a half", "PT2H") as ISO 8601; `null`: it is none. */
export function readDuration(text: string): string | null {
  const trimmed = text.trim()
  const [found, ...more] = findDurations(trimmed)
  if (!found || more.length > 0) return null
  const rest = trimmed.slice(0, found.start) + trimmed.slice(found.end)
  return /^(?:~|about|around|approximately|approx\.?|roughly|\s|[.])*$/i.test(rest) ? found.iso : null
}

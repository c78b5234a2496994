import {Temporal} from '../model/temporal.ts'
import {boundBehind} from './bound.ts'
import {fold} from './fold.ts'
import {isVague} from './vague.ts'

/** A length of time as it stands in a text; `start` and `end` are offsets in the text. */
export interface FoundDuration {
  start: number
  end: number
  /** ISO 8601: "PT3H30M". Of a range ("20-27 minutes"), the lower end. */
  iso: string
  /** The upper end of a range, else `null`. */
  most: string | null
}

/** The words of a unit, and its length in seconds; single letters stand right behind their number. */
const units: [string, number][] = [
  ['weeks?|wks?|semaines?|semanas?|wochen?|settiman[ae]|週間|周', 604_800],
  ['days?|jours?|d[ií]as?|tagen?|tage?|giorn[oi]|天|日間|일', 86_400],
  ['hours?|hrs?|heures?|horas?|stunden?|std|or[ae]|[个個]?小[时時]|時間|시간', 3600],
  ['dreiviertelstunden?', 2700],
  [
    "quarters?\\s(?:of\\san\\s)?hours?|quarts?\\sd['’]heure|[cq]uartos?\\sde\\shora|quart[oi]\\sd['’]ora|viertelstunden?",
    900,
  ],
  ['minutes?|mins?|mn|minutos?|minuten|minut[oi]|分[钟鐘間]?|분', 60],
  ['seconds?|secs?|secondes?|segundos?|sekunden?|second[oi]|秒[钟鐘間]?|초', 1],
]
const letters: Record<string, number> = {w: 604_800, d: 86_400, h: 3600, m: 60, s: 1}

/** Numbers in words: English, then French, Spanish, Portuguese, Italian and German, where they differ. */
const words: [number, string][] = [
  [0.5, 'half demi media meia mezza mezz halbe halben halber'],
  [1, 'a an one un une una uma um ein eine einen einer'],
  [1.5, 'anderthalb eineinhalb'],
  [2, 'two deux dos dois duas due zwei'],
  [2.5, 'zweieinhalb'],
  [3, 'three trois tres três tre drei'],
  [3.5, 'dreieinhalb'],
  [4, 'four quatre cuatro quatro quattro vier'],
  [5, 'five cinq cinco cinque fünf'],
  [6, 'six seis sei sechs'],
  [7, 'seven sept siete sete sette sieben'],
  [8, 'eight huit ocho oito otto acht'],
  [9, 'nine neuf nueve nove neun'],
  [10, 'ten dix diez dez dieci zehn'],
  [11, 'eleven onze once undici elf'],
  [12, 'twelve douze doce doze dodici zwölf'],
  [13, 'thirteen'],
  [14, 'fourteen'],
  [15, 'fifteen quinze quince quindici fünfzehn'],
  [16, 'sixteen'],
  [17, 'seventeen'],
  [18, 'eighteen'],
  [19, 'nineteen'],
  [20, 'twenty vingt veinte vinte venti zwanzig'],
  [25, 'veinticinco venticinque fünfundzwanzig'],
  [30, 'thirty trente treinta trinta trenta dreißig dreissig'],
  [40, 'forty quarante cuarenta quarenta quaranta vierzig'],
  [45, 'quarantacinque fünfundvierzig'],
  [50, 'fifty cinquante cincuenta cinquenta cinquanta fünfzig'],
  [60, 'sixty soixante sesenta sessenta sessanta sechzig'],
  [70, 'seventy'],
  [80, 'eighty'],
  [90, 'ninety noventa novanta neunzig'],
]
const signs: [number, string][] = [...'半一二三四五六七八九十'].map((sign, i) => [i || 0.5, sign])
const numbers = new Map(
  [...words, ...signs, [2, '两 兩'] as const].flatMap(([n, names]) =>
    names.split(' ').map(name => [name, n] as const),
  ),
)

const names = words.map(([, names]) => names.replaceAll(' ', '|')).join('|')
const upTo = (from: number, to: number) =>
  words.flatMap(([n, names]) => (n >= from && n <= to && n % 1 === 0 ? names.split(' ') : [])).join('|')
const tens = `(?:${upTo(20, 90)})(?:[- ]|\\s[ye]\\s)(?:${upTo(1, 9)})`
const named = units.map(([names]) => names).join('|')

const forms = {
  // Groups: 1 digits, 2 the upper end of a range, 3 a word, 4 "and a half", 5 a unit's name, 6 its letter, 7 "and a half"
  piece: new RegExp(
    String.raw`(?:(?:an?|une?|uma?|una|ein(?:e[nr]?)?)\s(?=half|demi|meia|media|mezza|halbe))?(?:(\d+(?:[.,]\d+)?|\d*½)\+?(?:\s?(?:-|–|—|~|to|à|a|bis)\s?(\d+(?:[.,]\d+)?))?|(half\s(?:of\s)?(?=an?\s)|(?:${tens}|${names})(?=[\s'’-])|[一二两兩三四五六七八九十半]))` +
      String.raw`((?:\s?1/2|½|[\s-](?:and|&)[\s-](?:an?[\s-])?half(?:\s(?:of\s)?an?)?))?(?:\s?-\s?|['’]|\s{0,2})(?:an?\s)?(?:(${named})(?![A-Za-zÀ-ɏ])|([wdhms])(?![A-Za-zÀ-ɏ]|\d(?!\d*\s?[wdhms])))` +
      String.raw`(\s(?:and|et|y|e)\s(?:an?\s)?(?:half|demie?|media|meia|mezz[ao])(?![A-Za-zÀ-ɏ]))?`,
    'iy',
  ),
  iso: /P(?=\d|T\d)(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?(?![A-Za-zÀ-ɏ\d])/y,
  clockLike: /(\d{1,3})(?:h|:)([0-5]\d)(?::([0-5]\d))?(?:\s?(?:h|hrs?|hours?))?$/iy,
  candidate: /\d+|½|[一二两兩三四五六七八九十半]|[A-Za-zÀ-ɏ]+/g,
} as const

const unitForms = units.map(([names, seconds]) => [new RegExp(`^(?:${names})$`, 'i'), seconds] as const)

const at = (form: RegExp, text: string, index: number): RegExpExecArray | null => {
  form.lastIndex = index
  return form.exec(text)
}

const amount = (text: string): number => {
  const lower = text.toLowerCase().replace(/\s(?:of\s)?$/, '')
  if (lower.endsWith('½')) return Number(lower.slice(0, -1)) + 0.5
  const [first = '', ...others] = lower.split(/[- ]/)
  const tens = numbers.get(first)
  if (tens === undefined) return Number(lower.replace(',', '.'))
  return tens + (numbers.get(others.at(-1) ?? '') ?? 0)
}

const toIso = (seconds: number, largestUnit: 'days' | 'hours'): string =>
  Temporal.Duration.from({milliseconds: Math.round(seconds * 1000)})
    .round({largestUnit})
    .toString()

interface Piece {
  end: number
  unit: number
  least: number
  most: number
  /** A letter apart from its number, or a capital one, "5 m", "3D": a duration only beside another one. */
  weak: boolean
}

/** Italian and Portuguese numbers that are other words elsewhere: they want a unit of their own. */
const otherwise =
  /^(?:(?:due|sei)\s(?!(?:ore|minuti|secondi|giorni|settimane)(?!\w))|um\s(?!(?:minuto|segundo|dia)(?!\w)))/i

function pieceAt(text: string, start: number): Piece | null {
  const m = at(forms.piece, text, start)
  if (!m || otherwise.test(m[0])) return null
  const letter = m[6]?.toLowerCase()
  const unit = letter ? letters[letter]! : unitForms.find(([form]) => form.test(m[5]!))![1]
  // "a m", "and", "a second thought", 不十分; 404s and 503s are responses
  if (m[3] && (letter || /^an?\s+second$|^.分$/i.test(m[0]))) return null
  if (letter === 's' && /^[45]\d\d$/.test(m[1]!)) return null
  const half = m[4] || m[7] ? 0.5 : 0
  const from = amount(m[1] ?? m[3]!) + half
  const to = m[2] ? amount(m[2]) + half : from
  const weak = letter !== undefined && letter !== 'h' && /\s|[DMSW]/.test(m[0])
  return {end: start + m[0].length, unit, least: from * unit, most: to * unit, weak}
}

const joint = /(?:\s?,)?\s{0,2}(?:(?:and|et|y|e|und|&)\s)?/iy

function durationAt(text: string, start: number, loose: boolean): FoundDuration | null {
  const standard = at(forms.iso, text, start)?.[0]
  if (standard) return {start, end: start + standard.length, iso: standard, most: null}
  const pieces: Piece[] = []
  for (let from = start, piece = pieceAt(text, from); piece; piece = pieceAt(text, from)) {
    const last = pieces.at(-1)
    if (last && piece.unit >= last.unit) break
    pieces.push(piece)
    from = piece.end + (at(joint, text, piece.end)?.[0].length ?? 0)
  }
  if (pieces.length === 0 || (pieces.length === 1 && pieces[0]!.weak && !loose)) return null
  const sum = (key: 'least' | 'most') => pieces.reduce((total, piece) => total + piece[key], 0)
  const [least, most] = [sum('least'), sum('most')]
  if (most > 1e10) return null
  const largest = pieces[0]!.unit >= 86_400 ? 'days' : 'hours'
  const upper = most > least ? toIso(most, largest) : null
  return {start, end: pieces.at(-1)!.end, iso: toIso(least, largest), most: upper}
}

// No length begins inside a word, a version, a price, a URL's escape, or behind the hour of a clock time: 15時10分.
const inside = /[A-Za-zÀ-ÿ\d.:/$€£#%-]$|[A-Za-zÀ-ÿ\d]_$|\d,$|[時时点點시]\s?$/

/** The lengths of time in a text, in their order. */
export const findDurations = (text: string): FoundDuration[] => find(fold(text), false)

function find(text: string, loose: boolean): FoundDuration[] {
  const found: FoundDuration[] = []
  let end = 0
  for (const m of text.matchAll(forms.candidate)) {
    if (m.index < end || inside.test(text.slice(Math.max(0, m.index - 2), m.index))) continue
    const duration = durationAt(text, m.index, loose)
    if (!duration) continue
    found.push(duration)
    end = duration.end
  }
  return found
}

/** A text that is one length of time ("1h 20m", "an hour and a half", "2:15", "PT2H") as ISO 8601; `null`: it is none. */
export function readDuration(text: string): string | null {
  const typed = fold(text).trim()
  if (typed.length > 100) return null
  const [, hours, minutes, seconds] = at(forms.clockLike, typed, 0) ?? []
  if (hours) return toIso(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0), 'hours')
  const [found, ...more] = find(typed, true)
  if (!found || more.length > 0) return null
  const rest = typed.slice(0, found.start) + typed.slice(boundBehind(typed, found.end)?.end ?? found.end)
  return isVague(`${rest} `, rest.length + 1) || /^[\s.]*$/.test(rest) ? found.iso : null
}

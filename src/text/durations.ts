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
  ['weeks?|wks?|semaines?|semanas?|wochen?|週間|周', 604_800],
  ['days?|jours?|d[ií]as?|tagen?|tage?|天|日間|일', 86_400],
  ['hours?|hrs?|heures?|horas?|stunden?|std|[个個]?小[时時]|時間|시간', 3600],
  ['minutes?|mins?|mn|minutos?|minuten|分[钟鐘間]?|분', 60],
  ['seconds?|secs?|secondes?|segundos?|sekunden?|秒[钟鐘間]?|초', 1],
]
const letters: Record<string, number> = {w: 604_800, d: 86_400, h: 3600, m: 60, s: 1}

const numbers: Record<string, number> = {
  ...{
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
  },
  ...{
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  },
  ...{
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    ninety: 90,
    half: 0.5,
    meia: 0.5,
    media: 0.5,
    demi: 0.5,
  },
  ...{
    un: 1,
    une: 1,
    uma: 1,
    una: 1,
    ein: 1,
    eine: 1,
    einen: 1,
    einer: 1,
    deux: 2,
    duas: 2,
    dos: 2,
    zwei: 2,
    trois: 3,
    tres: 3,
    três: 3,
    drei: 3,
  },
  ...{
    quatre: 4,
    cinq: 5,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    quatro: 4,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
  },
  ...{一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 半: 0.5},
}

interface Forms {
  piece: RegExp
  iso: RegExp
  clockLike: RegExp
  candidate: RegExp
}
let compiled: Forms | undefined

function forms(): Forms {
  if (compiled) return compiled
  const words = Object.keys(numbers)
    .filter(word => /[a-z]/.test(word))
    .sort((a, b) => b.length - a.length)
    .join('|')
  const tens = '(?:twenty|thirty|forty|fifty)[- ](?:one|two|three|four|five|six|seven|eight|nine)'
  const named = units.map(([names]) => `(${names})`).join('|')
  compiled = {
    // Groups: 1 digits, 2 the upper end of a range, 3 a word, 4 "and a half", 5-9 a unit's name, 10 its letter, 11 "and a half"
    piece: new RegExp(
      String.raw`(?:(\d+(?:[.,]\d+)?|\d*½)\+?(?:\s?(?:-|–|—|~|to|à|bis)\s?(\d+(?:[.,]\d+)?))?|(half\s(?:of\s)?(?=an?\s)|${tens}(?=[\s-])|(?:${words})(?=[\s-])|[一二两兩三四五六七八九十半]))` +
        String.raw`((?:\s?1/2|½|[\s-](?:and|&)[\s-](?:an?[\s-])?half(?:\s(?:of\s)?an?)?))?(?:\s?-\s?|\s{0,2})(?:an?\s)?(?:(?:${named})(?![A-Za-zÀ-ɏ])|([wdhms])(?![A-Za-zÀ-ɏ]|\d(?!\d*\s?[wdhms])))` +
        String.raw`(\s(?:and|et|y|e)\s(?:an?\s)?(?:half|demie?|media|meia)(?![A-Za-zÀ-ɏ]))?`,
      'iy',
    ),
    iso: /P(?=\d|T\d)(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?(?![A-Za-zÀ-ɏ\d])/y,
    clockLike: /(\d{1,3})(?:h|:)([0-5]\d)(?::([0-5]\d))?(?:\s?(?:h|hrs?|hours?))?$/iy,
    candidate: /\d+|½|[一二两兩三四五六七八九十半]|[A-Za-zÀ-ɏ]+/g,
  }
  return compiled
}

const at = (form: RegExp, text: string, index: number): RegExpExecArray | null => {
  form.lastIndex = index
  return form.exec(text)
}

const amount = (text: string): number => {
  const lower = text.toLowerCase().replace(/\s(?:of\s)?$/, '')
  if (Object.hasOwn(numbers, lower)) return numbers[lower]!
  if (lower.endsWith('½')) return Number(lower.slice(0, -1)) + 0.5
  const [tens = '', ones = ''] = lower.split(/[- ]/)
  return Object.hasOwn(numbers, tens) ? numbers[tens]! + numbers[ones]! : Number(lower.replace(',', '.'))
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

function pieceAt(text: string, start: number): Piece | null {
  const m = at(forms().piece, text, start)
  if (!m) return null
  const name = [5, 6, 7, 8, 9].findIndex(group => m[group] !== undefined)
  const letter = m[10]?.toLowerCase()
  const unit = name >= 0 ? units[name]![1] : letters[letter!]!
  // "a m", "and", "a second thought", 不十分; 404s and 503s are responses
  if (m[3] && (letter || /^an?\s+second$|^.分$/i.test(m[0]))) return null
  if (letter === 's' && /^[45]\d\d$/.test(m[1]!)) return null
  const half = m[4] || m[11] ? 0.5 : 0
  const from = amount(m[1] ?? m[3]!) + half
  const to = m[2] ? amount(m[2]) + half : from
  const weak = letter !== undefined && letter !== 'h' && /\s|[DMSW]/.test(m[0])
  return {end: start + m[0].length, unit, least: from * unit, most: to * unit, weak}
}

const joint = /(?:\s?,)?\s{0,2}(?:(?:and|et|y|e|und|&)\s)?/iy

function durationAt(text: string, start: number, loose: boolean): FoundDuration | null {
  const standard = at(forms().iso, text, start)?.[0]
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
  for (const m of text.matchAll(forms().candidate)) {
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
  const [, hours, minutes, seconds] = at(forms().clockLike, typed, 0) ?? []
  if (hours) return toIso(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0), 'hours')
  const [found, ...more] = find(typed, true)
  if (!found || more.length > 0) return null
  const rest = typed.slice(0, found.start) + typed.slice(boundBehind(typed, found.end)?.end ?? found.end)
  return isVague(`${rest} `, rest.length + 1) || /^(?:une?|uma?|una|eine?)?[\s.]*$/i.test(rest)
    ? found.iso
    : null
}

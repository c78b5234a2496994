import {zoneAt} from './zone.ts'

/** A clock time found at a place in a text. */
export interface FoundClock {
  end: number
  hour: number
  minute: number
  second: number | null
  meridiem: 'am' | 'pm' | null
  /** 24:00, the end of the day. */
  nextDay: boolean
  /** What is wrong with the way it is written: "13:20PM". */
  malformed: string | null
  /** A bare number that is a time only beside another one: the 2 of "2-4 PM". */
  bare: boolean
  /** Meant as a time, and not to be read: "09:4+ PM", "14:75 AM". */
  unreadable: boolean
}

const meridiem = String.raw`(?:\s?(?:([ap])m(?![A-Za-zÀ-ɏ\d])|([ap])\.\s?m(?![A-Za-zÀ-ɏ\d])\.?))`

const forms = {
  // noon
  word: /(?:meia-noite|meio-dia|[A-Za-zÀ-ɏ]{4,11})(?![A-Za-zÀ-ɏ\d])/iy,
  // 15:10, 15:10:30.250, 3:10 pm, 12;45PM
  colon: new RegExp(
    String.raw`(\d{1,2})([:;])([0-5]\d)(?:[:.]([0-5]\d)(?:[.,]\d{1,9})?)?(?!\d|[:;]\d)${meridiem}?`,
    'iy',
  ),
  // 3pm, 8.40 AM, 0330 pm
  meridiem: new RegExp(String.raw`(\d{1,2})(?:[.h]?([0-5]\d)|:)?${meridiem}`, 'iy'),
  // 15h10, 15h, 15 h 10
  h: /(\d{1,2})(?:\s?h\s?(?:([0-5]\d)(?!\d|\s?m)|(?![A-Za-zÀ-ɏ\d]))|\s?(?:uhr|o['’]clock)(?![A-Za-zÀ-ɏ]))/iy,
  // 1510Z, 1900 UTC, 0830HRS
  military: /([01]\d|2[0-4])([0-5]\d)([0-5]\d)?(?!\d|[-/.]\d{1,2}[-/.])/y,
  hours: /\s?(?:hrs?|hours|h|uhr)(?![A-Za-zÀ-ɏ\d])/iy,
  // 00.41, 10.30 Uhr
  dot: /([01]?\d|2[0-3])\.([0-5]\d)(?!\d|\.\d|\s?%)(\s?Uhr(?![A-Za-zÀ-ɏ]))?/iy,
  // 15時10分, 下午3点10分
  cjk: /(上午|早上|凌晨|午前|오전|下午|晚上|午後|오후)?\s?(\d{1,2})\s?[時时点點시](?:\s?([0-5]?\d)\s?[分분]|半|(?![間间]))/y,
  // 09:4+ PM, 14:75 AM
  broken: new RegExp(String.raw`\d{1,2}[:;][^\s:;]{1,3}${meridiem}`, 'iy'),
  bare: new RegExp(
    String.raw`(\d{1,2})(?=\s?(?:-|–|—|to)\s?(?:0?[1-9]|1[0-2])(?::[0-5]\d)?${meridiem})`,
    'iy',
  ),
} as const

const words = new Map([
  ...['midnight', 'minuit', 'medianoche', 'meia-noite', 'mezzanotte', 'mitternacht'].map(
    word => [word, 0] as const,
  ),
  ...['noon', 'midday', 'midi', 'mediodía', 'mediodia', 'meio-dia', 'mezzogiorno'].map(
    word => [word, 12] as const,
  ),
])
const firstWords = new Set([...words.keys()].map(word => word.split('-')[0]))

/** Whether a word names an hour, or begins the name of one: "noon", "meia-noite". */
export const isClockWord = (word: string): boolean => firstWords.has(word.toLowerCase())

const at = (form: RegExp, text: string, index: number): RegExpExecArray | null => {
  form.lastIndex = index
  return form.exec(text)
}

/** The clock time that is written at `index`, or `null`. `loose` also takes forms that are a time only by context: 00.41, 15h. */
export function clockAt(text: string, index: number, loose: boolean): FoundClock | null {
  const word = at(forms.word, text, index)?.[0]
  const named = word && words.get(word.toLowerCase())
  if (named !== undefined && named !== '') return made(index + word!.length, named, 0, null, null, '')
  let m = at(forms.colon, text, index)
  if (m) {
    const half = m[5] ?? m[6]
    const end = index + m[0].length
    const hours = half ? 0 : (at(forms.hours, text, end)?.[0].length ?? 0)
    return made(end + hours, Number(m[1]), Number(m[3]), m[4], half, m[2] === ';' ? m[0] : '')
  }
  m = at(forms.meridiem, text, index)
  if (m) {
    const broken = m[0].includes(':') ? m[0] : ''
    return made(index + m[0].length, Number(m[1]), Number(m[2] ?? 0), null, m[3] ?? m[4], broken)
  }
  m = at(forms.military, text, index)
  if (m) {
    const end = index + m[0].length
    const hours = at(forms.hours, text, end)?.[0].length ?? 0
    if (hours || loose || zoneAt(text, end))
      return made(end + hours, Number(m[1]), Number(m[2]), m[3], null, '')
  }
  m = at(forms.cjk, text, index)
  if (m) {
    const half = m[1] ? (/[下晚後후]/.test(m[1]) ? 'p' : 'a') : null
    const minute = m[0].endsWith('半') ? 30 : Number(m[3] ?? 0)
    return made(index + m[0].length, Number(m[2]), minute, null, half, '')
  }
  m = at(forms.h, text, index)
  if (m && (loose || (m[2] && m[1]!.length === 2) || /uhr$/i.test(m[0]))) {
    return made(index + m[0].length, Number(m[1]), Number(m[2] ?? 0), null, null, '')
  }
  m = at(forms.dot, text, index)
  if (m && (loose || m[3])) return made(index + m[0].length, Number(m[1]), Number(m[2]), null, null, '')
  m = at(forms.bare, text, index)
  const bare = m && made(index + m[0].length, Number(m[1]), 0, null, null, '')
  if (bare) return {...bare, bare: true}
  m = at(forms.broken, text, index)
  return m && {...made(index + m[0].length, 0, 0, null, null, m[0])!, unreadable: true}
}

function made(
  end: number,
  hour: number,
  minute: number,
  second: string | null | undefined,
  half: string | null | undefined,
  malformed: string,
): FoundClock | null {
  const meridiem = half ? (half.toLowerCase() === 'a' ? 'am' : 'pm') : null
  const nextDay = hour === 24 && minute === 0 && Number(second ?? 0) === 0 && !meridiem
  if (hour > 23 && !nextDay) return null
  const contradicts = meridiem !== null && (hour > 12 || (hour === 0 && meridiem === 'pm'))
  const broken = malformed || contradicts
  return {
    end,
    hour: nextDay ? 0 : hour,
    minute,
    second: second ? Number(second) : null,
    meridiem,
    nextDay,
    malformed: broken
      ? contradicts
        ? `${meridiem} after a 24-hour time`
        : 'not a way to write a time'
      : null,
    bare: false,
    unreadable: false,
  }
}

/** "HH:MM" or "HH:MM:SS" of a found clock time, its own meridiem or a carried one applied. */
export function clockTime(clock: FoundClock, carried: 'am' | 'pm' | null = null): string {
  const half = clock.meridiem ?? carried
  const hour = half && clock.hour <= 12 ? (clock.hour % 12) + (half === 'pm' ? 12 : 0) : clock.hour
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(hour)}:${two(clock.minute)}${clock.second === null ? '' : `:${two(clock.second)}`}`
}

import {Temporal} from '../../model/temporal.ts'

const locales = ['en', 'es', 'fr', 'pt', 'de', 'zh', 'ja', 'ko']
const units = ['day', 'hour', 'minute', 'second'] as const
const numbers = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** The English short forms that people write and no locale does. */
const shorts: [RegExp, Record<(typeof units)[number], string>][] = [
  [/\d\s?hrs?\b|\d\s?mins?\b|\d\s?secs?\b/i, {day: 'day', hour: 'hr', minute: 'min', second: 'sec'}],
  [/\d\s?[dhms](?!\p{L})/iu, {day: 'd', hour: 'h', minute: 'm', second: 's'}],
]

/**
 * A duration (ISO 8601) written as another one is: "an hour" makes "50 minutes", "2h 15m" makes "1h 5m", "3.5-hour" makes
 * "50-minute". What is written in no known form is written in English.
 */
export function durationLike(form: string, iso: string): string {
  // A form of its own, and what is no length of days, hours, minutes and seconds, as ISO 8601 has it.
  if (/^P(?:\d|T)/.test(form) || !/^P(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(iso))
    return iso
  if (!/\d/.test(iso)) return iso
  const length = Temporal.Duration.from(iso)
  const seconds = length.total('seconds')
  const largest = /\b(?:days?|\d\s?d)\b|jours?|d[ií]as?|tage?|天|日|일/i.test(form) ? 'days' : 'hours'
  const exact = Temporal.Duration.from({milliseconds: Math.round(seconds * 1000)}).round({
    largestUnit: largest,
  })
  const halves = seconds % 1800 === 0 && seconds % 3600 !== 0 && /\d[.,]\d/.test(form)
  if (halves) return write(form, [[seconds / 3600, 'hour']])
  const parts = units.flatMap((unit): [number, (typeof units)[number]][] => {
    const n = exact[`${unit}s`]
    return n ? [[n, unit]] : []
  })
  return write(form, parts.length ? parts : [[0, 'minute']])
}

function write(form: string, parts: [number, (typeof units)[number]][]): string {
  if (/\d\s?-\s?\p{L}/u.test(form)) return parts.map(([n, unit]) => `${n}-${unit}`).join('-')
  const short = shorts.find(([test]) => test.test(form))?.[1]
  const joint = /\s(?:and|et|y|e|und)\s(?=\d|an?\s)/.exec(form)?.[0] ?? (/\d[hmd]\d/i.test(form) ? '' : ' ')
  if (short) {
    const space = /\d\s\p{L}/u.test(form) ? ' ' : ''
    const plural = /(?:hr|min|sec)s\b/i.test(form)
    return parts
      .map(([n, unit]) => {
        const name = short[unit]
        return `${n}${space}${name}${plural && n !== 1 ? 's' : ''}`
      })
      .join(joint)
  }
  const spelled = !/\d/.test(form)
  // "minutes" is French, too: where other units stand beside it, they tell.
  const held = (each: string) => units.filter(unit => holds(form, each, unit)).length
  const locale = locales.toSorted((a, b) => held(b) - held(a))[0]!
  return parts
    .map(([n, unit]) => {
      const text = spelledOut(n, unit, locale)
      if (!spelled || locale !== 'en' || !Number.isInteger(n)) return text
      if (n === 1) return `${unit === 'hour' ? 'an' : 'a'} ${unit}`
      return numbers[n] ? text.replace(/\d+/, numbers[n]) : text
    })
    .join(joint)
}

/** Without the unbreakable spaces of French: nobody would see why a search for "3 heures" fails. */
const spelledOut = (n: number, unit: string, locale: string): string =>
  new Intl.NumberFormat(locale, {style: 'unit', unit, unitDisplay: 'long'})
    .format(n)
    .replace(/[\u00a0\u202f]/g, ' ')

const holds = (form: string, locale: string, unit: string): boolean =>
  [1, 2].some(n => {
    const text = spelledOut(n, unit, locale)
    const word = text.replace(/[\d\s]+/g, '')
    return (
      new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(form) ||
      (/^[^a-z]+$/.test(word) && form.includes(word))
    )
  })

/** How everybody is told, and what a share of them is behind its figure. */
const everybody: [RegExp, string][] = [
  [/all(?: of)?\b/i, '% of'],
  [/every (user|customer)\b/i, '% of $1s'],
  [/todos los\b/i, '% de los'],
  [/tous les\b/i, '% des'],
  [/todos os\b/i, '% dos'],
  [/所有/, '%的'],
]

/** A percentage written as another one is: "approximately 25%" keeps all but its figure, "12,5 %" its comma. */
export function percentLike(form: string, percent: number): string {
  const figure = `${percent}`.replace('.', /\d,\d/.test(form) ? ',' : '.')
  for (const [all, some] of /\d/.test(form) ? [] : everybody)
    if (all.test(form)) return form.replace(all, figure + some)
  const range = /(?<!\d)\d+(?:[.,]\d+)?\s?%?\s?(?:-|–|—|to)\s?\d+(?:[.,]\d+)?/.exec(form)?.[0]
  return range ? form.replace(range, figure) : form.replace(/\d+(?:[.,]\d+)?/, figure)
}

import {onCalendar} from '../../model/moment.ts'
import {Temporal} from '../../model/temporal.ts'

const locales = ['en', 'es', 'fr', 'pt', 'de']

/** A month's or a weekday's name as a language writes it, and which of its forms it is. */
interface Name {
  locale: string
  style: 'long' | 'short'
}

type Unit = 'month' | 'weekday'

const nameOf = (date: Temporal.PlainDate, unit: Unit, {locale, style}: Name): string =>
  date.toLocaleString(locale, {[unit]: style}).replace('.', '')

/** How the name of this date's month or weekday is written in `word`; `null`: it is another word. */
function formOf(word: string, date: Temporal.PlainDate, unit: Unit): Name | null {
  // English people write it, English locales do not.
  if (/^sept$/i.test(word)) return {locale: 'en', style: 'short'}
  for (const style of ['long', 'short'] as const)
    for (const locale of locales) {
      const form = {locale, style}
      if (nameOf(date, unit, form).toLowerCase() === word.toLowerCase()) return form
    }
  return null
}

/** "Nov" for the like of "OCT", "nov" for that of "oct". */
function inCaseOf(word: string, name: string): string {
  if (word === word.toUpperCase() && word.length > 1) return name.toUpperCase()
  return word === word.toLowerCase() ? name.toLowerCase() : name[0]!.toUpperCase() + name.slice(1)
}

const ordinal = (day: number): string =>
  day > 3 && day < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')

/**
 * A date written as another one is: the text `form` says `was` ("23rd Nov 2020", "11/5", "2023年11月5日"); the same in that
 * form for `date`. `dayFirst` settles 05/05/2023. `null`: the form is not understood.
 */
export function dateLike(form: string, was: string, date: string, dayFirst: boolean): string | null {
  if (!onCalendar(was) || !onCalendar(date)) return null
  const [from, to] = [Temporal.PlainDate.from(was), Temporal.PlainDate.from(date)]
  if (/^\d{8}$/.test(form)) return date.replaceAll('-', '')
  const tokens = form.split(/(\d+|\p{L}+)/u)
  const figures = tokens.flatMap((token, i) => (/^\d{1,2}$/.test(token) ? [i] : []))
  const zeros = tokens.some(token => /^0\d$/.test(token))
  let named = false
  for (const [i, token] of tokens.entries()) {
    if (/^\d{4}$/.test(token)) tokens[i] = `${to.year}`
    else if (/^\p{L}{3,}$/u.test(token)) {
      const month = formOf(token, from, 'month')
      const weekday = month ? null : formOf(token, from, 'weekday')
      named ||= month !== null
      if (month) tokens[i] = inCaseOf(token, nameOf(to, 'month', month))
      else if (weekday) tokens[i] = inCaseOf(token, nameOf(to, 'weekday', weekday))
    }
  }
  const put = (i: number | undefined, n: number, pad: boolean) => {
    if (i !== undefined) tokens[i] = pad ? `${n}`.padStart(2, '0') : `${n}`
  }
  const numeric = !named
  const pads = zeros || (numeric && figures.every(i => tokens[i]!.length === 2))
  const values = figures.map(i => Number(tokens[i]))
  const day = figures.find((_, n) => values[n] === from.day)
  if (named) {
    put(day, to.day, zeros)
    const behind = day === undefined ? -1 : tokens.findIndex((token, i) => i > day && token !== '')
    if (/^(?:st|nd|rd|th)$/i.test(tokens[behind] ?? '')) tokens[behind] = ordinal(to.day)
    // In French only the first day is an ordinal.
    if (/^er$/i.test(tokens[behind] ?? '') && to.day !== 1) tokens[behind] = ''
    const year = figures.find(i => i !== day && Number(tokens[i]) === from.year % 100)
    put(year, to.year % 100, true)
    return day === undefined ? null : tokens.join('')
  }
  const monthFirst =
    values[0] === from.month && values[1] === from.day && (from.month !== from.day || !dayFirst)
  const swapped = !monthFirst && !/^\d{4}/.test(form)
  const [first, second, third] = figures
  put(first, swapped ? to.day : to.month, pads)
  put(second, swapped ? to.month : to.day, pads)
  put(third, to.year % 100, true)
  return second === undefined ? null : tokens.join('')
}

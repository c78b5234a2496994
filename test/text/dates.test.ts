import {describe, expect, test} from 'vitest'
import {dateAt, dateOrder, isDateWord, weekdayOf} from '../../src/text/dates.ts'

/** The date at the beginning of a text: the date, or the day without a year, or the two that it can be. */
const dated = (text: string, order: 'dmy' | 'mdy' | null = null) => {
  const found = dateAt(text, 0, order)
  return found && (found.date ?? found.monthDay ?? found.choices.join(' or '))
}

describe('the names of the months', () => {
  test.each<[string, string]>([
    ['English', 'January February March April May June July August September October November December'],
    ['English, short', 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'],
    ['French', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
    ['German', 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'],
    ['Spanish', 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
    [
      'Portuguese',
      'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    ],
    [
      'Italian',
      'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    ],
    ['cut off', 'janv févr maerz abr may juin juil ago sept okt nov dez'],
    ['cut off, too', 'ene fev mars avr mai juni juli aout sept oct nov dic'],
  ])('in %s', (language, words) => {
    words.split(' ').forEach((word, i) => {
      const day = `2023-${String(i + 1).padStart(2, '0')}-05`
      expect(`${language} ${dated(`5 ${word} 2023`)}`).toBe(`${language} ${day}`)
      expect(dated(`${word.toUpperCase()} 5, 2023`)).toBe(day)
      expect(isDateWord(word)).toBe(true)
    })
  })

  test('are no other words', () => {
    for (const word of ['octo', 'novel', 'decem', 'janu', 'ma', 'constructor', 'septemberish', 'day'])
      expect(isDateWord(word)).toBe(false)
    for (const text of ['5 novel 2023', '5 decemb 2023', 'Janu 5, 2023', 'Marchs 5, 2023'])
      expect(dated(text)).toBeNull()
  })
})

test('the days of the week, in full and short, in any case', () => {
  const names = ['monday mon', 'tuesday tues tue', 'wednesday wed', 'thursday thurs thur thu', 'friday fri']
  for (const [i, group] of [...names, 'saturday sat', 'sunday sun'].entries())
    for (const name of group.split(' ')) {
      expect([weekdayOf(name), weekdayOf(name.toUpperCase())]).toEqual([i + 1, i + 1])
      expect(isDateWord(name)).toBe(true)
      expect(dateAt(`${name}, 5 Nov 2023`, 0)).toMatchObject({date: '2023-11-05', weekday: i + 1})
    }
  expect(weekdayOf('someday')).toBeUndefined()
})

test.each([
  ['German', 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'],
  ['French', 'lundi mardi mercredi jeudi vendredi samedi dimanche'],
  ['Spanish', 'lunes martes miércoles jueves viernes sábado domingo'],
  ['Portuguese', 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo'],
  ['Portuguese, short', 'segunda terça quarta quinta sexta sabado domingo'],
  ['Italian', 'lunedì martedì mercoledì giovedì venerdì sabato domenica'],
])('the days of the week in %s', (_, words) => {
  words.split(' ').forEach((word, i) => {
    expect([word, weekdayOf(word.toUpperCase())]).toEqual([word, i + 1])
    expect(dateAt(`${word}, 5 Nov 2023`, 0)).toMatchObject({date: '2023-11-05', weekday: i + 1})
  })
})

test.each<[string, number, string]>([
  ['Sonntag, den 5. November 2023', 7, '2023-11-05'],
  ['Sonntag, dem 5.11.2023', 7, '2023-11-05'],
  ['lundi le 6 novembre 2023', 1, '2023-11-06'],
  ['domingo 5 de noviembre de 2023', 7, '2023-11-05'],
  ['Quinta-Feira, 2 de novembro de 2023', 4, '2023-11-02'],
  ['Sonnabend, 4. November 2023', 6, '2023-11-04'],
])('%s has its weekday', (text, weekday, date) => {
  expect(dateAt(text, 0)).toMatchObject({date, weekday, end: text.length})
})

test.each<[string, string | null]>([
  ['2023-11-05', '2023-11-05'],
  ['2023-1-5', '2023-01-05'],
  ['2023/11/05', '2023-11-05'],
  ['2023.11.05', '2023-11-05'],
  ['2023-11/05', null],
  ['2023-11-05-abc', null],
  ['2023-11-05-1', '2023-11-05'],
  ['2023-11-055', null],
  ['2023-13-05', null],
  ['2023-02-29', null],
  ['2024-02-29', '2024-02-29'],
  ['20231105T1015', '2023-11-05'],
  ['20231105', null],
  ['20231105T10', null],
  ['2023年11月5日', '2023-11-05'],
  ['2023 年 11 月 5 號', '2023-11-05'],
  ['2023年11月5号', '2023-11-05'],
  ['2023년 11월 5일', '2023-11-05'],
  ['11月5日', '11-05'],
  ['13月5日', null],
  ['13/11/2023', '2023-11-13'],
  ['11/13/2023', '2023-11-13'],
  ['05/11/2023', '2023-11-05 or 2023-05-11'],
  ['5-11-23', '2023-11-05 or 2023-05-11'],
  ['11/11/2023', '2023-11-11'],
  ['05.11.2023', '2023-11-05'],
  ['12.31.2023', '2023-12-31'],
  ['05.11.23', null],
  ['05/11-2023', null],
  ['05/11/20231', null],
  ['32/13/2023', null],
  ['31/12/1969', null],
  ['31/12/1970', '1970-12-31'],
  ['31/12/2100', '2100-12-31'],
  ['31/12/2101', null],
  ['5 Nov 2023', '2023-11-05'],
  ['5 Nov', '11-05'],
  ['5 Nov, 2023', '2023-11-05'],
  ['5-Nov-2023', '2023-11-05'],
  ['5/Nov/2023', '2023-11-05'],
  ['5-Nov', '11-05'],
  ['5. November 2023', '2023-11-05'],
  ['5th of November, 2023', '2023-11-05'],
  ['5th day of November 2023', '2023-11-05'],
  ['1er mai 2023', '2023-05-01'],
  ['3º de março de 2023', '2023-03-03'],
  ['5 de mayo del 2023', '2023-05-05'],
  ['5 November of 2023', '2023-11-05'],
  ['5  Nov.  2023', '2023-11-05'],
  ['5Nov 2023', null],
  ['5 Nov 1823', '11-05'],
  ['5 Nov 20234', '11-05'],
  ['5 Nov 1530 hrs', '11-05'],
  ['5 Nov 2015hrs', '11-05'],
  ['5 Nov 2015 h', '11-05'],
  ['5 Nov 2015 hours', '2015-11-05'],
  ['5 May 6', null],
  ['5 May 6th', null],
  ['5 May 10:15', '05-05'],
  ['5 November2023', null],
  ['32 Nov 2023', null],
  ['31 Nov', null],
  ['29 Feb', '02-29'],
  ['29 Feb 2023', null],
  ['Nov 5', '11-05'],
  ['Nov 5, 2023', '2023-11-05'],
  ['Nov. 5 2023', '2023-11-05'],
  ['November the 5th, 2023', '2023-11-05'],
  ['Nov 5:30', null],
  ['Nov 5;30', null],
  ['Nov 5pm', null],
  ['Nov 5 p.m.', null],
  ['Nov 5 pmx', '11-05'],
  ['Nov 5.2', null],
  ['Nov 5.', '11-05'],
  ['Nov 5x', null],
  ['Nov 512', null],
  ['Nov 2023', null],
  ['Nov5', null],
  ['Monday', null],
  ['Monday 5', null],
  ['Someday, Nov 6', null],
  ['Mon. 6 Nov 2023', '2023-11-06'],
  ['Monday the 6th of November 2023', '2023-11-06'],
  ['Mon 2023-11-06', '2023-11-06'],
  ['', null],
])('%j begins with the date %s', (text, expected) => {
  expect(dated(text)).toBe(expected)
})

test.each<[string, string, string]>([
  ['05/11/2023', '2023-11-05', '2023-05-11'],
  ['13/11/2023', '2023-11-13', '2023-11-13'],
  ['11/13/2023', '2023-11-13', '2023-11-13'],
  ['05.11.2023', '2023-11-05', '2023-05-11'],
  ['Sunday, 05/11/2023', '2023-11-05', '2023-05-11'],
])('%s is %s with the day first, %s with the month first', (text, dmy, mdy) => {
  expect([dated(text, 'dmy'), dated(text, 'mdy')]).toEqual([dmy, mdy])
})

test.each<[string, string | null]>([
  ['1st 2nd 3rd 4th 10th 11th 12th 13th 20th 21st 22nd 23rd 24th 30th 31st', null],
  ['2ND 3Rd', null],
  ['1er 2º 3ª 4.', null],
  ['1nd', '1nd is written 1st'],
  ['3th', '3th is written 3rd'],
  ['4st', '4st is written 4th'],
  ['11st', '11st is written 11th'],
  ['12nd', '12nd is written 12th'],
  ['13rd', '13rd is written 13th'],
  ['20st', '20st is written 20th'],
  ['21th', '21th is written 21st'],
  ['22rd', '22rd is written 22nd'],
  ['24RD', '24RD is written 24th'],
])('of %s it is said: %s', (days, malformed) => {
  for (const day of days.split(' ')) expect(dateAt(`${day} of May 2023`, 0)?.malformed).toBe(malformed)
})

test.each<[string, string | null]>([
  ['13/05/2023', 'dmy'],
  ['05-13-23', 'mdy'],
  ['12/12/2023 and 12/05/2023', null],
  ['13/05/2023 and 05/13/2023', null],
  ['13/05/2023 and 14/06/2023 and 05/06/2023', 'dmy'],
  ['13/13/2023', null],
  ['13.05.2023', null],
  ['1.13/05/2023', null],
  ['113/05/2023', null],
  ['13/05/20231', null],
  ['13/05', null],
])('%s shows that dates are written %s', (text, order) => {
  expect(dateOrder(text)).toBe(order)
})

import {expect, test} from 'vitest'
import {boundBefore, boundBehind, boundOf} from '../../src/text/bound.ts'
import {findDurations} from '../../src/text/durations.ts'
import {isVague} from '../../src/text/vague.ts'

/** From which side the one length in a text is told. */
function told(text: string) {
  const [found, ...more] = findDurations(text)
  expect([text, more]).toEqual([text, []])
  return boundOf(text, found!.start, found!.end)
}

test.each([
  ...['more than 2 hours', 'longer than 2 hours', 'greater than 2 hours', 'over 2 hours', 'above 2 hours'],
  ...['at least 2 hours', 'a minimum of 2 hours', 'upwards of 2 hours', 'no less than 2 hours'],
  ...['not less than 2 hours', 'no fewer than 20 minutes', 'more than **2 hours**', '> 2 h', '>2h', '≥ 2 h'],
  ...['>= 2 h', 'no shorter than 2 hours', 'more than an hour', '2+ hours', '2 hours+', '90+ minutes'],
  ...[
    '90 minutes or more',
    '2 hours or longer',
    'an hour and more',
    '2 hours and above',
    '**2 hours** or more',
  ],
  ...['2 hours at least', '2 hours at the least', 'plus de 2 heures', 'plus d’une heure', "plus d'une heure"],
  ...['au moins 2 heures', '2 heures ou plus', 'pas moins de 2 heures', 'más de 2 horas', 'mas de 2 horas'],
  ...[
    'al menos 2 horas',
    'por lo menos 2 horas',
    'como mínimo 2 horas',
    '2 horas o más',
    'no menos de 2 horas',
  ],
  ...['mais de 2 horas', 'mais que 2 horas', 'pelo menos 2 horas', 'ao menos 2 horas', 'no mínimo 2 horas'],
  ...[
    '2 horas ou mais',
    'não menos de 2 horas',
    'mehr als 2 Stunden',
    'länger als 2 Stunden',
    'über 2 Stunden',
  ],
  ...['mindestens 2 Stunden', 'wenigstens 2 Stunden', 'nicht weniger als 2 Stunden', '2 Stunden oder mehr'],
  ...[
    '2 Stunden oder länger',
    '超过 2 小时',
    '超過 2 時間',
    '至少 2 小时',
    '不少于 2 小时',
    '2時間以上',
    '2시간 이상',
  ],
  ...['Over 2 hours', 'oltre 2 h', 'almeno 2 h', 'più di 2 h'],
])('%s is the least that it was', text => {
  expect(told(text)).toBe('at-least')
})

test.each([
  ...[
    'less than 2 hours',
    'fewer than 20 minutes',
    'shorter than 2 hours',
    'under 30 minutes',
    'below 2 hours',
  ],
  ...[
    'at most 2 hours',
    'a maximum of 2 hours',
    'up to 2 hours',
    'no more than 2 hours',
    'not more than 2 h',
  ],
  ...['no longer than 2 hours', 'not over 2 hours', 'less than *2 hours*', '< 2 h', '<2h', '≤ 2 h', '<= 2 h'],
  ...[
    'less than an hour',
    'less than half an hour',
    '30 minutes or less',
    '2 hours or shorter',
    'an hour or under',
  ],
  ...['2 hours at most', '2 hours at the most', '2 hours max', '2 hours maximum', '__2 hours__ at most'],
  ...[
    'moins de 2 heures',
    'moins d’une heure',
    "moins d'une heure",
    'au plus 2 heures',
    'au maximum 2 heures',
  ],
  ...[
    'jusqu’à 2 heures',
    "jusqu'à 2 heures",
    '2 heures ou moins',
    'pas plus de 2 heures',
    'menos de 2 horas',
  ],
  ...['menos que 2 horas', 'como máximo 2 horas', 'a lo sumo 2 horas', 'hasta 2 horas', 'no más de 2 horas'],
  ...['2 horas o menos', 'no máximo 2 horas', 'até 2 horas', 'não mais de 2 horas', '2 horas ou menos'],
  ...['weniger als 2 Stunden', 'kürzer als 2 Stunden', 'unter 2 Stunden', 'höchstens 2 Stunden'],
  ...['maximal 2 Stunden', 'bis zu 2 Stunden', 'nicht länger als 2 Stunden', '2 Stunden oder weniger'],
  ...['meno di 2 h', 'al massimo 2 h', 'fino a 2 h', 'non più di 2 h', '2 h o meno'],
  ...[
    '不到 2 小时',
    '少于 2 小时',
    '不超过 2 小时',
    '最多 2 小时',
    '2時間以内',
    '2時間未満',
    '2시간 미만',
    '2시간 이내',
  ],
])('%s is the most that it was', text => {
  expect(told(text)).toBe('at-most')
})

test.each([
  ...['2 hours', 'about 2 hours', 'just over 2 hours', 'just under 2 hours', 'a little over an hour'],
  ...[
    'slightly more than an hour',
    'moreover 2 hours',
    'a bit less than an hour',
    'all of it, more than once, 2 hours',
  ],
  ...[
    'over a 2-hour outage',
    'the plunder 2 hours',
    '2 hours and less so later',
    '2 hours or moreover',
    '2 hours later',
  ],
  `over${' '.repeat(30)}2 hours`,
])('%s is the length itself', text => {
  expect(told(text)).toBeNull()
})

test.each([
  ...[
    'about',
    'around',
    'approximately',
    'approx.',
    'approx',
    'circa',
    'ca.',
    'ca',
    'roughly',
    'nearly',
    'almost',
  ],
  ...[
    'close to',
    'some',
    'just over',
    'just under',
    'slightly more than',
    'a little less than',
    'a bit over',
  ],
  ...[
    'environ',
    'vers',
    'près de',
    'presque',
    'autour de',
    'cerca de',
    'casi',
    'unos',
    'unas',
    'aproximadamente',
  ],
  ...[
    'alrededor de',
    'por volta de',
    'em torno de',
    'quase',
    'uns',
    'umas',
    'quasi',
    "all'incirca",
    'all’incirca',
  ],
  ...[
    'etwa',
    'ungefähr',
    'gegen',
    'rund',
    'knapp',
    'fast',
    '~',
    '≈',
    '±',
    '约',
    '大约',
    '約',
    'at most',
    'over',
  ],
  ...['about **', '~ ', 'about a'],
])('what follows %j is not exact', words => {
  expect(isVague(`It took ${words} 20`, `It took ${words} `.length)).toBe(true)
})

test.each(['exactly', 'whereabout', 'it is about that', 'all', '名约束'])('what follows %j may be', words => {
  expect(isVague(`It took ${words} 20`, `It took ${words} `.length)).toBe(false)
})

test('tells where its words begin and end, however far into the text', () => {
  const text =
    'Because of that the checkout was down for no more than 2 hours or so; the mail for 90 minutes or more.'
  const before = boundBefore(text, text.indexOf('2 hours'))
  expect(before).toEqual({bound: 'at-most', start: text.indexOf('no more')})
  const under = 'Because of that the checkout was down for less than 2 hours.'
  expect(boundBefore(under, under.indexOf('2'))).toEqual({bound: 'at-most', start: under.indexOf('less')})
  const behind = boundBehind(text, text.indexOf(' or more'))
  expect(behind).toEqual({bound: 'at-least', end: text.length - 1})
  expect(boundBefore(text, text.indexOf('90'))).toBeNull()
})

test('a length far into a text is told by its own words', () => {
  const text =
    'From 3+ alerts and less than 5 pages it was clear by then that mail would be late for 2 hours, and more.'
  const start = text.indexOf('2 hours')
  expect(boundOf(text, start, start + 7)).toBeNull()
  const late = text.replace('for 2 hours, and more', 'for 2+ hours')
  expect(boundOf(late, late.indexOf('2+'), late.indexOf('2+') + 8)).toBe('at-least')
})

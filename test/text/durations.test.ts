import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findDurations, readDuration} from '../../src/text/durations.ts'

const lengths: [string, string | null][] = [
  ['3.5-hour', 'PT3H30M'],
  ['3.5 hours', 'PT3H30M'],
  ['7.5 hours', 'PT7H30M'],
  ['1,5 hours', 'PT1H30M'],
  ['0.5 h', 'PT30M'],
  ['1h 20m', 'PT1H20M'],
  ['1h20m', 'PT1H20M'],
  ['1h50m', 'PT1H50M'],
  ['~5h45m', 'PT5H45M'],
  ['02h 37min', 'PT2H37M'],
  ['6hrs 30mins', 'PT6H30M'],
  ['2 hrs and 5 mins', 'PT2H5M'],
  ['2 hours and 45 minutes', 'PT2H45M'],
  ['2 hours, 45 minutes', 'PT2H45M'],
  ['2 hours 45 minutes', 'PT2H45M'],
  ['an hour', 'PT1H'],
  ['an hour and a half', 'PT1H30M'],
  ['one and a half hours', 'PT1H30M'],
  ['two and a half hours', 'PT2H30M'],
  ['2 and half hours', 'PT2H30M'],
  ['2½ hours', 'PT2H30M'],
  ['2 1/2 hours', 'PT2H30M'],
  ['half an hour', 'PT30M'],
  ['half a day', 'PT12H'],
  ['two hours', 'PT2H'],
  ['twelve hours', 'PT12H'],
  ['forty-five minutes', 'PT45M'],
  ['thirty days', 'P30D'],
  ['45 minutes', 'PT45M'],
  ['45 min', 'PT45M'],
  ['45m', 'PT45M'],
  ['90-minute', 'PT1H30M'],
  ['90s', 'PT1M30S'],
  ['15 secs', 'PT15S'],
  ['5 days', 'P5D'],
  ['1 week', 'P7D'],
  ['3 days 4 hours', 'P3DT4H'],
  ['1d 3h', 'P1DT3H'],
  ['24 hour', 'PT24H'],
  ['around 12 hours', 'PT12H'],
  ['about an hour', 'PT1H'],
  ['up to 1 hour and 43 minutes', 'PT1H43M'],
  ['20-27 minutes', 'PT20M'],
  ['2–3 weeks', 'P14D'],
  ['PT2H', 'PT2H'],
  ['PT3H30M', 'PT3H30M'],
  ['P1DT2H', 'P1DT2H'],
  ['1:30', 'PT1H30M'],
  ['2:15 hours', 'PT2H15M'],
  ['01:10:05', 'PT1H10M5S'],
  ['2h30', 'PT2H30M'],
  ['10 minutes 23 seconds', 'PT10M23S'],
  ['2 heures 30 minutes', 'PT2H30M'],
  ['une heure et demie', 'PT1H30M'],
  ['une demi-heure', 'PT30M'],
  ['deux heures', 'PT2H'],
  ['3 horas', 'PT3H'],
  ['1 hora e 20 minutos', 'PT1H20M'],
  ['uma hora e meia', 'PT1H30M'],
  ['media hora', 'PT30M'],
  ['2 Stunden', 'PT2H'],
  ['1,5 Stunden', 'PT1H30M'],
  ['3 Tage', 'P3D'],
  ['约 2 小时', 'PT2H'],
  ['约2小时30分钟', 'PT2H30M'],
  ['大约两小时', 'PT2H'],
  ['半小时', 'PT30M'],
  ['3 个小时', 'PT3H'],
  ['約 2 時間', 'PT2H'],
  ['2時間30分', 'PT2H30M'],
  ['45分間', 'PT45M'],
  ['1시간 30분', 'PT1H30M'],
  ['５ minutes', 'PT5M'],
  ['due ore', 'PT2H'],
  ['due minuti', 'PT2M'],
  ['sei giorni', 'P6D'],
  ['um minuto', 'PT1M'],
  ['um dia', 'P1D'],
  ["un'ora", 'PT1H'],
  ['un’ora e mezza', 'PT1H30M'],
  ["mezz'ora", 'PT30M'],
  ['mezza giornata', null],
  ['due ore e mezzo', 'PT2H30M'],
  ['2 ore e 30 minuti', 'PT2H30M'],
  ['eine halbe Stunde', 'PT30M'],
  ['einer halben Stunde', 'PT30M'],
  ['anderthalb Stunden', 'PT1H30M'],
  ['eineinhalb Stunden', 'PT1H30M'],
  ['zweieinhalb Stunden', 'PT2H30M'],
  ['dreieinhalb Tage', 'P3DT12H'],
  ['eine Viertelstunde', 'PT15M'],
  ['eine Dreiviertelstunde', 'PT45M'],
  ['a quarter of an hour', 'PT15M'],
  ['a quarter hour', 'PT15M'],
  ['three quarters of an hour', 'PT45M'],
  ["un quart d'heure", 'PT15M'],
  ['trois quarts d’heure', 'PT45M'],
  ['un cuarto de hora', 'PT15M'],
  ['tres cuartos de hora', 'PT45M'],
  ['três quartos de hora', 'PT45M'],
  ["tre quarti d'ora", 'PT45M'],
  ['cuarenta y cinco minutos', 'PT45M'],
  ['trinta e cinco minutos', 'PT35M'],
  ['5 a 10 minutos', 'PT5M'],
  ['seventy minutes', 'PT1H10M'],
  ['½ hour', 'PT30M'],
  ['½ an hour', 'PT30M'],
  ['12½ hours', 'PT12H30M'],
  ['half of an hour', 'PT30M'],
  ['half-hour', 'PT30M'],
  ['one-hour', 'PT1H'],
  ['two-and-a-half-hour', 'PT2H30M'],
  ['two & a half hours', 'PT2H30M'],
  ['two days and a half', 'P2DT12H'],
  ['an hour and half', 'PT1H30M'],
  ['2 horas y media', 'PT2H30M'],
  ['forty five minutes', 'PT45M'],
  ['twenty-one days', 'P21D'],
  ['fifty-nine seconds', 'PT59S'],
  ['1d 2h 3m 4s', 'P1DT2H3M4S'],
  ['1h & 5m', 'PT1H5M'],
  ['1h und 5 Minuten', 'PT1H5M'],
  ['2 horas y 5 minutos', 'PT2H5M'],
  ['2 heures et 5 minutes', 'PT2H5M'],
  ['5 minutes , 3 seconds', 'PT5M3S'],
  ['3 days, 2 hours and 1 minute', 'P3DT2H1M'],
  ['23 hours 60 minutes', 'PT24H'],
  ['23 hours and 61 minutes', 'PT24H1M'],
  ['1 to 2 and a half hours', 'PT1H30M'],
  ['5 m', 'PT5M'],
  ['5 m 3 s', 'PT5M3S'],
  ['3D', 'P3D'],
  ['2 H', 'PT2H'],
  ['4040s', 'PT1H7M20S'],
  ['1404s', 'PT23M24S'],
  ['500m', 'PT8H20M'],
  ['half a second', 'PT0.5S'],
  ['a second and a half', 'PT1.5S'],
  [' 1:30 ', 'PT1H30M'],
  ['one second', 'PT1S'],
  ['一分钟', 'PT1M'],
  ['十分钟', 'PT10M'],
  ['2週間', 'P14D'],
  ['3日間', 'P3D'],
  ['5秒钟', 'PT5S'],
  ['30 min.', 'PT30M'],
  ['eine Stunde.', 'PT1H'],
  ['vier Tage', 'P4D'],
  ['fünf Stunden', 'PT5H'],
  ['quatre heures', 'PT4H'],
  ['cuatro horas', 'PT4H'],
  ['dez minutos', 'PT10M'],
  ['13+ hours', 'PT13H'],
  ['einen Tag', 'P1D'],
  ['ein halber Tag', 'PT12H'],
  ['a half day', 'PT12H'],
  ['P2W', 'P2W'],
  ['P10D', 'P10D'],
  ['P1W2D', 'P1W2D'],
  ['PT12.25H', 'PT12.25H'],
  ['PT100M', 'PT100M'],
  ['PT1.75M', 'PT1.75M'],
  ['PT10.25S', 'PT10.25S'],
  ['P1DT2H30M10S', 'P1DT2H30M10S'],
  ['1:30hrs', 'PT1H30M'],
  ['1:30 hr', 'PT1H30M'],
  ['1:30 hour', 'PT1H30M'],
  ['100:00', 'PT100H'],
  ['2h05', 'PT2H5M'],
  [' 2h ', 'PT2H'],
  ['P1', null],
  ['P1X', null],
  ['PTH', null],
  ['P1DT', null],
  ['PT2Hx', null],
  ['PT2H5', null],
  ['1000:00', null],
  ['une 2 heures', null],
  ['1h60', null],
  ['1:60', null],
  ['1:30:61', null],
  ['1:30 hoursx', null],
  ['1:30 minutes', null],
  ['15h10m12', null],
  ['1 minute 1 hour', null],
  ['1 hour 1 hour', null],
  ['1 hour 30', null],
  ['404s', null],
  ['a second', null],
  ['an hourly', null],
  ['五分', null],
  ['99999999999 hours', null],
  ['two-hundred hours', null],
  ['due 3 hours', null],
  ['due minutes', null],
  ['sei Tage', null],
  ['um Stunden', null],
  [`about ${' '.repeat(100)}2 hours`, null],
  ['', null],
  ['long', null],
  ['2', null],
  ['a while', null],
  ["10 o'clock", null],
  ['2 users', null],
  ['5 MB', null],
  ['300 ms', null],
  ['P', null],
  ['PT', null],
  ['2 hours or so later', null],
  ['1 hour, then 2 hours', null],
  ['am', null],
  ['and', null],
]

const counted: [number, string][] = [
  [1, 'a an one un une una uma ein eine einer einen'],
  [2, 'two deux dos dois duas zwei'],
  [3, 'three trois tres três tre drei'],
  [4, 'four quatre cuatro quatro quattro vier'],
  [5, 'five cinq cinco cinque fünf'],
  [6, 'six seis sechs'],
  [7, 'seven sept siete sete sette sieben'],
  [8, 'eight huit ocho oito otto acht'],
  [9, 'nine neuf nueve nove neun'],
  [10, 'ten dix diez dez dieci zehn'],
  [11, 'eleven onze once undici elf'],
  [12, 'twelve douze doce doze dodici zwölf'],
  ...'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i): [number, string] => [i + 13, word]),
  [15, 'quinze quince quindici fünfzehn'],
  [20, 'vingt veinte vinte venti zwanzig'],
  [25, 'twenty-five vingt-cinq veinticinco venticinque fünfundzwanzig'],
  [30, 'thirty trente treinta trinta trenta dreißig dreissig'],
  [40, 'forty quarante cuarenta quarenta quaranta vierzig'],
  [45, 'forty-five quarante-cinq quarantacinque fünfundvierzig'],
  [50, 'fifty cinquante cincuenta cinquenta cinquanta fünfzig'],
  [60, 'sixty soixante sesenta sessenta sessanta sechzig'],
  [72, 'seventy-two'],
  [80, 'eighty'],
  [90, 'ninety noventa novanta neunzig'],
]

const named: [string, string][] = [
  ['P21D', 'week weeks wk wks semaine semaines semana semanas woche wochen settimana settimane'],
  ['P3D', 'day days jour jours día días dia dias tag tage tagen giorno giorni'],
  ['PT3H', 'hour hours hr hrs heure heures hora horas stunde stunden std ora ore'],
  ['PT3M', 'minute minutes min mins mn minuto minutos minuten minuti'],
  ['PT3S', 'second seconds sec secs seconde secondes segundo segundos sekunde sekunden secondo secondi'],
]

test.each(counted)('%i of a unit, in words: %s', (number, words) => {
  for (const word of words.split(' ')) {
    expect([word, readDuration(`${word} days`)]).toEqual([word, `P${number}D`])
    expect([word, readDuration(`${word.toUpperCase().replace('SS', 'ss')}-Days`)]).toEqual([
      word,
      `P${number}D`,
    ])
  }
})

test.each([...'一二三四五六七八九十'])('%s, of a unit', sign => {
  expect(readDuration(`${sign}天`)).toBe(`P${'一二三四五六七八九十'.indexOf(sign) + 1}D`)
})

test.each(named)('%s, whatever the unit is called: %s', (iso, words) => {
  for (const word of words.split(' ')) {
    expect([word, readDuration(`3 ${word}`)]).toEqual([word, iso])
    expect([word, readDuration(`3-${word.toUpperCase()}`)]).toEqual([word, iso])
    expect([word, readDuration(`3 ${word}x`)]).toEqual([word, null])
  }
})

test.each<[string, string]>([
  ['P21D', '周 週間'],
  ['P3D', '天 日間 일'],
  ['PT3H', '小时 小時 个小时 個小時 時間 시간'],
  ['PT3M', '分钟 分鐘 分間 분'],
  ['PT3S', '秒 秒钟 秒鐘 秒間 초'],
])('%s, of a number and %s', (iso, words) => {
  for (const word of words.split(' ')) expect([word, readDuration(`3${word}`)]).toEqual([word, iso])
})

describe('a length of time as people write it', () => {
  test.each(lengths)('%s', (text, iso) => {
    expect(readDuration(text)).toBe(iso)
  })
})

const found = (text: string) => findDurations(text).map(({start, end}) => text.slice(start, end))

describe('lengths of time in prose', () => {
  test('are found where they stand', () => {
    expect(found('A 3.5-hour outage; users waited for an hour and a half, then 20 minutes more.')).toEqual([
      '3.5-hour',
      'an hour and a half',
      '20 minutes',
    ])
    expect(found('停机时间约 2 小时，重启用了 5 分钟。')).toEqual(['2 小时', '5 分钟'])
  })
  test('stop where a unit would come again, or a larger one', () => {
    expect(found('1 hour 2 hours, 5 minutes 1 day')).toEqual(['1 hour', '2 hours, 5 minutes', '1 day'])
    expect(found('3D, 3D 4H')).toEqual(['3D 4H'])
    expect(found('at ten five minutes, twenty fifteen-minute and thirty half-hour slots')).toEqual([
      ...['five minutes', 'fifteen-minute', 'half-hour'],
    ])
    expect(found('took 5 h')).toEqual(['5 h'])
    expect(found('45s, 304s, 5m3s and 5 m 3 s')).toEqual(['45s', '304s', '5m3s', '5 m 3 s'])
  })
  test('carry both ends of a range', () => {
    expect(findDurations('It took about 20-27 minutes.')).toMatchObject([{iso: 'PT20M', most: 'PT27M'}])
    expect(findDurations('20 to 27.5 minutes, 1–2 and a half hours, 27-20 days')).toMatchObject([
      {iso: 'PT20M', most: 'PT27M30S'},
      {iso: 'PT1H30M', most: 'PT2H30M'},
      {iso: 'P27D', most: null},
    ])
    expect(findDurations('~PT2H, 20 à 30 minutes')).toMatchObject([
      {iso: 'PT2H', most: null},
      {iso: 'PT20M', most: 'PT30M'},
    ])
  })
  test.each([
    'at 10:15 AM and 3 PM',
    'a man and a masterpiece',
    'many 404s and 503s',
    'version 2.4.1d',
    'a second thought',
    '100–300 ms',
    'PTSD and P2P',
    '15時10分に発生',
    'limits of 5 MB',
    'a monthly report',
    '3D-printed',
    'a 3 D model and 5 m of cable',
    'a second',
    '#5m, 5%m, m5, 5_m, 5/5m, £5m, €5m, 1,5.2d',
    'in_5m and at:5m',
    '15点10分, 15時 10分',
    '99999999999 hours',
    'P1 and PT',
    '5m2 of floor',
    'someone hourly',
    '404s, 599s',
    '$2m of revenue',
    '10.0.0.5s',
    'a%203D%20b',
  ])('none in %j', text => {
    expect(found(text)).toEqual([])
  })
})

test('any text is read in a moment and without an error', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 400}), text => {
      for (const {start, end} of findDurations(text)) expect(end).toBeGreaterThan(start)
    }),
  )
  const hostile = [
    '1 '.repeat(50_000),
    '1h'.repeat(50_000),
    'an '.repeat(50_000),
    '1 and a '.repeat(20_000),
    'P1D'.repeat(30_000),
  ]
  for (const text of hostile) {
    const before = performance.now()
    findDurations(text)
    expect(performance.now() - before).toBeLessThan(2000)
  }
})

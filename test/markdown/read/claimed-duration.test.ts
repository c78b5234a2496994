import {describe, expect, test} from 'vitest'
import {claimedDuration} from '../../../src/markdown/read/claimed-duration.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'

describe('how long it took, beyond doubt', () => {
  test.each([
    ['The outage lasted 3 hours.', 'PT3H', '3 hours'],
    ['It lasted for about 2 hours.', 'PT2H', '2 hours'],
    ['A 3-hour outage of the mail', 'PT3H', '3-hour'],
    ['For almost an hour, mail was late.', 'PT1H', 'an hour'],
    ['Then it was over. For 20 min nobody knew.', 'PT20M', '20 min'],
    ['It was down for 20 min', 'PT20M', '20 min'],
    ['There were 2 hours of total downtime', 'PT2H', '2 hours'],
    ['retries for 3 minutes. It lasted 1h.', 'PT1H', '1h'],
    ['unavailable for more than the 2 hours', 'PT2H', '2 hours'],
    ['Mail was down for just under 2 hours.', 'PT2H', '2 hours'],
    ['A total outage of at least 2h', 'PT2H', '2h'],
    ['La panne a duré près de 2 heures.', 'PT2H', '2 heures'],
    ['La caída duró unas 2 horas.', 'PT2H', '2 horas'],
    ['A queda durou quase 2 horas.', 'PT2H', '2 horas'],
    ['Die Störung dauerte etwa 2 Stunden.', 'PT2H', '2 Stunden'],
    ['Search was down; a 2-hour-long complete service outage', 'PT2H', '2-hour'],
    ['It lasted 20 to 30 minutes', 'PT30M', '20 to 30 minutes'],
  ])('%s', (text, iso, words) => {
    const found = claimedDuration(`# ${text}`, {start: 2, end: text.length + 2})
    expect(found?.value).toBe(iso)
    expect(`# ${text}`.slice(found!.span.start, found!.span.end)).toBe(words)
  })

  test.each([
    'We waited 2 hours',
    'retries every 5 minutes lasting 3 hours',
    'over the last 2 hours down',
    'with a timeout of 30 s outage',
    'for 2 hours',
    'It took 2 hours',
    'For the last 2 hours',
    'outage reports every 2 hours',
    `It lasted ${'long '.repeat(900)}. It lasted 2 hours`,
  ])('not %s', text => {
    expect(claimedDuration(text, {start: 0, end: text.length})).toBeNull()
  })
})

test.each([
  ['La panne a duré 1h30.', 'PT1H30M'],
  ['Courrier indisponible pendant environ 1 h 30', 'PT1H30M'],
  ['- **Durée :** 1h30', 'PT1H30M'],
  ['- Duração: ~1h05', 'PT1H5M'],
  ['- Durée : 9h10 – 10h40', null],
  ['La panne a commencé à 9h10.', null],
])('hours and minutes are a length where something says so: %s', (text, iso) => {
  expect(readPostmortem(`## Summary\n${text}`).postmortem.statedDuration).toBe(iso)
})

describe('how long it took, as a stranger tells it', () => {
  const stated = (text: string) => readPostmortem(`## Summary\n${text}`).postmortem.statedDuration

  test.each([
    'It lasted: 2 hours',
    'It *lasted* **almost 2 hours**.',
    'The outage duration was about 2 hours.',
    'It took us 2 hours to mend it.',
    'Mail was down, totalling 2 hours.',
    'A total of 2 hours',
    'Downtime: 2 hours',
    'Downtime:2 hours',
    'It was spanning over 2 hours.',
    'A disruption of roughly 2 hours',
    'A delay for another 2 hours',
    'After 2 hours it was over.',
    'Mail was unavailable ~2 hours.',
    'It took approx. 2 hours.',
    'A 2-hour partial service disruption',
    'A 2-hour-long outage',
    '2 hours long outage',
    'There were 2 hours of major unplanned downtime.',
    '2 hours down',
    'Une panne de 2 heures',
    'Une interruption d’environ 2 heures',
    'Le courrier était indisponible pendant 2 heures.',
    'Nous avons eu 2 heures de coupure.',
    'Una caída de más de 2 horas',
    'No hubo correo durante unas 2 horas.',
    'El correo estuvo fuera 2 horas.',
    'Hubo 2 horas de interrupción.',
    'Uma interrupção de cerca de 2 horas',
    'Ficamos sem correio por 2 horas.',
    'Ein Ausfall von knapp 2 Stunden',
    'Die Post war für ca. 2 Stunden weg.',
    'Die Post war 2 Stunden lang nicht erreichbar.',
  ])('%s', text => {
    expect(stated(text)).toBe('PT2H')
  })

  test.each([
    'We will answer within 2 hours.',
    'Backups run every 2 hours.',
    'For the past 2 hours',
    'A timeout of 2 hours',
    'Mail was 2 hours late.',
    'Alle 2 Stunden läuft ein Job.',
    'Toutes les 2 heures',
    'Cada 2 horas',
  ])('not %s', text => {
    expect(stated(text)).toBeNull()
  })
})

import {describe, expect, test} from 'vitest'
import {durationLike, percentLike} from '../../../src/markdown/edit/duration-text.ts'

describe('a duration in the form of another one', () => {
  test.each([
    ['an hour', 'PT50M', '50 minutes'],
    ['an hour', 'PT1M', 'a minute'],
    ['an hour', 'PT1H', 'an hour'],
    ['an hour', 'PT3H20M', 'three hours 20 minutes'],
    ['two hours', 'PT12H', 'twelve hours'],
    ['two hours', 'PT14H', '14 hours'],
    ['two hours', 'P3D', '72 hours'],
    ['two days', 'P3D', 'three days'],
    ['one day', 'P1D', 'a day'],
    ['thirteen minutes', 'PT11M', 'eleven minutes'],
  ])('in words: %s, as %s is %s', (form, iso, written) => {
    expect(durationLike(form, iso)).toBe(written)
  })

  test.each([
    ['45 minutes', 'PT1M', '1 minute'],
    ['2 hours', 'P1DT2H', '26 hours'],
    ['2 days', 'P1DT2H', '1 day 2 hours'],
    ['2 hours and 15 minutes', 'PT3H1M', '3 hours and 1 minute'],
    ['2 hours and 15 minutes', 'PT3H', '3 hours'],
    ['2 hours', 'PT0S', '0 minutes'],
    ['45 minutes', 'PT90S', '1 minute 30 seconds'],
    ['2 hours', 'PT60M', '1 hour'],
    ['2.5 days', 'P2D', '2 days'],
    ['2 hours', 'P10DT1H', '241 hours'],
  ])('in figures: %s, as %s is %s', (form, iso, written) => {
    expect(durationLike(form, iso)).toBe(written)
  })

  test.each([
    ['2h 15m', 'PT1H5M', '1h 5m'],
    ['2h15m', 'PT1H5M', '1h5m'],
    ['2 h', 'PT3H', '3 h'],
    ['90 m', 'PT1H', '1 h'],
    ['90s', 'PT1M30S', '1m 30s'],
    ['2d', 'PT49H', '2d 1h'],
    ['2 d 3 h', 'P1DT1S', '1 d 1 s'],
    ['45 mins', 'PT1H30M', '1 hr 30 mins'],
    ['2 hrs', 'PT45M', '45 mins'],
    ['1 hr 20 min', 'PT2H5M', '2 hr 5 min'],
    ['30secs', 'PT1S', '1sec'],
    ['30 secs', 'P1DT2H', '26 hrs'],
    ['2 days 4 hrs', 'P2D', '2 days'],
  ])('in short forms: %s, as %s is %s', (form, iso, written) => {
    expect(durationLike(form, iso)).toBe(written)
  })

  test.each([
    ['3.5-hour', 'PT50M', '50-minute'],
    ['3-hour', 'PT2H30M', '2-hour-30-minute'],
    ['3.5 hours', 'PT2H30M', '2.5 hours'],
    ['3.5 hours', 'PT2H', '2 hours'],
    ['3 hours', 'PT2H30M', '2 hours 30 minutes'],
    ['3.5 hours', 'PT2H20M', '2 hours 20 minutes'],
  ])('halves and hyphens: %s, as %s is %s', (form, iso, written) => {
    expect(durationLike(form, iso)).toBe(written)
  })

  test.each([
    ['2 horas y 5 minutos', 'PT3H6M', '3 horas y 6 minutos'],
    ['2 heures et 5 minutes', 'PT3H6M', '3 heures et 6 minutes'],
    ['2 Stunden und 5 Minuten', 'PT3H6M', '3 Stunden und 6 Minuten'],
    ['2 horas e 5 minutos', 'PT3H', '3 horas'],
    ['3,5 Stunden', 'PT2H30M', '2,5 Stunden'],
    ['zwei Stunden', 'PT3H', '3 Stunden'],
    ['2小时', 'PT3H', '3小时'],
    ['2시간', 'PT3H', '3시간'],
    ['2 dias', 'P3D', '3 dias'],
    ['2 jours', 'P3D', '3 jours'],
    ['2 Tage', 'P3D', '3 Tage'],
    ['2天', 'P3D', '3天'],
    ['2일', 'P3D', '3일'],
    ['1 jour', 'P2D', '2 jours'],
    ['1 día', 'P2D', '2 días'],
    ['1 Tag', 'P2D', '2 Tage'],
    ['2小时左右', 'PT3H', '3小时'],
  ])('in its language: %s, as %s is %s', (form, iso, written) => {
    expect(durationLike(form, iso)).toBe(written)
  })

  test.each([
    ['PT3H', 'PT20M'],
    ['P1D', 'PT20M'],
    ['1 hour', 'P2W'],
    ['1 hour', 'P1M'],
    ['1 hour', 'PT0.5H'],
    ['1 hour', 'PT'],
  ])('%s: what is no such length is written as it stands: %s', (form, iso) => {
    expect(durationLike(form, iso)).toBe(iso)
  })
})

describe('a share in the form of another one', () => {
  test.each([
    ['25%', 12.5, '12.5%'],
    ['12,5 %', 40.5, '40,5 %'],
    ['12.5 percent', 3, '3 percent'],
    ['approximately 25%', 30, 'approximately 30%'],
    ['10-20%', 15, '15%'],
    ['10% to 20%', 15, '15%'],
    ['10–20 %', 15, '15 %'],
    ['10.5% - 20.25%', 15, '15%'],
    ['between 10.55 to 20.25%', 15, 'between 15%'],
    ['12.55%', 3, '3%'],
    ['all users', 30, '30% of users'],
    ['All of our users', 40, '40% of our users'],
    ['every customer', 3, '3% of customers'],
    ['todos los usuarios', 30, '30% de los usuarios'],
    ['tous les utilisateurs', 30, '30% des utilisateurs'],
    ['todos os usuários', 30, '30% dos usuários'],
    ['所有用户', 30, '30%的用户'],
  ])('%s, as %s is %s', (form, percent, written) => {
    expect(percentLike(form, percent)).toBe(written)
  })
})

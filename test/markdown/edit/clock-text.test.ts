import {describe, expect, test} from 'vitest'
import {clockLike} from '../../../src/markdown/edit/clock-text.ts'

describe('a clock time in the form of another one', () => {
  test.each([
    ['15:10', '14:05', '14:05'],
    ['15:10', '09:05', '09:05'],
    ['09:05', '08:00', '08:00'],
    ['9:05', '08:00', '8:00'],
    ['9:05', '10:00', '10:00'],
    ['15.10', '14:05', '14.05'],
    ['1510', '14:05', '1405'],
    ['1510', '09:05', '0905'],
    ['1510', '14:05:09', '140509'],
    ['0830HRS', '14:05', '1405HRS'],
    ['15h10', '14:05', '14h05'],
    ['15 h 10', '14:05', '14 h 05'],
    ['15h', '14:05', '14h05'],
    ['15H', '14:05', '14H05'],
    ['15h', '14:00', '14h'],
    ['15 uhr', '14:00', '14 uhr'],
  ])('of a day of 24 hours: %s makes %s %s', (form, time, written) => {
    expect(clockLike(form, time, null)).toBe(written)
  })

  test.each([
    ['3pm', '14:05', '2:05pm'],
    ['3pm', '09:00', '9am'],
    ['3pm', '15:00:30', '3:00:30pm'],
    ['3 PM', '00:30', '12:30 AM'],
    ['1 am', '00:00', '12 am'],
    ['1 am', '12:00', '12 pm'],
    ['11:59 am', '13:01', '1:01 pm'],
    ['03:05 PM', '04:10', '04:10 AM'],
    ['10 pm', '21:00', '9 pm'],
    ['10:15 Pm', '08:05', '8:05 Am'],
    ['11:30 a.m.', '23:10', '11:10 p.m.'],
    ['10:15am', '22:05', '10:05pm'],
  ])('of half a day: %s makes %s %s', (form, time, written) => {
    expect(clockLike(form, time, null)).toBe(written)
  })

  test.each([
    ['下午3:10', '09:05', '上午9:05'],
    ['上午9时10分', '15:05', '下午3时05分'],
    ['午前9時', '14:30', '午後2時30分'],
    ['午前9時', '14:00', '午後2時'],
    ['오후 3시', '09:20', '오전 9시20분'],
    ['오전 9:20', '15:10', '오후 3:10'],
    ['早上8点', '20:00', '晚上8点'],
    ['晚上8點', '07:15', '早上7點15分'],
    ['凌晨1:00', '13:20', '下午1:20'],
    ['15时', '14:05', '14时05分'],
  ])('where its half stands before it: %s makes %s %s', (form, time, written) => {
    expect(clockLike(form, time, null)).toBe(written)
  })

  test.each([
    ['15:10:33', '14:05', '14:05'],
    ['15:10:33', '14:05:01', '14:05:01'],
    ['15:10:33.250', '14:05:01', '14:05:01'],
    ['15:10:33,25 pm', '14:05:01', '2:05:01 pm'],
    ['15:10', '14:05:20', '14:05:20'],
  ])('seconds come and go: %s makes %s %s', (form, time, written) => {
    expect(clockLike(form, time, null)).toBe(written)
  })

  test('an hour of one figure has a zero before it where the document writes it so', () => {
    expect(clockLike('15:10', '09:05', true)).toBe('09:05')
    expect(clockLike('15:10', '09:05', false)).toBe('9:05')
    expect(clockLike('10:10 pm', '21:00', null)).toBe('9:00 pm')
    // The form itself tells more than the habit.
    expect(clockLike('9:10', '08:05', true)).toBe('8:05')
    expect(clockLike('09:10', '08:05', false)).toBe('08:05')
  })

  test('the a and p of other words stay', () => {
    expect(clockLike('approx. 3 p.m.', '09:00', null)).toBe('approx. 9 a.m.')
  })

  test('a word has no figures to change', () => {
    expect(clockLike('noon', '15:00', null)).toBeNull()
  })
})

import {describe, expect, test} from 'vitest'
import {dateLike} from '../../../src/markdown/edit/date-text.ts'

describe('a date in the form of another one', () => {
  test.each([
    ['23rd Nov 2020', '2020-11-23', '2021-02-01', '1st Feb 2021'],
    ['23rd Nov 2020', '2020-11-23', '2021-02-02', '2nd Feb 2021'],
    ['23rd Nov 2020', '2020-11-23', '2021-02-03', '3rd Feb 2021'],
    ['November 23rd', '2020-11-23', '2020-11-04', 'November 4th'],
    ['November 23rd', '2020-11-23', '2020-11-11', 'November 11th'],
    ['November 23rd', '2020-11-23', '2020-11-20', 'November 20th'],
    ['November 23rd', '2020-11-23', '2020-12-31', 'December 31st'],
    ['November 23, 2020', '2020-11-23', '2021-02-13', 'February 13, 2021'],
    ['Nov 3', '2020-11-03', '2020-11-11', 'Nov 11'],
    ['Nov 03', '2020-11-03', '2020-12-04', 'Dec 04'],
    ['11 Nov 11', '2011-11-11', '2012-12-13', '13 Dec 12'],
    ['7-Nov-23', '2023-11-07', '2004-12-16', '16-Dec-04'],
    ['Tuesday, 7 November 2023', '2023-11-07', '2023-11-16', 'Thursday, 16 November 2023'],
    ['Tue 7 Nov', '2023-11-07', '2023-11-16', 'Thu 16 Nov'],
    ['November 23rd', '2020-11-23', '2020-11-10', 'November 10th'],
    ['November 23rd', '2020-11-23', '2020-11-21', 'November 21st'],
    ['November 23rd', '2020-11-23', '2020-11-30', 'November 30th'],
    ['7-Nov-23', '2023-11-07', '2024-12-23', '23-Dec-24'],
    ['23-Nov-07', '2023-11-07', '2024-12-16', '24-Dec-16'],
    ['the 7th of Nov', '2023-11-07', '2023-12-16', 'the 16th of Dec'],
  ])('with the name of its month: %s, once %s, is %s as %s', (form, was, date, written) => {
    expect(dateLike(form, was, date, true)).toBe(written)
  })

  test.each([
    ['NOV 3', '2020-11-03', 'DEC 4'],
    ['nov. 3', '2020-11-03', 'dec. 4'],
    ['Nov 3', '2020-11-03', 'Dec 4'],
    ['3 NOVEMBER', '2020-11-03', '4 DECEMBER'],
    ['Sept 3', '2020-09-03', 'Dec 4'],
  ])('in its case: %s', (form, was, written) => {
    expect(dateLike(form, was, '2020-12-04', true)).toBe(written)
  })

  test.each([
    ['3 de novembro de 2020', '2020-11-03', '2020-03-24', '24 de março de 2020'],
    ['3 de enero de 2020', '2020-01-03', '2021-12-24', '24 de diciembre de 2021'],
    ['3. Dezember 2020', '2020-12-03', '2021-03-14', '14. März 2021'],
    ['3 janvier 2020', '2020-01-03', '2020-02-04', '4 février 2020'],
    ['1er janvier 2020', '2020-01-01', '2020-02-03', '3 février 2020'],
    ['1er janvier 2020', '2020-01-01', '2020-02-01', '1er février 2020'],
    ['2023年11月5日', '2023-11-05', '2024-01-09', '2024年1月9日'],
  ])('in its language: %s', (form, was, date, written) => {
    expect(dateLike(form, was, date, true)).toBe(written)
  })

  test.each([
    ['2023-11-05', '2023-11-05', '2024-01-09', true, '2024-01-09'],
    ['2023/11/5', '2023-11-05', '2024-01-09', true, '2024/1/9'],
    ['20231105', '2023-11-05', '2024-01-09', true, '20240109'],
    ['11-05', '2023-11-05', '2023-12-26', false, '12-26'],
    ['5/11', '2023-11-05', '2023-12-06', true, '6/12'],
    ['11/5', '2023-11-05', '2023-12-06', false, '12/6'],
    ['11/5', '2023-11-05', '2023-12-06', true, '12/6'],
    ['22/11/2023', '2023-11-22', '2023-12-06', false, '06/12/2023'],
    ['5.11.23', '2023-11-05', '2004-01-09', true, '9.1.04'],
    ['11/05/23', '2023-11-05', '2024-01-09', false, '01/09/24'],
    ['05/05/2023', '2023-05-05', '2023-06-07', true, '07/06/2023'],
    ['05/05/2023', '2023-05-05', '2023-06-07', false, '06/07/2023'],
    ['5/5/2023', '2023-05-05', '2023-06-17', false, '6/17/2023'],
    ['12/11/2023', '2023-11-12', '2023-01-02', true, '02/01/2023'],
    ['1/12/2023', '2023-12-01', '2023-12-31', true, '31/12/2023'],
  ])('in figures: %s, once %s, is %s (day first: %s) as %s', (form, was, date, dayFirst, written) => {
    expect(dateLike(form, was, date, dayFirst)).toBe(written)
  })

  test.each([
    ['sometime', '2023-11-07', '2024-12-16'],
    ['November', '2023-11-07', '2024-12-16'],
    ['7', '2023-11-07', '2024-12-16'],
    ['11/2023', '2023-11-01', '2024-12-16'],
    ['7 Nov', '2023-02-30', '2024-12-16'],
    ['7 Nov', '2023-11-07', '2024-02-30'],
  ])('%s, once %s, cannot be %s', (form, was, date) => {
    expect(dateLike(form, was, date, true)).toBeNull()
  })
})

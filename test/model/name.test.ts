import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {nameOf, slug} from '../../src/model/name.ts'
import {emptyPostmortem, type Moment} from '../../src/model/postmortem.ts'

test.each([
  ['Website down', 'website-down'],
  ['  Über-Ausfall: Straße & Ærø!  ', 'uber-ausfall-strasse-aero'],
  ["The customers' carts don't load", 'the-customers-carts-dont-load'],
  ['決済システムが停止', '決済システムが停止'],
  ['../../etc/passwd', 'etc-passwd'],
  ['…', ''],
  ['Đà Nẵng, Łódź, þing, ðu, ısı, œuvre', 'da-nang-lodz-thing-du-isi-oeuvre'],
  ['Don’t stop', 'dont-stop'],
  ['Ünïcödé in café', 'unicode-in-cafe'],
  ['がぎ パ й', 'がぎ-パ-й'],
  ['v2.15 -- 50% off_now', 'v2-15-50-off-now'],
])('%s is called %s', (title, name) => {
  expect(slug(title)).toBe(name)
})

test('a long title is cut between words', () => {
  expect(slug('checkout failed for every customer of the northern region while the cache was cold')).toBe(
    'checkout-failed-for-every-customer-of-the-northern-region',
  )
})

test('a cut keeps as many words as sixty signs hold, or the beginning of the one word', () => {
  expect(slug(`${'a'.repeat(50)} ${'b'.repeat(9)} c`)).toBe(`${'a'.repeat(50)}-${'b'.repeat(9)}`)
  expect(slug(`${'a'.repeat(50)} ${'b'.repeat(10)} c`)).toBe('a'.repeat(50))
  expect(slug('a'.repeat(61))).toBe('a'.repeat(60))
  expect(slug(`${'𠮷'.repeat(61)}`)).toBe('𠮷'.repeat(60))
})

test('whatever the title, the name stays a plain name in its folder', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), title => {
      const name = slug(title)
      expect(name).toMatch(/^$|^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u)
      expect(Array.from(name).length).toBeLessThanOrEqual(60)
      expect(slug(name)).toBe(name)
    }),
  )
})

describe('the name of a postmortem', () => {
  const named = (title: string, startedAt: Moment | null) => nameOf({...emptyPostmortem(), title, startedAt})
  const moment = {date: '2024-02-29', time: '10:15', zone: 'UTC'}

  test('is its day and its title', () => {
    expect(named('Website down', moment)).toBe('2024-02-29-website-down')
  })

  test('does with one of the two, or none', () => {
    expect(named('Website down', null)).toBe('website-down')
    expect(named('', moment)).toBe('2024-02-29')
    expect(named('?', {...moment, date: null})).toBe('postmortem')
    expect(named('?', moment)).toBe('2024-02-29')
  })

  test('is a file on Windows, too, where some names are those of devices', () => {
    expect(named('NUL', null)).toBe('postmortem-nul')
    for (const device of ['con', 'PRN', 'aux', 'com1', 'lpt9'])
      expect(named(device, null)).toBe(`postmortem-${device.toLowerCase()}`)
    for (const other of ['com', 'com12', 'lpt', 'xcon', 'con-2', 'auxx'])
      expect(named(other, null)).toBe(other)
    expect(named('Console', null)).toBe('console')
    expect(named('NUL', moment)).toBe('2024-02-29-nul')
  })

  test('takes the day from the timeline if no field has one', () => {
    const at = {...moment, date: '2024-03-01'}
    const event = {at, kind: 'detected' as const, text: 'the alert fired', source: null}
    expect(nameOf({...emptyPostmortem(), title: 'Queue stuck', timeline: [event]})).toBe(
      '2024-03-01-queue-stuck',
    )
  })
})

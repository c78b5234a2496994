import {expect, test} from 'vitest'
import {type ZonePlace, zoneAt} from '../../src/text/zone.ts'

const places: ZonePlace[] = ['iso', 'prose', 'typed']
/** The zone behind a clock time in each kind of place, and what of the text it leaves: "UTC" or "UTC|, so". */
const behind = (text: string) =>
  places.map(place => {
    const found = zoneAt(`10:00${text} x`, 5, place)
    const rest = `${text} x`.slice((found?.end ?? 5) - 5, -2)
    return found && [found.zone, ...(rest ? [rest] : [])].join('|')
  })

test.each<[string, string | null]>([
  [' UTC', 'UTC'],
  [' utc', 'utc'],
  ['Z', 'UTC'],
  [' (UTC)', 'UTC'],
  [' [UTC]', 'UTC'],
  ['  ( UTC)', 'UTC'],
  [' (UTC', 'UTC'],
  [' UTC)', 'UTC|)'],
  [', UTC', 'UTC'],
  [' UTC, so', 'UTC|, so'],
  [' UTC +3', 'UTC +3'],
  [' GMT - 3', 'GMT| - 3'],
  [' UTC+ 3', 'UTC|+ 3'],
  [' UTC+12', 'UTC+12'],
  [' UTC-5:30', 'UTC-5:30'],
  [' GMT+5', 'GMT+5'],
  [' gmt-12:30', 'gmt-12:30'],
  [' UTC+0530', 'UTC+0530'],
  [' UTC+15 min', 'UTC|+15 min'],
  [' EST', 'EST'],
  [' CEST-1', 'CEST|-1'],
  [' PST/PDT', 'PST|/PDT'],
  [' Pacific Time zone', 'Pacific Time| zone'],
  [' west africa time now', 'west africa time| now'],
  [' Central European Summer Time', 'Central European Summer Time'],
  [' Africa/Nairobi', 'Africa/Nairobi'],
  [' America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  [' America/La_Paz', 'America/La_Paz'],
  [' Etc/GMT+5', 'Etc/GMT+5'],
  [' Zulu', null],
  ['+03:00', '+03:00'],
  ['+03', '+03'],
  ['+0300[Africa/Nairobi]', '+0300'],
  ['+03:00 [Africa/Nairobi]', '+03:00| [Africa/Nairobi]'],
  ['HRS (EAT)', 'EAT'],
  [' hours UTC', 'UTC'],
  ['hr UTC', 'UTC'],
  ['h UTC', 'UTC'],
  [' Uhr CET', 'CET'],
  ['頃 JST', 'JST'],
  ['hrsx UTC', null],
  [' UTCx', null],
  [' UTC2', null],
  [' EASTX', null],
  [' XYZ', null],
  [' the time', null],
  [' and/or', null],
  [' Mars/Olympus', null],
  ['+03:00:00', null],
  ['+99:00', null],
  ['', null],
])('10:00%s has the zone %s', (text, zone) => {
  expect(behind(text)).toEqual([zone, zone, zone])
})

/** In an ISO time, in prose, in a field: an offset behind a dash may be the end of a range, and words may be words. */
test.each<[string, string | null, string | null, string | null]>([
  ['-03:00', '-03:00', null, '-03:00'],
  ['-03', '-03', null, '-03'],
  [' -03:00', null, '-03:00', '-03:00'],
  [' -0300', null, '-0300', '-0300'],
  [' -03', null, null, '-03'],
  [' +03', null, '+03', '+03'],
  [' +0300', null, '+0300', '+0300'],
  [' +3', null, null, '+3'],
  ['+5:30', null, null, '+5:30'],
  [' est', null, null, 'est'],
  [' Art', null, null, 'Art'],
  [' pt', null, null, 'pt'],
  [' z', null, null, 'UTC'],
])('10:00%s: %s, %s, %s', (text, ...zones) => {
  expect(behind(text)).toEqual(zones)
})

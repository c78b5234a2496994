import {expect, test} from 'vitest'
import {resolveZone, zoneId} from '../../src/model/zones.ts'

test.each<[string, string[]]>([
  [
    '+00:00',
    ['Coordinated Universal Time', 'Universal Time', 'Greenwich Mean Time', 'Western European Time'],
  ],
  ['-08:00', ['Pacific Standard Time']],
  ['-07:00', ['Pacific Daylight Time', 'Mountain Standard Time']],
  ['-06:00', ['Mountain Daylight Time']],
  ['-05:00', ['Central Daylight Time', 'Eastern Standard Time']],
  ['-03:00', ['Brasilia Time', 'Brasília time', 'horário de Brasília', 'Hora de Brasilia']],
  ['+01:00', ['West Africa Time', 'West Africa Standard Time', 'Western European Summer Time']],
  ['+01:00', ['Central European Time', 'central european standard time']],
  ['+02:00', ['Central Africa Time', 'Central African Time', 'Central European Summer Time']],
  ['+02:00', ['South Africa Standard Time', 'South African Standard Time', 'Eastern European Time']],
  ['+03:00', ['East Africa Time', 'Eastern Africa Time', 'Eastern African Time', 'East African Time']],
  ['+03:00', ['East Africa Standard Time', 'Eastern European Summer Time']],
  ['+08:00', ['Singapore Time']],
  ['+09:00', ['Japan Standard Time', 'Korea Standard Time']],
])('%s is also called %j', (offset, names) => {
  for (const name of names) expect([name, zoneId(name)]).toEqual([name, offset])
})

test.each([
  ['Indian Standard Time', 'Asia/Kolkata'],
  ['Kolkata time', 'Asia/Kolkata'],
  ['Nairobi time', 'Africa/Nairobi'],
  ['Nairobi local time', 'Africa/Nairobi'],
  ['Paris time', 'Europe/Paris'],
  ['heure de Paris', 'Europe/Paris'],
  ['berlin time', 'Europe/Berlin'],
  ['Tokyo Time', 'Asia/Tokyo'],
  ['New York time', 'America/New_York'],
  ['São Paulo time', 'America/Sao_Paulo'],
  ['hora de Madrid', 'Europe/Madrid'],
  ['hora de Bogotá', 'America/Bogota'],
  ['horário de Lisboa', 'Europe/Lisbon'],
  ['hora de México', 'America/Mexico_City'],
  ['heure de Londres', 'Europe/London'],
  ['horário de São Paulo', 'America/Sao_Paulo'],
  ['ora di Roma', 'Europe/Rome'],
  ['hora de nada', null],
  ['down time', null],
  ['Paris', null],
  ['time', null],
])('%s is the clock of %s', (name, place) => {
  expect(zoneId(name)).toBe(place)
})

test.each(['EAT+3', 'UTC+3h', 'in UTC+3', 'UTC+3:0'])('%s is no zone', name => {
  expect(resolveZone(name)).toBeNull()
})

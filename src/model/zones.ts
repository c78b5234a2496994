import {remembered} from './remembered.ts'
import {Temporal} from './temporal.ts'

/** One thing that a zone name can stand for. */
export interface ZoneMeaning {
  /** "+05:30" */
  offset: string
  /** The IANA zone in which this offset is called so. */
  iana: string
  /** In words, for a question: "India". */
  place: string
}

/** What a written zone is: a fixed offset, a place whose offset follows the date, several things, or nothing known. */
export type Zone =
  | {kind: 'offset'; offset: string}
  /** A name such as PST: a fixed offset, in force in `iana` for a part of the year only. */
  | {kind: 'named'; offset: string; iana: string; place: string}
  | {kind: 'place'; iana: string}
  | {kind: 'ambiguous'; meanings: ZoneMeaning[]}

// Abbreviations as they are commonly meant. Several meanings: the reader has to be asked.
const abbreviations: Record<string, string> = {
  PST: '-08:00 America/Los_Angeles Pacific',
  PDT: '-07:00 America/Los_Angeles Pacific',
  MST: '-07:00 America/Denver Mountain',
  MDT: '-06:00 America/Denver Mountain',
  CST: '-06:00 America/Chicago Central US|+08:00 Asia/Shanghai China|-05:00 America/Havana Cuba',
  CDT: '-05:00 America/Chicago Central US',
  EST: '-05:00 America/New_York Eastern US',
  EDT: '-04:00 America/New_York Eastern US',
  AKST: '-09:00 America/Anchorage Alaska',
  AKDT: '-08:00 America/Anchorage Alaska',
  HST: '-10:00 Pacific/Honolulu Hawaii',
  AST: '-04:00 America/Halifax Atlantic|+03:00 Asia/Riyadh Arabia',
  ADT: '-03:00 America/Halifax Atlantic',
  NST: '-03:30 America/St_Johns Newfoundland',
  NDT: '-02:30 America/St_Johns Newfoundland',
  BRT: '-03:00 America/Sao_Paulo Brazil',
  ART: '-03:00 America/Argentina/Buenos_Aires Argentina',
  CLT: '-04:00 America/Santiago Chile',
  CLST: '-03:00 America/Santiago Chile',
  COT: '-05:00 America/Bogota Colombia',
  PET: '-05:00 America/Lima Peru',
  WET: '+00:00 Europe/Lisbon Western Europe',
  WEST: '+01:00 Europe/Lisbon Western Europe',
  BST: '+01:00 Europe/London British summer time|+06:00 Asia/Dhaka Bangladesh|+11:00 Pacific/Bougainville Bougainville',
  CET: '+01:00 Europe/Paris Central Europe',
  CEST: '+02:00 Europe/Paris Central Europe',
  MEZ: '+01:00 Europe/Berlin Central Europe',
  MESZ: '+02:00 Europe/Berlin Central Europe',
  EET: '+02:00 Europe/Athens Eastern Europe',
  EEST: '+03:00 Europe/Athens Eastern Europe',
  MSK: '+03:00 Europe/Moscow Moscow',
  TRT: '+03:00 Europe/Istanbul Turkey',
  IST: '+05:30 Asia/Kolkata India|+02:00 Asia/Jerusalem Israel|+01:00 Europe/Dublin Irish summer time',
  IDT: '+03:00 Asia/Jerusalem Israel',
  WAT: '+01:00 Africa/Lagos West Africa',
  CAT: '+02:00 Africa/Maputo Central Africa',
  EAT: '+03:00 Africa/Nairobi East Africa',
  SAST: '+02:00 Africa/Johannesburg South Africa',
  GST: '+04:00 Asia/Dubai Gulf',
  PKT: '+05:00 Asia/Karachi Pakistan',
  NPT: '+05:45 Asia/Kathmandu Nepal',
  ICT: '+07:00 Asia/Bangkok Indochina',
  WIB: '+07:00 Asia/Jakarta Western Indonesia',
  HKT: '+08:00 Asia/Hong_Kong Hong Kong',
  SGT: '+08:00 Asia/Singapore Singapore',
  PHT: '+08:00 Asia/Manila Philippines',
  MYT: '+08:00 Asia/Kuala_Lumpur Malaysia',
  AWST: '+08:00 Australia/Perth Western Australia',
  JST: '+09:00 Asia/Tokyo Japan',
  KST: '+09:00 Asia/Seoul Korea',
  ACST: '+09:30 Australia/Adelaide Central Australia',
  ACDT: '+10:30 Australia/Adelaide Central Australia',
  AEST: '+10:00 Australia/Sydney Eastern Australia',
  AEDT: '+11:00 Australia/Sydney Eastern Australia',
  NZST: '+12:00 Pacific/Auckland New Zealand',
  NZDT: '+13:00 Pacific/Auckland New Zealand',
}

// Names that follow the season by themselves.
const places: Record<string, string> = {
  PT: 'America/Los_Angeles',
  MT: 'America/Denver',
  CT: 'America/Chicago',
  ET: 'America/New_York',
}

// Written out, as far as the words do not follow from the place: "Pacific Time", "West Africa Time".
const spelled: Record<string, string> = {
  'coordinated universal time': 'UTC',
  'universal time': 'UTC',
  'greenwich mean time': 'GMT',
  'pacific time': 'PT',
  'pacific standard time': 'PST',
  'pacific daylight time': 'PDT',
  'mountain time': 'MT',
  'mountain standard time': 'MST',
  'mountain daylight time': 'MDT',
  'central time': 'CT',
  'central standard time': 'America/Chicago',
  'central daylight time': 'CDT',
  'eastern time': 'ET',
  'eastern standard time': 'EST',
  'eastern daylight time': 'EDT',
  'british summer time': '+01:00',
  'irish standard time': '+01:00',
  'indian standard time': 'Asia/Kolkata',
  'india standard time': 'Asia/Kolkata',
  'israel standard time': '+02:00',
  'china standard time': 'Asia/Shanghai',
  'beijing time': 'Asia/Shanghai',
  'japan standard time': 'JST',
  'korea standard time': 'KST',
  'singapore time': 'SGT',
  'west africa time': 'WAT',
  'west african time': 'WAT',
  'west africa standard time': 'WAT',
  'central africa time': 'CAT',
  'central african time': 'CAT',
  'east africa time': 'EAT',
  'eastern africa time': 'EAT',
  'eastern african time': 'EAT',
  'east african time': 'EAT',
  'east africa standard time': 'EAT',
  'south africa standard time': 'SAST',
  'south african standard time': 'SAST',
  'central european time': 'CET',
  'central european standard time': 'CET',
  'central european summer time': 'CEST',
  'eastern european time': 'EET',
  'eastern european summer time': 'EEST',
  'western european time': 'WET',
  'western european summer time': 'WEST',
  'moscow time': 'MSK',
  'brasilia time': 'BRT',
  'kolkata time': 'Asia/Kolkata',
  'lisboa time': 'Europe/Lisbon',
  'londres time': 'Europe/London',
  'mexico time': 'America/Mexico_City',
  'roma time': 'Europe/Rome',
}

// "London time", "hora de Madrid": the cities after which zones are called.
let cities: Map<string, string> | undefined
const zoneOfCity = (name: string): string | undefined => {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map(zone => [
      zone
        .slice(zone.lastIndexOf('/') + 1)
        .toLowerCase()
        .replaceAll('_', ' '),
      zone,
    ]),
  )
  return cities.get(name)
}

const meaning = (text: string): ZoneMeaning => {
  const [offset = '', iana = '', ...place] = text.split(' ')
  return {offset, iana, place: place.join(' ')}
}

const offsetForm = /^(?:UTC|GMT)?\s?([+\-−–])(\d{1,2})(?::?(\d{2}))?$/i

/** What a zone stands for, as written: "UTC", "gmt+1", "+03:00", "PST", "Pacific Time", "Africa/Nairobi". `null`: not known. */
export const resolveZone = remembered((written: string): Zone | null =>
  resolve(written.trim().replace(/\s+/g, ' ')),
)

function resolve(name: string): Zone | null {
  const upper = name.toUpperCase()
  if (upper === 'UTC' || upper === 'GMT' || upper === 'Z') return {kind: 'offset', offset: '+00:00'}
  const [, sign, hours, minutes = '00'] = offsetForm.exec(name) ?? []
  if (hours) {
    if (Number(hours) > 14 || Number(minutes) > 59) return null
    return {kind: 'offset', offset: `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`}
  }
  if (Object.hasOwn(abbreviations, upper)) {
    const meanings = abbreviations[upper]!.split('|').map(meaning)
    return meanings.length > 1 ? {kind: 'ambiguous', meanings} : {kind: 'named', ...meanings[0]!}
  }
  if (Object.hasOwn(places, upper)) return {kind: 'place', iana: places[upper]!}
  if (name.includes('/')) return placeZone(name)
  const words = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
  const [, before, behind] =
    /^(?:(.+?)(?: local)? time|(?:hora|horario|heure|ora) d[ei] (.+))$/.exec(words) ?? []
  const city = before ?? behind
  const meant = city && (spelled[`${city} time`] ?? zoneOfCity(city))
  return meant ? resolve(meant) : null
}

function placeZone(name: string): Zone | null {
  try {
    const iana = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
    return samePlace(iana, 'UTC') ? {kind: 'offset', offset: '+00:00'} : {kind: 'place', iana}
  } catch {
    return null
  }
}

/** The offset in force in an IANA zone at a wall-clock time: "+03:00". */
const offsetAt = (iana: string, wall: Temporal.PlainDateTime): string => wall.toZonedDateTime(iana).offset

/**
 * What Temporal takes as a time zone for a written zone: an offset or an IANA name. An ambiguous name is settled by
 * the zone around it when that is one of its meanings; else `null`.
 */
export function zoneId(written: string, around?: string | null): string | null {
  const zone = resolveZone(written)
  if (!zone) return null
  if (zone.kind === 'place') return zone.iana
  if (zone.kind !== 'ambiguous') return zone.offset
  return settle(zone.meanings, around)?.offset ?? null
}

/** The meaning of an ambiguous zone that the zone around it (of the document, of the user) settles; `null`: none. */
export function settle(meanings: ZoneMeaning[], around?: string | null): ZoneMeaning | null {
  const zone = around ? resolveZone(around) : null
  if (zone?.kind === 'place') return meanings.find(meaning => samePlace(meaning.iana, zone.iana)) ?? null
  if (zone?.kind === 'offset') return meanings.find(meaning => meaning.offset === zone.offset) ?? null
  return null
}

/** Two IANA names of one zone: Asia/Kolkata and Asia/Calcutta, UTC and Etc/UTC. */
function samePlace(a: string, b: string): boolean {
  const start = Temporal.Instant.fromEpochMilliseconds(0)
  return start.toZonedDateTimeISO(a).equals(start.toZonedDateTimeISO(b))
}

/** A zone as written, and the time and day on its clock; `date` is `null` where the day is not known. */
export interface ZonedClock {
  zone: string
  date: string | null
  time: string
}

/**
 * Whether two clocks are of one zone: by another name of it, by its offset, or by another offset of the same place. An
 * ambiguous name is taken for whatever agrees with the other one.
 */
export function sameClock(a: ZonedClock, b: ZonedClock): boolean {
  const [one, other] = [resolveZone(a.zone), resolveZone(b.zone)]
  if (!one || !other || (one.kind === 'ambiguous' && other.kind === 'ambiguous'))
    return a.zone.toUpperCase() === b.zone.toUpperCase()
  const clocks = clocksOf(one, a)
  return clocksOf(other, b).some(clock => clocks.includes(clock))
}

/** The offsets and the places that a zone may mean; those of a place are of winter and summer where the day is not known. */
function clocksOf(zone: Zone, {date, time}: ZonedClock): string[] {
  if (zone.kind === 'offset') return [zone.offset]
  if (zone.kind === 'named') return [zone.offset, zone.iana]
  if (zone.kind === 'ambiguous') return zone.meanings.flatMap(({offset, iana}) => [offset, iana])
  const days = date ? [date] : ['2000-01-15', '2000-07-15']
  const walls = days.map(day => Temporal.PlainDate.from(day).toPlainDateTime(time))
  return [zone.iana, ...walls.map(wall => offsetAt(zone.iana, wall))]
}

/**
 * What is wrong with a zone that is not in force on a day: PST in July. `offset` is what it says, `inForce` the offset there at noon of
 * that day. The zone around settles one of several meanings. `null`: nothing wrong, or not to be known.
 */
export function outOfSeason(
  written: string,
  date: string,
  around?: string | null,
): {offset: string; inForce: string; place: string} | null {
  const zone = resolveZone(written)
  const meaning =
    zone?.kind === 'ambiguous' ? settle(zone.meanings, around) : zone?.kind === 'named' ? zone : null
  if (!meaning) return null
  const inForce = offsetAt(meaning.iana, Temporal.PlainDate.from(date).toPlainDateTime('12:00'))
  return inForce === meaning.offset ? null : {offset: meaning.offset, inForce, place: meaning.place}
}

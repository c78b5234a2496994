import {resolveZone} from '../model/zones.ts'

// Between a clock time and its zone: "0830HRS (UTC)", "10:00, UTC"
const gap = /(?:\s?(?:hrs?|hours|h|頃|uhr)(?![A-Za-zÀ-ɏ]))?,?\s{0,2}([([]?)\s?/iy
const utcOffset = /(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?(?!\d)/iy
const phrase = /[A-Za-zÀ-ɏ]+(?:[ -][A-Za-zÀ-ɏ]+){1,3}/y
const iana = /[A-Z][A-Z_]+(?:\/[A-Z][A-Z0-9_+-]+){1,2}/iy
const abbreviation = /[A-Za-z]{1,5}(?![A-Za-zÀ-ɏ\d])/y
// RFC 9557: 2023-11-05T10:15:30+01:00[Europe/Paris]
const annotation = /\[[A-Za-z0-9_/+-]{1,40}\]/y
const offsets = {
  iso: /[+-]\d{2}(?::?\d{2})?(?![\d:])/y,
  prose: /(?:\s?\+\d{2}(?::?\d{2})?|\s-\d{2}:?\d{2})(?![\d:])/y,
  typed: /\s?[+-]\d{1,2}(?::?\d{2})?(?![\d:])/y,
}

/**
 * Where a zone is looked for: 'iso', right behind a time in ISO 8601, where -05:00 is an offset; 'prose', where it is more likely
 * the end of a range; 'typed', a field for one moment, where any case and any offset is a zone.
 */
export type ZonePlace = keyof typeof offsets

const at = (form: RegExp, text: string, index: number): string | null => {
  form.lastIndex = index
  return form.exec(text)?.[0] ?? null
}

/** The zone written at `index` of a folded text, right behind a clock time, and where it ends; `null`: none. */
export function zoneAt(
  text: string,
  index: number,
  place: ZonePlace = 'prose',
): {end: number; zone: string} | null {
  const offset = at(offsets[place], text, index)
  if (offset && resolveZone(offset)) {
    const end = index + offset.length
    return {end: end + (at(annotation, text, end)?.length ?? 0), zone: offset.trim()}
  }
  gap.lastIndex = index
  const [lead = '', bracket = ''] = gap.exec(text) ?? []
  const start = index + lead.length
  const zone = zoneName(text, start, place)
  if (!zone) return null
  const end = start + zone.length
  return {
    end: bracket && /[)\]]/.test(text[end] ?? '') ? end + 1 : end,
    zone: /^z$/i.test(zone) ? 'UTC' : zone.replace(/\s+/g, ' '),
  }
}

function zoneName(text: string, start: number, place: ZonePlace): string | null {
  const direct = at(utcOffset, text, start) ?? at(iana, text, start)
  if (direct && resolveZone(direct)) return direct
  const words = at(phrase, text, start)
  for (let name = words; name?.includes(' '); name = name.slice(0, name.lastIndexOf(' '))) {
    if (resolveZone(name)) return name
  }
  const short = at(abbreviation, text, start)
  // "est", "art" and "cat" are words, EST, ART and CAT are zones
  const sure = short && (short === short.toUpperCase() || /^(?:utc|gmt)$/i.test(short) || place === 'typed')
  return sure && resolveZone(short) ? short : null
}

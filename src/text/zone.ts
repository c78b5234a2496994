import {resolveZone, zoneAbbreviations, zoneNames} from '../model/zones.ts'

let form: {strict: RegExp; loose: RegExp} | undefined

function zoneForms(): {strict: RegExp; loose: RegExp} {
  if (form) return form
  const abbreviations = zoneAbbreviations().join('|')
  const names = zoneNames().join('|')
  const source = (lower: string) =>
    String.raw`(\s*(?:hrs?|hours)?[,\s]*[(\[]?\s*)((?:UTC|GMT|utc|gmt|Gmt)\s?[+-]\d{1,2}(?::?\d{2})?(?!\d)|(?:${names})|(?:${abbreviations}|utc|gmt|Gmt${lower})(?![\p{L}\d/])|[A-Z][A-Za-z_]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?|Z(?![\p{L}\d]))(?:[)\]])?`
  const cased = (text: string) =>
    text.replace(`(?:${names})`, `(?:${names.replace(/\p{L}/gu, c => `[${c}${c.toUpperCase()}]`)})`)
  form = {strict: new RegExp(cased(source('')), 'uy'), loose: new RegExp(source(''), 'iuy')}
  return form
}

/** The zone written at `index` of a folded text (after a clock time), with where it ends; `null`: none. `loose` takes any case. */
export function zoneAt(text: string, index: number, loose = false): {end: number; zone: string} | null {
  const {strict, loose: any} = zoneForms()
  const pattern = loose ? any : strict
  pattern.lastIndex = index
  const m = pattern.exec(text)
  const zone = m?.[2]?.replace(/\s+/g, ' ')
  if (m && zone && resolveZone(zone)) return {end: index + m[0].length, zone}
  return offsetAt(text, index)
}

const offset = /(?:\s?\+|\s-)\d{1,2}(?::?\d{2})?(?![\d:])/y

function offsetAt(text: string, index: number): {end: number; zone: string} | null {
  offset.lastIndex = index
  const m = offset.exec(text)
  const zone = m?.[0].trim()
  if (!m || !zone || !resolveZone(zone)) return null
  if (zone.startsWith('-') && !/\d{2}:?\d{2}$/.test(zone)) return null
  return {end: index + m[0].length, zone}
}

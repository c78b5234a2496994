import type {Postmortem} from './postmortem.ts'
import {incidentWindow} from './window.ts'

/** Latin letters that do not come apart into a plain letter and an accent. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

const longest = 60

/** Devices of Windows: no file can be called so, whatever its ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A text as a part of a file name or an identifier: lower case, letters and digits of any script, single hyphens
 * between words; Latin letters without accents. At most 60 characters, cut between words where that can be. May be ''.
 */
export const slug = (text: string): string => {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøđðłþı]/g, letter => plainLetters[letter]!)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => word !== '')
  let name = words.shift() ?? ''
  for (const word of words) {
    if (name.length + 1 + word.length > longest) break
    name += `-${word}`
  }
  return Array.from(name).slice(0, longest).join('')
}

/**
 * What a postmortem is called as a file and as an id: its day and its title, "2023-11-05-website-down". The day is that
 * of the first turning point that has one; without a day or a title the other stands alone.
 */
export const nameOf = (postmortem: Postmortem): string => {
  const points = Object.values(incidentWindow(postmortem))
  const day = points.find(point => point?.moment.date)?.moment.date ?? ''
  const name = [day, slug(postmortem.title)].filter(part => part !== '').join('-') || 'postmortem'
  return devices.test(name) ? `postmortem-${name}` : name
}

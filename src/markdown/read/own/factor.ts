import type {Factor} from '../../../model/factors.ts'
import {noActionWords} from '../../write/factors.ts'
import {phrasesOf, shown} from './plain.ts'

/** A factor from its words, without the bullet, as `factorLine` writes it; `null`: no reason stands with it. */
export function ownFactor(words: string): Factor | null {
  if (!words.includes(noActionWords)) return null
  const phrases = phrasesOf(words.replace(/(?<!\s)\s*\n\s*/g, ' '))
  const before = shown(phrases.slice(0, -1))
  const last = phrases.at(-1)
  if (last?.type !== 'emphasis' || !before.endsWith(noActionWords)) return null
  return {text: before.slice(0, -noActionWords.length).trim(), reason: shown([last])}
}

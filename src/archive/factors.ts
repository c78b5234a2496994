import {slug} from '../model/name.ts'
import type {Archived} from './archived.ts'

/** A contributing factor that several postmortems name. */
export interface RecurringFactor {
  /** In the words in which it was named first. */
  factor: string
  /** The files of the postmortems, each once. */
  files: string[]
}

/** Words that say nothing of what a factor is. */
const fillers = new Set(
  'a an and are as at been by for from had has in into is it its of on or our that the there this to was were which with'.split(
    ' ',
  ),
)

/**
 * The contributing factors that at least two postmortems name, the most frequent first. Two are the same when they have the same
 * words, whatever their order, case and punctuation: near ones stay apart, for only people can tell.
 */
export function recurringFactors(archive: Archived[]): RecurringFactor[] {
  const found = new Map<string, {factor: string; files: Set<string>}>()
  for (const {file, postmortem} of archive)
    for (const factor of postmortem.rootCause.contributingFactors) {
      const words = slug(factor)
        .split('-')
        .filter(word => !fillers.has(word))
      const key = [...new Set(words)].sort().join(' ')
      if (!key) continue
      const same = found.get(key)
      if (same) same.files.add(file)
      else found.set(key, {factor, files: new Set([file])})
    }
  return [...found.values()]
    .filter(({files}) => files.size > 1)
    .sort((a, b) => b.files.size - a.files.size)
    .map(({factor, files}) => ({factor, files: [...files]}))
}

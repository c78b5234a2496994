import type {Finding} from './finding.ts'

/** Shorter pieces tell nothing of a credential, and stand in other words too. */
const shortest = 8
const shown = 4

/**
 * What hides the credentials that were found in a source from any text about it, whole or cut: the first few signs stay, so
 * that people know which one is meant; every other one becomes `*`, so that places stay where they are.
 */
export function maskingOf(
  source: string,
  findings: readonly Pick<Finding, 'rule' | 'span'>[],
): (text: string) => string {
  const secrets = findings.flatMap(({rule, span}) =>
    rule === 'secret' ? [source.slice(span.start, span.end)] : [],
  )
  const words = secrets.flatMap(secret => secret.split(/\s+/)).filter(word => word.length >= shortest)
  if (words.length === 0) return text => text
  const mask = (word: string) => word.slice(0, shown) + '*'.repeat(word.length - shown)
  const hidden = (text: string) => words.reduce((left, word) => left.replaceAll(word, mask(word)), text)
  // Of one that was cut off, too: `…ghp_a1B2c3`.
  return text =>
    hidden(text).replace(/[^\s“”"'`…]{8,}/g, piece =>
      words.some(word => word.includes(piece)) ? '*'.repeat(piece.length) : piece,
    )
}

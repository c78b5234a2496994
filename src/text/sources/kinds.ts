import type {EventKind} from '../../model/postmortem.ts'
import {guessKind} from '../kind.ts'

/**
 * guessKind for many lines: logs say the same words again and again with other numbers, so each wording is looked at
 * once. Numbers and what hangs on to them tell no kind.
 */
export function kindGuesser(): (text: string) => EventKind {
  const known = new Map<string, EventKind>()
  return text => {
    const wording = text.slice(0, 500).replace(/\d\w*/g, '0')
    let kind = known.get(wording)
    if (kind === undefined) {
      kind = guessKind(wording)
      if (known.size < 10_000) known.set(wording, kind)
    }
    return kind
  }
}

import type {EventKind} from '../../model/postmortem.ts'
import {remembered} from '../../model/remembered.ts'
import {guessKind} from '../kind.ts'

/**
 * guessKind for many lines: logs say the same words again and again with other numbers, so each wording is looked at
 * once. Numbers and what hangs on to them tell no kind.
 */
export function kindGuesser(): (text: string) => EventKind {
  const kindOf = remembered(guessKind, 10_000)
  return text => kindOf(text.slice(0, 500).replace(/\d\w*/g, '0'))
}

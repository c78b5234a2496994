import type {Reading, Span} from '../read.ts'
import type {Edit} from './patch.ts'
import {relist} from './relist.ts'

/**
 * An editor: proposes edits of a document, the likeliest first, and is told what is read once they are made. Who asks takes
 * the first proposal that reads as it should.
 */
export type Proposals = Generator<Edit[], void, Reading>

export interface Entries<T, R = T> {
  /** Where the old entries stand, whole lines. */
  places: Span[]
  wanted: T[]
  /** Which old entry each wanted one is; `null`: a new one. */
  from: (number | null)[]
  /** The ways in which the lines of a wanted entry can be written, the likeliest first. */
  ways: string[][]
  /** What a document's reading gives for the list. */
  read(reading: Reading): R[]
  /** Whether the wanted entry, the `i`th, is among what is read. */
  isRead(read: R[], wanted: T, i: number): boolean
}

/** Proposes a list with its entries as wanted; those that are not read as they should be are written another way. */
export function* entryEdits<T, R>({source}: Reading, entries: Entries<T, R>): Proposals {
  const {places, wanted, from, ways, read, isRead} = entries
  const way = ways.map(() => 0)
  for (let round = 0; round < 8; round++) {
    const texts = wanted.map((_, i) => ({from: from[i]!, text: ways[i]![way[i]!]!}))
    const got = read(yield relist(source, places, texts))
    const wrong = wanted.flatMap((entry, i) =>
      !isRead(got, entry, i) && way[i]! + 1 < ways[i]!.length ? [i] : [],
    )
    if (wrong.length === 0) return
    for (const i of wrong) way[i]!++
  }
}

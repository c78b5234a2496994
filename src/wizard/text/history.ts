import type {Cursor} from './motions.ts'

/** A text at one time. Lines that did not change are shared between them. */
interface Moment {
  readonly lines: readonly string[]
  readonly cursor: Cursor
}

/** How a text came to be, newest last, and what was undone of it, next to be redone last. */
export interface History {
  readonly past: readonly Moment[]
  readonly future: readonly Moment[]
}

export const noHistory: History = {past: [], future: []}

const limit = 500

const only = ({lines, cursor}: Moment): Moment => ({lines, cursor})

/** The text as it was before a change; what was undone can then no longer be redone. */
export const remember = ({past}: History, before: Moment): History => ({
  past: [...past.slice(-limit + 1), only(before)],
  future: [],
})

/** One step back or forth from `now`; `null` where there is none. */
export function step(
  {past, future}: History,
  direction: 'undo' | 'redo',
  now: Moment,
): (Moment & {history: History}) | null {
  const [from, to] = direction === 'undo' ? [past, future] : [future, past]
  const moment = from.at(-1)
  if (!moment) return null
  const [rest, grown] = [from.slice(0, -1), [...to, only(now)]]
  return {
    ...moment,
    history: direction === 'undo' ? {past: rest, future: grown} : {past: grown, future: rest},
  }
}

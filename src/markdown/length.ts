import {Problem} from '../model/problem.ts'

/** What no postmortem reaches: pictures may be in the text, and make it long; lines are what takes the time to read them. */
const most = {lines: 100_000, characters: 5_000_000}

export const isTooLong = (source: string): boolean =>
  source.length > most.characters || (source.length > most.lines && linesOf(source) > most.lines)

/** Throws a Problem for a document that would take a minute and gigabytes to read. */
export function checkLength(source: string, where: string): void {
  if (!isTooLong(source)) return
  throw new Problem(
    `It is not read: a postmortem has at most ${most.lines} lines and ${most.characters} characters here.`,
    {where, next: 'Leave out what was pasted into it, or name another file.'},
  )
}

function linesOf(source: string): number {
  let lines = 1
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lines++
  return lines
}

import type {Span} from '../read.ts'
import {cut, type Edit, eolOf, lineEnd} from './patch.ts'

/** An entry as it is to stand: `from` tells which of the old ones it was (`null`: it is new), `text` all its lines. */
export interface Entry {
  from: number | null
  text: string
}

/** Whole lines: from the beginning of the first to the end of the last that says something, without its line end. */
export function wholeLines(source: string, {start, end}: Span): Span {
  const from = source.lastIndexOf('\n', start - 1) + 1
  const said = source.slice(from, Math.max(start, end)).trimEnd().length
  return {start: from, end: lineEnd(source, from + said)}
}

/**
 * The edits that make one list of lines another: what stays stays where it is, what goes takes its lines along, what
 * comes stands behind what it follows, with the same space between as there is elsewhere. As few lines as possible move.
 */
export function relist(source: string, places: Span[], wanted: Entry[]): Edit[] {
  const staying = new Set(longestRise(wanted.map(({from}) => from)))
  const anchors = wanted.map((entry, i) => (staying.has(i) ? entry.from : null))
  const kept = new Set(anchors.filter(from => from !== null))
  const between = gapsOf(source, places)
  const [least] = between.filter(gap => gap !== null).sort((a, b) => a.length - b.length)
  const usual = least ?? eolOf(source).repeat(places.length && isParagraph(source, places[0]!) ? 2 : 1)
  const edits: Edit[] = wanted.flatMap(({from, text}, i) => {
    if (!staying.has(i)) return []
    const {start, end} = places[from!]!
    return text === source.slice(start, end) ? [] : [{start, end, text}]
  })
  for (let i = 0; i < wanted.length; ) {
    if (staying.has(i)) {
      i++
      continue
    }
    const from = i
    while (i < wanted.length && !staying.has(i)) i++
    const text = wanted.slice(from, i).map(entry => entry.text)
    const before = from > 0 ? anchors[from - 1]! : null
    const next = i < wanted.length ? anchors[i]! : null
    if (before !== null) {
      const at = places[before]!.end
      edits.push({start: at, end: at, text: text.map(each => usual + each).join('')})
    } else {
      const at = places[next ?? 0]!.start
      edits.push({start: at, end: at, text: text.join(usual) + (next === null ? '' : usual)})
    }
  }
  return [...edits, ...removals(source, places, kept, between, kept.size === 0 && wanted.length > 0)]
}

/** Whether another line right behind these would be one paragraph with them. */
const isParagraph = (source: string, {start, end}: Span): boolean =>
  !/^\s*(?:[-*+•]|\(?\d{1,9}[.)])\s|^.*\|.*$/.test(source.slice(start, end))

/** What stands between each entry and the next; `null`: more than white space. */
const gapsOf = (source: string, places: Span[]): (string | null)[] =>
  places.slice(1).map((next, i) => {
    const gap = source.slice(places[i]!.end, next.start)
    return /^\s+$/.test(gap) ? gap : null
  })

/** `replaced`: other entries come to stand where the first one stood, so its place is not closed. */
function removals(
  source: string,
  places: Span[],
  kept: Set<number>,
  between: (string | null)[],
  replaced: boolean,
): Edit[] {
  const edits: Edit[] = []
  for (let i = 0; i < places.length; i++) {
    if (kept.has(i)) continue
    const first = i
    while (i + 1 < places.length && !kept.has(i + 1) && between[i] !== null) i++
    const [start, end] = [places[first]!.start, places[i]!.end]
    const follows = between[i] !== null && between[i] !== undefined
    const precedes = between[first - 1] !== null && kept.has(first - 1)
    if (replaced && first === 0) edits.push({start, end, text: ''})
    else if (follows) edits.push({start, end: places[i + 1]!.start, text: ''})
    else if (precedes) edits.push({start: places[first - 1]!.end, end, text: ''})
    else edits.push(cut(source, {start, end}))
  }
  return edits
}

/** The places of a longest series of rising numbers: what can stay where it is when the rest moves. */
function longestRise(numbers: (number | null)[]): number[] {
  const best: {length: number; before: number}[] = []
  let top = -1
  for (const [i, n] of numbers.entries()) {
    best[i] = {length: 1, before: -1}
    if (n === null) continue
    for (let j = 0; j < i; j++) {
      const m = numbers[j] ?? Number.POSITIVE_INFINITY
      if (m < n && best[j]!.length >= best[i].length) best[i] = {length: best[j]!.length + 1, before: j}
    }
    if (top < 0 || best[i].length > best[top]!.length) top = i
  }
  const rise: number[] = []
  for (let i = top; i >= 0; i = best[i]!.before) rise.unshift(i)
  return rise
}

/**
 * Which of the old things each wanted one is, by the first test that finds one among those left over: from "the same" to
 * "much alike". `null`: it is new.
 */
export function matched<T>(old: T[], wanted: T[], tests: ((a: T, b: T) => boolean)[]): (number | null)[] {
  const taken = new Set<number>()
  const found: (number | null)[] = wanted.map(() => null)
  for (const test of tests)
    for (const [i, thing] of wanted.entries()) {
      if (found[i] !== null) continue
      const near = old.findIndex((each, j) => !taken.has(j) && test(each, thing))
      if (near < 0) continue
      taken.add(near)
      found[i] = near
    }
  return found
}

/** Whether two texts share half of their words. */
export function alike(a: string, b: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const [one, other] = [words(a), words(b)]
  const common = [...one].filter(word => other.has(word)).length
  return common > 0 && common * 2 >= Math.max(one.size, other.size)
}

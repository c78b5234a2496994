import {diffArrays} from 'diff'
import {escapeInline} from '../escape.ts'
import {type Edit, patched} from './patch.ts'

/**
 * The ways to make a stretch of Markdown that shows one text show another, the likeliest first: only the words that differ
 * are replaced, so that emphasis, links and line breaks around them stay.
 */
export function plainTexts(markdown: string, was: string, text: string): string[] {
  if (was === text) return [markdown]
  const edits = byWord(markdown, was, text)
  const trimmed = markdown.trim()
  const lead = trimmed.slice(0, marksAt(trimmed, 0))
  const tail = trimmed.slice(trimmed.length - marksBefore(trimmed.slice(lead.length)))
  const words = escapeInline(text)
  return [
    ...(edits ? [patched(markdown, edits)] : []),
    ...(lead !== '' && lead === tail ? [lead + words + tail] : []),
    words,
  ].filter((each, i, all) => all.indexOf(each) === i)
}

/** How far apart two words that follow each other may stand: an address or a picture's name between them. */
const farthest = 300

/** The edits of the words that differ, where they can be found; `null`: none of them can. */
function byWord(markdown: string, was: string, text: string): Edit[] | null {
  const old = was.split(/\s+/).filter(Boolean)
  const places = placesOf(markdown, old)
  const edits: Edit[] = []
  let at = 0
  const hunks = diffArrays(old, text.split(/\s+/).filter(Boolean))
  for (let h = 0; h < hunks.length; h++) {
    const {value, removed, added} = hunks[h]!
    if (!removed && !added) {
      at += value.length
      continue
    }
    const gone = removed ? places.slice(at, at + value.length) : []
    const come = added ? value : hunks[h + 1]?.added ? hunks[++h]!.value : []
    const words = come.length ? escapeInline(come.join(' ')) : ''
    const found = gone.filter(place => place !== null)
    if (removed) {
      if (found.length < gone.length) return null
      edits.push(replaced(markdown, found[0]!.start, found.at(-1)!.end, words))
      at += value.length
    } else {
      const before = places[at - 1] ?? places.slice(0, at).findLast(place => place !== null)
      const next = places[at]
      const end = markdown.trimEnd().length
      if (at === old.length) edits.push({start: end, end, text: end ? ` ${words}` : words})
      else if (before && (places[at - 1] || !next)) {
        const behind = before.end + marksAt(markdown, before.end)
        edits.push({start: behind, end: behind, text: ` ${words}`})
      } else if (next) {
        const start = next.start - marksBefore(markdown.slice(0, next.start))
        edits.push({start, end: start, text: `${words} `})
      } else return null
    }
  }
  return edits
}

const marksAt = (markdown: string, at: number): number => /^[*_~`]*/.exec(markdown.slice(at))![0].length

/** How many marks stand at the end. */
const marksBefore = (markdown: string): number => /(?<![*_~`])[*_~`]*$/.exec(markdown)![0].length

/** Marks that begin or end within the words that are replaced go with them; around words that go, marks and a link go, too. */
function replaced(markdown: string, start: number, end: number, text: string): Edit {
  if (!text) return emptied(markdown, start, end)
  const before = marksBefore(markdown.slice(0, start))
  const after = marksAt(markdown, end)
  const [from, to] = [
    [start, end],
    [start - before, end],
    [start, end + after],
  ].find(([from, to]) => balanced(markdown.slice(from, to))) ?? [start, end]
  return {start: from!, end: to!, text}
}

function emptied(markdown: string, start: number, end: number): Edit {
  const before = /(?:(?<!\*)\*+|(?<!_)_+|(?<!~)~+|(?<!`)`+|!?\[)$/.exec(markdown.slice(0, start))?.[0] ?? ''
  const after = /^(?:\*+|_+|~+|`+|\]\([^()\s]*\))/.exec(markdown.slice(end))?.[0] ?? ''
  const around = after.startsWith(']') ? before.endsWith('[') : before === after
  if (around && before) return emptied(markdown, start - before.length, end + after.length)
  const space = markdown.slice(0, start).trimEnd().length
  const follows = /^\s*/.exec(markdown.slice(end))![0].length
  return space > 0 && space < start ? {start: space, end, text: ''} : {start, end: end + follows, text: ''}
}

function balanced(markdown: string): boolean {
  const marks = markdown.match(/\*+|_+|~+|`+/g) ?? []
  return [...new Set(marks)].every(mark => marks.filter(each => each === mark).length % 2 === 0)
}

/** Where each of the words that a stretch of Markdown shows stands in it, marks inside it and behind it included. */
function placesOf(markdown: string, words: string[]): ({start: number; end: number} | null)[] {
  let from = 0
  return words.map(word => {
    const core = word.replace(/(?<![.,;:!?)])[.,;:!?)]+$/, '')
    const at = [word, core].map(each => (each ? markdown.indexOf(each, from) : -1))
    const whole = at[0]! >= 0 && (at[1]! < 0 || at[0]! <= at[1]!)
    const start = whole ? at[0]! : at[1]!
    if (start < 0 || start - from > farthest) return null
    let end = start + (whole ? word : core).length
    if (!whole) {
      const behind = end + marksAt(markdown, end)
      const rest = word.slice(core.length)
      if (!markdown.startsWith(rest, behind)) return null
      end = behind + rest.length
    }
    from = end
    return {start: markdown[start - 1] === '\\' ? start - 1 : start, end}
  })
}

import {escapeInline} from '../escape.ts'

/**
 * The ways to make a stretch of Markdown that shows one text show another, the likeliest first: only the words that differ
 * are replaced, so that emphasis and links around them stay.
 */
export function plainTexts(markdown: string, was: string, text: string): string[] {
  if (was === text) return [markdown]
  const found: string[] = []
  const [from, to] = difference(was, text)
  const at = was ? markdown.indexOf(was) : -1
  if (at >= 0 && markdown.indexOf(was, at + 1) < 0)
    found.push(markdown.slice(0, at) + spliced(was, text, from, to) + markdown.slice(at + was.length))
  const old = was.slice(from, was.length - to)
  const place = old ? markdown.indexOf(old) : -1
  if (place >= 0 && markdown.indexOf(old, place + 1) < 0)
    found.push(markdown.slice(0, place) + inside(text, from, to) + markdown.slice(place + old.length))
  const [, lead = '', tail = ''] = /^([*_~`\s]*)[\s\S]*?([*_~`\s]*)$/.exec(markdown) ?? []
  const marked = lead.trim() !== '' && lead.trim() === tail.trim()
  if (marked) found.push(lead + escapeInline(text) + tail)
  found.push((/^\s*/.exec(markdown)?.[0] ?? '') + escapeInline(text) + (/\s*$/.exec(markdown)?.[0] ?? ''))
  return found.filter((each, i) => found.indexOf(each) === i)
}

const spliced = (was: string, text: string, from: number, to: number) =>
  was.slice(0, from) + inside(text, from, to) + was.slice(was.length - to)

/** The words that come in, escaped; what stands before them keeps a leading mark from meaning a list. */
function inside(text: string, from: number, to: number): string {
  const words = text.slice(from, text.length - to)
  const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? []
  return before + escapeInline(middle) + after
}

/** How many characters at the beginning and at the end two texts share, up to whole words. */
function difference(a: string, b: string): [number, number] {
  const most = Math.min(a.length, b.length)
  let from = 0
  while (from < most && a[from] === b[from]) from++
  while (from > 0 && (inWord(a, from) || inWord(b, from))) from--
  let to = 0
  while (to < most - from && a[a.length - 1 - to] === b[b.length - 1 - to]) to++
  while (to > 0 && (inWord(a, a.length - to) || inWord(b, b.length - to))) to--
  return [from, to]
}

const inWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && !/\s/.test(text[at - 1]!) && !/\s/.test(text[at]!)

/** At most `most` UTF-16 units of a text, ending in `…` when something was cut; never through the middle of a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  // A grapheme can be long; one that reaches over the edge is left out as a whole.
  const part = text.slice(0, most + 200)
  let end = 0
  for (const {index, segment} of new Intl.Segmenter('en').segment(part)) {
    if (index + segment.length > most - 1) break
    end = index + segment.length
  }
  return `${text.slice(0, end).trimEnd()}…`
}

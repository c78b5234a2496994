/** At most `most` UTF-16 units of a text, ending in `…` when something was cut; never through the middle of a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  // Only the surroundings of the edge are taken apart: a Segmenter copies its whole text for every segment.
  const edge = most - 1
  const from = Math.max(0, edge - 200)
  let end = 0
  for (const {index} of new Intl.Segmenter('en').segment(text.slice(from, edge + 200)))
    if (from + index <= edge) end = from + index
  return `${text
    .slice(0, end > from ? end : edge)
    .trimEnd()
    .toWellFormed()}…`
}

/**
 * The invisible marks in a written document: HTML comments that say what cannot be seen, for reading the document
 * back exactly. GitHub shows none of them.
 */

/** The mark of a task, at the end of its line. */
export const taskMark = (id: string): string => `<!-- pm-wizard:task=${encodeId(id)} -->`

/** Whether an HTML node is a task's mark; its id. */
export function readTaskMark(html: string): string | null {
  const id = /^<!-- pm-wizard:task=(\S*) -->$/.exec(html)?.[1]
  try {
    return id === undefined ? null : decodeURIComponent(id)
  } catch {
    return null
  }
}

/**
 * The mark of a section that no field holds, at the end of its heading line (alone where there is no heading):
 * without it, a heading such as "Timeline" would be read as the field's own.
 */
export const sectionMark = (level: number): string => `<!-- pm-wizard:section=${level} -->`

/** Takes the mark of a kept section off the end of a heading; `null`: there is none. */
export function readSectionMark(heading: string): {heading: string; level: number} | null {
  const match = /(?:^|\s)<!-- pm-wizard:section=(\d{1,3}) -->$/.exec(heading)
  return match && {heading: heading.slice(0, match.index), level: Number(match[1])}
}

/** The mark of a heading in a field's own text that was moved down: what it was, as `unguard` reads it. */
export const headingMark = (was: string): string => `<!-- pm-wizard:h${was} -->`

/** The mark behind a line that closes what a text left open. */
export const closedMark = '<!-- pm-wizard:closed -->'

/** A comment may hold no `--` and no `>`, an id anything: what is not plain is percent-encoded. */
const encodeId = (id: string): string =>
  encodeURIComponent(id.toWellFormed()).replace(/--|-$|[!'()*]/g, c =>
    [...c].map(x => `%${x.charCodeAt(0).toString(16)}`).join(''),
  )

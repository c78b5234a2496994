/**
 * The invisible marks in a written document: HTML comments that say what cannot be seen, for reading the document
 * back exactly. GitHub shows none of them.
 */

/** The mark of a task, at the end of its line. */
export const taskMark = (id: string): string => `<!-- pm-wizard:task=${encodeId(id)} -->`

/** Whether an HTML node is a task's mark; its id. */
export function readTaskMark(html: string): string | null {
  const id = /^<!-- pm-wizard:task=(\S*) -->$/.exec(html)?.[1]
  return id === undefined ? null : decodeURIComponent(id)
}

/**
 * The mark of a section that no field holds, at the end of its heading line (alone where there is no heading):
 * without it, a heading such as "Timeline" would be read as the field's own.
 */
export const sectionMark = (level: number): string => `<!-- pm-wizard:section=${level} -->`

/** Whether an HTML node is the mark of a kept section; its level. */
export function readSectionMark(html: string): number | null {
  const level = /^<!-- pm-wizard:section=(\d+) -->$/.exec(html)?.[1]
  return level === undefined ? null : Number(level)
}

/** The mark of a heading inside a field's own text that was moved down: the level it had. */
export const headingMark = (level: number): string => `<!-- pm-wizard:h${level} -->`

/** A comment may hold no `--` and no `>`, an id anything: what is not plain is percent-encoded. */
const encodeId = (id: string): string =>
  encodeURIComponent(id.toWellFormed()).replace(/--|-$|[!'()*]/g, c =>
    [...c].map(x => `%${x.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
  )

import {Problem} from '../model/problem.ts'

/** An unfinished postmortem as the wizard left it. Times are ISO 8601. */
export interface Draft {
  version: 1
  /** Letters, digits, `-` and `_`: the file's name. */
  id: string
  title: string
  createdAt: string
  updatedAt: string
  /** How far it has come, in words. */
  progress: string
  /** The wizard's own: any JSON value. */
  data: unknown
}

/** What a list of drafts shows of one. */
export type DraftHead = Omit<Draft, 'data'>

/**
 * A draft as text: JSON whose first line holds everything but the data, so that a list of drafts reads one line of each.
 */
export function writeDraft({data, ...head}: Draft): string {
  return `${JSON.stringify(head).slice(0, -1)},\n"data":${JSON.stringify(data)}}\n`
}

/** The first line of a draft. Throws a Problem that says why it cannot be used. */
export const readHead = (line: string, path: string): DraftHead =>
  checked(parse(line.replace(/,$/, '}'), path), path)

/** A draft from its text. Throws a Problem that says why it cannot be used. */
export function readDraft(text: string, path: string): Draft {
  const found = parse(text, path)
  return {...checked(found, path), data: found.data}
}

type Found = Partial<Record<keyof Draft, unknown>>

function parse(text: string, path: string): Found {
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found === 'object' && found) return found
  } catch {
    // Said below.
  }
  throw new Problem('The draft is damaged; its file was left as it is.', {
    where: path,
    next: 'Open the file in an editor to save what is in it.',
  })
}

function checked(found: Found, path: string): DraftHead {
  const {version, id, title, createdAt, updatedAt, progress} = found
  if (typeof version === 'number' && version > 1) {
    throw new Problem('The draft was written by a newer pm-wizard.', {
      where: path,
      next: 'Run the newest pm-wizard to go on with it.',
    })
  }
  const texts = [id, title, createdAt, updatedAt, progress]
  if (version === 1 && texts.every(one => typeof one === 'string')) {
    return {version, id, title, createdAt, updatedAt, progress} as DraftHead
  }
  throw new Problem('The file is not a draft of pm-wizard.', {
    where: path,
    next: 'Move it out of the folder.',
  })
}

import {type Archived, type Purpose, readArchived} from '../archive/archived.ts'
import {findDocuments} from '../config/find-documents.ts'
import {report} from './failure.ts'
import {nameOfInput, readMarkdown, tell} from './terminal.ts'

/**
 * The postmortems that paths lead to. A file that cannot be read is reported and does not keep the others from being read;
 * `exitCode` then is the one of a failure.
 */
export async function readArchive(
  paths: string[],
  purpose: Purpose,
): Promise<{archive: Archived[]; exitCode: number}> {
  const archive: Archived[] = []
  let exitCode = 0
  for await (const {path, named} of findDocuments(paths)) {
    try {
      const document = {file: nameOfInput(path), source: await readMarkdown(path), named}
      const read = readArchived(document, purpose)
      if (read) archive.push(read)
    } catch (error) {
      exitCode = report(error)
    }
  }
  if (archive.length === 0 && exitCode === 0)
    tell('No postmortem was found there. A file that is named counts as one, whatever it is.')
  return {archive, exitCode}
}

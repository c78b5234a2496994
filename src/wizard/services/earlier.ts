import {readdir, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {isTooLong} from '../../markdown/length.ts'
import type {Postmortem} from '../../model/postmortem.ts'
import {messages} from '../messages.ts'
import type {StartDocument} from '../state.ts'

/** A postmortem that lies in the folder already. */
export interface Earlier {
  document: StartDocument
  postmortem: Postmortem
}

/** More are not looked at: the newest tell enough. */
const most = 20

/** The newest postmortems of a folder; one that cannot be read is passed over. Between two of them keys are heard. */
export async function earlierIn(folder: string, now: number): Promise<Earlier[]> {
  const files = await newestIn(folder)
  if (files.length === 0) return []
  const {readPostmortem} = await import('../../markdown/read.ts')
  const earlier: Earlier[] = []
  for (const {path, changed} of files) {
    await setImmediate()
    const markdown = await readFile(path, 'utf8').catch(() => null)
    if (markdown === null || isTooLong(markdown)) continue
    const {postmortem} = readPostmortem(markdown)
    // A README beside them is none.
    if (postmortem.timeline.length === 0 && !postmortem.rootCause.description) continue
    earlier.push({document: documentOf(path, postmortem, changed, now), postmortem})
  }
  return earlier
}

/** What is in the folder itself: a symbolic link may lead out of it. */
async function newestIn(folder: string): Promise<{path: string; changed: number}[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  const files = await Promise.all(
    entries
      .filter(entry => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
      .map(async ({parentPath, name}) => {
        const path = join(parentPath, name)
        const found = await stat(path).catch(() => null)
        return found ? [{path, changed: found.mtimeMs}] : []
      }),
  )
  return files
    .flat()
    .sort((a, b) => b.changed - a.changed || (a.path < b.path ? 1 : -1))
    .slice(0, most)
}

const documentOf = (
  path: string,
  {title, tasks, status}: Postmortem,
  changed: number,
  now: number,
): StartDocument => {
  const open = tasks.filter(task => task.status === 'open').length
  return {
    path,
    title: title || path,
    detail: [messages.statuses[status], messages.openTasks(open), messages.ago(changed, now)]
      .filter(Boolean)
      .join(', '),
  }
}

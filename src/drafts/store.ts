// Not node:fs/promises, which takes milliseconds to load: it comes with the first call.
import fs from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {Problem} from '../model/problem.ts'
import {atomicWrite, atomicWriteSync} from './atomic.ts'
import {type Draft, type DraftHead, readDraft, readHead, writeDraft} from './draft.ts'
import {type Release, takeLock} from './lock.ts'

export type {Draft} from './draft.ts'

/** A draft in a list; one that cannot be read says why, and stays where it is. */
export type DraftSummary = DraftHead & {problem: string | null}

export interface DraftStore {
  pathOf(id: string): string
  /** All drafts, newest first, those that cannot be read last. Quick: it reads the first line of each. */
  list(): DraftSummary[]
  /** Throws a Problem for a draft that is not there, is damaged, or was written by a newer version. */
  load(id: string): Promise<Draft>
  save(draft: Draft): Promise<void>
  /** As `save`, at once: for the last moment of a process. */
  saveSync(draft: Draft): void
  /** Takes a draft out of the list. It stays on the disk beside the others, until the next one is taken out. */
  discard(id: string): Promise<void>
  /** Keeps other processes from a draft until it is released. Throws a Problem while one has it. */
  lock(id: string): Release
}

/**
 * The folder for what the program keeps between runs: `$XDG_STATE_HOME/pm-wizard`, else what the system has for it. See
 * the XDG Base Directory Specification.
 */
export function stateFolder(
  env: NodeJS.ProcessEnv = process.env,
  system: NodeJS.Platform = process.platform,
  home = homedir(),
): string {
  if (env.XDG_STATE_HOME?.startsWith('/')) return join(env.XDG_STATE_HOME, 'pm-wizard')
  if (system === 'darwin') return join(home, 'Library', 'Application Support', 'pm-wizard')
  if (system === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'pm-wizard')
  return join(home, '.local', 'state', 'pm-wizard')
}

/** Sorts by the time of its making; no two are alike. */
export const freshDraftId = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`

/** The drafts in a folder, one file each, readable by their owner alone. */
export function openDraftStore(folder: string): DraftStore {
  const pathOf = (id: string): string => {
    if (!/^[\w-]{1,100}$/.test(id)) {
      throw new Problem(`"${id}" is not the id of a draft.`, {
        next: 'Run pm-wizard drafts for a list of them.',
      })
    }
    return join(folder, `${id}.json`)
  }
  return {
    pathOf,
    list: () =>
      idsIn(folder)
        .map(id => summaryOf(id, pathOf(id)))
        .sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1)),
    async load(id) {
      const path = pathOf(id)
      const text = await fs.promises.readFile(path, 'utf8').catch(cause => {
        const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
        throw new Problem(
          isMissing ? `There is no draft "${id}".` : `The draft cannot be read: ${cause.message}.`,
          {
            where: path,
            next: 'Run pm-wizard drafts for a list of them.',
            cause,
          },
        )
      })
      // By its file's name, whatever it calls itself: it must not be saved over another one.
      return {...readDraft(text, path), id}
    },
    save: draft => atomicWrite(pathOf(draft.id), writeDraft(draft), {overwrite: true, mode: 0o600}),
    saveSync: draft => atomicWriteSync(pathOf(draft.id), writeDraft(draft), {overwrite: true, mode: 0o600}),
    async discard(id) {
      await fs.promises.rename(pathOf(id), join(folder, 'discarded.bak')).catch(error => {
        // It was never saved.
        if (error.code !== 'ENOENT') throw error
      })
    },
    lock: id => takeLock(pathOf(id).replace(/json$/, 'lock')),
  }
}

function idsIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder).flatMap(file => /^([\w-]{1,100})\.json$/.exec(file)?.[1] ?? [])
  } catch {
    // No draft was ever saved there.
    return []
  }
}

function summaryOf(id: string, path: string): DraftSummary {
  try {
    return {...readHead(firstLine(path), path), id, problem: null}
  } catch (error) {
    const problem =
      error instanceof Problem ? error.message : `It cannot be read: ${(error as Error).message}.`
    return {version: 1, id, title: '', createdAt: '', updatedAt: '', progress: '', problem}
  }
}

const headLength = 4096

function firstLine(path: string): string {
  const file = fs.openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(headLength)
    const start = bytes.subarray(0, fs.readSync(file, bytes, 0, headLength, 0))
    const end = start.indexOf('\n')
    return end < 0
      ? fs.readFileSync(path, 'utf8').split('\n', 1)[0]!
      : start.subarray(0, end).toString('utf8')
  } finally {
    fs.closeSync(file)
  }
}

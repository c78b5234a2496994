// Not node:fs/promises, which takes milliseconds to load.
import fs from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {Problem} from '../model/problem.ts'

export interface WriteOptions {
  /** Whether a file that is there is replaced. Without, it is left as it is and a Problem says so. */
  overwrite: boolean
  /** Permissions of a new file, less the umask; one that is replaced keeps its own. */
  mode?: number
}

/**
 * Writes a file whole or not at all: after a crash at any moment there is the old file or the new one. Folders on the
 * way are made. A symbolic link at `path` is neither followed, for it may lead anywhere, nor replaced, for somebody made
 * it. Throws a Problem that names the file.
 *
 * Only what waits for the disk is awaited: between keys and frames, each step given away comes back late.
 */
export async function atomicWrite(path: string, text: string, options: WriteOptions): Promise<void> {
  const temporary = temporaryFor(path)
  try {
    const file = stage(temporary, path, text, options)
    try {
      await sync(file)
    } finally {
      fs.closeSync(file)
    }
    place(temporary, path, options)
    await syncFolder(dirname(path))
  } catch (cause) {
    throw writeProblem(path, cause as NodeJS.ErrnoException)
  } finally {
    remove(temporary)
  }
}

/** The same at once: for the last moment of a process, and for a lock. */
export function atomicWriteSync(path: string, text: string, options: WriteOptions): void {
  const temporary = temporaryFor(path)
  try {
    const file = stage(temporary, path, text, options)
    try {
      fs.fsyncSync(file)
    } finally {
      fs.closeSync(file)
    }
    place(temporary, path, options)
  } catch (cause) {
    throw writeProblem(path, cause as NodeJS.ErrnoException)
  } finally {
    remove(temporary)
  }
}

/** Of the name only as much as leaves room for the rest: names have 255 bytes, and a letter may have three. */
const temporaryFor = (path: string): string =>
  join(
    dirname(path),
    `.${basename(path).slice(0, 60)}.${process.pid}-${Math.random().toString(36).slice(2, 10)}.tmp`,
  )

/** The text in a file beside the one that is meant, open and not known to be on disk yet. */
function stage(temporary: string, path: string, text: string, {overwrite, mode}: WriteOptions): number {
  fs.mkdirSync(dirname(path), {recursive: true})
  const old = overwrite ? fs.lstatSync(path, {throwIfNoEntry: false}) : undefined
  if (old?.isSymbolicLink()) throw Object.assign(new Error('a symbolic link'), {code: 'ELOOP'})
  const file = fs.openSync(temporary, 'wx', mode ?? 0o666)
  try {
    if (old?.isFile()) fs.fchmodSync(file, old.mode & 0o7777)
    fs.writeFileSync(file, text)
    return file
  } catch (error) {
    fs.closeSync(file)
    throw error
  }
}

/** Takes away what was not given its name. */
function remove(temporary: string): void {
  try {
    fs.unlinkSync(temporary)
  } catch {
    // It has its name, or was never made.
  }
}

const noLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'])

/** Gives a finished file its name; unless that may be overwritten, only when nothing has it. */
function place(temporary: string, path: string, {overwrite}: WriteOptions): void {
  try {
    if (overwrite) fs.renameSync(temporary, path)
    else fs.linkSync(temporary, path)
  } catch (error) {
    if (overwrite || !noLinks.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    // A file system without hard links: the name is taken first, then the file moves there.
    fs.closeSync(fs.openSync(path, 'wx'))
    fs.renameSync(temporary, path)
  }
}

const sync = promisify(fs.fsync)

/** Makes the name itself last; some systems do not let a folder be opened, and need it less. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const file = fs.openSync(folder, 'r')
    await sync(file).finally(() => fs.closeSync(file))
  } catch {
    // The file itself is on disk.
  }
}

const reasons: Readonly<Record<string, [what: string, next: string]>> = {
  EEXIST: ['it is there already', 'Choose another name, or agree to replace it.'],
  ENOSPC: ['the disk is full', 'Make room on the disk; then try again.'],
  EDQUOT: ['your share of the disk is full', 'Make room on the disk; then try again.'],
  EFBIG: ['it would be larger than is allowed here', 'Raise the limit (ulimit -f); then try again.'],
  EROFS: ['the disk cannot be written to', 'Choose a folder on another disk.'],
  EACCES: ['you may not write there', 'Choose another folder, or change its permissions.'],
  EPERM: ['you may not write there', 'Choose another folder, or change its permissions.'],
  ELOOP: ['it is a symbolic link, which is neither followed nor replaced', 'Name the file that it leads to.'],
  EISDIR: ['it is a folder', 'Give the name of a file.'],
  ENOTDIR: ['a part of its path is a file', 'Check the path.'],
  ENAMETOOLONG: ['its name is too long', 'Choose a shorter name.'],
}

function writeProblem(path: string, cause: NodeJS.ErrnoException): Problem {
  const code = cause.code === 'EEXIST' && cause.syscall === 'mkdir' ? 'ENOTDIR' : (cause.code ?? '')
  const [what, next] = reasons[code] ?? [cause.message, 'Try again, or choose another folder.']
  return new Problem(`${path} cannot be written: ${what}.`, {where: path, next, cause})
}

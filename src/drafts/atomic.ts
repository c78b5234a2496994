import {randomBytes} from 'node:crypto'
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {link, lstat, mkdir, open, rename, rm} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {Problem} from '../model/problem.ts'

export interface WriteOptions {
  /** Whether a file that is there is replaced. Without, it is left as it is and a Problem says so. */
  overwrite: boolean
  /** Permissions of a new file, less the umask; one that is replaced keeps its own. */
  mode?: number
}

/**
 * Writes a file whole or not at all: after a crash at any moment there is the old file or the new one. Folders on the
 * way are made. A symbolic link at `path` is replaced, never followed. Throws a Problem that names the file.
 */
export async function atomicWrite(
  path: string,
  text: string,
  {overwrite, mode = 0o666}: WriteOptions,
): Promise<void> {
  const temporary = temporaryFor(path)
  try {
    await mkdir(dirname(path), {recursive: true})
    const old = overwrite ? await lstat(path).catch(() => null) : null
    const file = await open(temporary, 'wx', mode)
    try {
      if (old?.isFile()) await file.chmod(old.mode & 0o7777)
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    if (overwrite) await rename(temporary, path)
    else await place(temporary, path)
    await syncFolder(dirname(path))
  } catch (cause) {
    throw writeProblem(path, cause as NodeJS.ErrnoException)
  } finally {
    await rm(temporary, {force: true}).catch(() => {})
  }
}

/** The same at once, for the last moment of a process; always replaces. */
export function atomicWriteSync(path: string, text: string, mode = 0o666): void {
  const temporary = temporaryFor(path)
  try {
    mkdirSync(dirname(path), {recursive: true})
    const old = lstatSync(path, {throwIfNoEntry: false})
    const file = openSync(temporary, 'wx', mode)
    try {
      if (old?.isFile()) fchmodSync(file, old.mode & 0o7777)
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (cause) {
    if (existsSync(temporary)) rmSync(temporary)
    throw writeProblem(path, cause as NodeJS.ErrnoException)
  }
}

const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`)

const noLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'])

/** Gives a finished file its name, unless something has that name. */
async function place(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path)
  } catch (error) {
    if (!noLinks.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    // A file system without hard links: the name is taken first, then the file moves there.
    await (await open(path, 'wx')).close()
    await rename(temporary, path)
  }
}

/** Makes the name itself last; some systems do not let a folder be opened, and need it less. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

const reasons: Readonly<Record<string, [what: string, next: string]>> = {
  EEXIST: ['it is there already', 'Choose another name, or agree to replace it.'],
  ENOSPC: ['the disk is full', 'Make room on the disk; then try again.'],
  EDQUOT: ['your share of the disk is full', 'Make room on the disk; then try again.'],
  EROFS: ['the disk cannot be written to', 'Choose a folder on another disk.'],
  EACCES: ['you may not write there', 'Choose another folder, or change its permissions.'],
  EPERM: ['you may not write there', 'Choose another folder, or change its permissions.'],
  EISDIR: ['it is a folder', 'Give the name of a file.'],
  ENOTDIR: ['a part of its path is a file', 'Check the path.'],
  ENAMETOOLONG: ['its name is too long', 'Choose a shorter name.'],
}

function writeProblem(path: string, cause: NodeJS.ErrnoException): Problem {
  const code = cause.code === 'EEXIST' && cause.syscall === 'mkdir' ? 'ENOTDIR' : (cause.code ?? '')
  const [what, next] = reasons[code] ?? [cause.message, 'Try again, or choose another folder.']
  return new Problem(`${path} cannot be written: ${what}.`, {where: path, next, cause})
}

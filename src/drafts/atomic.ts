// Not node:fs/promises, which takes milliseconds to load: it comes with the first call.
import fs from 'node:fs'
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
    await fs.promises.mkdir(dirname(path), {recursive: true})
    const old = overwrite ? await fs.promises.lstat(path).catch(() => null) : null
    const file = await fs.promises.open(temporary, 'wx', mode)
    try {
      if (old?.isFile()) await file.chmod(old.mode & 0o7777)
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    if (overwrite) await fs.promises.rename(temporary, path)
    else await place(temporary, path)
    await syncFolder(dirname(path))
  } catch (cause) {
    throw writeProblem(path, cause as NodeJS.ErrnoException)
  } finally {
    await fs.promises.rm(temporary, {force: true}).catch(() => {})
  }
}

/** The same at once, for the last moment of a process; always replaces. */
export function atomicWriteSync(path: string, text: string, mode = 0o666): void {
  const temporary = temporaryFor(path)
  try {
    fs.mkdirSync(dirname(path), {recursive: true})
    const old = fs.lstatSync(path, {throwIfNoEntry: false})
    const file = fs.openSync(temporary, 'wx', mode)
    try {
      if (old?.isFile()) fs.fchmodSync(file, old.mode & 0o7777)
      fs.writeFileSync(file, text)
      fs.fsyncSync(file)
    } finally {
      fs.closeSync(file)
    }
    fs.renameSync(temporary, path)
  } catch (cause) {
    if (fs.existsSync(temporary)) fs.rmSync(temporary)
    throw writeProblem(path, cause as NodeJS.ErrnoException)
  }
}

const temporaryFor = (path: string): string =>
  join(
    dirname(path),
    `.${basename(path).slice(0, 100)}.${process.pid}-${Math.random().toString(36).slice(2, 10)}.tmp`,
  )

const noLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'])

/** Gives a finished file its name, unless something has that name. */
async function place(temporary: string, path: string): Promise<void> {
  try {
    await fs.promises.link(temporary, path)
  } catch (error) {
    if (!noLinks.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    // A file system without hard links: the name is taken first, then the file moves there.
    await (await fs.promises.open(path, 'wx')).close()
    await fs.promises.rename(temporary, path)
  }
}

/** Makes the name itself last; some systems do not let a folder be opened, and need it less. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.promises.open(folder, 'r').catch(() => null)
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

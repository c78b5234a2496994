import {atomicWrite} from '../drafts/atomic.ts'
import {Problem} from '../model/problem.ts'
import {print} from './terminal.ts'

/** Writes a result where it was asked for and prints the path; `-` prints the result itself. Overwrites with `force` only. */
export const writeResult = async (path: string, text: string, force = false): Promise<void> => {
  if (path === '-') return print(text)
  try {
    await atomicWrite(path, text, {overwrite: force})
  } catch (problem) {
    throw isThere(problem)
      ? new Problem(`${path} is there already.`, {
          next: 'Choose another place with --out, or overwrite it with --force.',
          cause: problem,
        })
      : problem
  }
  print(`${path}\n`)
}

const isThere = (problem: unknown): boolean =>
  problem instanceof Problem && (problem.cause as NodeJS.ErrnoException | undefined)?.code === 'EEXIST'

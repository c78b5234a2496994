import {atomicWrite} from '../drafts/atomic.ts'
import {mustStay} from '../drafts/stays.ts'
import {Problem} from '../model/problem.ts'
import {print, printPath} from './terminal.ts'

/**
 * Writes a result where it was asked for and prints the path; `-` prints the result itself. Where nothing was asked for
 * it goes to `usual`, if that is in this folder. Overwrites with `force` only.
 */
export const writeResult = async (
  {asked, usual}: {asked: string | undefined; usual: string},
  text: string,
  force = false,
): Promise<void> => {
  if (asked === '-') return print(text)
  if (asked === undefined) mustStay(usual)
  const path = asked ?? usual
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
  printPath(path)
}

const isThere = (problem: unknown): boolean =>
  problem instanceof Problem && (problem.cause as NodeJS.ErrnoException | undefined)?.code === 'EEXIST'

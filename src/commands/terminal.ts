import {checkLength} from '../markdown/length.ts'
import {printable, printableLine} from '../text/printable.ts'
import {textOf} from '../text/utf8.ts'

/** Writes a result to standard output: as it is to a file or a pipe, without control characters to a terminal. */
export const print = (result: string): void => {
  process.stdout.write(process.stdout.isTTY ? printable(result) : result)
}

/** Writes the path of a file that is the result, by itself on a line. */
export const printPath = (path: string): void => {
  print(`${process.stdout.isTTY ? printableLine(path) : path}\n`)
}

/** Tells the person something on standard error, each message on a line of its own; never part of a result. */
export const tell = (...messages: string[]): void => {
  process.stderr.write(messages.map(message => `${printableLine(message)}\n`).join(''))
}

/** The text of a file, or of standard input for `-`. Throws a Problem if it cannot be read or is not UTF-8. */
export const readText = async (path: string): Promise<string> =>
  textOf(path === '-' ? await readInput() : await readFile(path), nameOfInput(path))

/** The same for a document, which is not too long to be read. */
export const readMarkdown = async (path: string): Promise<string> => {
  const source = await readText(path)
  checkLength(source, nameOfInput(path))
  return source
}

/** How messages call an input. */
export const nameOfInput = (path: string): string => (path === '-' ? 'standard input' : path)

// Node's modules for reading are loaded by those who read: --version and --help do not wait for them.
const readFile = async (path: string) => {
  const {readFileSync} = await import('node:fs')
  try {
    // At once: of thousands of files each would wait four times for a thread to do so little.
    return readFileSync(path)
  } catch (error) {
    // Some answers of the system do not say which file they are about.
    throw Object.assign(error as NodeJS.ErrnoException, {path})
  }
}

const readInput = async () => {
  if (process.stdin.isTTY) tell('Reading what you type; Ctrl+D on an empty line ends it.')
  const {buffer} = await import('node:stream/consumers')
  return buffer(process.stdin)
}

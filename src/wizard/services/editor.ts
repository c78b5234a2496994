import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {Problem} from '../../model/problem.ts'
import {messages} from '../messages.ts'
import type {Edited} from './services.ts'
import {wordsOf} from './words.ts'

/** The words of the person's editor: `$VISUAL`, then `$EDITOR`, then what every such machine has. */
export const editorCommand = (env: NodeJS.ProcessEnv): string =>
  env.VISUAL?.trim() || env.EDITOR?.trim() || (process.platform === 'win32' ? 'notepad' : 'vi')

/** Nobody opens an editor, looks and leaves in less: what ends sooner has handed the file on and did not wait. */
const noSooner = 1000

/** What the files held when they were given to an editor that may still have them open. */
const given = new Map<string, string>()

/**
 * Lets the person write a text in their editor, on the terminal that this process has. Throws a Problem when the editor
 * cannot be run, ends with an error or takes the file away: the text given is then still the one that counts, and what
 * the editor wrote stays in its file.
 */
export async function editText(
  text: string,
  env: NodeJS.ProcessEnv = process.env,
  soonest = noSooner,
): Promise<Edited> {
  const {execa} = await import('execa')
  const command = editorCommand(env)
  const [program = '', ...words] = wordsOf(command, process.platform)
  const folder = await mkdtemp(join(tmpdir(), 'pm-wizard-'))
  const file = join(folder, 'text.md')
  await writeFile(file, text, {mode: 0o600})
  const began = performance.now()
  const ended = await execa(program, [...words, file], {
    stdio: 'inherit',
    reject: false,
    env,
    extendEnv: false,
  })
  const took = performance.now() - began
  const left = await textIn(file)
  const isChanged = left !== null && left !== text
  if (!ended.failed && left !== null && !isChanged && took < soonest) {
    given.set(file, text)
    return {text, still: file}
  }
  // A file with something that nobody has taken over yet stays.
  if (!ended.failed || !isChanged) await rm(folder, {recursive: true, force: true})
  if (ended.failed) {
    const how =
      ended.signal !== undefined
        ? messages.editorKilled(command, ended.signal)
        : ended.exitCode === undefined
          ? messages.editorNotRun(command)
          : messages.editorEnded(command, ended.exitCode)
    throw new Problem(how, {next: isChanged ? messages.editorLeft(file) : messages.setEditor, cause: ended})
  }
  if (left === null) throw new Problem(messages.editorTook(command))
  return {text: left, still: null}
}

/** What was saved by now in the file of an editor that did not wait; `null`: nothing new. */
export async function reread(file: string): Promise<string | null> {
  const text = await textIn(file)
  if (text === null || text === given.get(file)) return null
  given.delete(file)
  await rm(dirname(file), {recursive: true, force: true})
  return text
}

/** A file's text, whatever the editor saves in: UTF-8, UTF-16 with its mark, else Windows-1252; `null`: no file. */
async function textIn(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return null
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  const decoded = decode(bytes, encoding) ?? bytes.toString('latin1').replace(/[\x80-\x9f]/g, asWindows)
  return decoded.replaceAll('\r\n', '\n')
}

/** What Windows-1252 has where Latin-1 has control characters; Node's own decoder keeps those. */
const windows = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ'
const asWindows = (control: string): string => windows[control.charCodeAt(0) - 0x80]!

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return null
  }
}

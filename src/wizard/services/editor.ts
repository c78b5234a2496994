import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Problem} from '../../model/problem.ts'

/** The words of the person's editor: `$VISUAL`, then `$EDITOR`, then what every such machine has. */
export const editorCommand = (env: NodeJS.ProcessEnv): string =>
  env.VISUAL?.trim() || env.EDITOR?.trim() || (process.platform === 'win32' ? 'notepad' : 'vi')

/**
 * Lets the person write a text in their editor, on the terminal that this process has; the text as they left it.
 * Throws a Problem when the editor cannot be run or ends with an error; the text given is then still the one that counts.
 */
export async function editText(text: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const {execa, parseCommandString} = await import('execa')
  const command = editorCommand(env)
  const folder = await mkdtemp(join(tmpdir(), 'pm-wizard-'))
  const file = join(folder, 'text.md')
  try {
    await writeFile(file, text, {mode: 0o600})
    const [program = '', ...words] = parseCommandString(command)
    const ended = await execa(program, [...words, file], {stdio: 'inherit', reject: false})
    if (ended.failed) {
      const how = ended.exitCode === undefined ? `could not be run` : `ended with code ${ended.exitCode}`
      throw new Problem(`${command} ${how}.`, {
        next: 'Set $VISUAL or $EDITOR to an editor that waits.',
        cause: ended,
      })
    }
    return await readFile(file, 'utf8')
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

import {Problem} from '../model/problem.ts'
import {packageFolder} from '../package.ts'
import {printable} from '../text/printable.ts'
import type {Run} from './table.ts'
import {print} from './terminal.ts'

const shells = ['bash', 'zsh', 'fish']

export const run: Run = async ({operands: [shell = '', ...words]}) => {
  if (shell === 'words') {
    print(await asLines(words))
    return 0
  }
  if (!shells.includes(shell))
    throw new Problem(`There is no completion for "${shell}".`, {next: `Choose one of ${shells.join(', ')}.`})
  const {readFile} = await import('node:fs/promises')
  print(await readFile(new URL(`completions/pm-wizard.${shell}`, packageFolder), 'utf8'))
  return 0
}

/** Words that mean nothing to a shell: it takes them as they are, and templates may have any name. */
const harmless = /^[\p{L}\p{M}\p{N}\w./+@:=-]+$/u

/** What may stand at the last of the words, as the scripts of the shells read it. */
async function asLines(words: readonly string[]): Promise<string> {
  const {complete} = await import('./completion/words.ts')
  const {candidates, files} = await complete(words)
  // Titles of drafts are anybody's text; the tab is what parts a word from what it is.
  const lines = candidates
    .filter(({word}) => harmless.test(word))
    .map(({word, about}) => `${word}\t${printable(about.replace(/\s+/g, ' '))}`)
  return [...lines, ...(files ? [':'] : [])].map(line => `${line}\n`).join('')
}

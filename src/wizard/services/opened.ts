import {readFile} from 'node:fs/promises'
import {readPostmortem} from '../../markdown/read.ts'
import {Problem} from '../../model/problem.ts'
import {opened} from '../initial.ts'
import type {Saved} from '../state.ts'
import {digestOf} from './documents.ts'

/** A Markdown postmortem, whoever wrote it, as the wizard begins with it. Throws a Problem when it cannot be read. */
export async function openDocument(path: string): Promise<Partial<Saved>> {
  const markdown = await readFile(path, 'utf8').catch(cause => {
    throw new Problem('The file cannot be read.', {where: path, next: 'Check its name.', cause})
  })
  const document = {path, digest: await digestOf(markdown), source: markdown}
  return opened(readPostmortem(markdown).postmortem, document)
}

import {readFile} from 'node:fs/promises'
import {checkLength} from '../../markdown/length.ts'
import {readPostmortem} from '../../markdown/read.ts'
import {Problem} from '../../model/problem.ts'
import {textOf} from '../../text/utf8.ts'
import {opened} from '../initial.ts'
import {messages} from '../messages.ts'
import type {Saved} from '../state.ts'
import {digestOf} from './documents.ts'

/** A Markdown postmortem, whoever wrote it, as the wizard begins with it. Throws a Problem when it cannot be read. */
export async function openDocument(path: string): Promise<Partial<Saved>> {
  const bytes = await readFile(path).catch(cause => {
    throw new Problem(messages.unreadable, {where: path, next: messages.checkName, cause})
  })
  const markdown = textOf(bytes, path)
  checkLength(markdown, path)
  const document = {path, digest: await digestOf(markdown), source: markdown}
  return opened(readPostmortem(markdown).postmortem, document)
}

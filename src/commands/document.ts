import {join} from 'node:path'
import {listTemplates, loadTemplate, type TemplateFile} from '../config/templates.ts'
import {readPostmortem} from '../markdown/read.ts'
import type {WriteOptions} from '../markdown/write.ts'
import {readAnswers} from '../model/answers.ts'
import type {Postmortem} from '../model/postmortem.ts'
import type {Flags} from './options.ts'
import {nameOfInput, readMarkdown} from './terminal.ts'

export interface Document {
  postmortem: Postmortem
  /** The text it was read from. */
  source: string
  /** The template it says it was written with. */
  template: string | null
}

/** Reads a postmortem from a file or from standard input (`-`): Markdown, or the model as JSON. */
export const readDocument = async (path: string): Promise<Document> => {
  const source = await readMarkdown(path)
  if (/^\ufeff?\s*\{/.test(source))
    return {source, postmortem: readAnswers(source, nameOfInput(path)), template: null}
  const {postmortem, frontMatter} = readPostmortem(source)
  const template = frontMatter?.values.template
  return {source, postmortem, template: typeof template === 'string' ? template : null}
}

/** Where templates of one's own lie, before the built-in ones. */
export const templateFolders = (): string[] => [join(process.cwd(), '.pm-wizard', 'templates')]

/** The template asked for by name or path; else the one the document names, if there is such a one; else the default. */
export const templateFor = async (asked: string | undefined, named: string | null): Promise<TemplateFile> => {
  const folders = templateFolders()
  if (asked !== undefined) return loadTemplate(asked, {folders})
  const own = (await listTemplates({folders})).find(({name}) => name === named)
  return own ?? loadTemplate('default', {folders})
}

/** What becomes of empty sections, by the options. */
export const emptySections = (flags: Flags): WriteOptions => ({
  empty: flags['not-recorded'] ? 'not-recorded' : 'leave-out',
})

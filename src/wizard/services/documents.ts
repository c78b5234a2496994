import fs from 'node:fs'
import {join} from 'node:path'
import type {WriteOptions} from '../../markdown/write.ts'
import {nameOf} from '../../model/name.ts'
import type {DocumentService} from './services.ts'

/** What tells one text of a file from another. */
export async function digestOf(text: string): Promise<string> {
  const {createHash} = await import('node:crypto')
  return createHash('sha256').update(text).digest('hex')
}

/** Writes the document as Markdown files: into `postmortems/` by the default template, until told what is preferred. */
export function documentService(): DocumentService {
  let folder = 'postmortems'
  let template = 'default'
  let empty: NonNullable<WriteOptions['empty']> = 'leave-out'
  return {
    prefer(preferred) {
      folder = preferred.folder ?? folder
      template = preferred.template ?? template
      if (preferred.emptySections === 'not-recorded') empty = 'not-recorded'
    },

    async markdown(postmortem, opened) {
      if (opened !== null) return (await import('../../markdown/edit.ts')).editDocument(opened, postmortem)
      const [{writePostmortem}, {loadTemplate}] = await Promise.all([
        import('../../markdown/write.ts'),
        import('../../config/templates.ts'),
      ])
      const folders = [join(process.cwd(), '.pm-wizard', 'templates')]
      return writePostmortem(postmortem, await loadTemplate(template, {folders}), {empty})
    },

    async difference(path, markdown) {
      const {diffLines} = await import('../../markdown/diff.ts')
      return diffLines(await fs.promises.readFile(path, 'utf8'), markdown)
    },

    async check(markdown) {
      const {findingsOf} = await import('./findings.ts')
      return findingsOf(markdown)
    },

    fileFor: postmortem => join(folder, `${nameOf(postmortem)}.md`),

    async write(path, markdown, {replaces, overwrite}) {
      const {atomicWrite} = await import('../../drafts/atomic.ts')
      const there = await fs.promises.readFile(path, 'utf8').catch(() => null)
      const mine = there !== null && ((await digestOf(there)) === replaces || there === markdown)
      if (there !== null && !mine && !overwrite) return null
      await atomicWrite(path, markdown, {overwrite: there !== null})
      return digestOf(markdown)
    },
  }
}

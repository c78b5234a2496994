import fs from 'node:fs'
import {join} from 'node:path'
import type {LintSettings} from '../../lint/settings.ts'
import type {WriteOptions} from '../../markdown/write.ts'
import {nameOf} from '../../model/name.ts'
import type {Postmortem} from '../../model/postmortem.ts'
import type {DocumentService} from './services.ts'

/** What tells one text of a file from another. */
export async function digestOf(text: string): Promise<string> {
  const {createHash} = await import('node:crypto')
  return createHash('sha256').update(text).digest('hex')
}

/** The rules as the repository wants them; what is wrong with what it says is told by `lint`. */
async function lintSettings(): Promise<LintSettings> {
  const [{readLintSettings}, {ruleCards}] = await Promise.all([
    import('../../config/lint-settings.ts'),
    import('../../lint/lint.ts'),
  ])
  const ids = ruleCards.map(({id}) => id)
  return readLintSettings(process.cwd(), ids).catch(() => ({rules: {}}))
}

/** Writes the document as Markdown files: into `postmortems/` by the default template, until told what is preferred. */
export function documentService(): DocumentService {
  let folder = 'postmortems'
  let template = 'default'
  let empty: NonNullable<WriteOptions['empty']> = 'leave-out'
  let settings: Promise<LintSettings> | null = null

  const edited = async (opened: string, postmortem: Postmortem) =>
    (await import('../../markdown/edit.ts')).editDocument(opened, postmortem)

  async function written(postmortem: Postmortem): Promise<string> {
    const [{writePostmortem}, {loadTemplate}] = await Promise.all([
      import('../../markdown/write.ts'),
      import('../../config/templates.ts'),
    ])
    const folders = [join(process.cwd(), '.pm-wizard', 'templates')]
    return writePostmortem(postmortem, await loadTemplate(template, {folders}), {empty})
  }

  return {
    prefer(preferred) {
      folder = preferred.folder ?? folder
      template = preferred.template ?? template
      if (preferred.emptySections === 'not-recorded') empty = 'not-recorded'
    },

    open: async path => (await import('./opened.ts')).openDocument(path),

    async markdown(postmortem, opened, ignores) {
      const markdown = opened === null ? await written(postmortem) : await edited(opened, postmortem)
      if (ignores.length === 0) return markdown
      return (await import('./findings.ts')).withIgnores(markdown, ignores)
    },

    async difference(path, markdown) {
      const {diffLines} = await import('../../markdown/diff.ts')
      const there = await fs.promises.readFile(path, 'utf8').catch(() => null)
      return there === null ? null : there === markdown ? '' : diffLines(there, markdown)
    },

    async check(markdown) {
      settings ??= lintSettings()
      const {checked} = await import('./findings.ts')
      return checked(markdown, await settings)
    },

    fileFor: postmortem => join(folder, `${nameOf(postmortem)}.md`),

    async write(path, markdown, {replaces, overwrite}) {
      const [{atomicWrite}, {mustStay}] = await Promise.all([
        import('../../drafts/atomic.ts'),
        import('../../drafts/stays.ts'),
      ])
      // The file that was opened is where the person said that it is.
      if (replaces === null) mustStay(path)
      const there = await fs.promises.readFile(path, 'utf8').catch(() => null)
      const mine = there !== null && ((await digestOf(there)) === replaces || there === markdown)
      if (there !== null && !mine && !overwrite) return null
      await atomicWrite(path, markdown, {overwrite: there !== null})
      return digestOf(markdown)
    },
  }
}

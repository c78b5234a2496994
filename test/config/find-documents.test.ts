import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {findDocuments} from '../../src/config/find-documents.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pm-wizard-find-'))
})
afterEach(() => rm(folder, {recursive: true}))

const files = async (...paths: string[]) => {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), '')
  }
}
const found = async (...paths: string[]) => {
  const all: string[] = []
  for await (const {path, named} of findDocuments(paths.map(path => join(folder, path))))
    all.push(`${named ? 'named ' : ''}${relative(folder, path)}`)
  return all
}
const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words], {stdio: 'ignore'})

describe('documents', () => {
  test('of a folder are its Markdown files at any depth, sorted', async () => {
    await files('b.md', 'a/2.md', 'a/1.markdown', 'a/notes.txt', 'node_modules/x/readme.md', '.cache/y.md')
    expect(await found('.')).toEqual(['a/1.markdown', 'a/2.md', 'b.md'])
  })

  test('are without what git ignores, with what it does not know yet', async () => {
    git('init')
    await files('kept.md', 'new.md', 'drafts/x.md', 'über uns.md')
    await writeFile(join(folder, '.gitignore'), 'drafts/\n')
    git('add', 'kept.md')
    expect(await found('.')).toEqual(['kept.md', 'new.md', 'über uns.md'])
    expect(await found('drafts')).toEqual([])
  })

  test('are without what git would ignore where there is no repository, by every .gitignore', async () => {
    await files('kept.md', 'drafts/x.md', 'docs/old.MD', 'docs/new.MD', 'docs/drafts.md')
    await writeFile(join(folder, '.gitignore'), 'drafts/\n*.MD\n')
    await writeFile(join(folder, 'docs/.gitignore'), '!new.MD\n')
    expect(await found('.')).toEqual(['docs/drafts.md', 'docs/new.MD', 'kept.md'])
    expect(await found('docs')).toEqual(['docs/drafts.md', 'docs/new.MD', 'docs/old.MD'])
    expect(await found('drafts')).toEqual(['drafts/x.md'])
  })

  test('are none in a folder without any', async () => {
    await files('notes.txt')
    expect(await found('.')).toEqual([])
  })

  test('that are deleted or no files are left out', async () => {
    git('init')
    await files('gone.md', 'kept.md', 'folder.md/x.txt')
    git('add', '.')
    await rm(join(folder, 'gone.md'))
    await symlink('nowhere.md', join(folder, 'link.md'))
    expect(await found('.')).toEqual(['kept.md'])
  })

  test('that are named are taken whatever they are called, each once', async () => {
    await files('a.md', 'report.txt')
    expect(await found('report.txt', 'a.md', '.')).toEqual(['named report.txt', 'named a.md'])
  })

  test('that do not exist are an error', async () => {
    await expect(found('nope.md')).rejects.toMatchObject({code: 'ENOENT'})
  })
})

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {findTemplate, listTemplates, loadTemplate} from '../../src/config/templates.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'templates-'))
  await writeFile(join(folder, 'short.md'), '---\r\nabout: Our own\r\n---\r\n# {{ title }}\r\n')
  await writeFile(join(folder, 'house.md'), '# {{ title }}, no front matter\n')
  await writeFile(join(folder, 'notes.txt'), 'not a template')
  await writeFile(join(folder, 'broken.yaml.md'), '---\nabout: [\n---\n# x\n')
})
afterAll(() => rm(folder, {recursive: true}))

describe('finding a template', () => {
  test('the built-in ones are listed with who uses them', async () => {
    const templates = await listTemplates()
    expect(templates.map(({name}) => name)).toEqual([
      ...['alx', 'atlassian', 'coe', 'customer', 'default', 'gitlab', 'google-sre', 'pagerduty', 'short'],
    ])
    for (const {about, source} of templates) {
      expect(about.length).toBeGreaterThan(20)
      expect(source).not.toContain('about:')
    }
    expect(templates.filter(({excerpt}) => excerpt).map(({name}) => name)).toEqual(['customer'])
  })

  test("a folder's own come before the built-in ones", async () => {
    const own = await mkdtemp(join(tmpdir(), 'templates-'))
    await writeFile(join(own, 'house.md'), 'first')
    await writeFile(join(own, 'short.md'), 'mine')
    const options = {folders: [own, join(folder, 'missing')]}
    expect((await findTemplate('short', options)).source).toBe('mine')
    expect((await findTemplate('default', options)).source).toContain('{{ title }}')
    await rm(own, {recursive: true})
  })

  test('a path leads to any file, its front matter apart and its lines in their place', async () => {
    const template = await loadTemplate(join(folder, 'short.md'))
    expect(template).toEqual({
      ...{name: 'short', about: 'Our own', excerpt: false, path: join(folder, 'short.md')},
      source: '\n\n\n# {{ title }}\n',
    })
    expect((await loadTemplate(join(folder, 'house.md'))).about).toBe('')
  })

  test('an unknown name is told what names there are', async () => {
    await expect(loadTemplate('defualt')).rejects.toMatchObject({
      message: 'There is no template "defualt".',
      next: expect.stringContaining('alx, atlassian, coe, customer, default'),
    })
  })

  test('a name never leaves its folder', async () => {
    for (const name of [
      '../../etc/passwd',
      '/etc/passwd',
      '..',
      '',
      '.',
      'x/../default',
      '../templates/default',
    ])
      await expect(findTemplate(name)).rejects.toThrow('There is no template')
    await expect(findTemplate(join(folder, 'short.md'))).rejects.toThrow('There is no template')
  })

  test('a file that is not there, or has faulty front matter, is named', async () => {
    await expect(loadTemplate('nowhere/my.md')).rejects.toMatchObject({
      message: 'The template nowhere/my.md cannot be read: there is no such file.',
    })
    await expect(loadTemplate(join(folder, 'broken.yaml.md'))).rejects.toMatchObject({
      where: join(folder, 'broken.yaml.md'),
      message: expect.stringContaining('front matter'),
    })
  })
})

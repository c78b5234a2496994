import {readFile} from 'node:fs/promises'
import {basename, join, relative} from 'node:path'
import {findTemplate, listTemplates} from '../config/templates.ts'
import {Problem} from '../model/problem.ts'
import {printableLine} from '../text/printable.ts'
import {templateFolders} from './document.ts'
import {writeResult} from './output.ts'
import type {Run} from './table.ts'
import {print} from './terminal.ts'

export const run: Run = async ({operands: [verb, name], flags}) => {
  const folders = templateFolders()
  if (verb === undefined) {
    const templates = await listTemplates({folders})
    const width = Math.max(...templates.map(template => template.name.length))
    print(
      templates.map(({name: id, about}) => `${printableLine(`${id.padEnd(width)}  ${about}`)}\n`).join(''),
    )
    return 0
  }
  if (verb !== 'eject' || name === undefined)
    throw new Problem(verb === 'eject' ? 'Which template?' : `templates cannot "${verb}".`, {
      next: 'pm-wizard templates eject NAME',
    })
  const {path} = await findTemplate(name, {folders})
  await writeResult(
    {asked: flags.out, usual: relative(process.cwd(), join(folders[0]!, basename(path)))},
    await readFile(path, 'utf8'),
    flags.force,
  )
  return 0
}

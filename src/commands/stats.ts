import {statsOf} from '../archive/stats.ts'
import {statsMarkdown} from '../archive/stats-markdown.ts'
import {statsText} from '../archive/stats-text.ts'
import {readArchive} from './archive.ts'
import type {Run} from './table.ts'
import {print} from './terminal.ts'

export const run: Run = async ({operands, flags}) => {
  const {archive, exitCode} = await readArchive(operands, 'stats')
  const stats = statsOf(archive)
  if (flags.json) print(`${JSON.stringify(stats, null, 2)}\n`)
  else print(flags.markdown ? statsMarkdown(stats) : statsText(stats))
  return exitCode
}

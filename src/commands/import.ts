import {Problem} from '../model/problem.ts'
import {readDocument} from './document.ts'
import type {Run} from './table.ts'
import {print} from './terminal.ts'

export const run: Run = async ({operands, flags: {json}}) => {
  const file = operands[0]!
  if (!json)
    throw new Problem('import prints the model as JSON only.', {next: `pm-wizard import ${file} --json`})
  const {postmortem} = await readDocument(file)
  print(`${JSON.stringify(postmortem, null, 2)}\n`)
  return 0
}

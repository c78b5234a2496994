import {writePostmortem} from '../markdown/write.ts'
import {emptySections, readDocument, templateFor} from './document.ts'
import type {Run} from './table.ts'
import {print} from './terminal.ts'

export const run: Run = async ({operands: [file], flags}) => {
  const {postmortem, template} = await readDocument(file!)
  print(writePostmortem(postmortem, await templateFor(flags.template, template), emptySections(flags)))
  return 0
}

import {toJsonSchema} from '@valibot/to-json-schema'
import {PostmortemSchema} from '../model/postmortem.ts'
import type {Run} from './table.ts'
import {print} from './terminal.ts'

export const run: Run = async () => {
  print(`${JSON.stringify(toJsonSchema(PostmortemSchema, {typeMode: 'input'}), null, 2)}\n`)
  return 0
}

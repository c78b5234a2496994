import {readDocument} from './document.ts'
import type {Run} from './table.ts'
import {print} from './terminal.ts'

export const run: Run = async call => {
  if (!call.flags.json) return (await import('./wizard.ts')).run(call)
  const {postmortem} = await readDocument(call.operands[0]!)
  print(`${JSON.stringify(postmortem, null, 2)}\n`)
  return 0
}

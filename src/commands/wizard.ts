import {existsSync} from 'node:fs'
import {Problem} from '../model/problem.ts'
import {unknownCommand} from './arguments.ts'
import {commands, type Run} from './table.ts'

export const run: Run = async ({operands: [file], flags: {ascii}}) => {
  if (file !== undefined && !existsSync(file)) throw unknownCommand(file, commands)
  if (!process.stdin.isTTY || !(process.stdout.isTTY || process.stderr.isTTY))
    throw new Problem('The wizard needs a terminal, and this is none.', {
      next: 'Without one: pm-wizard new --from answers.yaml, pm-wizard import FILE --json. All commands: pm-wizard --help',
    })
  const {openWizard} = await import('../wizard/open.ts')
  return openWizard({file, ascii})
}

import {existsSync} from 'node:fs'
import {Problem} from '../model/problem.ts'
import {unknownCommand} from './arguments.ts'
import {commands, type Run} from './table.ts'

export const run: Run = async ({operands: [file], flags: {accessible, ascii}}) => {
  if (file !== undefined && !existsSync(file)) throw unknownCommand(file, commands)
  if (accessible || (process.stdin.isTTY && wantsPlain(process.env))) {
    const {openPlain} = await import('../wizard/plain/open.ts')
    return openPlain({file, ascii})
  }
  if (!process.stdin.isTTY || !(process.stdout.isTTY || process.stderr.isTTY))
    throw new Problem('The wizard needs a terminal, and this is none.', {
      next: 'Without one: pm-wizard --accessible < answers.txt, pm-wizard new --from answers.yaml, pm-wizard import FILE --json. All commands: pm-wizard --help',
    })
  const {openWizard} = await import('../wizard/open.ts')
  return openWizard({file, ascii})
}

/** Whoever uses a screen reader says so for all programs at once; a dumb terminal cannot show a screen. */
const wantsPlain = ({ACCESSIBLE = '', TERM}: NodeJS.ProcessEnv): boolean =>
  !['', '0', 'false'].includes(ACCESSIBLE.toLowerCase()) || TERM === 'dumb'

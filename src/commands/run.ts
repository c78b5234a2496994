import module from 'node:module'
import {checkOperands, readArguments} from './arguments.ts'
import {endQuietlyWhenNobodyReads, report} from './failure.ts'
import {commands, globalOptions} from './table.ts'
import {print} from './terminal.ts'

/** From Node 22.1 on: compiled code is kept for the next start. */
const compileCache = module as typeof module & {enableCompileCache?: () => void}

/** Does what the words after `pm-wizard` ask for; the exit code comes out, nothing is thrown. */
export const runCommandLine = async (argv: string[]): Promise<number> => {
  endQuietlyWhenNobodyReads()
  try {
    const line = readArguments(argv, commands, globalOptions)
    const {command, operands, flags} = line
    if (flags.version) {
      const {version} = await import('../package.ts')
      print(`${version()}\n`)
      return 0
    }
    if (flags.help) {
      const {help} = await import('./help.ts')
      print(help(command))
      return 0
    }
    checkOperands(line, commands)
    // Chalk decides when it is loaded, and does not know NO_COLOR.
    if (flags['no-color'] || process.env.NO_COLOR) process.env.FORCE_COLOR = '0'
    compileCache.enableCompileCache?.()
    const {run} = await command.load()
    return await run({operands, flags})
  } catch (error) {
    return report(error)
  }
}

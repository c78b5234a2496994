import {parseArgs} from 'node:util'
import {Problem} from '../model/problem.ts'
import {nearest} from '../text/nearest.ts'
import {type Flags, type Option, type OptionName, options} from './options.ts'
import type {Command} from './table.ts'

export interface CommandLine {
  command: Command
  operands: string[]
  flags: Flags
}

const declared: Record<string, Option> = options

/**
 * Reads the words after `pm-wizard`. The first word that is neither an option nor a command's name belongs to the
 * command called ''. Throws a Problem that names the nearest known word.
 */
export const readArguments = (argv: string[], commands: Command[], globals: OptionName[]): CommandLine => {
  const {tokens} = parseArgs({
    args: argv,
    options: Object.fromEntries(
      Object.entries(declared).map(([name, {short, value}]) => [
        name,
        {type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : {short})} as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const words = tokens.filter(token => token.kind === 'positional').map(token => token.value)
  const named = commands.find(({name}) => name !== '' && name === words[0])
  const command = named ?? commands.find(({name}) => name === '')!

  const taken = [...command.options, ...globals]
  const flags: Record<string, string | true> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!taken.some(name => name === token.name)) throw unknownOption(token.rawName, command, taken)
    const wantsValue = declared[token.name]?.value
    if (wantsValue !== undefined && token.value === undefined)
      throw new Problem(`${token.rawName} wants a value.`, {next: `Write ${token.rawName} ${wantsValue}`})
    if (wantsValue === undefined && token.value !== undefined)
      throw new Problem(`${token.rawName} takes no value.`, {next: `Write ${token.rawName}`})
    flags[token.name] = token.value ?? true
  }
  return {command, operands: named ? words.slice(1) : words, flags}
}

/** Throws a Problem unless there are as many operands as the command's line of usage names. */
export const checkOperands = ({command, operands}: CommandLine, commands: Command[]): void => {
  const places = command.operands.split(' ').filter(place => place !== '')
  const needed = command.operands
    .replace(/\[[^[\]]*\]/g, '')
    .split(' ')
    .filter(place => place !== '').length
  const allowed = command.operands.includes('...') ? Number.POSITIVE_INFINITY : places.length
  const usage = `Usage: pm-wizard ${[command.name, command.operands].filter(Boolean).join(' ')}`
  if (operands.length < needed) throw new Problem(`${places[operands.length]} is missing.`, {next: usage})
  if (operands.length > allowed && command.name === '') throw unknownCommand(operands[0]!, commands)
  if (operands.length > allowed) throw new Problem(`One word too many: ${operands[allowed]}`, {next: usage})
}

const unknownOption = (written: string, command: Command, taken: OptionName[]): Problem => {
  const near = nearest(
    written,
    taken.map(name => `--${name}`),
  )
  return new Problem(`Unknown option ${written}.`, {
    next: near
      ? `Did you mean ${near}?`
      : `See pm-wizard ${[command.name, '--help'].filter(Boolean).join(' ')}`,
  })
}

export const unknownCommand = (written: string, commands: Command[]): Problem => {
  const near = nearest(
    written,
    commands.map(({name}) => name),
  )
  return new Problem(`There is no command "${written}".`, {
    next: near ? `Did you mean pm-wizard ${near}?` : 'See pm-wizard --help',
  })
}

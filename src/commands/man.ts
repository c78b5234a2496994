import {version} from '../package.ts'
import {type Option, type OptionName, options} from './options.ts'
import {type Command, commands, environment, exitCodes, globalOptions, type Run} from './table.ts'
import {print} from './terminal.ts'

export const run: Run = async () => {
  print(manual())
  return 0
}

/** The manual page, in the language of man, by the tables that --help is made from. */
const manual = (): string => {
  const bare = commands.find(({name}) => name === '')!
  return [
    `.TH PM\\-WIZARD 1 "" "pm\\-wizard ${escaped(version())}"`,
    '.SH NAME',
    `pm\\-wizard \\- ${escaped(bare.summary)}`,
    '.SH SYNOPSIS',
    ...commands.flatMap(command => ['.br', usage(command)]).slice(1),
    '.SH COMMANDS',
    ...commands.flatMap(commandText),
    '.SH OPTIONS',
    'An option means the same wherever it is taken.',
    ...(Object.keys(options) as OptionName[]).flatMap(optionText),
    '.SH EXIT STATUS',
    ...exitCodes.flatMap(described),
    '.SH ENVIRONMENT',
    ...environment.flatMap(described),
    '',
  ].join('\n')
}

/** As text of the page: no command of its language, and hyphens as they are typed. */
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&')

const bold = (text: string): string => `\\fB${escaped(text)}\\fR`

const usage = ({name, operands}: Command): string =>
  [bold(`pm-wizard${name && ` ${name}`}`), escaped(operands)].filter(Boolean).join(' ')

function commandText(command: Command): string[] {
  const taken = [...command.options, ...globalOptions.filter(() => command.name === '')]
  return [
    `.SS ${usage(command).replaceAll('\\fB', '').replaceAll('\\fR', '')}`,
    `${escaped(command.summary[0]!.toUpperCase() + command.summary.slice(1))}.`,
    ...(taken.length > 0 ? ['.PP', `Options: ${taken.map(name => bold(`--${name}`)).join(', ')}.`] : []),
    ...command.examples.flatMap(([words, about]) => described([`pm-wizard ${words}`.trim(), about])),
  ]
}

const optionText = (name: OptionName): string[] => {
  const {short, value, about}: Option = options[name]
  const written = [short && bold(`-${short}`), bold(`--${name}`)].filter(Boolean).join(', ')
  return ['.TP', value ? `${written} ${escaped(value)}` : written, escaped(about)]
}

const described = ([term, about]: [string, string]): string[] => ['.TP', bold(term), escaped(about)]

import {type Option, type OptionName, options} from './options.ts'
import {type Command, commands, exitCodes, globalOptions} from './table.ts'

/** The help text of one command; the bare one's lists the others. */
export const help = (command: Command): string =>
  [
    `Usage: pm-wizard ${[command.name, command.operands, command.options.length ? '[OPTIONS]' : ''].filter(Boolean).join(' ')}`,
    '',
    `${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`,
    ...(command.name === '' ? section('Commands', commands.filter(({name}) => name).map(line)) : []),
    ...section(
      'Examples',
      command.examples.map(([words, about]) => [`pm-wizard ${words}`, about]),
    ),
    ...section('Options', [...command.options, ...globalOptions].map(optionLine)),
    ...section('Exit codes', exitCodes),
    '',
  ].join('\n')

const line = ({name, operands, summary}: Command): [string, string] => [
  [name, operands].filter(Boolean).join(' '),
  summary,
]

const optionLine = (name: OptionName): [string, string] => {
  const {short, value, about}: Option = options[name]
  return [
    `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    about,
  ]
}

/** A heading and rows of two columns; nothing for no rows. */
const section = (heading: string, rows: [string, string][]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.length === 0
    ? []
    : ['', `${heading}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd())]
}

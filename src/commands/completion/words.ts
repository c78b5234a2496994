import {type Option, type OptionName, options} from '../options.ts'
import {type Command, commands, globalOptions} from '../table.ts'
import {type Values, valuesFor} from './values.ts'

/** One thing that may stand at the cursor. */
export interface Candidate {
  word: string
  about: string
}

export interface Completion {
  candidates: Candidate[]
  /** Names of files may stand there, too: the shell knows them best. */
  files: boolean
}

const declared: Record<string, Option> = options
const nothing: Completion = {candidates: [], files: false}

/** What may stand at the last of the words after `pm-wizard`, by the tables that the command line is read by. */
export async function complete(given: readonly string[]): Promise<Completion> {
  const words = joined(given)
  const current = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const command = commands.find(({name}) => name !== '' && name === before[0]) ?? commandNamed('')
  const option = optionAt(before)
  if (option) return matching(current, await valuesFor(placesOf(declared[option]!.value!), command))
  const [, name = '', value] = /^--([^=]+)=(.*)$/s.exec(current) ?? []
  if (value !== undefined) {
    const wanted = declared[name]?.value
    const found = wanted ? matching(value, await valuesFor(placesOf(wanted), command)) : nothing
    // Bash takes what stands before the sign as a word of its own, the others do not.
    const lead = given.at(-1) === current ? `--${name}=` : ''
    return {...found, candidates: found.candidates.map(({word, about}) => ({word: lead + word, about}))}
  }
  if (current.startsWith('-')) return matching(current, {candidates: optionsOf(command), files: false})
  return matching(current, await operandsAt(command, before))
}

const commandNamed = (wanted: string): Command => commands.find(({name}) => name === wanted)!

/** Bash hands over `--format=json` as three words. */
function joined(given: readonly string[]): string[] {
  const words: string[] = []
  for (const [index, word] of given.entries()) {
    const last = words.at(-1)
    const follows = given[index - 1] === '=' && last?.endsWith('=')
    if ((word === '=' && last?.startsWith('--')) || follows) words[words.length - 1] = last + word
    else words.push(word)
  }
  return words
}

/** The option whose value is to follow. */
function optionAt(before: readonly string[]): OptionName | null {
  const last = before.at(-1) ?? ''
  const found = Object.entries(declared).find(
    ([name, {short, value}]) => value !== undefined && (last === `--${name}` || last === `-${short}`),
  )
  return (found?.[0] as OptionName | undefined) ?? null
}

const optionsOf = (command: Command): Candidate[] =>
  [...command.options, ...globalOptions].map(name => ({word: `--${name}`, about: options[name].about}))

/** What may stand for a placeholder such as `FILE|-` or `set|unset`. */
const placesOf = (placeholder: string): string[] => placeholder.replace(/[[\]]|\.\.\./g, '').split('|')

async function operandsAt(command: Command, before: readonly string[]): Promise<Values> {
  const given = before.filter((word, index) => !word.startsWith('-') && !optionAt(before.slice(0, index)))
  const at = given.length - (command.name === '' ? 0 : 1)
  const all = command.operands.split(' ').filter(Boolean)
  const place = all[at] ?? (all.at(-1)?.includes('...') ? all.at(-1) : undefined)
  const values = place ? await valuesFor(placesOf(place), command) : nothing
  if (command.name !== '' || at > 0) return values
  const named = commands.filter(({name}) => name).map(({name, summary}) => ({word: name, about: summary}))
  return {...values, candidates: [...named, ...values.candidates]}
}

const matching = (current: string, {candidates, files}: Values): Completion => ({
  candidates: candidates.filter(({word}) => word.startsWith(current)),
  files,
})

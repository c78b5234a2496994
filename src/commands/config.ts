import {openPreferences, type Preferences, preferenceNamed, preferences} from '../config/preferences.ts'
import {Problem} from '../model/problem.ts'
import {printableLine} from '../text/printable.ts'
import type {Run} from './table.ts'
import {print, tell} from './terminal.ts'

export const run: Run = async ({operands: [verb, name, value], flags: {json}}) => {
  const settings = await openPreferences()
  if (settings.problem) tell(`${settings.problem} ${settings.path}`)
  if (verb === undefined) print(json ? `${JSON.stringify(valuesOf(settings), null, 2)}\n` : asLines(settings))
  else if (verb === 'set' && name !== undefined && value !== undefined)
    settings.set(preferenceNamed(name), value)
  else if (verb === 'unset' && name !== undefined) settings.set(preferenceNamed(name), null)
  else
    throw new Problem(`config cannot "${[verb, name].filter(Boolean).join(' ')}".`, {
      next: 'pm-wizard config set NAME VALUE, or config unset NAME',
    })
  return 0
}

const names = Object.keys(preferences) as (keyof typeof preferences)[]

const valuesOf = (settings: Preferences) => Object.fromEntries(names.map(name => [name, settings.get(name)]))

const asLines = (settings: Preferences): string =>
  names
    .map(name => `${name.padEnd(11)} ${(settings.get(name) ?? '-').padEnd(20)} ${preferences[name].about}`)
    .map(line => `${printableLine(line)}\n`)
    .join('')

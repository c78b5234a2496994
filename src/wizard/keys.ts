import {type Binding, bindings, type Command, type Spot} from './bindings.ts'
import type {Field} from './form/field.ts'

/** Which keys work where, by the table of them. */

/** Of what works anywhere, what works on the first screen: any other key begins a new postmortem. */
const atStart: readonly Command[] = ['up', 'leave']
/** Those that work while there is something to pick from. */
const atPicker: readonly Command[] = ['up', 'down', 'write', 'leave', 'stop']

const worksAt = (spot: Spot, command: Command): boolean =>
  spot === 'start' ? atStart.includes(command) : spot !== 'picker' || atPicker.includes(command)

/** The keys that work at a place, its own before those that work anywhere. */
export const keysAt = (spot: Spot, field: Field): Binding[] => {
  const works = ({needs}: Binding) => !needs || (field.type === 'list' && Boolean(field[needs]))
  const own = bindings.filter(binding => binding.spots.includes(spot) && works(binding))
  const taken = own.flatMap(({keys}) => keys)
  return [
    ...own,
    ...bindings.filter(
      ({spots, command, keys}) =>
        spots.includes('anywhere') && worksAt(spot, command) && !keys.every(key => taken.includes(key)),
    ),
  ]
}

/** What a key does at a place. */
export const bindingOf = (key: string, spot: Spot, field: Field): Binding | undefined =>
  keysAt(spot, field).find(({keys}) => keys.includes(key))

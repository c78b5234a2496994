import {setImmediate} from 'node:timers/promises'

/**
 * Leaves the keys to whoever the terminal is lent to. Ink stops listening, but Node goes on reading, and then each key
 * goes to one of the two, whoever is quicker. Ink's next listener has it read again.
 */
export async function handsOff(stdin: NodeJS.ReadStream): Promise<void> {
  // Only once the listener is gone for good does a pause stop the reading.
  await setImmediate()
  stdin.pause()
  await setImmediate()
}

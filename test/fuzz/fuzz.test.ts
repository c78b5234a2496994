import {test} from 'vitest'
import {Problem} from '../../src/model/problem.ts'
import {inputs} from './inputs.ts'
import {parsers} from './parsers.ts'
import {processorTime} from './processor-time.ts'

const count = Number(process.env.FUZZ_INPUTS ?? 400)
const seed = Number(process.env.FUZZ_SEED ?? 20_231_105)
/** Ms of the processor within which an input of at most 20,000 characters is read. */
const patience = 4000

/** An assertion that only the libraries' builds for development have, and not the program as it is built. */
const isOfLibraries = (error: unknown): boolean => Object(error).code === 'ERR_ASSERTION'

test.each(parsers)('$name: no input does harm', {timeout: 3_600_000}, ({seeds, read, costs = 1}) => {
  const all = inputs(seeds, seed)
  const times = process.env.FUZZ_INPUTS ? count : Math.ceil(count / costs)
  for (let number = 0; number < times; number++) {
    const text = all.next().value as string
    const began = processorTime()
    try {
      read(text)
    } catch (error) {
      if (!(error instanceof Problem) && !isOfLibraries(error))
        throw new Error(`input ${number} of seed ${seed}: ${JSON.stringify(text)}`, {cause: error})
    }
    const took = processorTime() - began
    if (took > patience)
      throw new Error(`input ${number} of seed ${seed} took ${Math.round(took)} ms: ${JSON.stringify(text)}`)
  }
})

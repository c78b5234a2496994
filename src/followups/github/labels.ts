import {TrackerProblem} from '../tracker-problem.ts'
import type {Gh} from './gh.ts'

/** Creates a label. One that exists already stays as it is, with its colour and description. */
export async function createLabel(gh: Gh, name: string): Promise<void> {
  try {
    await gh.request('{repo}/labels', {method: 'POST', body: {name}})
  } catch (error) {
    if (!(error instanceof TrackerProblem && error.message.includes('already_exists'))) throw error
  }
}

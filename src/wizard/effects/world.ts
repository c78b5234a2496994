import type {Postmortem} from '../../model/postmortem.ts'
import {messages} from '../messages.ts'
import type {Services} from '../services/services.ts'
import type {Terminal} from '../session.ts'
import type {WizardState} from '../state.ts'

/** What effects have to do with: the services, and the state, which goes on changing while they are under way. */
export interface World {
  services: Services
  postmortem(): Postmortem
  state(): WizardState
  change(by: (state: WizardState) => WizardState): void
  terminal(): Terminal | null
  /** Nothing is heard from now on. */
  ends(): void
  /** How many keys were pressed so far: whether the person has gone on since. */
  keys(): number
}

export const say = ({change}: World, text: string, tone: 'fine' | 'problem' = 'fine'): void =>
  change(now => ({...now, message: {tone, text}}))

/** Runs a job; a failure is said and ends it. */
export async function attempt(world: World, job: () => Promise<void>): Promise<void> {
  try {
    await job()
  } catch (error) {
    say(world, messages.because(error), 'problem')
  }
}

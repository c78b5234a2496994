import {systemClock} from './clock.ts'
import {fileIssues} from './file.ts'
import type {Filing, FilingServices} from './filing.ts'
import {ghFor} from './github/gh.ts'
import {openLedger} from './ledger.ts'
import type {Plan} from './plan.ts'

export interface FileOptions extends Omit<FilingServices, 'gh' | 'ledger'> {
  /** Folder of the ledgers, in the user's state directory. */
  directory: string
  /** What gh gets beside the environment of this process. */
  env?: Record<string, string>
  /** Milliseconds that one request may take. */
  timeout?: number
}

/**
 * Files a plan through gh with the ledger on disk: what the wizard and the command call. See fileIssues for the result.
 * @throws TrackerProblem `busy` while another run files the same postmortem; Problem when `plan.repo` is no repository
 */
export async function fileFollowUps(
  plan: Plan,
  {directory, env = {}, timeout, ...services}: FileOptions,
): Promise<Filing> {
  const gh = ghFor(plan.repo, {env, ...(timeout ? {timeout} : {})})
  const ledger = await openLedger(directory, plan, services.clock ?? systemClock)
  try {
    return await fileIssues(plan, {...services, gh, ledger})
  } finally {
    await ledger.close()
  }
}

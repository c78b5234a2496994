import {systemClock} from './clock.ts'
import {fileIssues} from './file.ts'
import type {Filing, FilingServices} from './filing.ts'
import {openLedger} from './ledger.ts'
import type {Plan} from './plan.ts'
import type {TrackerOptions} from './tracker-kind.ts'
import {trackerOf} from './trackers.ts'

export interface FileOptions extends Omit<FilingServices, 'tracker' | 'ledger'>, TrackerOptions {
  /** Folder of the ledgers, in the user's state directory. */
  directory: string
}

/**
 * Files a plan in its tracker with the ledger on disk: what the wizard and the command call. See fileIssues for the result.
 * @throws TrackerProblem `busy` while another run files the same postmortem; Problem when `plan.repo` is no repository
 */
export async function fileFollowUps(
  plan: Plan,
  {directory, env = {}, timeout, ...services}: FileOptions,
): Promise<Filing> {
  const tracker = trackerOf(plan.repo).open(plan.repo, {env, ...(timeout ? {timeout} : {})})
  const ledger = await openLedger(directory, plan, services.clock ?? systemClock)
  try {
    return await fileIssues(plan, {...services, tracker, ledger})
  } finally {
    await ledger.close()
  }
}

import {Problem} from '../model/problem.ts'

export type TrackerProblemKind =
  /** The program that speaks to the tracker is not installed. */
  | 'no-gh'
  | 'not-logged-in'
  | 'not-found'
  | 'issues-off'
  | 'archived'
  | 'no-permission'
  /** The tracker does not take what was sent: another task may fare better. */
  | 'refused'
  | 'rate-limit'
  | 'server'
  | 'network'
  /** Another run is filing the same postmortem. */
  | 'busy'
  | 'cancelled'

/** Why a request to a tracker came to nothing: `message` says what is wrong, `next` what mends it. */
export class TrackerProblem extends Problem {
  override name = 'TrackerProblem'
  readonly kind: TrackerProblemKind
  /** Whether the request may have been carried out nevertheless: its answer is missing or says nothing. */
  readonly doubtful: boolean
  /** With `rate-limit`: seconds until the tracker wants to hear from us again; `null` when it does not say. */
  readonly waitSeconds: number | null

  constructor(
    kind: TrackerProblemKind,
    message: string,
    next: string,
    {doubtful = false, waitSeconds = null}: {doubtful?: boolean; waitSeconds?: number | null} = {},
  ) {
    super(message, {next, exitCode: 1})
    this.kind = kind
    this.doubtful = doubtful
    this.waitSeconds = waitSeconds
  }
}

export const cancelled = (): TrackerProblem =>
  new TrackerProblem('cancelled', 'Stopped.', 'Run the same again to go on: what is filed stays filed once.')

import type {Issue} from '../model/postmortem.ts'

/** A repository, or what a tracker has in its place, as the one thing that issues are filed in. */
export interface Tracker {
  /** Milliseconds that shall lie between two requests that create something. */
  readonly apart: number
  /** Milliseconds after which a request whose answer is missing was carried out or never will be. */
  readonly settledAfter: number

  /**
   * Looks before anything is filed; only reads. `owners`: those of the tasks, of whom the ones that cannot be logins are
   * passed over.
   * @throws TrackerProblem for the first thing that is wrong
   */
  preflight(owners: string[], signal?: AbortSignal): Promise<Preflight>
  /**
   * Looks up where the issues belong; only reads.
   * @throws TrackerProblem for what is not there, with what there is instead
   */
  findPlacement(wish: Wish, signal?: AbortSignal): Promise<Placement>
  /** Logins that issues can be assigned to. */
  assignable(): Promise<string[]>

  /**
   * The issues that were made or changed since a point in time (milliseconds since 1970), open and closed, the oldest first.
   * What was made a moment ago is among them: an index that lags behind will not do.
   */
  issuesSince(since: number, signal?: AbortSignal): AsyncIterable<Written>
  /**
   * Makes an issue by one request, once `beforeSending` is done with the id of the process that will send it. There is no way
   * to cancel it: once it is under way it is let to its end, so that its outcome is known.
   * @throws TrackerProblem, `doubtful` unless nothing came of it for certain
   */
  createIssue(issue: NewIssue, beforeSending: (pid: number) => Promise<void>): Promise<Issue>
  /** Creates a label. One that exists already stays as it is. */
  createLabel(name: string): Promise<void>

  bodyOf(number: number): Promise<string>
  replaceBody(number: number, body: string): Promise<void>
  /** The issue under which another one is; `null`: it is under none. */
  parentOf(number: number): Promise<Written | null>
  /**
   * The numbers of the issues under another one.
   * @throws TrackerProblem `not-found` where no issue can be under another
   */
  childrenOf(number: number, signal?: AbortSignal): Promise<Set<number>>
  /** Puts an issue under another one. */
  addChild(parent: number, child: number): Promise<void>
}

/** What is known about the repository before anything is filed. */
export interface Preflight {
  /** As the tracker writes it today, also when it was asked for under an old name. */
  repo: string
  url: string
  visibility: 'public' | 'private' | 'internal'
  /** Who files. */
  login: string
  /** Whether labels and assignees will be taken. */
  mayLabel: boolean
  mayCreateLabels: boolean
  /** Labels that exist. */
  labels: string[]
  /** Of the logins asked about, those that can be assigned. */
  assignable: string[]
}

/** Where the issues belong in a repository's own planning, in the words of the user. */
export interface Wish {
  /** Title of an open milestone. */
  milestone?: string | null
  /** Name of an issue type. */
  type?: string | null
  /** Number or address of the issue whose sub-issues they become. */
  parent?: string | null
}

/** The same as the repository knows it. */
export interface Placement {
  milestone: Milestone | null
  type: string | null
  parent: Parent | null
}

export const nowhere: Placement = {milestone: null, type: null, parent: null}

export interface Milestone {
  title: string
  /** `null`: not looked up. */
  number: number | null
}

export interface Parent {
  number: number
  /** Empty: not looked up. */
  title: string
  /** How many sub-issues it has. */
  children: number
}

/** An issue as it is asked for. */
export interface NewIssue {
  title: string
  /** Markdown */
  body: string
  labels: string[]
  assignees: string[]
  milestone: Milestone | null
  type: string | null
}

/** An issue that is there, with what stands in it. */
export interface Written {
  issue: Issue
  body: string
}

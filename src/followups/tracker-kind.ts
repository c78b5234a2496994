import type {Issue} from '../model/postmortem.ts'
import type {Plan} from './plan.ts'
import type {Placement, Tracker, Wish} from './tracker.ts'

/** A kind of tracker: all that one more has to bring. */
export interface TrackerKind {
  /** As people call it. */
  readonly name: string
  /** What it takes at most: characters in a title and in a body, issues under another one. */
  readonly most: {readonly title: number; readonly body: number; readonly children: number}

  /** Whether a text, or the address of a git remote, names a repository of this kind. */
  knows(text: string): boolean
  /**
   * The name of a repository as the model and people write it.
   * @throws Problem when the text names none, with the form that it should have
   */
  nameOf(text: string): string
  /** Whether a text has the form of a login; anything else is a name and cannot be assigned. */
  isLogin(text: string): boolean
  /**
   * A wish taken at its word, where nothing is looked up.
   * @throws Problem for a parent that is no issue of the repository
   */
  onTrust(wish: Wish, repo: string): Placement
  /** A plan as texts to be used by hand, by the name of the form. */
  readonly forms: Readonly<Record<string, (plan: Plan) => string>>

  /** What the git remotes of a folder say; `chosen`: the user has told the tracker's own program that it is this one. */
  remotesOf(folder: string): Promise<{repo: string; chosen: boolean}[]>
  /** The address on the web of a file in the repository of a git remote. */
  addressOf(remote: string, file: PushedFile): string
  /**
   * Looks at nothing yet.
   * @throws Problem when `repo` is not the name of a repository
   */
  open(repo: string, options?: TrackerOptions): Tracker
  /**
   * How issues are now, in whatever repositories, one for one; `null`: it is not there, or not to be seen by this login.
   * @throws TrackerProblem
   */
  fetchIssues(issues: Issue[], env: Record<string, string>): Promise<(Remote | null)[]>
}

export interface TrackerOptions {
  /** What the program that speaks to the tracker gets beside the environment of this process. */
  env?: Record<string, string>
  /** Milliseconds that one request may take. */
  timeout?: number
}

export interface PushedFile {
  branch: string
  path: string
  /** The heading to open it at. */
  section: string | null
}

/** An issue as its tracker has it now, with what it was before. */
export interface Remote {
  title: string
  state: 'open' | 'closed'
  /** It was closed because nobody will do it, or as a duplicate. */
  notPlanned: boolean
  assignees: string[]
  /** Titles and assignees that it had once: who still has one of them is behind, and has changed nothing. */
  formerTitles: string[]
  formerAssignees: string[]
}

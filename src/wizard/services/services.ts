import type {Issue, Moment, Postmortem, TimelineEvent} from '../../model/postmortem.ts'
import type {ReadingContext} from '../../text/context.ts'
import type {Entry} from '../form/field.ts'
import type {Found} from '../form/found.ts'
import type {Fetched, PlacedFinding, Saved, StartDocument, WizardState} from '../state.ts'
import type {Page} from '../view/document/page.ts'

/**
 * What the wizard needs from outside. Disk, gh, the clock and the editor are reached through these alone, so that
 * every screen can be tried without them. Expected failures are thrown as `Problem`s.
 */
export interface Services {
  /** The time now and the zone in which an unmarked time is read. */
  context(): ReadingContext
  draft: DraftService
  document: DocumentService
  followUps: FollowUpService
  sources: SourceService
  /** Lets the person write a text in their own editor; the text as they left it. */
  edit(text: string): Promise<Edited>
  /** What an editor that did not wait has saved by now in its file; `null`: nothing. */
  reread(file: string): Promise<string | null>
  /** What need not be asked. */
  discover(): Promise<Discovered>
}

export interface Discovered {
  /** By the field that it answers: who writes, the zone, the repository. */
  values: Readonly<Record<string, string | null>>
  found: Partial<Found>
  /** The postmortems that lie there already, the newest first. */
  documents: readonly StartDocument[]
  /** What was wrong with the settings, if anything was. */
  problem: string | null
}

/** A text as an editor left it. */
export interface Edited {
  text: string
  /** The editor came back at once with nothing changed: it may still be open, with this file. */
  still: string | null
}

export interface DraftService {
  /** Where it is kept. */
  path(): string
  /** The state has changed and should be on disk soon. */
  changed(state: WizardState): void
  /** What has changed so far is on disk once this settles, or it was told that it is not. */
  flush(): Promise<void>
  /** The run ends; whether everything is on disk. */
  leave(): Promise<boolean>
  /** The process ends this instant: what is not on disk is put there. */
  saveNow(): void
  /** Told each time the draft was saved, or could not be. */
  onSaved(listener: (saved: NonNullable<WizardState['saved']>) => void): void
  /** What an earlier draft holds; from now on, changes go there. */
  resume(id: string): Promise<Saved>
  /** The work is done and written: the draft is not needed any more. */
  finish(): Promise<void>
}

/** A document as it was read back. */
export interface Checked {
  findings: readonly PlacedFinding[]
  page: Page
}

export interface DocumentService {
  /** A postmortem from a file, as the wizard begins with it. */
  open(path: string): Promise<Partial<Saved>>
  /** Where new files go and by which template, as far as it is known; the rest stays. */
  prefer(preferred: {folder: string | null; template: string | null; emptySections: string | null}): void
  /**
   * The document as it would be written: the `opened` one with what was changed in it, else a new one; with the
   * findings that are to be ignored, each by its rule, its message and the reason.
   */
  markdown(
    postmortem: Postmortem,
    opened: string | null,
    ignores: readonly Entry['values'][],
  ): Promise<string>
  /** How the file on disk differs from what would be written, as a unified diff; `null`: there is no file. */
  difference(path: string, markdown: string): Promise<string | null>
  /** What is to mend in it, and what is to be drawn of it. */
  check(markdown: string): Promise<Checked>
  /** The file's name from the date and the title, in the postmortems folder. */
  fileFor(postmortem: Postmortem): string
  /**
   * Writes the file whole or not at all, and gives its digest. An existing file is only replaced when it is still the
   * one with the digest `replaces`, or with `overwrite`; else `null`.
   */
  write(
    path: string,
    markdown: string,
    may: {replaces: string | null; overwrite: boolean},
  ): Promise<string | null>
}

export interface FilingPlan {
  repository: string
  visibility: string
  items: readonly {taskId: string; title: string; detail: string}[]
  /** Where in the repository's planning they come, and what is not as it was wished for; a part each. */
  about: readonly string[]
  /** Issues that stand are to be brought together, whether or not there are new ones. */
  gathers: boolean
  /** Labels that could be created first; without a yes to that they are left out. */
  newLabels: readonly string[]
  /** Carries the plan out: one issue after the other, each told of as it happens, until done or stopped. */
  file(events: FilingEvents, signal: AbortSignal, agreed: {newLabels: boolean}): Promise<void>
}

/** Where in the repository's planning the issues shall come, as typed. */
export interface FilingWish {
  milestone: string
  type: string
  parent: string
  /** Whether one more issue shall stand for all of them. */
  tracking: boolean
}

export interface FilingEvents {
  onState(taskId: string, state: 'filing' | 'filed' | 'failed', note: string): void
  /** Something has to be waited for; '' when it goes on. */
  onWait(text: string): void
  /** An issue stands; its link has to be kept before the next one is filed. */
  onIssue(taskId: string, issue: Issue): Promise<void>
}

export interface FollowUpService {
  /** The repository of the folder, if it can be told. */
  repository(): Promise<string | null>
  /** Who can be assigned to its issues; nobody, where that cannot be told. */
  assignable(repository: string): Promise<string[]>
  /** Looks at the repository and plans the issues for the tasks, except those in `without`. */
  plan(
    postmortem: Postmortem,
    repository: string,
    without: ReadonlySet<string>,
    path: string,
    wish: FilingWish,
  ): Promise<FilingPlan>
}

/** Events that were read: for each its texts, and why it should not be taken by itself. */
export interface ReadEvents {
  source: string
  events: readonly {event: TimelineEvent; warning: string | null}[]
  unread: readonly string[]
}

export interface SourceService {
  /** Reads a paste of chat, logs or alerts. What looks like a credential is marked. */
  read(text: string, context: ReadingContext): Promise<ReadEvents>
  /** What happened in the repository from some hours before the impact began until it ended (or now). */
  fetch(
    what: Fetched,
    window: {started: Moment; resolved: Moment | null},
    context: ReadingContext,
    repository: string,
  ): Promise<ReadEvents>
}

import {createHash, randomUUID} from 'node:crypto'
import {mkdir, open, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Issue} from '../model/postmortem.ts'
import type {Clock} from './clock.ts'
import {type Line, readLine} from './ledger-line.ts'
import {holderOf} from './runs.ts'
import {TrackerProblem} from './tracker-problem.ts'

/** A request that was sent and of whose outcome nothing is known. */
export interface Doubt {
  task: string
  /** When it was sent, milliseconds since 1970. */
  since: number
  /** The process that sent it. */
  pid: number
}

/** What was asked of a tracker for one postmortem, and what came of it: on disk before and after each request. */
export interface Ledger {
  issueOf(task: string): Issue | null
  doubts(): Doubt[]
  /** Before a request: from now on it may have been made. */
  sending(task: string, pid: number): Promise<void>
  /** After it: this came of it. */
  filed(task: string, issue: Issue): Promise<void>
  /** After it: nothing came of it, for certain. */
  nothing(task: string): Promise<void>
  /** Lets another run have it. */
  close(): Promise<void>
}

/**
 * Opens the ledger of a postmortem for a repository in `directory`, for this run alone. It is a file of JSON lines that is
 * only ever added to. That gives the lock, too: each run adds its name and then reads; the first living one in the file has it,
 * and no lock file can be left behind.
 * @throws TrackerProblem `busy` while another run has it
 */
export async function openLedger(
  directory: string,
  {postmortem, repo}: {postmortem: string; repo: string},
  clock: Clock,
): Promise<Ledger> {
  await mkdir(directory, {recursive: true, mode: 0o700})
  const key = createHash('sha256').update(`${repo.toLowerCase()}\n${postmortem}`).digest('hex').slice(0, 16)
  const path = join(directory, `${postmortem.replace(/[^\w-]+/g, '-').slice(0, 60)}-${key}.jsonl`)
  const file = await open(path, 'a', 0o600)
  const run = randomUUID()
  const add = async (more: Partial<Line>): Promise<void> => {
    // The line break comes first: a line that a crash has torn is then not joined with the next.
    await file.appendFile(`\n${JSON.stringify({run, pid: process.pid, at: clock.now(), ...more})}`)
    await file.sync()
  }
  await add({})
  await syncFolder(directory)
  const lines = (await readFile(path, 'utf8')).split('\n').flatMap(readLine)
  const rival = holderOf(lines, run, clock.now())
  if (rival) {
    await add({end: true})
    await file.close()
    throw new TrackerProblem(
      'busy',
      `Another pm-wizard (process ${rival.pid}) is filing the tasks of this postmortem.`,
      'Wait until it is done, then run the same again: what it has filed is not filed twice.',
    )
  }

  const issues = new Map<string, Issue>()
  const doubts = new Map<string, Doubt>()
  const note = ({task, gh, issue, at}: Partial<Line> & {at: number}): void => {
    if (task === undefined) return
    if (issue) issues.set(task, issue)
    if (gh === undefined) doubts.delete(task)
    else doubts.set(task, {task, since: at, pid: gh})
  }
  for (const line of lines) note(line)
  const write = async (more: Partial<Line>): Promise<void> => {
    await add(more)
    note({...more, at: clock.now()})
  }
  return {
    issueOf: task => issues.get(task) ?? null,
    doubts: () => [...doubts.values()],
    sending: (task, gh) => write({task, gh}),
    filed: (task, issue) => write({task, issue}),
    nothing: task => write({task}),
    close: async () => {
      await add({end: true})
      await file.close()
    },
  }
}

/** A new file is only safe from a power cut once its folder is on disk, where the system can do that. */
async function syncFolder(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(directory)
  await folder.sync()
  await folder.close()
}

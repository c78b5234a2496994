import {createHash, randomUUID} from 'node:crypto'
import {mkdir, open, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import * as v from 'valibot'
import {type Issue, IssueSchema} from '../model/postmortem.ts'
import type {Clock} from './clock.ts'
import {GitHubProblem} from './github-problem.ts'

/** A request that was sent and of whose outcome nothing is known. */
export interface Doubt {
  task: string
  /** When it was sent, milliseconds since 1970. */
  since: number
  /** The gh that sent it. */
  pid: number
}

/** What was asked of GitHub for one postmortem, and what came of it: on disk before and after each request. */
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

const Line = v.object({
  /** The run that wrote it, and the process of that run. */
  run: v.string(),
  pid: v.number(),
  at: v.number(),
  task: v.optional(v.string()),
  gh: v.optional(v.number()),
  issue: v.optional(IssueSchema),
  end: v.optional(v.boolean()),
})
type Line = v.InferOutput<typeof Line>

// Longer than any pause of a filing: a run that was silent for so long is dead, whoever has its process id now.
const silence = 60 * 60_000

/**
 * Opens the ledger of a postmortem for a repository in `directory`, for this run alone. It is a file of JSON lines that is
 * only ever added to. That gives the lock, too: each run adds its name and then reads; the first living one in the file has it,
 * and no lock file can be left behind.
 * @throws GitHubProblem `busy` while another run has it
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
    throw new GitHubProblem(
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

function readLine(text: string): Line[] {
  try {
    const parsed = v.safeParse(Line, JSON.parse(text))
    return parsed.success ? [parsed.output] : []
  } catch {
    return []
  }
}

/** The living run that came before `own`. */
function holderOf(lines: Line[], own: string, now: number): Line | undefined {
  const last = new Map(lines.map(line => [line.run, line]))
  const first = new Set(lines.map(line => line.run))
  const earlier = [...first].slice(0, [...first].indexOf(own)).map(run => last.get(run)!)
  return earlier.find(({end, pid, at}) => !end && isRunning(pid) && now - at < silence)
}

/** A new file is only safe from a power cut once its folder is on disk, where the system can do that. */
async function syncFolder(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(directory)
  await folder.sync()
  await folder.close()
}

/** Whether a process of this machine is alive. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

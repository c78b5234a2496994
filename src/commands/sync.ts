import {fetchIssues} from '../followups/fetch-issues.ts'
import {type Synced, syncTask} from '../followups/sync.ts'
import type {Remote} from '../followups/tracker-kind.ts'
import type {Task} from '../model/postmortem.ts'
import {Problem} from '../model/problem.ts'
import {printableLine} from '../text/printable.ts'
import {readDocument} from './document.ts'
import {changeTasks} from './record.ts'
import {print, tell} from './terminal.ts'

/** `issues --sync`: brings the states, assignees and titles of the issues back into the documents. */
export const syncFiles = async (files: string[], {dryRun}: {dryRun: boolean}): Promise<number> => {
  const filed: {file: string; task: Task}[] = []
  for (const file of files) {
    const {postmortem} = await readDocument(file)
    filed.push(...postmortem.tasks.filter(({issue}) => issue).map(task => ({file, task})))
  }
  const remotes = await fetchIssues(filed.map(({task}) => task.issue!))
  let missing = 0
  for (const file of new Set(files)) {
    const known = new Map<string, Remote>()
    for (const [i, {file: where, task}] of filed.entries()) {
      const remote = remotes[i]
      if (where !== file) continue
      if (remote) known.set(task.issue!.url, remote)
      else {
        missing++
        tell(`${file}: ${task.issue!.url} is not there, or this login may not see it.`)
      }
    }
    const synced = (task: Task): Synced | null => {
      const remote = task.issue && known.get(task.issue.url)
      return remote ? syncTask(task, remote) : null
    }
    for (const {file: where, task} of filed) if (where === file) say(file, task, synced(task))
    if (!dryRun) await changeTasks(file, task => synced(task)?.task ?? task)
  }
  tell(`${filed.length - missing} issues looked at${dryRun ? '; nothing was written' : ''}.`)
  if (missing === 0) return 0
  throw new Problem(`${missing} of the issues could not be looked at.`, {
    next: 'Check the links in the document, and the login (of GitHub: `gh auth status`).',
    exitCode: 1,
  })
}

/** What came back is the result; what only people can settle goes beside it. */
const say = (file: string, task: Task, synced: Synced | null): void => {
  const name = `${file}: ${task.issue!.repo}#${task.issue!.number}`
  for (const taken of synced?.taken ?? []) print(`${printableLine(`${name} ${taken}`)}\n`)
  for (const differs of synced?.differs ?? []) tell(`${name} left as it is: ${differs}.`)
}

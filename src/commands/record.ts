import {readFile} from 'node:fs/promises'
import {atomicWrite} from '../drafts/atomic.ts'
import {withStableIds} from '../followups/ids.ts'
import {editDocument} from '../markdown/edit.ts'
import {readPostmortem} from '../markdown/read.ts'
import type {Issue, Task} from '../model/postmortem.ts'
import {tell} from './terminal.ts'

/**
 * Changes tasks of a document where they stand and leaves the rest of it as it is. The file is read anew, so that what
 * was written to it meanwhile is kept. `change` is given each task with an id, and gives the same one back for no change.
 */
export async function changeTasks(file: string, change: (task: Task) => Task): Promise<void> {
  const source = await readFile(file, 'utf8')
  const {postmortem} = readPostmortem(source)
  const known = withStableIds(postmortem, file).tasks
  const tasks = postmortem.tasks.map((task, i) => {
    const changed = change(known[i]!)
    return changed === known[i] ? task : {...changed, id: task.id}
  })
  const edited = editDocument(source, {...postmortem, tasks})
  if (edited !== source) await atomicWrite(file, edited, {overwrite: true})
}

/**
 * Keeps the link of each filed issue in the document, beside its task, before the next one is filed. Where the task is not
 * found any more, its link is told instead.
 */
export const recorderFor =
  (file: string) =>
  async (id: string, issue: Issue): Promise<void> => {
    await changeTasks(file, task => (task.id === id ? {...task, issue} : task))
    const {tasks} = readPostmortem(await readFile(file, 'utf8')).postmortem
    if (!tasks.some(task => task.issue?.url === issue.url))
      tell(`Write it into ${file}, beside its task: ${issue.url}`)
  }

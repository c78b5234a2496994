import {readFile} from 'node:fs/promises'
import {atomicWrite} from '../drafts/atomic.ts'
import {writePostmortem} from '../markdown/write.ts'
import type {Issue} from '../model/postmortem.ts'
import {type Document, templateFor} from './document.ts'
import {tell} from './terminal.ts'

/**
 * Keeps the link of each filed issue in the document, beside its task, before the next one is filed. A document that
 * was not written by pm-wizard, or has changed since it was read, is left alone: its links are told instead.
 */
export const recorderFor = (file: string, {postmortem, source, template: named}: Document) => {
  let written = source
  let tasks = postmortem.tasks
  return async (id: string, issue: Issue): Promise<void> => {
    const template = await templateFor(undefined, named)
    const render = () => writePostmortem({...postmortem, tasks}, template)
    const ours = render() === written && (await readFile(file, 'utf8')) === written
    tasks = tasks.map(task => (task.id === id ? {...task, issue} : task))
    if (!ours) return tell(`Write it into ${file}: ${tasks.find(task => task.id === id)?.title} ${issue.url}`)
    written = render()
    await atomicWrite(file, written, {overwrite: true})
  }
}

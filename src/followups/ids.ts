import {basename} from 'node:path'
import {nameOf, slug} from '../model/name.ts'
import type {Postmortem} from '../model/postmortem.ts'
import {bareTitle} from './bare-title.ts'

/**
 * The same with ids where the document has none, without which its issues could not be known again. A task is called after
 * its own words, not its place: one that is put before it must not be taken for it, and facts that come to it change nothing. `file` tells apart the documents
 * that have no date.
 */
export function withStableIds(postmortem: Postmortem, file: string): Postmortem {
  const taken = new Set(postmortem.tasks.map(({id}) => id))
  const idFor = (title: string): string => {
    const name = slug(bareTitle(title)) || 'task'
    let id = name
    for (let number = 2; taken.has(id); number++) id = `${name}-${number}`
    taken.add(id)
    return id
  }
  const name = nameOf(postmortem)
  return {
    ...postmortem,
    id: postmortem.id || (/^\d{4}-\d{2}-\d{2}-/.test(name) ? name : `${name}-${slug(basename(file, '.md'))}`),
    tasks: postmortem.tasks.map(task => ({...task, id: task.id || idFor(task.title)})),
  }
}

import {emptyTask, type Task} from '../../model/postmortem.ts'
import {escapeInline} from '../escape.ts'
import {factsBehind, ownTask} from '../read/own/task.ts'
import type {Reading} from '../read.ts'
import {guardMarkdown} from '../write/guard.ts'
import {taskAttributes, taskList} from '../write/tasks.ts'
import {entryEdits, type Proposals} from './entries.ts'
import {leadOf, nextMarker} from './list.ts'
import {eolOf, withEol} from './patch.ts'
import {plainTexts} from './plain-text.ts'
import {alike, matched, wholeLines} from './relist.ts'
import {rowAt} from './row.ts'
import {sectionEdits} from './section.ts'
import {taskRow} from './task-row.ts'
import {toldAnew} from './task-words.ts'

/** Whether two tasks say the same; an id that only one of them has does not count. */
export function sameTask(a: Task | undefined, b: Task): boolean {
  const id = a?.id && b.id ? a.id : ''
  return a !== undefined && JSON.stringify({...a, id}) === JSON.stringify({...b, id: id && b.id})
}

/** The tasks, one by one, each in the form in which the document has its tasks. */
export function* taskEdits(reading: Reading, wanted: Task[]): Proposals {
  const {source, tasks: spans} = reading
  const old = reading.postmortem.tasks
  const measures = reading.fields.improvements ?? []
  if (spans.length === 0 && measures.length === 0)
    return yield* sectionEdits(reading, 'tasks', taskList(wanted))
  // Where there are only broad measures, tasks go behind them.
  const places = spans.length ? spans : measures.slice(-1)
  const from = matched(old, wanted, [
    (a, b) => a.id !== '' && a.id === b.id,
    sameTask,
    (a, b) => !(a.id && b.id) && (a.title === b.title || alike(a.title, b.title)),
  ])
  const ways = wanted.map((task, i) => {
    const one = from[i]
    if (one !== null && one !== undefined) return changed(source, places[one]!, old[one]!, task)
    const near = from.slice(0, i).findLast(each => each !== null) ?? from.find(each => each !== null)
    return added(source, places[near ?? 0]!, task)
  })
  const lines = places.map(place => wholeLines(source, place))
  if (spans.length === 0) {
    const {start, end} = lines[0]!
    yield* entryEdits(reading, {
      places: lines,
      wanted: [null, ...wanted],
      from: [0, ...from],
      ways: [[source.slice(start, end)], ...ways],
      read: ({postmortem}) => postmortem.tasks,
      isRead: (read, task, i) => !task || sameTask(read[i - 1], task),
    })
    return yield* sectionEdits(reading, 'tasks', taskList(wanted))
  }
  yield* entryEdits(reading, {
    places: lines,
    wanted,
    from,
    ways,
    read: ({postmortem}) => postmortem.tasks,
    isRead: (read, task, i) => sameTask(read[i], task),
  })
}

function changed(source: string, place: {start: number; end: number}, was: Task, task: Task): string[] {
  const {start, end} = wholeLines(source, place)
  const text = source.slice(start, end)
  if (sameTask(was, task)) return [text]
  const found = rowAt(source, {start, end})
  if (found) return taskRow(source, found, text, was, task, 'changed')
  const written = text.replace(/\r\n/g, '\n')
  const marker = /^\s*[-*+]/.exec(written)?.[0] ?? '-'
  const own = ownTask(written.trimStart())
  if (own) {
    // A hand's own space and marks around the line stay where only the details change, or only the line.
    const whole = withEol(taskList([{...task, id: task.id || own.id}]).replace('-', marker), source)
    const [, ...below] = text.split(/\r?\n/)
    if (was.details !== task.details || !below.length) return [whole]
    return [[whole.split(/\r?\n/)[0], ...below].join(eolOf(source)), whole]
  }
  const {lead, rest} = leadOf(source, place)
  const [first = '', ...below] = rest.split(/\r?\n/)
  const behind = factsBehind(first)
  // What goes on below the first line are words, where there are no details; else it may be either.
  const whole = !behind && !was.details
  const words = behind ? first.slice(0, behind.at) : whole || was.details === task.details ? rest : first
  const under =
    was.details !== task.details ? detailsBelow(task.details, lead.includes('#')) : behind ? below : []
  // An item that is done gets a box for it.
  const boxed =
    task.status === 'done' && !/\[[ xX]\]/.test(lead)
      ? lead.replace(/^(\s*(?:[-*+]|\d{1,9}[.)])\s+)$/, '$1[ ] ')
      : lead
  const box = /\[[ xX]\]/.test(boxed)
  const checked = boxed.replace(/\[[ xX]\]/, `[${task.status === 'done' ? 'x' : ' '}]`)
  return plainTexts(words, was.title, task.title).map(told => {
    const [line = '', ...more] = whole ? [told] : told.split(/\r?\n/)
    const anew = toldAnew(line, behind?.facts ?? {}, was, task, box)
    return (
      (was.status === task.status ? lead : checked) + withEol([anew, ...more, ...under].join('\n'), source)
    )
  })
}

/** The lines of a task's details, as they stand below an item or a heading. */
function detailsBelow(details: string, heading: boolean): string[] {
  const [, ...lines] = taskList([{...emptyTask, title: 'x', details}]).split('\n')
  return heading ? lines.map(line => line.slice(2)) : lines
}

function added(source: string, place: {start: number; end: number}, task: Task): string[] {
  const {start, end} = wholeLines(source, place)
  const text = source.slice(start, end)
  const found = rowAt(source, {start, end})
  if (found) return taskRow(source, found, text, null, task, 'new')
  const marker = /^\s*[-*+]/.exec(text)?.[0] ?? '-'
  const ours = taskList([task]).replace('-', marker)
  if (ownTask(text.replace(/\r\n/g, '\n').trimStart())) return [withEol(ours, source)]
  const {lead} = leadOf(source, place)
  const next = nextMarker(lead)
  const box = `[${task.status === 'done' ? 'x' : ' '}] `
  const boxed = /\[[ xX]\]/.test(next)
  const bare = next.replace(/\[[ xX]\]\s*/, '')
  const about = taskAttributes(task)
  const below =
    task.details &&
    `\n\n${guardMarkdown(task.details)}`.replace(/\n(?=[^\n])/g, `\n${' '.repeat(Math.max(2, bare.length))}`)
  const line = escapeInline(task.title) + (about && ` — ${about}`)
  const listed = /\S/.test(bare)
  return [
    ...(boxed ? [] : [bare + line + below]),
    ...(listed ? [bare + box + line + below] : []),
    `- ${box}${line}${below}`,
  ].map(each => withEol(each, source))
}

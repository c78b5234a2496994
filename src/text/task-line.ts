import {type TaskType, taskTypes} from '../model/postmortem.ts'
import {readDue} from './due.ts'

/** What a line says of a task besides its title; what it does not say is left out. */
export interface TaskLine {
  title: string
  owner?: string
  due?: string
  priority?: string
  type?: TaskType
}

/** What may stand behind the title, in any order, each once. */
const marks: [keyof TaskLine, RegExp][] = [
  ['owner', /\s@([\p{L}\d][\p{L}\d._-]*)$/u],
  ['due', /\s(\+\d{1,3} ?[dwmy])$/i],
  ['priority', /\s(p\d)$/i],
  ['type', new RegExp(`\\s#(${taskTypes.join('|')})$`, 'i')],
]

/** A task as it is typed in one line: `Renew certificates by a job @kim +2w P1 #prevent`. `today` is YYYY-MM-DD. */
export function readTaskLine(line: string, today: string): TaskLine {
  const task: TaskLine = {title: line.trim()}
  for (;;) {
    const found = marks.find(([mark, form]) => task[mark] === undefined && form.test(task.title))
    if (!found) return task
    const [mark, form] = found
    const [whole, word = ''] = form.exec(task.title)!
    const text = told[mark]?.(word, today) ?? word
    Object.assign(task, {[mark]: text, title: task.title.slice(0, -whole.length).trimEnd()})
  }
}

const told: Partial<Record<keyof TaskLine, (word: string, today: string) => string>> = {
  due: (word, today) => {
    const due = readDue(word, today)
    return 'date' in due ? due.date : word
  },
  priority: word => word.toUpperCase(),
  type: word => word.toLowerCase(),
}

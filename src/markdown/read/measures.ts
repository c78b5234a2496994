import {emptyTask, type Task, taskTypes} from '../../model/postmortem.ts'
import {byHeading, type Entries, type Entry, readEntries, shownWhole} from './entries.ts'
import {visible} from './inline.ts'
import type {Line, Span} from './lines.ts'
import {type Home, homeOf, issueIn} from './measures/issue.ts'
import {tellsFact} from './measures/labels.ts'
import {tableTasks} from './measures/table.ts'
import {attributes, doneGroup, droppedIn, type When} from './measures/told.ts'
import {factsBehind} from './own/task.ts'
import {takeTables} from './table.ts'
import {verbatim} from './verbatim.ts'

export interface Measure {
  task: Task
  /** All of it on one line, for the fields that hold plain text. */
  text: string
  place: Span
  checkbox: boolean
}

/** Reads what is to be done, from a list, a table, lines, paragraphs or headings. */
export function readMeasures(source: string, lines: Line[], when: When): {measures: Measure[]; rest: Line[]} {
  const {tables, rest} = takeTables(source, lines)
  const home = homeOf(source)
  const rows = tables.flatMap(table => tableTasks(source, table, home, when))
  const listed = withFacts(headsOverFacts(rest) ? byHeading(rest) : readEntries(rest))
  const entries = listed.entries.flatMap(boxesIn)
  return {
    measures: [
      ...rows.map(row => ({...row, checkbox: true})),
      ...entries.map(entry => fromEntry(source, entry, home, when)),
    ],
    rest: listed.rest,
  }
}

/** Whether under each heading a list of facts begins: then the headings are the tasks. */
function headsOverFacts(lines: Line[]): boolean {
  const marks = lines.filter(({kind}) => kind === 'heading' || kind === 'item')
  return (
    marks.some(({kind}) => kind === 'heading') &&
    marks.every(
      (line, i) => line.kind !== 'heading' || (marks[i + 1] !== undefined && tellsFact(marks[i + 1]!.text)),
    )
  )
}

/** Facts that stand as entries of their own belong to the one before them, or to the bold line over them. */
function withFacts({entries, rest}: Entries): Entries {
  const found: Entries = {entries: [], rest: [...rest]}
  for (const entry of entries) {
    const [first] = entry.lines as [Line]
    const before = found.entries.at(-1)
    const over = entry.group && found.rest.findLast(line => line.start < first.start && line.kind !== 'blank')
    if (!tellsFact(first.text)) found.entries.push(entry)
    else if (
      over &&
      visible(over.text).startsWith(entry.group) &&
      (!before || before.lines[0]!.start < over.start)
    ) {
      found.rest.splice(found.rest.indexOf(over), 1)
      found.entries.push({lines: [over, ...entry.lines], group: ''})
    } else if (before) before.lines.push(...entry.lines)
    else found.entries.push(entry)
  }
  return found
}

/** An item without a box over items with one heads them: "- Monitoring", and below it "- [ ] Alert on depth". */
function boxesIn(entry: Entry): Entry[] {
  const [head, ...below] = entry.lines as [Line, ...Line[]]
  const items = below.filter(line => line.kind === 'item')
  if (head.checked !== null || items.length === 0 || items.some(line => line.checked === null)) return [entry]
  const {entries, rest} = readEntries(below)
  if (rest.length > 0) return [entry]
  const group = [entry.group, visible(head.text).replace(/[:：]$/, '')].filter(Boolean).join(' — ')
  return entries.map(each => ({...each, group}))
}

function fromEntry(source: string, entry: Entry, home: Home | null, when: When): Measure {
  const head = entry.lines[0]!
  const below = entry.lines.slice(1)
  const behind = factsBehind(head.text)
  // Lines that only carry on the sentence of the first one belong to the title.
  const carried = behind ? 0 : below.findIndex(line => line.kind !== 'text' || endsTitle(head))
  const titled = below.slice(0, carried < 0 ? below.length : carried).map(line => line.text)
  const line = [behind ? head.text.slice(0, behind.at) : head.text, ...titled].join('\n')
  const title = visible(line, {addresses: true})
  const details = carried < 0 ? '' : verbatim(source, below.slice(carried)).markdown
  const told = [title, ...below.slice(titled.length).map(({text}) => visible(text, {addresses: true}))]
  const end = entry.lines.findLast(line => line.kind !== 'blank')!.to
  const task: Task = {
    ...emptyTask,
    title: details ? title.replace(/(?<!\s)\s*[:：]$/, '') : title,
    details: [entry.group, details].filter(Boolean).join('\n\n'),
    type: taskTypes.find(type => type === entry.group.toLowerCase()) ?? null,
    ...attributes(line, told.join('\n'), when),
    ...(head.checked || doneGroup.test(entry.group) ? {status: 'done'} : {}),
    ...droppedIn(behind ? head.text.slice(0, behind.at) : head.text),
    issue: issueIn(entry.lines.map(line => line.text).join('\n'), home),
    ...behind?.facts,
  }
  return {task, text: shownWhole(entry), place: {start: head.start, end}, checkbox: head.checked !== null}
}

/** Nothing below a heading carries it on, nor what a colon announces. */
const endsTitle = (head: Line) => head.kind === 'heading' || /[:：]\**$/.test(head.text)

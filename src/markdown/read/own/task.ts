import type {Nodes, PhrasingContent} from 'mdast'
import {emptyTask, type Task, taskTypes} from '../../../model/postmortem.ts'
import {unguard} from '../../write/guard.ts'
import {readTaskMark} from '../../write/marks.ts'
import {factorLabel, taskAttributes} from '../../write/tasks.ts'
import {issueIn} from '../measures/issue.ts'
import {moments} from '../moments.ts'
import {phrasesOf, plainOf, shown} from './plain.ts'

const labels = ['owner', 'due', 'type', 'priority', factorLabel, 'issue', "won't do", 'reason'] as const
type Label = (typeof labels)[number]

/**
 * A task from its list item as `taskList` writes it, or as a hand has changed it since; `null`: it is of another form. A fact
 * that no field can hold, "due: next week", stands in its details.
 */
export function ownTask(item: string): Task | null {
  const {line, below} = unwrapped(item)
  const [, space = '', box, text = ''] = /^[-*+]( {1,4})(?:\[([ xX]?)\] {1,4})?(.*)$/.exec(line) ?? []
  const [head, ...rest] = phrasesOf(text)
  const dropped = head?.type === 'delete'
  const title = dropped ? head.children[0] : head
  const marked = title?.type === 'strong' ? null : withoutBold(text)
  const facts = title?.type === 'strong' ? factsOf(rest) : marked && factsOf(phrasesOf(marked.facts))
  if (!facts) return null
  const {left, ...told} = facts
  const margin = new RegExp(`^ {1,${space.length + 1}}`)
  const details = below.map(each => each.replace(margin, '')).join('\n')
  return {
    id: markedId(line),
    title: marked ? marked.title : shown([title!]),
    details: [left.join('\n'), unguard(details.replace(/^(?:[ \t]*\n)+/, '').trimEnd())]
      .filter(Boolean)
      .join('\n\n'),
    ...told,
    status: dropped ? 'wont-do' : box === 'x' || box === 'X' ? 'done' : 'open',
  }
}

const mark = /<!-- pm-wizard:task=\S* -->/

/** The id in the mark of a task; '': it has none. */
export const markedId = (markdown: string): string => readTaskMark(mark.exec(markdown)?.[0] ?? '') ?? ''

/** The first line of an item, whole again where an editor has wrapped it, and those below it. */
function unwrapped(item: string): {line: string; below: string[]} {
  const [first = '', ...below] = item.split(/\r?\n/)
  let line = first
  while (below[0] && goesOn(line, below[0])) line += ` ${below.shift()!.trim()}`
  return {line, below}
}

/** Facts go on behind a comma, a colon or a dash, words until their bold ends; and a mark never stands alone. */
const goesOn = (line: string, next: string): boolean =>
  /^\s+(?:[^\s\d>#|`~*+-]|\d{4}-|\*\*|— )/.test(next) &&
  (/[,:—]\s*$/.test(line) ||
    line.split('**').length % 2 === 0 ||
    /^\s+(?:<!-- pm-wizard:task=|— )/.test(next))

/** A task that has its mark but whose words are not bold any more. */
function withoutBold(text: string): {title: string; facts: string} | null {
  if (!mark.test(text)) return null
  const words = text.replace(mark, '').trim()
  const at = begun.exec(words)?.index ?? words.length
  return {title: plainOf(words.slice(0, at)), facts: words.slice(at).trim()}
}

/** What is told behind the words of a task; `left`: what no field holds. */
type Facts = Pick<Task, 'type' | 'priority' | 'owner' | 'due' | 'reason' | 'factor' | 'issue'> & {
  left: string[]
}

function factsOf(nodes: PhrasingContent[]): Facts | null {
  const {factor, others} = factorIn(nodes)
  const said = attributes(others)
  if (!said) return null
  const {type, due, issue} = said
  const facts = {
    type: taskTypes.find(each => each === type?.toLowerCase()) ?? null,
    priority: said.priority || null,
    owner: said.owner?.replace(/^@/, '') || null,
    due: dueIn(due ?? ''),
    reason: said["won't do"] || said.reason || null,
    factor: factor ?? (said[factorLabel] || null),
    issue: issueOf(issue, nodes),
  }
  const left = Object.entries({type, due, issue}).filter(([label, value]) => value && !facts[label as 'type'])
  return {...facts, left: left.map(([label, value]) => `${label}: ${value}`)}
}

const dueIn = (text: string): string | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : (moments(text, null)[0]?.moment.date ?? null)

const begun = new RegExp(` — (?=(?:${labels.join('|')})(?:: |, |$))`)

/**
 * What stands behind the words of a task that somebody else wrote, in the form in which facts are put behind it there:
 * `Alert on disks — owner: maria, won't do: too dear`. `at`: where the words end. `null`: nothing in this very form.
 */
export function factsBehind(line: string): {at: number; facts: Partial<Task>} | null {
  const at = begun.exec(line)?.index ?? -1
  if (at <= 0) return null
  const tail = line.slice(at + 1)
  const {left: _, ...facts} = factsOf(phrasesOf(tail)) ?? {left: []}
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
  const dropped = /[—,] won't do(?:: |$)/.test(tail)
  const told: Partial<Task> = {...given, ...(dropped ? {status: 'wont-do'} : {})}
  // Only when all of it is understood are the words without it the whole of what was written.
  return tail === `— ${taskAttributes({...emptyTask, ...told})}` ? {at, facts: told} : null
}

/** The words of the factor, and what stands around them. */
function factorIn(nodes: PhrasingContent[]): {factor: string | null; others: PhrasingContent[]} {
  const at = nodes.findIndex(
    (node, i) => node.type === 'emphasis' && shown(nodes.slice(0, i)).endsWith(`${factorLabel}: `),
  )
  if (at < 0) return {factor: null, others: nodes}
  return {factor: shown([nodes[at]!]), others: nodes.toSpliced(at, 1)}
}

type Said = Partial<Record<Label, string>>

/** `— owner: maria, due: 2023-11-15`, or with another dash, order or separator, as a hand may have put it. */
function attributes(nodes: Nodes[]): Said | null {
  const text = shown(nodes).trim()
  if (text === '') return {}
  const behind = /^(?:[—–]|--?|[,:]) *(?=\p{L})/u.exec(text)?.[0]
  if (!behind) return null
  const told = text.slice(behind.length)
  const found = behind === '— ' ? inOrder(`, ${told}`) : null
  const more =
    found && Object.entries(found).some(([label, value]) => !free.has(label) && factHead.test(value))
  return (found && !more ? found : inAnyOrder(told)) ?? found
}

/** Their words may hold whatever looks like a fact. */
const free = new Set<string>(['reason', "won't do", factorLabel])
const factHead = /[,;] ?(?:owner|due|type|priority|answers|issue|won['’]t do|reason): /i

/** Each label where it stands first; behind a reason comes nothing more. */
function inAnyOrder(told: string): Said | null {
  const said: Said = {}
  const parts = told.split(/[,;] ?(?=(?:owner|due|type|priority|answers|issue|won['’]t do|reason)(?:: |$))/i)
  for (const [i, part] of parts.entries()) {
    const [, word = '', value = ''] = /^([a-z' ’]{3,8})(?:: *(.*))?$/i.exec(part) ?? []
    const label = labels.find(each => each === word.toLowerCase().replace('’', "'"))
    if (!label || label in said) return null
    said[label] = value.trim()
    if (free.has(label) && label !== factorLabel) {
      said[label] = [value, ...parts.slice(i + 1)].join(', ').trim()
      break
    }
  }
  return said
}

/** The labels stand in their order, each at most once. */
function inOrder(told: string): Said | null {
  const found: [Label, number, number][] = []
  let from = 0
  for (const label of labels) {
    const at = told.indexOf(`, ${label}`, from)
    const end = at + label.length + 2
    if (at < 0 || (told[end] !== ':' && end !== told.length)) continue
    found.push([label, at, end])
    from = end
  }
  if (found[0]?.[1] !== 0) return null
  return Object.fromEntries(
    found.map(([label, , end], i) => [label, told.slice(end + 1, found[i + 1]?.[1] ?? told.length).trim()]),
  )
}

function issueOf(said: string | undefined, nodes: PhrasingContent[]): Task['issue'] {
  const linked = nodes.flatMap(node => (node.type === 'link' ? (issueIn(node.url, null) ?? []) : []))
  return writtenIssue(said, nodes) ?? (said ? (linked[0] ?? issueIn(said, null)) : null)
}

function writtenIssue(said: string | undefined, nodes: PhrasingContent[]): Task['issue'] {
  const [, repo, number, state = null] = /^(\S+)#(\d{1,15})(?: \((open|closed)\))?$/.exec(said ?? '') ?? []
  const link = nodes.find(node => node.type === 'link' && shown([node]) === `${repo}#${number}`)
  if (!repo || link?.type !== 'link') return null
  return {repo, number: Number(number), url: link.url, state: state as 'open' | 'closed' | null}
}

/** The text of a list item that is no task. */
export const ownItem = (item: string): string => plainOf(item.replace(marker, ''))

/** What begins a list item. */
export const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/

import type {Nodes, PhrasingContent} from 'mdast'
import {emptyTask, type Task, taskTypes} from '../../../model/postmortem.ts'
import {unguard} from '../../write/guard.ts'
import {readTaskMark} from '../../write/marks.ts'
import {factorLabel, taskAttributes} from '../../write/tasks.ts'
import {phrasesOf, plainOf, shown} from './plain.ts'

const labels = ['owner', 'due', 'type', 'priority', factorLabel, 'issue', "won't do", 'reason'] as const
type Label = (typeof labels)[number]

/** A task from its list item as `taskList` writes it; `null`: somebody wrote it in another form. */
export function ownTask(item: string): Task | null {
  const [line = '', ...below] = item.split('\n')
  const [, box, text = ''] = /^[-*+] (?:\[([ xX])\] )?(.*)$/.exec(line) ?? []
  const [head, ...rest] = phrasesOf(text)
  const dropped = head?.type === 'delete'
  const title = dropped ? head.children[0] : head
  if (title?.type !== 'strong') return null
  const facts = factsOf(rest)
  if (!facts) return null
  const details = below.map(each => each.replace(/^ {1,2}/, '')).join('\n')
  return {
    id:
      rest.map(node => (node.type === 'html' ? readTaskMark(node.value) : null)).find(id => id !== null) ??
      '',
    title: shown([title]),
    details: unguard(details.replace(/^(?:[ \t]*\n)+/, '').trimEnd()),
    ...facts,
    status: dropped ? 'wont-do' : box === 'x' || box === 'X' ? 'done' : 'open',
  }
}

/** What is told behind the words of a task. */
type Facts = Pick<Task, 'type' | 'priority' | 'owner' | 'due' | 'reason' | 'factor' | 'issue'>

function factsOf(nodes: PhrasingContent[]): Facts | null {
  const {factor, others} = factorIn(nodes)
  const said = attributes(others)
  return (
    said && {
      type: taskTypes.find(type => type === said.type) ?? null,
      priority: said.priority ?? null,
      owner: said.owner?.replace(/^@/, '') ?? null,
      due: /^\d{4}-\d{2}-\d{2}$/.test(said.due ?? '') ? said.due! : null,
      reason: said["won't do"] || said.reason || null,
      factor,
      issue: issueOf(said.issue, nodes),
    }
  )
}

const begun = new RegExp(` — (?=(?:${labels.join('|')})(?:: |, |$))`)

/**
 * What stands behind the words of a task that somebody else wrote, in the form in which facts are put behind it there:
 * `Alert on disks — owner: maria, won't do: too dear`. `at`: where the words end. `null`: nothing in this very form.
 */
export function factsBehind(line: string): {at: number; facts: Partial<Task>} | null {
  const at = begun.exec(line)?.index ?? -1
  if (at <= 0) return null
  const tail = line.slice(at + 1)
  const facts = factsOf(phrasesOf(tail))
  if (!facts) return null
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

/** `— owner: maria, due: 2023-11-15`: the labels stand in their order, each at most once. */
function attributes(nodes: Nodes[]): Partial<Record<Label, string>> | null {
  const text = shown(nodes).trim()
  if (text === '') return {}
  if (!text.startsWith('— ')) return null
  const told = `, ${text.slice(2)}`
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
  const [, repo, number, state = null] = /^(\S+)#(\d{1,15})(?: \((open|closed)\))?$/.exec(said ?? '') ?? []
  const link = nodes.find(node => node.type === 'link' && shown([node]) === `${repo}#${number}`)
  if (!repo || link?.type !== 'link') return null
  return {repo, number: Number(number), url: link.url, state: state as 'open' | 'closed' | null}
}

/** The text of a list item that is no task. */
export const ownItem = (item: string): string => plainOf(item.replace(marker, ''))

/** What begins a list item. */
export const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/

import type {Postmortem, Task, TaskType} from '../model/postmortem.ts'
import {Problem} from '../model/problem.ts'
import {bareTitle} from './bare-title.ts'
import {type DocumentPlace, issueBody} from './body.ts'
import {cut} from './cut.ts'
import {type NewIssue, nowhere, type Placement, type Preflight} from './tracker.ts'
import type {TrackerKind} from './tracker-kind.ts'
import {trackerOf} from './trackers.ts'
import {planTracking, type Tracking} from './tracking.ts'

/** Which labels an issue gets. */
export interface LabelRules {
  always: string[]
  byType?: Partial<Record<TaskType, string>>
  /** Keys are priorities as people write them, in lower case. */
  byPriority?: Record<string, string>
}

/** What the user has chosen. */
export interface Choice {
  /** `[HOST/]OWNER/REPO` */
  repo: string
  /** Ids of the tasks; left out: all of them. */
  tasks?: string[]
  labels?: LabelRules
  /** What to do with labels that the repository does not have. */
  missingLabels?: 'create' | 'leave-out'
  placement?: Placement
  /** Whether one more issue shall stand for all of them. */
  tracking?: boolean
  document: DocumentPlace
  /** What the repository was found to be; without it labels and owners are taken on trust. */
  preflight?: Preflight | null
}

/** One issue as it will be asked for. */
export interface PlannedIssue extends NewIssue {
  task: string
  /** What is not as the task has it, in words: a cut title, an owner who cannot be assigned. */
  notes: string[]
}

export interface Plan {
  /** Id of the postmortem. */
  postmortem: string
  repo: string
  /** `null`: not looked up. */
  visibility: Preflight['visibility'] | null
  /** Day from which on issues of this postmortem can exist, when it is known. */
  since: string | null
  items: PlannedIssue[]
  skipped: {task: string; title: string; why: string}[]
  /** Labels that will be created first. */
  labelsToCreate: string[]
  /** Labels that the repository does not have and that are left out. */
  labelsLeftOut: string[]
  placement: Placement
  tracking: Tracking | null
  /** Issues that stand there for tasks already: they come under the tracking issue or the parent as well. */
  standing: {task: string; title: string; number: number}[]
  /** What is not as it was wished for, in words. */
  notes: string[]
}

/** Whether there is anything to do. */
export const isEmpty = ({items, tracking, standing, placement}: Plan): boolean =>
  items.length === 0 && !tracking && !(placement.parent && standing.length > 0)

export const defaultLabels: LabelRules = {always: ['postmortem']}

/**
 * What would be filed, without filing it: the same plan is shown, asked about, filed, or written as a script.
 * @throws Problem when the postmortem has no id, without which nothing could be known again, or `repo` is no repository
 */
export function planIssues(postmortem: Postmortem, choice: Choice): Plan {
  if (!postmortem.id)
    throw new Problem('The postmortem has no id, so its issues could not be known again.', {
      where: 'id',
      next: 'Give it an `id` in the front matter, for example its date and title.',
    })
  const kind = trackerOf(choice.repo)
  const known = choice.preflight ?? null
  const existing = known && new Map(known.labels.map(label => [label.toLowerCase(), label]))
  const wanted = postmortem.tasks.filter(task => !choice.tasks || choice.tasks.includes(task.id))
  const missing = new Set<string>()
  const repo = known?.repo ?? kind.nameOf(choice.repo)
  const placement = known?.mayLabel === false ? nowhere : (choice.placement ?? nowhere)
  const plan: Plan = {
    postmortem: postmortem.id,
    repo,
    visibility: known?.visibility ?? null,
    since:
      [postmortem.startedAt, ...postmortem.timeline.map(event => event.at)].find(at => at?.date)?.date ??
      null,
    items: [],
    skipped: [],
    labelsToCreate: [],
    labelsLeftOut: [],
    placement,
    tracking: null,
    standing: wanted.flatMap(({id: task, title, issue}) =>
      issue && same(issue.repo, repo) ? [{task, title, number: issue.number}] : [],
    ),
    notes:
      placement === choice.placement || !Object.values(choice.placement ?? nowhere).some(Boolean)
        ? []
        : ['milestone, issue type and parent are left out: this login may not set them there'],
  }
  const rules = choice.labels ?? defaultLabels
  /** Labels as the repository writes them; those that it does not have are noted. */
  const labelled = (labels: string[]): string[] => {
    if (known?.mayLabel === false) return []
    for (const label of labels) if (existing && !existing.has(label.toLowerCase())) missing.add(label)
    return [...new Set(labels.map(label => existing?.get(label.toLowerCase()) ?? label))]
  }
  for (const task of wanted) {
    const why = whyNot(task, plan.items)
    if (why) {
      plan.skipped.push({task: task.id, title: task.title, why})
      continue
    }
    plan.items.push({
      ...planTask(postmortem, task, choice, kind),
      labels: labelled([...labelsOf(task, rules), ...labelsNamed(task, existing)]),
      milestone: placement.milestone,
      type: placement.type,
    })
  }
  if (choice.tracking && plan.items.length + plan.standing.length > 0) {
    const {always} = rules
    plan.tracking = planTracking(postmortem, wanted, choice.document, {
      labels: labelled(always),
      milestone: placement.milestone,
      mostTitle: kind.most.title,
    })
  }
  plan.labelsToCreate = [...missing]
  return choice.missingLabels === 'create' && known?.mayCreateLabels ? plan : withoutNewLabels(plan)
}

/** A plan without the labels that would have to be created first. */
export function withoutNewLabels(plan: Plan): Plan {
  const left = <Labelled extends {labels: string[]}>(item: Labelled): Labelled => ({
    ...item,
    labels: item.labels.filter(label => !plan.labelsToCreate.includes(label)),
  })
  return {
    ...plan,
    items: plan.items.map(left),
    tracking: plan.tracking && left(plan.tracking),
    labelsToCreate: [],
    labelsLeftOut: [...plan.labelsLeftOut, ...plan.labelsToCreate],
  }
}

type Bare = Omit<PlannedIssue, 'labels' | 'milestone' | 'type'>

function planTask(
  postmortem: Postmortem,
  task: Task,
  {document, preflight: known}: Choice,
  {most, isLogin}: TrackerKind,
): Bare {
  const whole = bareTitle(task.title)
  const title = cut(whole, most.title)
  const owner = task.owner?.replace(/^@/, '') ?? null
  const assigned =
    owner !== null &&
    isLogin(owner) &&
    (!known || (known.mayLabel && known.assignable.some(login => same(login, owner))))
  const notes =
    title === whole
      ? []
      : [`the title is longer than ${most.title} characters: cut, the whole stands in the body`]
  if (owner && !assigned) notes.push(`${owner} cannot be assigned there: named in the body`)
  const body = issueBody(postmortem, task, document, {
    most: most.body,
    wholeTitle: title !== whole,
    ownerAsText: !assigned,
  })
  if (body.includes('### Details (cut')) notes.push('the details are too long for an issue: cut')
  return {task: task.id, title, body, assignees: assigned ? [owner] : [], notes}
}

/** Why a task does not become an issue; empty when it does. */
function whyNot({id, title, status, reason, issue}: Task, before: PlannedIssue[]): string {
  if (issue) return `filed as ${issue.repo}#${issue.number}`
  if (status === 'done') return 'done'
  if (status === 'wont-do') return reason ? `will not be done: ${reason}` : 'will not be done'
  if (!title.trim()) return 'it has no title'
  if (/[\r\n\u2028\u2029]/.test(title.trim())) return 'its title has a line break: a title is one line'
  if (!title.isWellFormed()) return 'its title has half a character in it: type it anew'
  if (/[\x00-\x1f\x7f-\x9f]/.test(title)) return 'its title has control characters: type it anew'
  if (!id) return 'it has no id, so its issue could not be known again'
  if (before.some(item => item.task === id)) return `another task has the same id, ${id}`
  return ''
}

function labelsOf(task: Task, {always, byType = {}, byPriority = {}}: LabelRules): string[] {
  const type = task.type && byType[task.type]
  const priority = task.priority && byPriority[task.priority.toLowerCase()]
  return [
    ...new Set([...always, type, priority].filter(label => typeof label === 'string' && label !== '')),
  ] as string[]
}

/** The labels that the repository has for just this type or priority: `P1`, `priority: p1`, `type/detect`. */
function labelsNamed({type, priority}: Task, existing: Map<string, string> | null): string[] {
  const names = Object.entries({type, priority}).flatMap(([kind, value]) =>
    value ? ['', `${kind}: `, `${kind}:`, `${kind}/`].map(lead => `${lead}${value}`.toLowerCase()) : [],
  )
  return names.flatMap(name => existing?.get(name) ?? [])
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

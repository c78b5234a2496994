import {issueText} from '../../model/issue.ts'
import type {Issue} from '../../model/postmortem.ts'
import {put} from '../edits.ts'
import {messages} from '../messages.ts'
import {goToField} from '../moves.ts'
import type {FilingPlan} from '../services/services.ts'
import type {Filing, Question} from '../state.ts'
import {say, type World} from './world.ts'
import type {Writing} from './writing.ts'

/** The follow-ups as issues: a plan, a yes, and one issue after the other, each kept in the file before the next. */
export interface FilingEffects {
  makePlan(): Promise<void>
  file(agreed: {newLabels: boolean}): Promise<void>
  stop(): void
}

export function createFiling(world: World, {save, inTurn}: Writing): FilingEffects {
  const {services, postmortem, state, change, keys} = world
  let plan: FilingPlan | null = null
  let stop: AbortController | null = null

  async function makePlan(): Promise<void> {
    const {answers, written} = state()
    const repository = (answers.values.repository ?? '').trim()
    if (!repository) return say(world, messages.needRepository, 'problem')
    if (!written) return say(world, messages.writeFirst, 'problem')
    const since = keys()
    say(world, messages.looking(repository))
    const without = new Set((answers.values.unfiled ?? '').split(' ').filter(Boolean))
    const said = (id: string) => (answers.values[id] ?? '').trim()
    const wish = {milestone: said('milestone'), type: said('issueType'), parent: said('parent')}
    const tracking = said('tracking') === 'yes'
    plan = await services.followUps.plan(postmortem(), repository, without, written.path, {...wish, tracking})
    if (plan.items.length === 0 && !plan.gathers) return say(world, messages.noTasks, 'problem')
    const isPublic = plan.visibility === 'public'
    const items: Filing[] = plan.items.map(({taskId, title, detail}) => ({
      taskId,
      title,
      state: 'planned',
      note: detail,
    }))
    const filings = {repository: plan.repository, visibility: plan.visibility, wait: '', active: false, items}
    if (keys() !== since) {
      change(now => ({...now, filings}))
      return say(world, messages.planReady(plan.repository))
    }
    const text = messages.filePlan(items.length, plan.repository, plan.visibility, plan.about)
    const yes = isPublic ? {key: 'p', label: messages.yesPublic} : {key: 'y', label: messages.yes}
    const withLabels = {key: 'l', label: messages.withLabels(yes.label, plan.newLabels)}
    const yeses: Question['answers'] = [
      {...yes, effect: 'file'},
      ...(plan.newLabels.length > 0 ? [{...withLabels, effect: 'file-with-labels'} as const] : []),
    ]
    change(now => ({...now, message: null, filings, question: {text, answers: yeses}}))
  }

  const changeFiling = (taskId: string, by: Partial<Filing>) =>
    change(now => ({
      ...now,
      filings: now.filings && {
        ...now.filings,
        items: now.filings.items.map(item => (item.taskId === taskId ? {...item, ...by} : item)),
      },
    }))

  async function keepIssue(taskId: string, issue: Issue): Promise<void> {
    change(now =>
      put(now, {put: issueText(issue), list: 'tasks', entry: taskId, field: 'issue'}, services.context()),
    )
    await inTurn(async () => {
      // The document stands there already, with all that is in it: a link is kept without asking.
      if (await save('credentials')) say(world, messages.changedOnDisk(state().written!.path), 'problem')
    })
  }

  async function file(agreed: {newLabels: boolean}): Promise<void> {
    if (!plan) return
    stop = new AbortController()
    change(now => ({
      ...now,
      question: null,
      message: null,
      filings: now.filings && {...now.filings, active: true},
    }))
    try {
      await plan.file(
        {
          onState: (taskId, filing, note) => changeFiling(taskId, {state: filing, note}),
          onWait: wait => change(now => ({...now, filings: now.filings && {...now.filings, wait}})),
          onIssue: keepIssue,
        },
        stop.signal,
        agreed,
      )
    } finally {
      change(now => ({...now, filings: now.filings && {...now.filings, active: false, wait: ''}}))
    }
    const items = state().filings?.items ?? []
    const filed = items.filter(item => item.state === 'filed').length
    if (stop.signal.aborted) return say(world, messages.stopped, 'problem')
    if (filed < items.length) return say(world, messages.notAllFiled(filed, items.length - filed), 'problem')
    change(now => goToField(now, 'finish'))
    say(world, messages.filed(filed, plan.repository))
  }

  return {makePlan, file, stop: () => stop?.abort()}
}

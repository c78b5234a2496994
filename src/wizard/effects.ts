import {issueText} from '../model/issue.ts'
import type {Issue, Postmortem} from '../model/postmortem.ts'
import {put} from './edits.ts'
import {entryOf} from './form/answers.ts'
import type {ListField} from './form/field.ts'
import {zoned} from './form/moments.ts'
import {fillIn, readingNote} from './initial.ts'
import {messages} from './messages.ts'
import {goToField} from './moves.ts'
import {pickerOf, together} from './picker.ts'
import {typed} from './reduce.ts'
import type {FilingPlan, ReadEvents, Services} from './services/services.ts'
import type {Outcome, Terminal} from './session.ts'
import {begun} from './start.ts'
import {
  contextAt,
  type EffectName,
  type Fetched,
  type Filing,
  ignoresOf,
  type Question,
  targetOf,
  type WizardState,
} from './state.ts'

/** What the wizard does outside of itself: each effect by its name. None throws; what goes wrong becomes a message. */
export type Effects = Record<EffectName, () => Promise<void>> & {
  /** `touched` tells whether the person has begun to write. */
  discover(touched: () => boolean): Promise<void>
  /** Asks GitHub for those who could own a task, once. */
  people(): Promise<void>
  open(path: string): Promise<void>
  resume(id: string): Promise<void>
  read(text: string): Promise<void>
  fetch(what: Fetched): Promise<void>
  take(file: string): Promise<void>
}

interface World {
  services: Services
  postmortem(): Postmortem
  state(): WizardState
  change(by: (state: WizardState) => WizardState): void
  terminal(): Terminal | null
  /** Nothing is heard from now on. */
  ends(): void
  /** How many keys were pressed so far: whether the person has gone on since. */
  keys(): number
}

export function effects({services, postmortem, state, change, terminal, ends, keys}: World): Effects {
  let plan: FilingPlan | null = null
  let stop: AbortController | null = null
  let turn: Promise<void> = Promise.resolve()
  /** The repository of which it was asked who works there. */
  let asked: string | null = null

  const say = (text: string, tone: 'fine' | 'problem' = 'fine') =>
    change(now => ({...now, message: {tone, text}}))

  /** Runs a job; a failure is said and ends it. */
  const attempt = async (job: () => Promise<void>): Promise<void> => {
    try {
      await job()
    } catch (error) {
      say(messages.because(error), 'problem')
    }
  }

  const exit = async (outcome: Outcome) => {
    await services.draft.leave()
    ends()
    terminal()?.exit(outcome)
  }

  const pathOf = (document: Postmortem): string =>
    state().answers.values.file?.trim() || services.document.fileFor(document)

  /** The document as it would be written now, and where. */
  async function rendered(): Promise<{document: Postmortem; path: string; markdown: string}> {
    const document = postmortem()
    const path = pathOf(document)
    const opened = state().opened?.source ?? null
    const markdown = await services.document.markdown(document, opened, ignoresOf(state()))
    return {document, path, markdown}
  }

  /** Writes the Markdown; what would have been written comes back where a file that is not ours stands there. */
  async function save(overwrite: boolean): Promise<{path: string; markdown: string} | null> {
    const typed = state().answers.values.file
    const {document, path, markdown} = await rendered()
    const {written, opened} = state()
    const replaces = [written, opened].find(file => file?.path === path)?.digest ?? null
    const digest = await services.document.write(path, markdown, {replaces, overwrite})
    if (digest === null) return {path, markdown}
    change(now => ({
      ...now,
      written: {path, digest},
      // From now on the id stays, whatever becomes of the title: issues are known by it.
      rest: {...now.rest, id: document.id},
      // A name that is being typed meanwhile is that of the next writing.
      answers:
        now.answers.values.file === typed
          ? {...now.answers, values: {...now.answers.values, file: path}}
          : now.answers,
    }))
    return null
  }

  /** What writes waits for what was written before: the second of two finds the file of the first as its own. */
  const inTurn = (job: () => Promise<void>): Promise<void> => {
    turn = turn.then(() => attempt(job))
    return turn
  }

  const write = (overwrite: boolean) => {
    const since = keys()
    return inTurn(async () => {
      const refused = await save(overwrite)
      if (refused) {
        const detail = await services.document.difference(refused.path, refused.markdown)
        // Who is typing by now must not answer by it.
        if (keys() !== since) return say(messages.existsLater(refused.path), 'problem')
        change(now => ({
          ...now,
          question: {
            text: messages.exists(refused.path),
            ...(detail && {detail}),
            answers: [{key: 'y', label: messages.yes, effect: 'overwrite'}],
          },
        }))
        return
      }
      const {steps, place} = state()
      if (keys() === since && steps[place.step]?.panel === 'review') {
        change(now => goToField(now, 'repository'))
      }
      say(messages.written(state().written!.path))
    })
  }

  /** How the file on disk differs from what would be written. */
  const compare = () =>
    attempt(async () => {
      const since = keys()
      const {path, markdown} = await rendered()
      const detail = await services.document.difference(path, markdown)
      if (keys() !== since) return
      if (detail === null) return say(messages.notThere(path))
      if (detail === '') return say(messages.asWritten(path))
      const text = messages.compared(path)
      const answers = [{key: 'enter', label: messages.writeIt, effect: 'write' as const}]
      change(now => ({...now, message: null, question: {text, detail, answers, otherwise: messages.back}}))
    })

  async function makePlan(): Promise<void> {
    const {answers, written} = state()
    const repository = (answers.values.repository ?? '').trim()
    if (!repository) return say(messages.needRepository, 'problem')
    if (!written) return say(messages.writeFirst, 'problem')
    const since = keys()
    say(messages.looking(repository))
    const without = new Set((answers.values.unfiled ?? '').split(' ').filter(Boolean))
    const said = (id: string) => (answers.values[id] ?? '').trim()
    const wish = {milestone: said('milestone'), type: said('issueType'), parent: said('parent')}
    const tracking = said('tracking') === 'yes'
    plan = await services.followUps.plan(postmortem(), repository, without, written.path, {...wish, tracking})
    if (plan.items.length === 0 && !plan.gathers) return say(messages.noTasks, 'problem')
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
      return say(messages.planReady(plan.repository))
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
      if (await save(false)) say(messages.changedOnDisk(state().written!.path), 'problem')
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
    if (stop.signal.aborted) return say(messages.stopped, 'problem')
    if (filed < items.length) return say(messages.notAllFiled(filed, items.length - filed), 'problem')
    change(now => goToField(now, 'finish'))
    say(messages.filed(filed, plan.repository))
  }

  /** The editor's text for the field; one more line end than there was before is the editor's own. */
  const takeText = (text: string) =>
    change(now => typed({...now, message: null}, {type: 'replace', text: text.replace(/\r?\n$/, '')}))

  const stillOpen = (file: string, text: string) =>
    change(now => ({
      ...now,
      question: {
        text,
        answers: [{key: 'enter', label: messages.takeText, effect: {take: file}}],
        otherwise: messages.keepText,
      },
    }))

  async function edit(): Promise<void> {
    const target = targetOf(state())
    const lent = terminal()
    if (!target || !lent) return
    await lent.suspend(async () => {
      try {
        const {text, still} = await services.edit(target.text)
        if (still) stillOpen(still, messages.editorReturned)
        else takeText(text)
      } catch (error) {
        say(messages.editorFailed(messages.because(error)), 'problem')
      }
    })
  }

  /** What was read, to be picked from: at once, unless the person has gone on since and would pick by what they type. */
  function pickFrom({source, events, unread}: ReadEvents, since: number): void {
    const list = state()
      .steps.flatMap(({fields}) => fields)
      .find(field => field.type === 'list' && field.imports) as ListField
    const context = contextAt(state(), services.context())
    const items = events.map(({event, warning}) => {
      const at = event.at && zoned(event.at, context)
      return {values: entryOf(list, {...event, at}, '').values, warning}
    })
    const picker = pickerOf(list.id, source, items, unread)
    if (keys() === since) change(now => ({...now, message: null, picker}))
    else {
      change(now => ({...now, waiting: now.waiting ? together(now.waiting, picker) : picker}))
      say(messages.readMeanwhile(source, items.length))
    }
  }

  return {
    write: () => write(false),
    overwrite: () => write(true),
    compare,
    plan: () => attempt(makePlan),
    file: () => attempt(() => file({newLabels: false})),
    'file-with-labels': () => attempt(() => file({newLabels: true})),
    'stop-filing': async () => stop?.abort(),
    editor: edit,
    leave: () => exit('left'),
    stop: async () => terminal()?.stop(),
    finish: () =>
      attempt(async () => {
        const {written} = state()
        if (!written || (await save(false))) return write(false)
        await services.draft.finish()
        ends()
        terminal()?.exit('finished')
      }),
    // In turn: what is written before the folder and the template are known would go to the wrong place.
    discover: touched =>
      inTurn(async () => {
        const {values, found, documents, problem} = await services.discover()
        change(now => {
          // Who has begun to write is not asked what to write.
          const asks = documents.length > 0 && !touched() && !now.opened
          return {
            ...now,
            answers: fillIn(now.answers, values),
            found: {...now.found, ...found},
            documents,
            drafts: now.drafts ?? (asks ? [] : null),
          }
        })
        if (problem) say(problem, 'problem')
      }),
    people: async () => {
      const repository = state().answers.values.repository?.trim()
      if (!repository || repository === asked) return
      asked = repository
      const people = await services.followUps.assignable(repository)
      change(now => ({...now, found: {...now.found, owners: [...new Set([...now.found.owners, ...people])]}}))
    },
    start: async () => change(begun),
    open: path =>
      attempt(async () => {
        const saved = await services.document.open(path)
        change(now => {
          const next = {...now, ...saved, drafts: null, place: {...now.place, row: 0}}
          return {...next, message: readingNote(next)}
        })
      }),
    read: text =>
      attempt(async () => {
        const since = keys()
        pickFrom(await services.sources.read(text, contextAt(state(), services.context())), since)
      }),
    fetch: what =>
      attempt(async () => {
        const {started, resolved, ...context} = contextAt(state(), services.context())
        if (!started) return say(messages.needStart, 'problem')
        const repository = state().answers.values.repository?.trim() ?? ''
        if (what !== 'commits' && !repository) return say(messages.needRepository, 'problem')
        const since = keys()
        say(messages.reading)
        const read = await services.sources.fetch(
          what,
          {started, resolved: resolved ?? null},
          context,
          repository,
        )
        if (read.events.length === 0) return say(messages.nothingRead(read.source))
        pickFrom(read, since)
      }),
    resume: id =>
      attempt(async () => {
        const saved = await services.draft.resume(id)
        change(now => ({...now, ...saved, drafts: null}))
      }),
    take: file =>
      attempt(async () => {
        const text = await services.reread(file)
        if (text === null) stillOpen(file, messages.nothingSaved)
        else takeText(text)
      }),
  }
}

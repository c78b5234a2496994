import {createFiling} from './effects/filing.ts'
import {createLending} from './effects/lending.ts'
import {createReading} from './effects/reading.ts'
import {attempt, say, type World} from './effects/world.ts'
import {createWriting} from './effects/writing.ts'
import {fillIn, readingNote} from './initial.ts'
import {messages} from './messages.ts'
import type {Outcome} from './session.ts'
import {begun} from './start.ts'
import type {EffectName, Fetched} from './state.ts'

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

export function effects(world: World): Effects {
  const {services, state, change, terminal, ends} = world
  const writing = createWriting(world)
  const filing = createFiling(world, writing)
  const lending = createLending(world)
  const reading = createReading(world)
  /** The repository of which it was asked who works there. */
  let asked: string | null = null

  const exit = (outcome: Outcome) => {
    ends()
    terminal()?.exit(outcome)
  }

  /** Asks first where the draft could not be saved; Ctrl+C again is a yes. */
  async function leave(): Promise<void> {
    const text = messages.leaveUnsaved(services.draft.path())
    if ((await services.draft.leave()) || state().question?.text === text) return exit('left')
    const answers = [{key: 'y', label: messages.leaveIt, effect: 'leave-unsaved' as const}]
    change(now => ({...now, question: {text, answers}}))
  }

  return {
    write: () => writing.write(),
    overwrite: () => writing.write('overwrite'),
    'write-credentials': () => writing.write('credentials'),
    compare: writing.compare,
    plan: () => attempt(world, filing.makePlan),
    file: () => attempt(world, () => filing.file({newLabels: false})),
    'file-with-labels': () => attempt(world, () => filing.file({newLabels: true})),
    'stop-filing': async () => filing.stop(),
    editor: lending.edit,
    take: lending.take,
    read: reading.read,
    fetch: reading.fetch,
    leave,
    'leave-unsaved': async () => exit('left'),
    stop: async () => terminal()?.stop(),
    finish: () =>
      attempt(world, async () => {
        let isWritten = false
        await writing.inTurn(async () => {
          isWritten = state().written !== null && (await writing.save()) === null
        })
        if (!isWritten) return writing.write()
        await services.draft.finish()
        ends()
        terminal()?.exit('finished')
      }),
    // In turn: what is written before the folder and the template are known would go to the wrong place.
    discover: touched =>
      writing.inTurn(async () => {
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
        if (problem) say(world, problem, 'problem')
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
      attempt(world, async () => {
        const saved = await services.document.open(path)
        change(now => {
          const next = {...now, ...saved, drafts: null, place: {...now.place, row: 0}}
          return {...next, message: readingNote(next)}
        })
      }),
    resume: id =>
      attempt(world, async () => {
        const saved = await services.draft.resume(id)
        change(now => ({...now, ...saved, drafts: null}))
      }),
  }
}

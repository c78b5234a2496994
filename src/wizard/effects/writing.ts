import type {Postmortem} from '../../model/postmortem.ts'
import {messages} from '../messages.ts'
import {goToField} from '../moves.ts'
import {ignoresOf} from '../state.ts'
import {attempt, say, type World} from './world.ts'

/** What has to be agreed to: another file than ours stands there, something in it looks like a credential. */
export type Agreed = 'overwrite' | 'credentials'

interface Refused {
  why: Agreed
  path: string
  markdown: string
}

/** The document in its file: written, never over another one unasked, and compared with what is there. */
export interface Writing {
  /** Writes; what would have been written comes back where it must not be, unasked. */
  save(agreed?: Agreed): Promise<Refused | null>
  write(agreed?: Agreed): Promise<void>
  compare(): Promise<void>
  /** Runs a job that writes after those before it: the second of two finds the file of the first as its own. */
  inTurn(job: () => Promise<void>): Promise<void>
}

export function createWriting(world: World): Writing {
  const {services, postmortem, state, change, keys} = world
  let turn: Promise<void> = Promise.resolve()
  // Whoever has said once that it is none is not asked at every writing.
  let mayHoldCredentials = false

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

  async function holdsCredentials(markdown: string): Promise<boolean> {
    const {findings} = await services.document.check(markdown)
    return findings.some(({rule}) => rule === 'secret')
  }

  async function save(agreed?: Agreed): Promise<Refused | null> {
    mayHoldCredentials ||= agreed === 'credentials'
    const typed = state().answers.values.file
    const {document, path, markdown} = await rendered()
    if (!mayHoldCredentials && (await holdsCredentials(markdown))) return {why: 'credentials', path, markdown}
    const {written, opened} = state()
    const replaces = [written, opened].find(file => file?.path === path)?.digest ?? null
    const digest = await services.document.write(path, markdown, {
      replaces,
      overwrite: agreed === 'overwrite',
    })
    if (digest === null) return {why: 'overwrite', path, markdown}
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

  const inTurn = (job: () => Promise<void>): Promise<void> => {
    turn = turn.then(() => attempt(world, job))
    return turn
  }

  /** What has to be agreed to before it is written; who is typing by now must not answer by it, and is told. */
  async function askFor({why, path, markdown}: Refused, since: number): Promise<void> {
    const detail = why === 'overwrite' ? await services.document.difference(path, markdown) : null
    if (keys() !== since) return say(world, messages.refusedLater[why](path), 'problem')
    const effect = why === 'overwrite' ? 'overwrite' : 'write-credentials'
    const answers = [{key: 'y', label: messages.yes, effect} as const]
    const text = messages.refused[why](path)
    change(now => ({...now, question: {text, ...(detail && {detail}), answers}}))
  }

  const write = (agreed?: Agreed) => {
    const since = keys()
    return inTurn(async () => {
      const refused = await save(agreed)
      if (refused) return askFor(refused, since)
      const {steps, place} = state()
      if (keys() === since && steps[place.step]?.panel === 'review') {
        change(now => goToField(now, 'repository'))
      }
      say(world, messages.written(state().written!.path))
    })
  }

  /** How the file on disk differs from what would be written. */
  const compare = () =>
    attempt(world, async () => {
      const since = keys()
      const {path, markdown} = await rendered()
      const detail = await services.document.difference(path, markdown)
      if (keys() !== since) return
      if (detail === null) return say(world, messages.notThere(path))
      if (detail === '') return say(world, messages.asWritten(path))
      const text = messages.compared(path)
      const answers = [{key: 'enter', label: messages.writeIt, effect: 'write' as const}]
      change(now => ({...now, message: null, question: {text, detail, answers, otherwise: messages.back}}))
    })

  return {save, write, compare, inTurn}
}

import {join} from 'node:path'
import {type DraftStore, openDraftStore, stateFolder} from '../drafts/store.ts'
import {Problem} from '../model/problem.ts'
import type {Run} from './table.ts'
import {print, tell} from './terminal.ts'

export const run: Run = async ({operands: [verb, id], flags: {json}}) => {
  const store = openDraftStore(join(stateFolder(), 'drafts'))
  if (verb === undefined) print(json ? asJson(store) : asLines(store))
  else if (verb === 'discard' && id !== undefined) await discard(store, id)
  else
    throw new Problem(verb === 'discard' ? 'Which draft?' : `drafts cannot "${verb}".`, {
      next: 'pm-wizard drafts discard ID',
    })
  return 0
}

const asJson = (store: DraftStore): string =>
  `${JSON.stringify(
    store.list().map(draft => ({...draft, path: store.pathOf(draft.id)})),
    null,
    2,
  )}\n`

const asLines = (store: DraftStore): string => {
  const lines = store
    .list()
    .map(({id, title, progress, updatedAt, problem}) =>
      problem
        ? `${id}  ${problem} ${store.pathOf(id)}\n`
        : `${id}  ${updatedAt.slice(0, 16)}Z  ${title || 'untitled'}, ${progress}\n`,
    )
  return lines.join('') || 'No drafts.\n'
}

const discard = async (store: DraftStore, id: string): Promise<void> => {
  if (!store.list().some(draft => draft.id === id)) {
    throw new Problem(`There is no draft "${id}".`, {next: 'pm-wizard drafts lists them.'})
  }
  const release = store.lock(id)
  await store.discard(id)
  release()
  tell(`Discarded ${id}. Until the next one is, it can be had back as discarded.bak in the same folder.`)
}

import type * as v from 'valibot'
import type {Gh} from './gh.ts'
import {understand} from './understand.ts'

const size = 100

/** The entries of a list that GitHub gives in pages of a hundred. `path` may have a query already. */
export async function* entriesOf<Entry>(
  gh: Gh,
  path: string,
  schema: v.GenericSchema<unknown, Entry[]>,
  signal?: AbortSignal,
): AsyncGenerator<Entry, void> {
  const query = path.includes('?') ? '&' : '?'
  for (let page = 1; ; page++) {
    const answer = await gh.request(`${path}${query}per_page=${size}&page=${page}`, {signal})
    const entries = understand(answer, schema)
    yield* entries
    if (entries.length < size) return
  }
}

/** All of them. */
export async function allPages<Entry>(...list: Parameters<typeof entriesOf<Entry>>): Promise<Entry[]> {
  const all: Entry[] = []
  for await (const entry of entriesOf(...list)) all.push(entry)
  return all
}

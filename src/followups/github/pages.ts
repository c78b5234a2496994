import type * as v from 'valibot'
import type {Gh} from './gh.ts'
import {understand} from './understand.ts'

const size = 100

/** All of a list that GitHub gives in pages of a hundred. `path` may have a query already. */
export async function allPages<Schema extends v.GenericSchema<unknown, unknown[]>>(
  gh: Gh,
  path: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<v.InferOutput<Schema>[number][]> {
  const all: unknown[] = []
  const query = path.includes('?') ? '&' : '?'
  for (let page = 1; ; page++) {
    const answer = await gh.request(`${path}${query}per_page=${size}&page=${page}`, {signal})
    const rows = understand(answer, schema)
    all.push(...rows)
    if (rows.length < size) return all
  }
}

import * as v from 'valibot'
import {PostmortemSchema} from '../../model/postmortem.ts'
import {Problem} from '../../model/problem.ts'
import {start} from '../initial.ts'
import {messages} from '../messages.ts'
import type {Saved} from '../state.ts'
import {steps} from '../steps/index.ts'

const texts = v.record(v.string(), v.string())
const entries = v.array(v.object({id: v.string(), values: texts}))
const file = {path: v.string(), digest: v.string()}
/** A place that there is. */
const place = v.pipe(
  v.object({
    step: v.number(),
    field: v.number(),
    row: v.number(),
    inside: v.nullable(v.number()),
    asking: v.boolean(),
  }),
  v.check(({step, field}) => steps[step]?.fields[field] !== undefined),
)
const picker = v.object({
  list: v.string(),
  source: v.string(),
  items: v.array(v.object({values: texts, taken: v.boolean(), warning: v.nullable(v.string())})),
  unread: v.array(v.string()),
  row: v.number(),
  search: v.string(),
  searching: v.boolean(),
})

/** What a draft holds, whoever wrote it. An older one knows less of the model; what is new in it is unknown there. */
const SavedSchema = v.object({
  answers: v.object({values: texts, lists: v.record(v.string(), entries)}),
  rest: PostmortemSchema,
  place: v.fallback(place, start),
  written: v.nullable(v.object(file)),
  opened: v.nullable(v.object({...file, source: v.string()})),
  asked: v.array(v.string()),
  picker: v.nullish(picker, null),
  waiting: v.nullish(picker, null),
})

/** The wizard's own part of a draft. Throws a Problem when it cannot be gone on with. */
export function readSaved(data: unknown, path: string): Saved {
  const read = v.safeParse(SavedSchema, data)
  if (read.success) return read.output
  throw new Problem(messages.draftDamaged, {where: path, next: messages.saveByHand(path)})
}

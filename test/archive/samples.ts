import * as v from 'valibot'
import {readArchived} from '../../src/archive/archived.ts'
import {type Postmortem, PostmortemSchema} from '../../src/model/postmortem.ts'

/** A postmortem of which only what is given is known. */
export const postmortem = (given: v.InferInput<typeof PostmortemSchema>): Postmortem =>
  v.parse(PostmortemSchema, given)

/** As one of an archive. */
export const archived = (given: v.InferInput<typeof PostmortemSchema>, file = 'a.md') => ({
  file,
  postmortem: postmortem(given),
  taskLines: (given.tasks ?? []).map((_, i) => i + 10),
})

/** An incident on a day in UTC that was detected and resolved so many minutes after it began. */
export const incident = (
  date: string,
  detected: number,
  resolved: number,
  more: v.InferInput<typeof PostmortemSchema> = {},
) => {
  const at = (minutes: number) => ({
    date,
    time: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
    zone: 'UTC',
  })
  return archived(
    {startedAt: at(0), detectedAt: at(detected), resolvedAt: at(resolved), ...more},
    `${date}.md`,
  )
}

export const read = (source: string, named = false) => readArchived({file: 'a.md', source, named}, 'status')

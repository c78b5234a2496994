import * as v from 'valibot'
import {nameOf} from './name.ts'
import {type Postmortem, PostmortemSchema} from './postmortem.ts'
import {Problem} from './problem.ts'
import {readYaml} from './yaml.ts'

/**
 * Reads the answers of a postmortem: JSON or YAML with the fields of `PostmortemSchema`, of which any may be left out.
 * An id that is left out is made from date and title, those of tasks are "task-1", "task-2", …
 * `from` is how messages call the source. Throws a Problem that names each wrong field and what was expected there;
 * a field that nobody knows is wrong too, for what stands in it would be lost.
 */
export const readAnswers = (text: string, from: string): Postmortem => {
  const answers = parseText(text.replace(/^\ufeff/, ''), from)
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
    throw new Problem('These answers are no fields with values, such as “title: Search was slow”.', {
      where: from,
      next: allFields,
    })
  const {success, output, issues = []} = v.safeParse(PostmortemSchema, answers)
  const wrong = issues.map(issue => `${v.getDotPath(issue)}: ${issue.message}`)
  const unknown = success ? unknownFields(answers, output) : []
  if (!success || unknown.length > 0)
    throw new Problem('These answers do not fit a postmortem:', {
      where: from,
      details: [...wrong, ...unknown].map(one => `  ${one}`),
      next: allFields,
    })
  return withIds(output)
}

const allFields = 'All fields and what goes in them: pm-wizard schema'

const parseText = (text: string, from: string): unknown => {
  try {
    // JSON is YAML too, but the messages about it are better from its own reader.
    return text.trimStart().startsWith('{') ? JSON.parse(text) : readYaml(text)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause)
    throw new Problem(`This is neither JSON nor YAML: ${said}`, {
      where: from,
      next: 'Mend it there, or see pm-wizard schema for what is read.',
      cause,
    })
  }
}

/** What stands in `given` and not in `known`, e.g. "tasks.0.deadline: no such field", with what may stand there. */
const unknownFields = (given: unknown, known: unknown, path: string[] = []): string[] => {
  if (typeof given !== 'object' || given === null) return []
  if (Array.isArray(given) && !Array.isArray(known))
    return given.length > 0 ? [`${path.join('.')}: fields with values go here, not a list`] : []
  const fields = known as Record<string, unknown>
  return Object.entries(given).flatMap(([key, value]) => {
    const here = [...path, key]
    if (Object.hasOwn(fields, key)) return unknownFields(value, fields[key], here)
    return [`${here.join('.')}: no such field; there are ${Object.keys(fields).join(', ')}`]
  })
}

/** The same with an id, and one for each task, where there was none: without them its issues could not be known again. */
export const withIds = (postmortem: Postmortem): Postmortem => {
  const taken = new Set(postmortem.tasks.map(({id}) => id))
  let number = 0
  const nextId = () => {
    do number++
    while (taken.has(`task-${number}`))
    return `task-${number}`
  }
  return {
    ...postmortem,
    id: postmortem.id || nameOf(postmortem),
    tasks: postmortem.tasks.map(task => ({...task, id: task.id || nextId()})),
  }
}

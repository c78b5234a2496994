import * as v from 'valibot'
import {TrackerProblem} from '../tracker-problem.ts'

/** An answer as the shape it should have; a proxy or an old server may send something else. */
export function understand<Schema extends v.GenericSchema>(
  body: unknown,
  schema: Schema,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new TrackerProblem(
    'network',
    `GitHub's answer is not what it should be: ${v.getDotPath(issue!) ?? 'all of it'}: ${issue?.message}.`,
    'Check for a proxy in between (`gh api user` shows what arrives), then run the same again.',
    {doubtful: true},
  )
}

import type {Reading} from '../markdown/read.ts'
import type {Finding} from './finding.ts'
import {type LintOptions, lintReading} from './lint.ts'
import {mayHoldSecret} from './may-hold-secret.ts'

/** All findings in a document, credentials too. What searches for those is loaded only where there may be any. */
export async function lintWithSecrets(reading: Reading, options: LintOptions = {}): Promise<Finding[]> {
  const {source} = reading
  if (!mayHoldSecret(source)) return lintReading(reading, {...options, secrets: []})
  const {findSecrets} = await import('./secrets.ts')
  return lintReading(reading, {...options, secrets: await findSecrets(source)})
}

import type {Reading} from '../markdown/read.ts'
import type {Finding} from './finding.ts'
import {lintReading} from './lint.ts'
import {mayHoldSecret} from './may-hold-secret.ts'
import type {LintSettings} from './settings.ts'

/** All findings in a document, credentials too. What searches for those is loaded only where there may be any. */
export async function lintWithSecrets(reading: Reading, settings?: LintSettings): Promise<Finding[]> {
  const {source} = reading
  if (!mayHoldSecret(source)) return lintReading(reading, settings, [])
  const {findSecrets} = await import('./secrets.ts')
  return lintReading(reading, settings, await findSecrets(source))
}

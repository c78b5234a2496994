import type {Reading} from '../markdown/read.ts'
import type {Finding} from './finding.ts'
import {lintReading} from './lint.ts'
import type {LintSettings} from './settings.ts'

/** All findings in a document, credentials too. What searches for those is loaded only where there may be any. */
export async function lintWithSecrets(reading: Reading, settings?: LintSettings): Promise<Finding[]> {
  const {source} = reading
  if (!mayHoldSecret(source)) return lintReading(reading, settings, [])
  const {findSecrets} = await import('./secrets.ts')
  return lintReading(reading, settings, await findSecrets(source))
}

/** Whether anything could be a credential: a long token of letters and digits, a password in an address, a private key. */
export const mayHoldSecret = (text: string): boolean =>
  /-----BEGIN|:\/\/[^\s/@:]{0,100}:[^\s/@]{1,200}@/.test(text) ||
  [...text.matchAll(/[\w+/=.-]{16,}/g)].some(([token]) => /\d/.test(token) && /[A-Za-z]/.test(token))

import {mayHoldSecret} from './may-hold-secret.ts'

/** Which of several one-line texts hold what looks like a credential, by their places, and what it is. */
export async function secretsIn(texts: readonly string[]): Promise<{index: number; message: string}[]> {
  const all = texts.join('\n')
  if (!mayHoldSecret(all)) return []
  const {findSecrets} = await import('./secrets.ts')
  const found = await findSecrets(all)
  return found.map(({at: {start}, message}) => ({index: all.slice(0, start).split('\n').length - 1, message}))
}

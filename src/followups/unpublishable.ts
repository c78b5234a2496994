import {mayHoldSecret} from '../lint/may-hold-secret.ts'
import {Problem} from '../model/problem.ts'
import type {Plan} from './plan.ts'

// Addresses that stand for any address (RFC 2606) are nobody's.
const address = /[\w.%+-]{1,64}@(?!example\.)[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+/i

/**
 * Stops a plan by which a credential would come into an issue, or an e-mail address into one that everybody can read:
 * subscribers get it by mail at once, and deleting the issue does not bring it back.
 * @throws Problem that names the tasks, never the credential
 */
export async function refuseUnpublishable({items, tracking, visibility}: Plan): Promise<void> {
  const found: string[] = []
  for (const {title, body} of [...items, ...(tracking ? [tracking] : [])]) {
    const text = `${title}\n${body}`
    const what = (await credentialIn(text)) ?? (visibility === 'public' ? addressIn(text) : null)
    if (what) found.push(`  ${title.slice(0, 80)}: ${what}`)
  }
  if (found.length > 0)
    throw new Problem(['These tasks hold what must not stand in an issue:', ...found].join('\n'), {
      next: 'Take it out of the task, of the summary and of the impact, then try again. Nothing was filed.',
    })
}

const credentialIn = async (text: string): Promise<string | null> => {
  if (!mayHoldSecret(text)) return null
  const {findSecrets} = await import('../lint/secrets.ts')
  return (await findSecrets(text))[0]?.message ?? null
}

const addressIn = (text: string): string | null =>
  address.test(text) ? 'an e-mail address, and everybody can read the repository' : null

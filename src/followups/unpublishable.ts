import type {Found} from '../lint/finding.ts'
import {maskingOf} from '../lint/masking.ts'
import {mayHoldSecret} from '../lint/may-hold-secret.ts'
import {Problem} from '../model/problem.ts'
import {findPersonal} from '../text/personal.ts'
import type {Plan} from './plan.ts'

/**
 * Stops a plan by which a credential would come into an issue, or personal data into one that everybody can read:
 * subscribers get it by mail at once, and deleting the issue does not bring it back.
 * @throws Problem that names the tasks, never the credential
 */
export async function refuseUnpublishable({items, tracking, visibility}: Plan): Promise<void> {
  const found: string[] = []
  for (const {title, body} of [...items, ...(tracking ? [tracking] : [])]) {
    const text = `${title}\n${body}`
    const secrets = await credentialsIn(text)
    const what = secrets[0]?.message ?? (visibility === 'public' ? personalIn(text) : null)
    const hide = maskingOf(
      text,
      secrets.map(({at}) => ({rule: 'secret', span: at})),
    )
    if (what) found.push(`  ${hide(title).slice(0, 80)}: ${what}`)
  }
  if (found.length > 0)
    throw new Problem(['These tasks hold what must not stand in an issue:', ...found].join('\n'), {
      next: 'Take it out of the task, of the summary and of the impact, then try again. Nothing was filed.',
    })
}

const credentialsIn = async (text: string): Promise<Found[]> => {
  if (!mayHoldSecret(text)) return []
  const {findSecrets} = await import('../lint/secrets.ts')
  return findSecrets(text)
}

const personalIn = (text: string): string | null => {
  const [found] = findPersonal(text)
  return found ? `${found.what}, and everybody can read the repository` : null
}

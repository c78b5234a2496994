import {expect, test} from 'vitest'
import {refuseUnpublishable} from '../../src/followups/unpublishable.ts'
import {incident, planFor} from './helpers.ts'

const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`
const refused = (details: string, visibility: 'public' | 'private') =>
  refuseUnpublishable({
    ...planFor(incident({title: 'Rotate the key', details}, 'Alert')),
    visibility,
  }).then(
    () => null,
    (problem: Error) => problem.message,
  )

test('a credential stops the filing, also in a private repository, and is not repeated', async () => {
  const message = await refused(`it was ${token}`, 'private')
  expect(message).toMatch(/Rotate the key: This looks like a credential \(GitHub/)
  expect(message).not.toContain(token)
})
test('an e-mail address stops it where everybody can read the issue, and only there', async () => {
  expect(await refused('told by maria@acme.io', 'public')).toContain('Rotate the key: an e-mail address')
  expect(await refused('told by maria@acme.io', 'private')).toBeNull()
  expect(await refused('send to someone@example.com', 'public')).toBeNull()
})

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

test('a telephone number or an address of the network stops it there, too', async () => {
  expect(await refused('call +254 722 123 456', 'public')).toContain('a telephone number')
  expect(await refused('it came from 41.90.64.12', 'public')).toContain('an IP address')
  expect(await refused('call +254 722 123 456', 'private')).toBeNull()
})

test('a credential in a title is not repeated either', async () => {
  const plan = {...planFor(incident({title: `Revoke ${token}`}, 'Alert')), visibility: 'private' as const}
  const message = await refuseUnpublishable(plan).then(
    () => '',
    (problem: Error) => problem.message,
  )
  expect(message).toContain('Revoke ghp_')
  expect(message).not.toContain(token.slice(0, 16))
})

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {mayHoldSecret} from '../../src/lint/may-hold-secret.ts'
import {findSecrets} from '../../src/lint/secrets.ts'

const alphabets = {
  any: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  digits: '0123456789',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/+',
  url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
}

const of = (alphabet: keyof typeof alphabets, length: number) =>
  fc
    .array(fc.constantFrom(...alphabets[alphabet]), {minLength: length, maxLength: length})
    .map(letters => letters.join(''))

const all = (...parts: (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...parts.map(part => (typeof part === 'string' ? fc.constant(part) : part)))
    .map(each => each.join(''))

/** Credentials as services make them, each new at every run. */
const credentials: Record<string, fc.Arbitrary<string>> = {
  'a GitHub token': all('ghp_', of('any', 36)),
  'an AWS access key with its secret': all('AWS_SECRET_ACCESS_KEY=', of('base64', 40)),
  'a Slack bot token': all('xoxb-', of('digits', 12), '-', of('digits', 12), '-', of('any', 24)),
  'a Slack webhook': all(
    'https://hooks.slack.com/services/T',
    of('upper', 8),
    '/B',
    of('upper', 8),
    '/',
    of('any', 24),
  ),
  'an npm token': all('//registry.npmjs.org/:_authToken=npm_', of('any', 36)),
  'a SendGrid key': all('SG.', of('url', 22), '.', of('url', 43)),
  'an OpenAI key': all('sk-', of('any', 20), 'T3BlbkFJ', of('any', 20)),
  'an Anthropic key': all('sk-ant-api03-', of('url', 93), 'AA'),
  'a password in an address': all('postgres://admin:', of('any', 12), '@db.example.com/orders'),
  'a private key': all(
    '-----BEGIN RSA PRIVATE KEY-----\nMI',
    of('base64', 120),
    '\n-----END RSA PRIVATE KEY-----',
  ),
}

describe('credentials are searched for only where there may be any', () => {
  it.each(Object.entries(credentials))('searches a text that holds %s', async (_, credential) => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(credential, async key => {
        const text = `- 14:05 the job logged ${key}\n`
        expect(mayHoldSecret(text)).toBe(true)
        if ((await findSecrets(text)).length > 0) found++
      }),
      {numRuns: 30},
    )
    // Or this would say nothing of what the search knows.
    expect(found).toBeGreaterThan(0)
  })

  it.each([
    ['a date and words', 'See 2023-11-05-checkout-slow.'],
    ['a file', '[the graph](images/2023-11-05/read-latency-p.png)'],
    ['a number of an incident', 'INC-2023-1105-001 was opened.'],
    ['a time', 'At 2023-11-05 10:32:00 UTC.'],
    ['a long word', 'Fernmeldestörungsmeldung Verantwortlichkeiten 2023'],
  ])('does not for %s', (_, text) => expect(mayHoldSecret(text)).toBe(false))
})

import {expect, test} from 'vitest'
import {lintWithSecrets} from '../../../src/lint/with-secrets.ts'
import {readPostmortem} from '../../../src/markdown/read.ts'
import {cases, cause, messagesOf, page} from '../page.ts'

const expired = 'The certificate had expired.'
const blamed = 'The developer forgot the timeout.'

cases(
  'ignore-reason',
  {
    'no reason': cause(`⟦<!-- pm-wizard-ignore blame -->⟧\n${blamed}`),
    'a colon and nothing behind it': cause(`⟦<!-- pm-wizard-ignore blame: -->⟧\n${blamed}`),
    'one at the top': `⟦<!-- pm-wizard-ignore zone-missing -->⟧\n${page()}`,
    'one where nothing is found': cause(`⟦<!-- pm-wizard-ignore blame -->⟧\n${expired}`),
    'two of them': cause(
      `⟦<!-- pm-wizard-ignore blame -->⟧\n⟦<!-- pm-wizard-ignore human-error: -->⟧\n${blamed}`,
    ),
  },
  {
    'a reason': cause(`<!-- pm-wizard-ignore blame: the words of the talk -->\n${blamed}`),
    'a reason with a colon': cause(`<!-- pm-wizard-ignore blame: agreed: it stays -->\n${blamed}`),
    'a reason that is not needed': cause(`<!-- pm-wizard-ignore blame: agreed -->\n${expired}`),
    'another comment': cause(`<!-- pm-wizard has been here -->\n${expired}`),
    code: cause('Write `<!-- pm-wizard-ignore blame -->` before it.'),
  },
)

cases(
  'ignore-unused',
  {
    'nothing to ignore': cause(`⟦<!-- pm-wizard-ignore blame: agreed -->⟧\n${expired}`),
    'another block than the next': cause(
      `⟦<!-- pm-wizard-ignore blame: agreed -->⟧\n${expired}\n\n${blamed}`,
    ),
    'nothing in the whole document': `⟦<!-- pm-wizard-ignore zone-missing: local times -->⟧\n${page()}`,
    'a rule that does not exist': cause(`⟦<!-- pm-wizard-ignore blaming: agreed -->⟧\n${blamed}`),
    'another rule': cause(`⟦<!-- pm-wizard-ignore human-error: agreed -->⟧\n${blamed}`),
  },
  {
    'one that is used': cause(`<!-- pm-wizard-ignore blame: agreed -->\n${blamed}`),
    'one at the top that is used': `<!-- pm-wizard-ignore blame: agreed -->\n${cause(blamed)}`,
    'two for one block': cause(
      `<!-- pm-wizard-ignore blame: agreed -->\n<!-- pm-wizard-ignore human-error: agreed -->\n${blamed} It was due to human error.`,
    ),
    'one of a rule that was not asked': cause(`<!-- pm-wizard-ignore secret: an example -->\n${expired}`),
    'one without a reason': cause(`<!-- pm-wizard-ignore blame -->\n${expired}`),
  },
)

test.each([
  [
    'ignore-reason',
    `<!-- pm-wizard-ignore blame -->\n${blamed}`,
    'This ignore has no reason and ignores nothing. Write <!-- pm-wizard-ignore blame: why -->.',
  ],
  [
    'ignore-unused',
    `<!-- pm-wizard-ignore blame: agreed -->\n${expired}`,
    '“blame” finds nothing here any more. Remove this ignore.',
  ],
  [
    'ignore-unused',
    `<!-- pm-wizard-ignore spelling: agreed -->\n${expired}`,
    'There is no rule “spelling”. See pm-wizard lint --rules for their names.',
  ],
])('%s says what to do', (rule, text, message) => {
  expect(messagesOf(rule, cause(text))).toEqual([message])
})

// Put together here, so that no tool takes this file for a leak.
const token = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_')
const npm = ['npm', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_')
const password = ['s3cr3t', 'Passw0rd'].join('')
const key = `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${'MIIEpAIBAAKCAQEA7bq9'.repeat(8)}\n-----END RSA ${'PRIVATE'} KEY-----`
const hook = ['https://hooks.slack.com/services/T024BE7LD', 'B0H5X2Q1Z', 'aB3dE5fG7hJ9kL1mN2pQ4rS6'].join('/')

cases(
  'secret',
  {
    'a token of GitHub': cause(`The job used ⟦${token}⟧ to renew it.`),
    'a token of npm': cause(`It was published with ⟦${npm}⟧.`),
    'a password in an address': cause(`It was ⟦postgres://pay:${password}@db.acme.io/shop⟧ before.`),
    'a private key': cause(`It was:\n\n⟦${key}⟧\n`),
    'a hook of Slack': cause(`The alert went to ⟦${hook}⟧.`),
    code: cause(`It was:\n\n\`\`\`sh\nexport GITHUB_TOKEN=⟦${token}⟧\n\`\`\``),
  },
  {
    'a hash of a commit': cause('Commit 3f2a91c0d4e5b6a7988776655443322110ffeedd changed it.'),
    'an address': cause('See https://status.acme.io/incidents/9f8e7d6c5b4a3f2a91c0d4e5.'),
    'a pod': cause('The pod was checkout-7d9f8b6c5d-x2x4z.'),
    'a mail address and a time': cause('Kim <kim.otieno@mail.acme.io> wrote at 2024-02-06T14:00:00Z.'),
    'an address without a password': cause('It was postgres://pay@db.acme.io/shop.'),
  },
  source => lintWithSecrets(readPostmortem(source)),
)

test.each([
  [token, 'GitHub Token'],
  [`postgres://pay:${password}@db.acme.io/shop`, 'PostgreSQL connection string'],
  [hook, 'Slack Incoming Webhook'],
])('secret says what kind it is and repeats none of it', async (secret, kind) => {
  const [finding] = await lintWithSecrets(readPostmortem(cause(`It was ${secret} before.`)))
  expect(finding!.message).toBe(
    `This looks like a credential (${kind}). Revoke it, take it out of the text and of the history, and write what it was for instead.`,
  )
})

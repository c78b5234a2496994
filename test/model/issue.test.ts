import {expect, test} from 'vitest'
import {issueAt, issueText} from '../../src/model/issue.ts'

const url = 'https://github.com/acme/auth-2.x_y/issues/412'

test.each<[string, ReturnType<typeof issueAt>]>([
  [url, {repo: 'acme/auth-2.x_y', number: 412, url, state: null}],
  [`${url} open`, {repo: 'acme/auth-2.x_y', number: 412, url, state: 'open'}],
  [`  ${url}/   closed `, {repo: 'acme/auth-2.x_y', number: 412, url, state: 'closed'}],
  [
    'https://git.acme.example/ops/auth/issues/1',
    {
      repo: 'git.acme.example/ops/auth',
      number: 1,
      url: 'https://git.acme.example/ops/auth/issues/1',
      state: null,
    },
  ],
])('%j is an issue, and reads back', (text, issue) => {
  expect(issueAt(text)).toEqual(issue)
  expect(issueAt(issueText(issue!))).toEqual(issue)
})

test.each([
  '',
  '#412',
  'acme/auth#412',
  url.replace('https', 'http'),
  url.replace('issues', 'pull'),
  url.replace('412', '0'),
  url.replace('412', '0412'),
  url.replace('412', '4'.repeat(16)),
  `${url}x`,
  `${url}#note`,
  `${url}open`,
  `${url} merged`,
  `${url} open now`,
  `see ${url}`,
  'https://github.com/acme/issues/412',
  'https://github.com/acme/auth/x/issues/412',
  'https://github.com/acme/a b/issues/412',
])('%j is none', text => {
  expect(issueAt(text)).toBeNull()
})

test('an issue is written with its state, where that is known', () => {
  const issue = {repo: 'acme/auth', number: 412, url}
  expect(issueText({...issue, state: null})).toBe(url)
  expect(issueText({...issue, state: 'closed'})).toBe(`${url} closed`)
})

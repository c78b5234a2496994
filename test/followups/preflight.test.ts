import {afterEach, describe, expect, test} from 'vitest'
import {ghFor} from '../../src/followups/github/gh.ts'
import {preflight} from '../../src/followups/github/preflight.ts'
import {faults} from '../github/faults.ts'
import {type GitHub, startGitHub} from '../github/server.ts'

let github: GitHub
afterEach(() => github.close())

const look = (logins: string[] = [], repo = 'acme/web') => preflight(ghFor(repo, {env: github.env}), logins)

test('tells who files where, who sees it, and which labels and owners there are', async () => {
  github = await startGitHub({'acme/web': {private: false}})
  expect(await look(['octocat', 'hubot', 'The web team'], 'Acme/Web')).toEqual({
    repo: 'acme/web',
    url: 'https://github.com/acme/web',
    visibility: 'public',
    login: 'octocat',
    mayLabel: true,
    mayCreateLabels: true,
    labels: ['bug', 'postmortem', 'prevent'],
    assignable: ['octocat'],
  })
  expect(github.requests.every(request => request.method === 'GET')).toBe(true)
})

test('reads all pages of labels', async () => {
  const labels = Array.from({length: 230}, (_, n) => ({
    name: `label ${n}`,
    color: 'ededed',
    description: null,
  }))
  github = await startGitHub({'acme/web': {labels}})
  expect((await look()).labels).toHaveLength(230)
})

test('says when labels and assignees would be dropped', async () => {
  github = await startGitHub({'acme/web': {permission: 'read'}})
  expect(await look()).toMatchObject({mayLabel: false, mayCreateLabels: false})
})

test('talks to an enterprise host by its own address', async () => {
  github = await startGitHub({'acme/web': {}}, {host: 'git.example.com'})
  expect(await look([], 'git.example.com/acme/web')).toMatchObject({repo: 'git.example.com/acme/web'})
  expect(new Set(github.requests.map(request => request.host))).toEqual(new Set(['git.example.com']))
})

test('is not put off by what the shell wants gh to look like', async () => {
  github = await startGitHub()
  Object.assign(github.env, {GH_FORCE_TTY: '80', CLICOLOR_FORCE: '1', GH_DEBUG: 'api', GH_PAGER: 'false'})
  expect((await look()).login).toBe('octocat')
})

describe('what is wrong is said before anything is filed, with what mends it', () => {
  test('an archived repository', async () => {
    github = await startGitHub({'acme/web': {archived: true}})
    await expect(look()).rejects.toMatchObject({
      kind: 'archived',
      message: expect.stringContaining('acme/web'),
    })
  })
  test('issues switched off', async () => {
    github = await startGitHub({'acme/web': {hasIssues: false}})
    await expect(look()).rejects.toMatchObject({
      kind: 'issues-off',
      next: expect.stringContaining('gh repo edit acme/web --enable-issues'),
    })
  })
  test('no such repository', async () => {
    github = await startGitHub()
    await expect(look([], 'acme/wbe')).rejects.toMatchObject({
      kind: 'not-found',
      message: 'There is no acme/wbe on github.com that this login can see.',
    })
  })
  test('a name that is none', async () => {
    github = await startGitHub()
    expect(() => ghFor('acme')).toThrow('“acme” is not the name of a repository.')
  })
  test('not logged in', async () => {
    github = await startGitHub()
    github.env.GH_TOKEN = ''
    await expect(look()).rejects.toMatchObject({kind: 'not-logged-in', next: 'Log in with `gh auth login`.'})
  })
  test('a login that has run out', async () => {
    github = await startGitHub()
    github.inject(/ \/user$/, faults.unauthorized)
    await expect(look()).rejects.toMatchObject({
      kind: 'not-logged-in',
      message: 'github.com does not accept the login (401). Bad credentials.',
    })
  })
  test('an organisation with single sign-on', async () => {
    github = await startGitHub()
    const url = 'https://github.com/orgs/acme/sso?authorization_request=A1'
    github.inject(/web$/, {
      kind: 'answer',
      status: 403,
      body: {message: 'Resource protected by organization SAML enforcement.'},
      headers: {'x-github-sso': `required; url=${url}`},
    })
    await expect(look()).rejects.toMatchObject({kind: 'no-permission', next: expect.stringContaining(url)})
  })
  test('no network', async () => {
    github = await startGitHub()
    github.inject(/./, faults.cut)
    await expect(look()).rejects.toMatchObject({kind: 'network'})
  })
  test('an answer in the words of somebody in between', async () => {
    github = await startGitHub()
    github.inject(/ \/user$/, {kind: 'answer', status: 200, body: {hello: 'world'}})
    await expect(look()).rejects.toMatchObject({kind: 'network', message: expect.stringContaining('login')})
  })
  test('words from outside cannot drive the terminal', async () => {
    github = await startGitHub()
    github.inject(/ \/user$/, {kind: 'answer', status: 422, body: {message: '\u001b[2Jgone\u009b1m'}})
    await expect(look()).rejects.toMatchObject({
      message: expect.not.stringMatching(/[\u0000-\u001f\u007f-\u009f]/),
    })
  })
  test('no answer in time', async () => {
    github = await startGitHub()
    github.inject(/ \/user$/, faults.slow(5000))
    const gh = ghFor('acme/web', {env: github.env, timeout: 400})
    await expect(preflight(gh)).rejects.toMatchObject({message: 'github.com did not answer in time.'})
  })
})

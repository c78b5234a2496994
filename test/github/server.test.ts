import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {afterEach, expect, test} from 'vitest'
import {faults} from './faults.ts'
import {type GitHub, startGitHub} from './server.ts'

/** The pretend GitHub is only worth something if the real gh takes it for the real one. */
let github: GitHub
afterEach(() => github.close())

const gh = async (...args: string[]): Promise<{out: string; err: string; code: number}> => {
  const options = {env: {...process.env, ...github.env, GH_PROMPT_DISABLED: '1', NO_COLOR: '1'}}
  try {
    const {stdout, stderr} = await promisify(execFile)('gh', args, options)
    return {out: stdout, err: stderr, code: 0}
  } catch (error) {
    const {stdout, stderr, code} = error as {stdout: string; stderr: string; code: number}
    return {out: stdout, err: stderr, code}
  }
}

test('gh logs in, sees the repository and opens an issue with label and assignee', async () => {
  github = await startGitHub({'acme/web': {labels: [{name: 'bug', color: 'd73a4a', description: null}]}})
  expect((await gh('auth', 'status')).err + (await gh('auth', 'status')).out).toContain('octocat')
  expect((await gh('repo', 'view', 'acme/web', '--json', 'isPrivate')).out).toContain('{"isPrivate":true}')
  const made = await gh(
    ...['issue', 'create', '-R', 'acme/web', '--title=-x "y"', '--body=z', '-l', 'bug', '-a', 'octocat'],
  )
  expect(made).toMatchObject({code: 0, out: 'https://github.com/acme/web/issues/1\n'})
  expect(github.repo('acme/web').issues).toMatchObject([
    {title: '-x "y"', body: 'z', labels: ['bug'], assignees: ['octocat']},
  ])
})

test('a label that is not there stops gh issue create before anything is made', async () => {
  github = await startGitHub()
  const refused = await gh('issue', 'create', '-R', 'acme/web', '--title=a', '--body=b', '-l', 'no-such')
  expect(refused.code).toBe(1)
  expect(github.repo('acme/web').issues).toEqual([])
})

test('the list is paged and says where the next page is', async () => {
  github = await startGitHub()
  for (const title of ['a', 'b', 'c']) await gh('api', 'repos/acme/web/issues', '-f', `title=${title}`)
  const first = await gh('api', '-i', 'repos/acme/web/issues?state=all&direction=asc&per_page=2')
  expect(first.out).toContain('page=2>; rel="next"')
  const all = await gh('api', '--paginate', 'repos/acme/web/issues?per_page=2', '--jq', '.[].title')
  expect(all.out.trim().split('\n')).toEqual(['c', 'b', 'a'])
})

test('a fault comes when it was asked for, and only then', async () => {
  github = await startGitHub()
  github.inject(/^POST .*issues$/, faults.lost, {after: 1})
  const open = (title: string) => gh('api', 'repos/acme/web/issues', '-f', `title=${title}`)
  expect((await open('a')).code).toBe(0)
  expect((await open('b')).err).toContain('EOF')
  expect((await open('c')).code).toBe(0)
  expect(github.repo('acme/web').issues.map(issue => issue.title)).toEqual(['a', 'b', 'c'])
  expect(github.made('POST', '/repos/acme/web/issues')).toHaveLength(3)
})

test('without a token gh says how to log in', async () => {
  github = await startGitHub()
  github.env.GH_TOKEN = ''
  expect(await gh('api', 'user')).toMatchObject({code: 4, err: expect.stringContaining('gh auth login')})
  expect(github.requests).toEqual([])
})

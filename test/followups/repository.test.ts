import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {formatRepository, parseRepository} from '../../src/followups/github/repository.ts'
import {placeOf} from '../../src/followups/place.ts'
import {findRepository} from '../../src/followups/remotes.ts'
import {temporaryFolder} from './helpers.ts'

describe('a repository is read from what people and git write', () => {
  test.each([
    ['acme/web', 'acme/web'],
    ['github.com/acme/web', 'acme/web'],
    ['git.example.com/acme/web', 'git.example.com/acme/web'],
    ['https://github.com/acme/web.git', 'acme/web'],
    ['https://user:word@github.com/acme/web/', 'acme/web'],
    ['git@github.com:acme/web.js.git', 'acme/web.js'],
    ['ssh://git@git.example.com:2222/acme/web', 'git.example.com:2222/acme/web'],
    ['ssh://git@ssh.github.com/acme/web.git', 'acme/web'],
  ])('%s', (text, read) => {
    const repository = parseRepository(text)
    expect(repository && formatRepository(repository)).toBe(read)
  })
  test.each([
    '',
    'acme',
    'a/b/c/d',
    '-x/y',
    'acme/..',
    'acme/we b',
    '../../etc',
    'acme/web?x',
    'a\nb/c',
    '/srv/git/web.git',
  ])('%j is none', text => expect(parseRepository(text)).toBeNull())
})

describe('where issues go', () => {
  const folder = (...remotes: [string, string][]): string => {
    const path = temporaryFolder()
    execFileSync('git', ['init', '-q', path])
    for (const [name, url] of remotes) execFileSync('git', ['-C', path, 'remote', 'add', name, url])
    return path
  }
  const two = () =>
    folder(['origin', 'git@github.com:octocat/web.git'], ['upstream', 'https://github.com/acme/web'])

  test('the one given comes first, then the settings, then git', async () => {
    const one = folder(['origin', 'git@github.com:acme/web.git'])
    expect(await findRepository({given: 'a/b', settings: 'c/d'}, one)).toEqual({repo: 'a/b', from: 'given'})
    expect(await findRepository({settings: 'c/d'}, one)).toEqual({repo: 'c/d', from: 'settings'})
    expect(await findRepository({}, one)).toEqual({repo: 'acme/web', from: 'git'})
  })
  test('of several remotes none is guessed', async () => {
    expect(await findRepository({}, two())).toEqual({choices: ['octocat/web', 'acme/web']})
  })
  test('unless `gh repo set-default` has chosen', async () => {
    const path = two()
    execFileSync('git', ['-C', path, 'config', 'remote.upstream.gh-resolved', 'base'])
    expect(await findRepository({}, path)).toEqual({repo: 'acme/web', from: 'git'})
  })
  test('outside of git there is nothing to choose from', async () => {
    expect(await findRepository({}, temporaryFolder())).toEqual({choices: []})
  })
})

describe('where others can read the postmortem', () => {
  const section = 'Preventive tasks & more'
  const document = `# A\n\n## Impact\n\nNobody could log in.\n\n## ${section}\n\n- Alert on failed logins\n`
  const work = (): {folder: string; file: string; git: (...args: string[]) => void} => {
    const [folder, bare] = [temporaryFolder(), temporaryFolder()]
    const git = (...args: string[]): void => {
      const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false']
      execFileSync('git', ['-C', folder, ...who, ...args], {stdio: 'ignore'})
    }
    execFileSync('git', ['init', '-q', '--bare', bare])
    git('init', '-q', '-b', 'feature/x')
    git('remote', 'add', 'origin', bare)
    mkdirSync(join(folder, 'post mortems'))
    const file = join(folder, 'post mortems', 'a#1.md')
    writeFileSync(file, document)
    return {folder, file, git}
  }

  test('before it is pushed, by its path in the repository', async () => {
    const {file} = work()
    expect(await placeOf(file)).toEqual({url: null, path: 'post mortems/a#1.md', section})
  })
  test('once it is pushed, by its address on GitHub, at the section', async () => {
    const {file, git} = work()
    git('add', '.')
    git('commit', '-qm', 'a')
    git('push', '-qu', 'origin', 'feature/x')
    git('remote', 'set-url', 'origin', 'git@github.com:acme/web.git')
    expect((await placeOf(file)).url).toBe(
      'https://github.com/acme/web/blob/feature/x/post%20mortems/a%231.md#preventive-tasks--more',
    )
  })
  test('outside of git, by its name', async () => {
    const file = join(temporaryFolder(), 'a.md')
    writeFileSync(file, '# Without tasks\n')
    expect(await placeOf(file)).toEqual({url: null, path: 'a.md', section: null})
  })
})

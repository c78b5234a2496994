import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {node, program, run, shell, temporaryFolder} from './program.ts'
import {open} from './terminal.ts'

/** What a terminal would obey or show backwards, and what only looks like a message of the program. */
const obeyed = /\x1b\]0;owned|\x1b\[31m|\x9b|\u202e|\u2069|^FORGED/m

const names: Record<string, string> = {
  'escape sequences, line ends and letters turned round':
    'x\x1b]0;owned\x07\x1b[31m\x9b31m\u202egnp\u2069\nFORGED nothing found.md',
  'a dash before it': '-rf.md',
  '255 bytes': `${'あ'.repeat(84)}.md`,
}

/** Without a title, so that the name stands in its place. */
const untitled = [
  '## Summary\n\nUploads failed from 10:00 to 11:00 UTC on 2024-03-04, for 20 % of users.\n',
  '## Timeline\n\n- 10:00 UTC Uploads fail\n- 09:00 UTC A disk fills TODO\n',
  '## Root cause\n\nA disk was full.\n',
  '## Resolution\n\nA larger disk.\n',
  '## Action items\n\n- [ ] Watch the disks\n',
].join('\n')

function folderWith(name: string): {cwd: string; path: string} {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'postmortems'))
  const path = join('postmortems', name)
  writeFileSync(join(cwd, path), untitled)
  return {cwd, path}
}

/** Every command that names a file: in a folder, as it is given, and where there is none. */
const commands = [
  'lint postmortems',
  'lint --format json postmortems',
  'lint --format sarif postmortems',
  'lint --format github postmortems',
  'lint --fix --dry-run "$F"',
  'status postmortems',
  'status --markdown postmortems',
  'stats postmortems',
  'import --json "$F"',
  'render "$F"',
  'new --from "$F"',
  'new --from - --out "$F" < answers.json',
  'timeline "$F"',
  'timeline log.txt --into "$F"',
  'issues "$F" --as checklist --repo acme/web',
  'issues "$F" --dry-run --repo acme/web',
  'issues --sync "$F"',
  'render "$F" --template "$F"',
  'lint "no$F"',
  '"no$F"',
  'templates eject "$N"',
  'templates',
  'completion words render --template ""',
  'drafts discard "$N"',
  'config set "$N" x',
  'lint --format "$N" "$F"',
]

describe.each(Object.entries(names))('a file whose name has %s', (_, name) => {
  test('is named by every command so that nothing of it is obeyed, and stays what it is', async () => {
    const {cwd, path} = folderWith(name)
    mkdirSync(join(cwd, '.pm-wizard', 'templates'), {recursive: true})
    writeFileSync(join(cwd, '.pm-wizard', 'templates', name), '# {{ title }}')
    writeFileSync(join(cwd, 'answers.json'), '{"title":"Uploads refused"}')
    writeFileSync(join(cwd, 'log.txt'), '2024-03-04 10:30 UTC A larger disk is ordered\n')
    const lines = commands.map(words => `echo "== $?"; "${node}" "${program}" ${words}`)
    const terminal = open([], {
      cwd,
      patience: 60_000,
      env: {F: path, N: name},
      command: ['/bin/sh', '-c', `${lines.join('\n')}\necho "== $?"`],
    })
    await terminal.exit
    expect(terminal.output()).not.toMatch(obeyed)
    expect(terminal.output()).not.toContain('inside the program')
    const codes = [...terminal.output().matchAll(/^== (\d+)\r$/gm)].map(([, code]) => Number(code))
    expect(codes).toHaveLength(commands.length + 1)
    expect(Math.max(...codes)).toBeLessThan(3)
    expect(readdirSync(join(cwd, 'postmortems'))).toEqual([name])
    const now = readFileSync(join(cwd, path), 'utf8')
    expect(now).toBe(untitled.replace('TODO\n', 'TODO\n- 10:30 UTC A larger disk is ordered\n'))
  }, 90_000)

  test('is offered, opened, written and named in the farewell by the wizard', async () => {
    const {cwd, path} = folderWith(name)
    const terminal = open([], {cwd})
    await terminal.until('Open')
    terminal.press('down', 'enter')
    await terminal.until('Read.')
    terminal.type('Uploads refused')
    await terminal.until('Uploads refused')
    terminal.press('ctrl+s')
    await terminal.until(/^ Written/m)
    terminal.press('ctrl+c')
    await terminal.until(/^Written [\s\S]*Next /)
    expect(terminal.output().replace(/\x1b\[\??[\d;]*[A-Zhlmt]/g, '')).not.toMatch(obeyed)
    expect(terminal.output()).not.toMatch(/\x1b\]0;owned|\x1b\[31m/)
    expect(readdirSync(join(cwd, 'postmortems'))).toEqual([name])
    expect(readFileSync(join(cwd, path), 'utf8')).toContain('Uploads refused')
  })
})

describe('a symbolic link that leads out', () => {
  test('of a folder of postmortems is not read with it', async () => {
    const {cwd} = folderWith('a.md')
    const outside = temporaryFolder()
    writeFileSync(join(outside, 'secret.md'), untitled.replace('A disk fills', 'the password is hidden'))
    symlinkSync(join(outside, 'secret.md'), join(cwd, 'postmortems', 'b.md'))
    symlinkSync(outside, join(cwd, 'postmortems', 'more'))
    for (const words of [
      ['lint', '--fix'],
      ['status', '--json'],
      ['stats', '--json'],
    ]) {
      const {stdout, stderr} = await run([...words, 'postmortems'], {cwd})
      expect(stdout + stderr).not.toMatch(/hidden|b\.md|secret/)
    }
    await shell('git init -q . && git add -A', {cwd})
    const {stdout} = await run(['lint', 'postmortems'], {cwd})
    expect(stdout).toMatch(/a\.md[\s\S]*of 1 postmortem\.$/m)
    const terminal = open([], {cwd})
    const screen = await terminal.until('Open')
    expect(screen.match(/Open/g)).toHaveLength(1)
    expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toContain('TODO')
  })

  test('of this folder is not written through unless it is named', async () => {
    const cwd = temporaryFolder()
    const outside = temporaryFolder()
    symlinkSync(outside, join(cwd, 'postmortems'))
    mkdirSync(join(cwd, '.pm-wizard'))
    symlinkSync(outside, join(cwd, '.pm-wizard', 'templates'))
    const input = '{"title":"Uploads refused"}'
    for (const words of [
      ['new', '--from', '-'],
      ['templates', 'eject', 'short'],
    ]) {
      const {code, stderr} = await run(words, {cwd, input})
      expect(code).toBe(2)
      expect(stderr).toMatch(/leads out of this folder[\s\S]*name the place itself: \//)
    }
    const terminal = open([], {cwd})
    await terminal.until('Title')
    terminal.type('Uploads refused')
    await terminal.until('Uploads refused')
    terminal.press('ctrl+s')
    await terminal.until('leads out of this folder')
    expect(readdirSync(outside)).toEqual([])
    const named = await run(['new', '--from', '-', '--out', join(outside, 'a.md')], {cwd, input})
    expect(named).toMatchObject({code: 0})
    expect(readdirSync(outside)).toEqual(['a.md'])
  })

  test('as the file itself is neither followed nor replaced', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'target.md'), untitled)
    symlinkSync('target.md', join(cwd, 'link.md'))
    writeFileSync(join(cwd, 'log.txt'), '2024-03-04 10:30 UTC A larger disk is ordered\n')
    const {code, stderr} = await run(['timeline', 'log.txt', '--into', 'link.md'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toMatch(/it is a symbolic link[\s\S]*Name the file that it leads to/)
    const forced = await run(['new', '--from', '-', '--out', 'link.md', '--force'], {
      cwd,
      input: '{"title":"x"}',
    })
    expect(forced.code).toBe(2)
    expect(readFileSync(join(cwd, 'target.md'), 'utf8')).toBe(untitled)
  })
})

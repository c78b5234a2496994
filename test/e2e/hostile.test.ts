import {mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {node, program, run, temporaryFolder} from './program.ts'
import {open} from './terminal.ts'

const rude = '\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnorw\u2069'
/** What a terminal would obey, of which the wizard itself sends none. */
const obeyed = /\x1b\]0;owned|\x9b|\u202e|\u2069/

test.each([['lint'], ['import', '--json'], ['timeline']])(
  '%s sends nothing of a document raw to a terminal',
  async (...words) => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'rude.md'), `# ${rude}\n\n## Timeline\n\n- 10:00 ${rude} TODO\n- 09:00 ${rude}\n`)
    const terminal = open([...words, 'rude.md'], {cwd})
    await terminal.exit
    expect(terminal.output()).not.toMatch(obeyed)
    expect(terminal.output().length).toBeGreaterThan(50)
  },
)

test('a title, the name of a template and the id of a draft lead nowhere else', async () => {
  const cwd = temporaryFolder()
  const answers = JSON.stringify({title: '../../../escaped', summary: 'x'})
  const made = await run(['new', '--from', '-'], {cwd, input: answers})
  expect(made).toMatchObject({code: 0, stdout: 'postmortems/escaped.md\n'})
  expect(readdirSync(join(cwd, 'postmortems'))).toEqual(['escaped.md'])
  expect((await run(['templates', 'eject', '../../package'], {cwd})).code).toBe(2)
  expect((await run(['drafts', 'discard', '../postmortems/escaped'], {cwd})).code).toBe(2)
})

test.each([
  ['{% include "/etc/hostname" %}', /tag "include" not found/],
  ['{% for i in (1..1000000000) %}x{% endfor %}', /limit exceeded/],
  ['{{ title.constructor.constructor }}', /./],
])('a template with %s is refused with its line', async (tag, why) => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'own.md'), `# {{ title }}\n\n${tag}\n`)
  writeFileSync(join(cwd, 'answers.json'), '{"title":"Uploads refused"}')
  const {code, stderr, stdout} = await run(['render', 'answers.json', '--template', 'own.md'], {cwd})
  if (code === 0) expect(stdout).not.toMatch(/function|native code/)
  else expect(stderr).toMatch(why)
  expect(readFileSync(join(cwd, 'own.md'), 'utf8')).toContain(tag)
})

test('YAML of aliases, of depth, of length, or of something else is refused as settings, and the wizard goes on', async () => {
  const cwd = temporaryFolder()
  const outside = join(temporaryFolder(), 'passwords')
  writeFileSync(outside, 'root: hidden\nrules: {}\n- no map\n')
  const settings = join(cwd, '.pm-wizard', 'config.yaml')
  mkdirSync(join(cwd, '.pm-wizard'))
  writeFileSync(join(cwd, 'a.md'), '# Outage\n\n## Timeline\n\n- 10:00 down\n')
  const bombs: [string, RegExp][] = [
    ['a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', /Alias/],
    ['['.repeat(50_000), /more than 100 things within each other/],
    [
      `a:\n${Array.from({length: 3000}, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')}`,
      /longer than/,
    ],
    ['- '.repeat(20_000), /more than 100 things/],
    [`rules: {${'a: off, '.repeat(50_000)}}`, /longer than 100000 characters/],
    [`rules: {${'a: off, '.repeat(5000)}}`, /the key “a” stands twice/],
    [`rules: {"\\e]0;owned\\a": off}`, /There is no lint rule “␛\]0;owned␇”/],
    [rude, /These are no settings|no YAML/],
    ['- a\n- b\n', /These are no settings/],
  ]
  for (const [yaml, why] of bombs) {
    writeFileSync(settings, yaml)
    const {code, stderr} = await run(['lint', 'a.md'], {cwd})
    expect(stderr).toMatch(why)
    expect(stderr).toContain(settings)
    expect(stderr).not.toMatch(obeyed)
    expect(code).toBe(2)
  }
  rmSync(settings)
  symlinkSync(outside, settings)
  expect((await run(['lint', 'a.md'], {cwd})).stderr).not.toContain('hidden')
  rmSync(settings)
  writeFileSync(settings, '['.repeat(50_000))
  const terminal = open([], {cwd})
  await terminal.until('more than 100 things within each other')
  terminal.type('Uploads refused')
  await terminal.until(/Title +Uploads refused/)
})

const draft = {
  head: {version: 1, title: rude, createdAt: rude, updatedAt: rude, progress: rude},
  data: {
    answers: {values: {title: rude, summary: rude}, lists: {timeline: [{id: '1', values: {text: rude}}]}},
    rest: {},
    place: {step: 99, field: -1, row: 1e9, inside: 7, asking: true},
    written: null,
    opened: null,
    asked: [],
  },
}

test('a draft that somebody else made shows nothing raw, begins at a place that there is, and is saved as itself', async () => {
  const cwd = temporaryFolder()
  const drafts = join(cwd, 'state', 'pm-wizard', 'drafts')
  mkdirSync(drafts, {recursive: true})
  writeFileSync(join(drafts, 'own.json'), 'mine')
  writeFileSync(join(drafts, 'rude.json'), JSON.stringify({...draft.head, id: 'own', data: draft.data}))
  const terminal = open([], {cwd})
  await terminal.until('Resume')
  terminal.press('enter')
  await terminal.until('Title')
  terminal.press('end')
  terminal.type(' and more')
  await terminal.until('and more')
  await expect.poll(() => readFileSync(join(drafts, 'rude.json'), 'utf8')).toContain('and more')
  for (const _ of Array.from({length: 6})) terminal.press('ctrl+n')
  terminal.press('ctrl+c')
  await terminal.exit
  expect(terminal.output()).not.toMatch(/\x1b\]0;owned|\x9b|\u202e|\u2069/)
  expect(readFileSync(join(drafts, 'own.json'), 'utf8')).toBe('mine')
  expect((await run(['drafts'], {cwd})).stdout).toContain('rude')
})

test.each([[null], [5], [[]], [{}], [{...draft.data, answers: {values: {title: 5}, lists: {}}}]])(
  'a draft that holds %j is told to be damaged and stays',
  async data => {
    const cwd = temporaryFolder()
    const drafts = join(cwd, 'state', 'pm-wizard', 'drafts')
    mkdirSync(drafts, {recursive: true})
    const text = JSON.stringify({...draft.head, title: 'Uploads', id: 'odd', data})
    writeFileSync(join(drafts, 'odd.json'), text)
    const terminal = open([], {cwd})
    await terminal.until('Resume')
    terminal.press('enter')
    await terminal.until('The draft is damaged')
    expect(readFileSync(join(drafts, 'odd.json'), 'utf8')).toBe(text)
  },
)

/** Every variable that is read somewhere, holding what it should not. */
const environment = Object.fromEntries(
  [
    ...['EDITOR', 'VISUAL', 'TZ', 'COLUMNS', 'LINES', 'NO_COLOR', 'USER', 'LOGNAME', 'GIT_AUTHOR_NAME'],
    ...['GH_REPO', 'GH_HOST', 'PAGER', 'BROWSER', 'TERM_PROGRAM', 'TERM_PROGRAM_VERSION', 'VTE_VERSION'],
    ...['COLORTERM', 'CI', 'DEBUG', 'PM_WIZARD_AUTHOR', 'PM_WIZARD_TIME_ZONE', 'PM_WIZARD_REPOSITORY'],
    ...['PM_WIZARD_TEMPLATE', 'PM_WIZARD_EMPTY_SECTIONS', 'FORCE_HYPERLINK'],
  ].map(name => [name, `${rude}\nFORGED`]),
)

test('variables of the environment that hold escape sequences reach no terminal, and stop nothing', async () => {
  const cwd = temporaryFolder()
  const env = {
    ...environment,
    XDG_STATE_HOME: join(cwd, `s${rude}`),
    XDG_CONFIG_HOME: join(cwd, `c${rude}`),
    HOME: join(cwd, `h${rude}`),
    PM_WIZARD_FOLDER: `postmortems ${rude}`,
  }
  writeFileSync(
    join(cwd, 'a.md'),
    '# Outage\n\n## Timeline\n\n- 10:00 down\n\n## Action items\n\n- [ ] Mend\n',
  )
  const words = ['lint a.md', 'status a.md', 'stats a.md', 'drafts', 'config', 'templates', 'timeline a.md']
  const lines = [...words, 'issues a.md --dry-run', 'render a.md', 'config set author x', 'config'].map(
    line => `"${node}" "${program}" ${line}; echo "== $?"`,
  )
  const told = open([], {cwd, env, patience: 30_000, command: ['/bin/sh', '-c', lines.join('\n')]})
  await told.exit
  expect(told.output()).not.toMatch(obeyed)
  expect(told.output()).not.toMatch(/^FORGED|inside the program/m)
  expect(told.output().match(/^== [012]\r$/gm)).toHaveLength(lines.length)

  const terminal = open([], {cwd, env})
  await terminal.until('Title')
  terminal.type('Uploads refused')
  await terminal.until('Uploads refused')
  terminal.press('ctrl+g')
  await terminal.until('could not be run')
  terminal.press('ctrl+s')
  await terminal.until(/template|Written/)
  terminal.press('ctrl+c')
  await terminal.exit
  expect(terminal.output()).not.toMatch(obeyed)
  expect(terminal.screen()).toMatch(/Draft|Written/)
})

test('what git and gh answer is shown, not obeyed', async () => {
  const cwd = temporaryFolder()
  const bin = join(cwd, 'bin')
  mkdirSync(bin)
  const say = (text: string) => `printf '%s' '${text}'`
  const tools = {
    git: `case "$*" in
      *user.name*) ${say(`Ada ${rude}`)};;
      *remote*) ${say('origin\thttps://github.com/acme/web (fetch)')};;
      *show-toplevel*) ${say(`/x/web ${rude}`)};;
      *ls-files*) exit 1;;
      *log*fuller*) ${say(`commit 3f2a91c3f2a91c3f2a91c3f2a91c3f2a91c3f2a9\nAuthor: Ada <a@b.c>\nAuthorDate: 2024-03-04T10:00:00+00:00\nCommit: Ada <a@b.c>\nCommitDate: 2024-03-04T10:00:00+00:00\n\n    Mend ${rude}\n`)};;
      *log*) ${say(`Lin ${rude}\tl@b.c`)};;
      *) exit 1;; esac`,
    gh: `${say(`${rude} is wrong`)} >&2; exit 1`,
  }
  for (const [name, script] of Object.entries(tools))
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, {mode: 0o755})
  const env = {PATH: `${bin}:${process.env.PATH}`}
  writeFileSync(join(cwd, 'a.md'), '# Outage\n\n## Action items\n\n- [ ] Mend\n')
  const planned = open(['issues', 'a.md', '--dry-run', '--repo', 'acme/web'], {cwd, env})
  expect(await planned.exit).toMatchObject({code: 2})
  expect(planned.output()).not.toMatch(obeyed)
  expect(planned.output().length).toBeGreaterThan(20)

  const terminal = open([], {cwd, env})
  await terminal.until('Title')
  terminal.type('Uploads refused')
  terminal.press('enter')
  terminal.type('2024-03-04 10:00 UTC')
  terminal.press('enter', 'ctrl+n')
  await terminal.until('2/7 Timeline')
  terminal.press('ctrl+o')
  await terminal.until('g git log')
  terminal.type('g')
  await terminal.until('Mend')
  terminal.press('enter')
  await terminal.until(/10:00.*Mend/)
  terminal.press('ctrl+s')
  await terminal.until('Written')
  terminal.press('ctrl+c')
  await terminal.exit
  expect(terminal.output()).not.toMatch(obeyed)
  const [file = ''] = readdirSync(join(cwd, 'postmortems'))
  expect(readFileSync(join(cwd, 'postmortems', file), 'utf8')).not.toMatch(
    /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/,
  )
})

test('10 MB of line ends are refused by each command and by the wizard, with the reason', async () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'postmortems'))
  const file = join('postmortems', 'long.md')
  writeFileSync(join(cwd, file), `# Outage\n\n## Timeline\n\n- 10:00 down${'\n'.repeat(10_000_000)}`)
  const repository = ['--dry-run', '--repo', 'acme/web']
  for (const words of [['lint'], ['import', '--json'], ['status'], ['render'], ['issues', ...repository]]) {
    const {code, stderr} = await run([...words, file], {cwd})
    expect(stderr).toMatch(/long\.md: .*at most 100000 lines/)
    expect(code).toBe(2)
  }
  const opened = open([file], {cwd})
  await opened.exit
  expect(opened.output()).toMatch(/long\.md.*at most 100000 lines/)
  const terminal = open([], {cwd})
  await terminal.until('Title')
  terminal.type('Uploads refused')
  await terminal.until('Uploads refused')
})

test('a paste of more lines than anybody picks from is refused at once, and the wizard goes on', async () => {
  const terminal = open()
  await terminal.until('Title')
  terminal.press('ctrl+n')
  await terminal.until('2/7 Timeline')
  terminal.paste('10:00 down\n'.repeat(30_000))
  await terminal.until('more than 20000 lines, and none was taken')
  terminal.type('10:00 down')
  terminal.press('enter')
  await terminal.until(/10:00 .*down/)
})

test('a document that is not UTF-8 is not opened: what is read of it would be written back otherwise', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'latin.md'), Buffer.from('# Caf\xe9 down\n', 'latin1'))
  const terminal = open(['latin.md'], {cwd})
  expect(await terminal.exit).toMatchObject({code: 2})
  expect(terminal.output()).toContain('This is not UTF-8 text.')
})

import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {node, program, temporaryFolder} from './program.ts'
import {type OpenTerminal, open, type TerminalOptions} from './terminal.ts'

/** A shell with job control, in which `pm-wizard` is the program. */
async function inShell(options: TerminalOptions = {}): Promise<OpenTerminal> {
  const terminal = open([], {
    ...options,
    command: ['bash', '--norc', '--noprofile', '-i'],
    env: {PS1: '$ ', ...options.env},
  })
  await terminal.until('$')
  terminal.type(`pm-wizard() { '${node}' '${program}' "$@"; }; clear; echo rea""dy\r`)
  await terminal.until(/^ready/m)
  return terminal
}

/** Waits until the shell answers, and gives what it said of the terminal: whether it takes lines and echoes them. */
async function modes(terminal: OpenTerminal): Promise<string> {
  terminal.type('stty -a | grep -Eow -- "-?(icanon|echo|isig)" | tr "\\n" " "; echo en""d\r')
  return terminal.until(/end$/m)
}

/** Where the last of two signs stands behind all others: what holds at the end. */
const lastOf = (output: string, ...signs: string[]) =>
  signs.toSorted((a, b) => output.lastIndexOf(b) - output.lastIndexOf(a))[0]

const left = '\x1b[?1049l'
const shown = '\x1b[?25h'

function restored(terminal: OpenTerminal): void {
  const output = terminal.output()
  expect(lastOf(output, left, '\x1b[?1049h')).toBe(left)
  expect(lastOf(output, shown, '\x1b[?25l')).toBe(shown)
  expect(lastOf(output, '\x1b[23;2t', '\x1b[22;2t')).toBe('\x1b[23;2t')
}

test('the window has the title of the postmortem, and its own again at the end', async () => {
  const terminal = open()
  await terminal.until('Title')
  terminal.type('Uploads \u202erefused')
  terminal.press('enter')
  await terminal.until(() => terminal.output().includes('\x1b]2;Uploads refused - pm-wizard\x07'))
  terminal.press('ctrl+c')
  await terminal.exit
  expect(terminal.output().match(/\x1b\[22;2t/g)).toHaveLength(1)
  expect(lastOf(terminal.output(), '\x1b[?2004l', '\x1b[?2004h')).toBe('\x1b[?2004l')
  restored(terminal)
})

test.each(['ctrl+\\', 'alt+z'])(
  '%s stops it as a shell stops a program; fg comes back to where it was',
  async key => {
    const terminal = await inShell()
    terminal.type('pm-wizard\r')
    await terminal.until('Title')
    terminal.type('Half a ti')
    await terminal.until('Half a ti')
    terminal.press(key)
    await terminal.until('Stopped')
    expect(terminal.screen()).not.toContain('Half a ti')
    expect(await modes(terminal)).toMatch(/^isig icanon echo end$/m)
    restored(terminal)
    terminal.type('fg\r')
    await terminal.until(/Title +Half a ti/)
    terminal.type('tle')
    await terminal.until(/Title +Half a title/)
    terminal.press('ctrl+c')
    await terminal.until(/Draft .*\.json/)
    expect(await modes(terminal)).toMatch(/^isig icanon echo end$/m)
  },
)

test.each(['SIGTSTP', 'SIGSTOP'] as const)('stopped from outside by %s, it comes back, too', async signal => {
  const cwd = temporaryFolder()
  const terminal = await inShell({cwd})
  terminal.type(`sh -c 'echo $$ > pid; exec "${node}" "${program}"'\r`)
  await terminal.until('Title')
  terminal.type('Half a ti')
  await terminal.until('Half a ti')
  process.kill(Number(readFileSync(join(cwd, 'pid'), 'utf8')), signal)
  await terminal.until('Stopped')
  terminal.type('\rfg\r')
  await terminal.until(screen => /Title +Half a ti/.test(screen) && !screen.includes('Stopped'))
  terminal.type('tle')
  await terminal.until(/Title +Half a title/)
  terminal.press('ctrl+c')
  await terminal.until(/Draft .*\.json[\s\S]*\n\$\s*$/)
})

test('where no shell could have it go on, it goes on by itself', async () => {
  const terminal = open()
  await terminal.until('Title')
  terminal.type('Still here')
  await terminal.until('Still here')
  terminal.kill('SIGTSTP')
  await terminal.until(() => (terminal.output().match(/\x1b\[\?1049h/g) ?? []).length > 1)
  await terminal.until('Still here')
})

const faults: Record<string, string> = {
  'an error that nothing catches': "throw new Error('the moon is gone')",
  'a promise that nothing hears': "void Promise.reject(new Error('the moon is gone'))",
}

test.each(Object.entries(faults))(
  '%s: the screen is given back, the draft is saved and named, the code is 1',
  async (_, fault) => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'fault.mjs'), `process.on('SIGUSR2', () => { ${fault} })`)
    const env = {NODE_OPTIONS: `--import=file://${join(cwd, 'fault.mjs')}`}
    for (const args of [[], ['--accessible']]) {
      const terminal = open(args, {cwd, env, columns: 200})
      const asked = () => terminal.until(() => /> $/.test(terminal.output()))
      if (args.length > 0) {
        await asked()
        terminal.type('2\r')
        await terminal.until(/^Title/m)
        await asked()
      } else await terminal.until('Title')
      terminal.type('The last words\r')
      await terminal.until(args.length > 0 ? /^Began/m : /Title +The last words/)
      terminal.kill('SIGUSR2')
      expect(await terminal.exit).toEqual({code: 1, signal: 0})
      const screen = terminal.screen()
      expect(screen).toContain('pm-wizard: Something went wrong inside the program: the moon is gone')
      expect(screen).not.toMatch(/^ +at /m)
      const [, draft = ''] = /kept in (\S+\.json)/.exec(screen) ?? []
      expect(readFileSync(draft, 'utf8')).toContain('The last words')
      if (args.length === 0) restored(terminal)
    }
  },
)

test.each(['SIGTERM', 'SIGHUP'] as const)('%s gives the screen back', async signal => {
  const terminal = open()
  await terminal.until('Title')
  terminal.type('Uploads refused\r')
  await terminal.until(/Title +Uploads refused/)
  terminal.kill(signal)
  await terminal.exit
  restored(terminal)
})

test('the farewell links the file and the draft where links are shown, and is plain where not', async () => {
  for (const env of [{FORCE_HYPERLINK: '1'}, {TERM_PROGRAM: 'WezTerm'}, {}] as Record<string, string>[]) {
    const terminal = open([], {env, columns: 200})
    await terminal.until('Title')
    terminal.type('Uploads refused')
    await terminal.until('Uploads refused')
    terminal.press('ctrl+s')
    await terminal.until('Written')
    terminal.press('ctrl+c')
    await terminal.exit
    const links = [...terminal.output().matchAll(/\x1b\]8;;(.+?)\x1b\\(.+?)\x1b\]8;;\x1b\\/g)]
    expect(terminal.screen()).toMatch(/Written +postmortems\/\S+\.md\nDraft +\S+\.json\n/)
    if (Object.keys(env).length === 0) expect(links).toEqual([])
    else {
      expect(links.map(([, target]) => target)).toEqual([
        expect.stringMatching(/^file:\/\/.+\/postmortems\/.*uploads-refused\.md$/),
        expect.stringMatching(/^file:\/\/.+\.json$/),
      ])
    }
  }
})

test.each([
  ['> path', 'path', /^postmortems\/\S+\.md\n$/],
  ['2> log', 'log', /^$/],
])('with %s the person still has the screen and the farewell', async (redirection, name, content) => {
  const cwd = temporaryFolder()
  const terminal = await inShell({cwd})
  terminal.type(`pm-wizard ${redirection}; echo en""ded\r`)
  await terminal.until('Title')
  terminal.type('Uploads refused')
  await terminal.until('Uploads refused')
  terminal.press('ctrl+s')
  await terminal.until('Written')
  terminal.press('ctrl+c')
  await terminal.until(/Written +postmortems[\s\S]*Draft[\s\S]*ended/)
  expect(readFileSync(join(cwd, name), 'utf8')).toMatch(content)
})

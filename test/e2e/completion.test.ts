import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {program, run, shell, temporaryFolder} from './program.ts'
import {type OpenTerminal, open} from './terminal.ts'

/** A folder in which `pm-wizard` is a command, and some files lie. */
function place(): {cwd: string; env: Record<string, string>} {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'bin'))
  symlinkSync(program, join(cwd, 'bin/pm-wizard'))
  writeFileSync(join(cwd, 'database down.md'), '')
  return {cwd, env: {PATH: `${join(cwd, 'bin')}:${process.env.PATH}`, PS1: '$ ', TERM: 'xterm-256color'}}
}

const shells: [string, [string, ...string[]], string][] = [
  ['bash', ['bash', '--norc', '--noprofile', '-i'], 'source <(pm-wizard completion bash)'],
  ['zsh', ['zsh', '-f', '-i'], 'autoload -U compinit; compinit -u; source <(pm-wizard completion zsh)'],
]

async function completing(command: [string, ...string[]], setUp: string): Promise<OpenTerminal> {
  const terminal = open([], {...place(), command})
  terminal.type(`${setUp}; echo rea""dy\r`)
  await terminal.until('ready')
  return terminal
}

test.each(shells)(
  '%s completes commands, options, their values and files at the Tab key',
  async (_, command, setUp) => {
    const terminal = await completing(command, setUp)
    for (const [typed, completed] of [
      ['pm-wizard templ', 'pm-wizard templates'],
      ['pm-wizard lint --fail', 'pm-wizard lint --fail-on'],
      ['pm-wizard lint --format=sa', 'pm-wizard lint --format=sarif'],
      ['pm-wizard lint --explain zone-se', 'pm-wizard lint --explain zone-season'],
      ['pm-wizard render x.md -t google', 'pm-wizard render x.md -t google-sre'],
      ['pm-wizard lint data', 'pm-wizard lint database\\ down.md'],
    ] as const) {
      terminal.type(`${typed}\t`)
      await terminal.until(completed)
      // Not to be run: the line is thrown away.
      terminal.press('ctrl+u')
    }
  },
)

test('fish is offered the same, each with what it is', async () => {
  const {cwd, env} = place()
  const offered = (line: string) =>
    shell(`fish --no-config -c 'pm-wizard completion fish | source; complete -C "${line}"'`, {cwd, env})
  expect((await offered('pm-wizard lint --fi')).stdout).toMatch(/^--fix\tmend what can be mended/)
  expect((await offered('pm-wizard lint --format=sa')).stdout.trim()).toBe('--format=sarif')
  expect((await offered('pm-wizard render data')).stdout).toMatch(/^database\\? down\.md/)
  expect((await offered('pm-wizard schema ')).stdout).toBe('')
})

test('ids of drafts are offered with their titles, and no title reaches the terminal as anything but text', async () => {
  const cwd = temporaryFolder()
  await run(['--accessible'], {cwd, input: 'Mail \x1b[31m delayed\n'})
  const {stdout} = await run(['completion', 'words', '--', 'drafts', 'discard', ''], {cwd})
  expect(stdout).toMatch(/^[a-z0-9-]+\tMail +delayed\n$/)
})

test('a shell that is none of these is told which there are', async () => {
  const {code, stderr} = await run(['completion', 'tcsh'])
  expect(code).toBe(2)
  expect(stderr).toContain('Choose one of bash, zsh, fish.')
})

test('the manual page is one that man takes, and names every command and option of the help', async () => {
  const file = fileURLToPath(new URL('../../dist/pm-wizard.1', import.meta.url))
  const {stdout} = await run(['man'])
  expect(readFileSync(file, 'utf8')).toBe(stdout)
  expect(await shell(`mandoc -T lint -W error '${file}'`)).toEqual({code: 0, stdout: '', stderr: ''})
  const page = (await shell(`mandoc -T ascii '${file}' | col -b`)).stdout
  const help = (await run(['--help'])).stdout
  const list = help.slice(help.indexOf('Commands:'), help.indexOf('Examples:'))
  const commands = [...list.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name!)
  expect(commands.length).toBeGreaterThan(10)
  for (const name of commands) expect(page).toMatch(new RegExp(`^ +pm-wizard ${name}\\b`, 'm'))
  for (const option of ['--accessible', '--fail-on', '--template', '-o, --out'])
    expect(page).toContain(option)
})

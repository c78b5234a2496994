import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'
import {onTestFinished} from 'vitest'

/** The Node that runs the program under test; the tests themselves run on the one that runs vitest. */
export const node = process.env.PM_WIZARD_TEST_NODE ?? process.execPath

/** The built program. */
export const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** An empty folder that is gone after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pm-wizard-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** An environment in which nothing of the person running the tests is found: home and settings lie in `home`. */
export const cleanEnvironment = (home: string): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: home,
  XDG_CONFIG_HOME: join(home, 'config'),
  XDG_STATE_HOME: join(home, 'state'),
  TMPDIR: tmpdir(),
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
  TZ: 'UTC',
})

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  input?: string
  cwd?: string
  env?: Record<string, string>
}

/** Runs the built program without a terminal, to its end. */
export const run = (args: string[], options: RunOptions = {}): Promise<Ended> =>
  runToEnd(node, [program, ...args], options)

/** Runs a line of shell that calls the program as `"$NODE" "$PROGRAM"`. */
export const shell = (line: string, {env = {}, ...options}: RunOptions = {}): Promise<Ended> =>
  runToEnd('/bin/sh', ['-c', line], {...options, env: {...env, NODE: node, PROGRAM: program}})

const runToEnd = async (
  file: string,
  args: string[],
  {input = '', cwd = temporaryFolder(), env = {}}: RunOptions,
): Promise<Ended> => {
  const child = spawn(file, args, {cwd, env: {...cleanEnvironment(cwd), ...env}})
  // A program that ends without reading its input closes the pipe: that is its right.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return {code, stdout, stderr}
}

import pty from '@lydell/node-pty'
import xterm from '@xterm/headless'
import {onTestFinished} from 'vitest'
import {keyBytes} from './keys.ts'
import {cleanEnvironment, node, program, temporaryFolder} from './program.ts'

export interface TerminalOptions {
  columns?: number
  rows?: number
  cwd?: string
  /** Added to a clean environment whose home is `cwd`. */
  env?: Record<string, string>
  /** What runs in the terminal, before the arguments: the built program, unless told otherwise. */
  command?: [string, ...string[]]
  /** How long `until` waits, in ms. */
  patience?: number
}

export interface Ending {
  code: number
  signal: number
}

/** A terminal with a program in it, as a person has it: keys in, a screen out. */
export interface OpenTerminal {
  type: (text: string) => void
  press: (...keys: string[]) => void
  /** As a terminal pastes: in brackets, which the program has asked for. */
  paste: (text: string) => void
  /** What is to be seen now; no spaces at line ends. */
  screen: () => string
  /** Where the cursor is, from 0. */
  cursor: () => {x: number; y: number}
  /** Waits for a text on the screen, or for a screen that passes; fails with the last screen. */
  until: (wanted: string | RegExp | ((screen: string) => boolean)) => Promise<string>
  resize: (columns: number, rows: number) => void
  kill: (signal: NodeJS.Signals) => void
  exit: Promise<Ending>
  /** Everything the program has written, byte for byte. */
  output: () => string
}

/** Opens a pseudo-terminal with the program in it; it is closed after the test. */
export const open = (args: string[] = [], options: TerminalOptions = {}): OpenTerminal => {
  const {columns = 80, rows = 24, cwd = temporaryFolder(), env = {}, patience = 10_000} = options
  const [file, ...before] = options.command ?? [node, program]
  const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true})
  const child = pty.spawn(file, [...before, ...args], {
    name: env.TERM ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: {...cleanEnvironment(cwd), ...env},
  })

  let output = ''
  let ending: Ending | null = null
  const watchers = new Set<() => void>()
  const notify = () => {
    for (const watcher of watchers) watcher()
  }
  child.onData(data => {
    output += data
    terminal.write(data, notify)
  })
  // Answers of the terminal to the program's questions (cursor position, what kind of terminal it is).
  terminal.onData(answer => child.write(answer))
  const exit = new Promise<Ending>(resolve =>
    child.onExit(({exitCode, signal}) => {
      ending = {code: exitCode, signal: signal ?? 0}
      // After what is still to be shown.
      terminal.write('', () => {
        notify()
        resolve({code: exitCode, signal: signal ?? 0})
      })
    }),
  )
  onTestFinished(() => {
    if (ending === null) child.kill('SIGKILL')
    terminal.dispose()
  })

  const screen = () => {
    const {active} = terminal.buffer
    const line = (y: number) =>
      active
        .getLine(active.baseY + y)
        ?.translateToString(true)
        .trimEnd() ?? ''
    return Array.from({length: terminal.rows}, (_, y) => line(y)).join('\n')
  }

  const until: OpenTerminal['until'] = wanted => {
    const passes = (shown: string) =>
      typeof wanted === 'function'
        ? wanted(shown)
        : typeof wanted === 'string'
          ? shown.includes(wanted)
          : wanted.test(shown)
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer)
        watchers.delete(look)
        settle()
      }
      const fail = (why: string) =>
        finish(() => reject(new Error(`${why} waiting for ${wanted}. The screen:\n${screen()}`)))
      const look = () => {
        const shown = screen()
        if (passes(shown)) finish(() => resolve(shown))
        else if (ending) fail(`The program ended (code ${ending.code}, signal ${ending.signal}) while`)
      }
      const timer = setTimeout(() => fail(`Gave up after ${patience} ms`), patience)
      watchers.add(look)
      look()
    })
  }

  return {
    type: text => child.write(text),
    press: (...keys) => {
      for (const key of keys) child.write(keyBytes(key))
    },
    paste: text => child.write(`\x1b[200~${text}\x1b[201~`),
    screen,
    cursor: () => ({x: terminal.buffer.active.cursorX, y: terminal.buffer.active.cursorY}),
    until,
    resize: (newColumns, newRows) => {
      terminal.resize(newColumns, newRows)
      child.resize(newColumns, newRows)
    },
    kill: signal => child.kill(signal),
    exit,
    output: () => output,
  }
}

import {createInterface} from 'node:readline'
import type {Readable, Writable} from 'node:stream'
import {printable} from '../../text/printable.ts'
import {plainMessages} from '../plain-messages.ts'
import {inAscii} from '../theme.ts'

/** Lines out and lines in: nothing is drawn over, and no control sequence is ever sent. */
export interface Talk {
  say(text: string): void
  /** The next line that is typed; `null` when none will come. */
  ask(): Promise<string | null>
  /** Leaves the keyboard to somebody else until the job is done. */
  lend(job: () => Promise<void>): Promise<void>
  end(): void
}

/** What a terminal takes as one line; it drops the rest without a word. */
const longestLine = 4095

/** Lines read ahead of the questions they answer. */
const mostWaiting = 1000

const prompt = '> '

export function talkOver(
  input: Readable & {isTTY?: boolean},
  output: Writable,
  {ascii}: {ascii: boolean},
): Talk {
  const reader = createInterface({input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY})
  const lines: string[] = []
  let waiting: ((line: string | null) => void) | null = null
  let isOver = false

  const write = (text: string) => output.write(ascii ? inAscii(text) : text)
  const say = (text: string) => write(`${printable(text)}\n`)
  const hand = (line: string | null) => {
    const to = waiting
    waiting = null
    to?.(line)
  }
  reader.on('line', line => {
    if (waiting) return hand(line)
    lines.push(line)
    if (lines.length > mostWaiting) reader.pause()
  })
  reader.on('close', () => {
    isOver = true
    hand(null)
  })

  return {
    say,
    async ask() {
      write(prompt)
      const next = lines.shift()
      if (lines.length === 0 && !isOver) reader.resume()
      const line =
        next ??
        (isOver
          ? null
          : await new Promise<string | null>(resolve => {
              waiting = resolve
            }))
      // What comes from a file is not to be seen, unless it is said.
      if (line === null || !input.isTTY) say(line ?? '')
      if (input.isTTY && line && Buffer.byteLength(line) >= longestLine) say(plainMessages.cutOff)
      return line
    },
    async lend(job) {
      reader.pause()
      await job()
      reader.resume()
    },
    end: () => reader.close(),
  }
}

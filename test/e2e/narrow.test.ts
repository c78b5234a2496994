import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from './program.ts'
import {type OpenTerminal, open} from './terminal.ts'
import {unbroken} from './walk.ts'

const rule = (columns: number) => '─'.repeat(columns)

/** The page as it must stand: a row that took more cells than there are would have moved the rules. */
function whole(screen: string, columns: number, rows: number): boolean {
  const lines = screen.split('\n')
  const rules = lines.flatMap((line, y) => (line === rule(columns) ? [y] : []))
  return unbroken(screen, columns) && rules[0] === 1 && rules.at(-1)! >= rows - 6 && lines[rows - 1] === ''
}

test('40 columns, 12 rows, Chinese, emoji, Arabic: written to the end, no row broken, the cursor where the text goes', async () => {
  const cwd = temporaryFolder()
  const terminal = open([], {cwd, columns: 40, rows: 12})
  const looked = (text: string) => terminal.until(screen => screen.includes(text) && whole(screen, 40, 12))
  await looked('Title')
  terminal.type('支付服务中断')
  await looked('支付服务中断')
  expect(terminal.cursor()).toEqual({x: 14 + 12, y: 2})
  terminal.type('。用户无法付款，持续了一个多小时')
  await looked('一个多小时')
  terminal.press('ctrl+left', 'ctrl+left', 'end', 'enter')
  terminal.type('2024-03-01 09:10 Asia/Shanghai\r')
  await looked('Began      2024-03-01 09:10')
  terminal.type('10:25\r')
  await looked('1 h 15 min')
  terminal.press('ctrl+n')
  await looked('2/7 Timeline')
  for (const event of [
    '09:12 🔥 报警：支付失败率超过 5 %',
    '09:30 توقف خدمة الدفع',
    '10:25 👩‍👩‍👧 恢复正常',
  ]) {
    terminal.type(`${event}\r`)
    await looked(event.slice(6, 12))
  }
  terminal.press('up', 'up')
  await looked('›')
  terminal.press('esc')
  await looked('Timeline')
  terminal.press('esc', 'ctrl+s')
  await looked('Written')
  terminal.press('ctrl+c')
  await terminal.exit
  const [, path = ''] = /Written +(postmortems[\s\S]+?\.md)/.exec(terminal.screen()) ?? []
  const markdown = readFileSync(join(cwd, path.replaceAll('\n', '')), 'utf8')
  for (const text of [
    '支付服务中断。用户无法付款，持续了一个多小时',
    '🔥 报警：支付失败率超过 5 %',
    'توقف خدمة الدفع',
    '👩‍👩‍👧 恢复正常',
  ])
    expect(markdown).toContain(text)
})

test('marks that turn the writing around are not typed, and those of an opened document are shown as signs', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'p.md'), '# Mail \u202edelayed\u202c\n\nImpact began 2024-03-01 10:00 UTC.\n')
  const terminal = open(['p.md'], {cwd})
  await terminal.until('Mail �delayed�')
  expect(terminal.output()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
})

test('below 40 by 10 it says so, whatever there is room for, and goes on when there is more', async () => {
  const terminal = open([])
  await terminal.until('Title')
  terminal.type('Uploads refused')
  await terminal.until('Uploads refused')
  terminal.resize(39, 12)
  await terminal.until(screen => screen.replace(/\s+/g, ' ').includes('too small: make it at least 40 by 10'))
  for (const [columns, rows] of [
    [60, 5],
    [20, 5],
    [12, 3],
  ] as const) {
    terminal.resize(columns, rows)
    await terminal.until(screen => screen.includes('window') && !/─|Uploads/.test(screen))
  }
  terminal.resize(3, 1)
  terminal.type('!')
  terminal.resize(40, 12)
  await terminal.until(/Title +Uploads refused!/)
})

/** A storm of sizes, some of them too small; the program may be anywhere in it. */
async function storm(terminal: OpenTerminal, meanwhile = (_turn: number): void => {}): Promise<void> {
  for (let turn = 0; turn < 300; turn++) {
    meanwhile(turn)
    terminal.resize(15 + ((turn * 37) % 150), 4 + ((turn * 13) % 50))
    // Some of them together, some with time to draw in between.
    if (turn % 5 === 0) await new Promise(resolve => setImmediate(resolve))
  }
  terminal.resize(80, 24)
}

const places: [string, (terminal: OpenTerminal) => Promise<void>][] = [
  [
    'a field',
    async terminal => {
      terminal.type('Uploads refused')
      await terminal.until('Uploads refused')
    },
  ],
  [
    'a long text',
    async terminal => {
      terminal.press('ctrl+n', 'ctrl+n')
      await terminal.until('Why it broke')
      terminal.paste('The deploy left out the key. '.repeat(40))
      await terminal.until('left out the key')
    },
  ],
  [
    'a picker',
    async terminal => {
      terminal.type('Uploads\r2024-03-01 10:00 UTC\r')
      terminal.press('ctrl+n')
      await terminal.until('One line, one event')
      terminal.paste('10:01 alert fired\n10:02 paged ada\n10:09 restarted\nno time at all')
      await terminal.until('3 events')
    },
  ],
  [
    'a question',
    async terminal => {
      terminal.press('ctrl+n')
      await terminal.until('One line, one event')
      terminal.press('ctrl+o')
      await terminal.until('from where')
    },
  ],
  [
    'the steps',
    async terminal => {
      terminal.press('esc')
      await terminal.until('go there')
    },
  ],
]

const clockless = (screen: string) => screen.replace(/ +saved \d\d:\d\d:\d\d/, '')

test.each(places)('a storm of sizes within %s leaves the screen as if there had been none', async (_, go) => {
  const calm = open([])
  await calm.until('Title')
  await go(calm)
  const stormy = open([])
  await stormy.until('Title')
  await go(stormy)
  await storm(stormy)
  await stormy.until(screen => clockless(screen) === clockless(calm.screen()))
})

test('a storm of sizes while a sentence is typed and a search in a picker: no letter is lost', async () => {
  const sentence = 'The deploy left out the key, so every login was refused until it was put back.'
  const letterOf = (text: string) => (turn: number) => text[turn] ?? ''
  const typed = async (write: (terminal: OpenTerminal, text: string) => Promise<void>) => {
    const terminal = open([])
    await terminal.until('Title')
    terminal.type('Uploads\r2024-03-01 10:00 UTC\r')
    terminal.press('ctrl+n')
    await terminal.until('One line, one event')
    terminal.paste('10:01 alert fired\n10:02 paged ada\n10:09 restarted\nno time at all')
    await terminal.until('3 events')
    terminal.type('/')
    await terminal.until('Enter takes it')
    await write(terminal, 'restart')
    await terminal.until(/\/ restart\n/)
    terminal.press('enter', 'enter', 'ctrl+n')
    await terminal.until('Why it broke')
    await write(terminal, sentence)
    await terminal.until('was put back.')
    return terminal
  }
  const calm = await typed(async (terminal, text) => terminal.type(text))
  const stormy = await typed((terminal, text) => {
    const letter = letterOf(text)
    return storm(terminal, turn => terminal.type(letter(turn)))
  })
  await stormy.until(screen => clockless(screen) === clockless(calm.screen()))
})

test('what is typed while the editor has the terminal goes to the editor, all of it', async () => {
  const cwd = temporaryFolder()
  const lines = Array.from({length: 400}, (_, i) => `line ${i}`)
  writeFileSync(join(cwd, 'editor.sh'), 'echo "in the editor"; head -n 400 > "$1"\n')
  const terminal = open([], {cwd, env: {EDITOR: 'sh editor.sh'}})
  await terminal.until('Title')
  for (const field of ['Began', 'Ended', 'Detected', 'Severity', 'Services', 'Impact']) {
    terminal.press('tab')
    await terminal.until(new RegExp(`› ${field}`))
  }
  terminal.press('ctrl+g')
  await terminal.until('in the editor')
  for (const line of lines) {
    terminal.type(`${line}\r`)
    await terminal.until(line)
  }
  await terminal.until(/Impact/)
  terminal.press('ctrl+s')
  await terminal.until(/Written (\S+)/)
  terminal.type(' and on')
  await terminal.until('and on')
  const written = readFileSync(join(cwd, /Written (\S+\.md)/.exec(terminal.output())![1]!), 'utf8')
  expect(written.match(/line \d+/g)).toEqual(lines)
})

test('a storm of sizes while the editor has the terminal: its text is taken, the page is whole', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'editor.sh'), 'echo "in the editor"; read line; printf "%s" "$line" > "$1"\n')
  const terminal = open([], {cwd, env: {EDITOR: 'sh editor.sh'}})
  await terminal.until('Title')
  terminal.press('ctrl+g')
  await terminal.until('in the editor')
  await storm(terminal)
  terminal.type('Written elsewhere\r')
  await terminal.until(screen => /Title +Written elsewhere/.test(screen) && whole(screen, 80, 24))
})

test('with --ascii no screen of any step shows another sign', async () => {
  const terminal = open(['--ascii'], {columns: 120, rows: 40})
  await terminal.until('Title')
  const plain = async () => {
    const shown = await terminal.until(screen => screen.includes('---------'))
    expect(shown.match(/[^\n -~]/g) ?? []).toEqual([])
  }
  await plain()
  for (const title of ['Timeline', 'Cause', 'Went well', 'Task', 'File', 'Repository']) {
    terminal.press('ctrl+n')
    await terminal.until(new RegExp(`> ${title}|${title}`))
    await plain()
  }
  terminal.press('esc')
  await terminal.until('go there')
  terminal.type('?')
  await plain()
})

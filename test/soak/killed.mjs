import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {randomFrom, typing, wordsIn} from './script.mjs'
import {openTerminal} from './terminal.mjs'

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** How a run can be ended from outside. */
export const ends = {
  SIGKILL: terminal => terminal.kill('SIGKILL'),
  SIGHUP: terminal => terminal.kill('SIGHUP'),
  SIGTERM: terminal => terminal.kill('SIGTERM'),
  'terminal closed': terminal => terminal.close(),
}

/** The last lines of every document here: without them, a file is not whole. */
const lastLine = 'The last line of this document.'
const template = `# {{ title }}\n\n## Summary\n\n{{ summary | markdown }}\n\n## Timeline\n\n{{ timeline | table }}\n\n${lastLine}\n`
const document = `# Uploads refused\n\n## Summary\n\nUploads were refused.\n\n## Further reading\n\n${lastLine}\n`

/** Ms after the start at which a run is ended, at most. */
const longest = 4000
/** Ms that lie between seeing and keeping when the program is ended without notice. */
const grace = 1000

/**
 * One run of the built wizard, on a new postmortem or on an opened one: somebody types until it is ended at a random
 * moment. Then: which words that were to be seen are in no draft (a second before, where the end comes without notice),
 * whether the draft opens again, whether the Markdown is whole, whether the program did end.
 */
export async function killedRun({kind, seed, node}) {
  const random = randomFrom(seed)
  const home = mkdtempSync(join(tmpdir(), 'pm-wizard-soak-'))
  const drafts = join(home, 'state', 'pm-wizard', 'drafts')
  const templates = join(home, '.pm-wizard', 'templates')
  for (const folder of [templates, join(home, 'postmortems')]) mkdirSync(folder, {recursive: true})
  writeFileSync(join(templates, 'default.md'), `---\nexcerpt: true\n---\n${template}`)
  const opened = random() < 0.4
  if (opened) writeFileSync(join(home, 'postmortems', 'opened.md'), document)

  const at = {
    cwd: home,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      XDG_STATE_HOME: join(home, 'state'),
      XDG_CONFIG_HOME: join(home, 'config'),
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
    },
  }
  const frames = []
  const command = [node, program, ...(opened ? ['postmortems/opened.md'] : [])]
  const terminal = openTerminal({
    command,
    ...at,
    onScreen: screen => frames.push({time: performance.now(), words: wordsIn(screen)}),
  })
  try {
    const lives = random() * longest
    const began = performance.now()
    for (const {bytes, pause} of typing(random)) {
      await sleep(Math.min(pause, began + lives - performance.now()))
      if (performance.now() >= began + lives) break
      // Before the first frame nothing is typed: nothing could be seen.
      if (frames.length > 0) terminal.type(bytes)
    }
    const end = performance.now()
    ends[kind](terminal)
    const ended = await terminal.endsWithin(10_000)
    const seen =
      frames.findLast(({time}) => time <= end - (kind === 'SIGKILL' ? grace : 0))?.words ?? new Set()
    const kept = wordsIn(textIn(drafts, '.json'))
    const lost = [...seen].filter(word => !kept.has(word))
    const torn = readdirSync(join(home, 'postmortems'))
      .filter(name => name.endsWith('.md'))
      .map(name => readFileSync(join(home, 'postmortems', name), 'utf8'))
      .filter(text => !text.endsWith(`${lastLine}\n`))
    return {
      seen: seen.size,
      lost: lost.length,
      torn: torn.length,
      unopened: kept.size > 0 && !(await opensAgain(node, at, drafts, kept)) ? 1 : 0,
      hung: ended ? 0 : 1,
    }
  } finally {
    terminal.dispose()
    rmSync(home, {recursive: true, force: true})
  }
}

/** Whether the next start offers the draft, shows it, and leaves every word in it. */
async function opensAgain(node, at, drafts, kept) {
  const terminal = openTerminal({command: [node, program], ...at})
  try {
    if (!(await terminal.shows(/An unfinished postmortem is waiting/, 20_000))) return false
    terminal.type('\r')
    if (!(await terminal.shows(/Tab next/, 20_000))) return false
    terminal.type('\x03')
    await terminal.endsWithin(10_000)
    const still = wordsIn(textIn(drafts, '.json'))
    return [...kept].every(word => still.has(word))
  } finally {
    terminal.dispose()
  }
}

const sleep = ms => new Promise(resolve => setTimeout(resolve, Math.max(0, ms)))

const textIn = (folder, ending) => {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith(ending))
      .map(name => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
  } catch {
    // Nothing was kept yet.
    return ''
  }
}

import {hostname} from 'node:os'
import {pathToFileURL} from 'node:url'

/** A text that leads somewhere when it is clicked on. */
export type Link = (text: string, target: string) => string

const withoutLinks: Link = text => text

/** OSC 8; the end of the string is ST, which all understand that understand the rest. */
const linked: Link = (text, target) => `\x1b]8;;${target}\x1b\\${text}\x1b]8;;\x1b\\`

/** Makes links for a terminal that shows them; for any other, and for files and pipes, the text stays as it is. */
export const linksFor = (stream: {isTTY?: boolean}, env: NodeJS.ProcessEnv): Link =>
  showsLinks(stream, env) ? linked : withoutLinks

export const fileTarget = (path: string): string => {
  const url = pathToFileURL(path)
  // Over ssh the terminal is on another machine: it should not open a file of its own.
  url.hostname = process.platform === 'win32' ? url.hostname : hostname()
  return url.href
}

/** Programs that show links, by what they call themselves: from which version on, where older ones are about. */
const programs: Readonly<Record<string, readonly [number, number]>> = {
  'iTerm.app': [3, 1],
  WezTerm: [0, 0],
  vscode: [1, 72],
  ghostty: [0, 0],
  Hyper: [3, 0],
  zed: [0, 0],
  rio: [0, 0],
  tmux: [3, 4],
}

const terms = /^(xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/

function showsLinks({isTTY = false}: {isTTY?: boolean}, env: NodeJS.ProcessEnv): boolean {
  const {FORCE_HYPERLINK, TERM = '', TERM_PROGRAM = '', TERM_PROGRAM_VERSION = ''} = env
  if (FORCE_HYPERLINK !== undefined) return FORCE_HYPERLINK !== '0'
  if (!isTTY || TERM === 'dumb') return false
  if (Object.hasOwn(programs, TERM_PROGRAM)) {
    const [major, minor] = programs[TERM_PROGRAM]!
    const [ownMajor = 0, ownMinor = 0] = TERM_PROGRAM_VERSION.split('.').map(
      part => Number.parseInt(part, 10) || 0,
    )
    return ownMajor > major || (ownMajor === major && ownMinor >= minor)
  }
  // VTE calls 0.50.0 5000, and that version falls over links.
  const isVte = Number(env.VTE_VERSION ?? 0) > 5000
  return isVte || terms.test(TERM) || Boolean(env.WT_SESSION ?? env.KONSOLE_VERSION ?? env.DOMTERM)
}

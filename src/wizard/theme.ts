import type {Tone} from './view/row.ts'

/**
 * Colours half-way between black and white, of the 256 that are the same everywhere: they are read on a dark ground and
 * on a light one. Of the first sixteen, yellow vanishes on one and blue on the other.
 */
export const palette = {red: 160, green: 28, orange: 130, teal: 30} as const

/** How a tone is drawn. */
interface Style {
  bold?: true
  dim?: true
  italic?: true
  underline?: true
  inverse?: true
  colour?: keyof typeof palette
}

/** Weight first, one accent colour second: without colour the screen says the same. */
export const styles: Readonly<Record<Tone, Style>> = {
  plain: {},
  dim: {dim: true},
  strong: {bold: true},
  accent: {bold: true, colour: 'teal'},
  good: {colour: 'green'},
  warning: {bold: true, colour: 'orange'},
  bad: {bold: true, colour: 'red'},
  heading: {bold: true, underline: true},
  slanted: {italic: true},
  code: {colour: 'teal'},
  found: {inverse: true},
}

/** The marks of the screen. */
export const marks = {
  done: '✓',
  begun: '●',
  empty: '○',
  here: '›',
  rule: '─',
  tick: '┼',
  filled: '█',
  unfilled: '░',
  taken: '[x]',
  left: '[ ]',
  add: '+',
  rung: '└',
  dot: '·',
  cut: '…',
  quote: '│',
} as const

/** What stands for each on a terminal that shows nothing but ASCII; as wide as the mark itself. */
const twins: Readonly<Record<string, string>> = {
  '✓': 'v',
  '●': '*',
  '○': 'o',
  '›': '>',
  '─': '-',
  '┼': '+',
  '└': '`',
  '█': '#',
  '░': '.',
  '·': '-',
  '…': '~',
  '│': '|',
  '↑': '^',
  '↓': 'v',
  '←': '<',
  '→': '>',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
}

export const inAscii = (text: string): string =>
  text.replace(/[✓●○›─┼└█░·…│↑↓←→“”‘’–—]/g, mark => twins[mark]!)

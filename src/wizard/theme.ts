import type {TextProps} from 'ink'
import type {Tone} from './view/row.ts'

/** Weight first, one accent colour second: without colour the screen says the same. */
export const styles: Readonly<Record<Tone, TextProps>> = {
  plain: {},
  dim: {dimColor: true},
  strong: {bold: true},
  accent: {bold: true, color: 'cyan'},
  good: {color: 'green'},
  warning: {bold: true, color: 'yellow'},
  bad: {bold: true, color: 'red'},
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
  dot: '·',
  cut: '…',
} as const

/** What stands for each on a terminal that shows nothing but ASCII; as wide as the mark itself. */
const twins: Readonly<Record<string, string>> = {
  '✓': 'v',
  '●': '*',
  '○': 'o',
  '›': '>',
  '─': '-',
  '┼': '+',
  '█': '#',
  '░': '.',
  '·': '-',
  '…': '~',
  '↑': '^',
  '↓': 'v',
  '←': '<',
  '→': '>',
}

export const inAscii = (text: string): string => text.replace(/[✓●○›─┼█░·…↑↓←→]/g, mark => twins[mark]!)

import {inAscii, palette, styles} from '../theme.ts'
import {type Frame, linesOf} from './frame.ts'
import {type Row, type Span, withoutEnd} from './row.ts'

/** What the terminal is able to show. */
export interface Look {
  /** Only ASCII marks. */
  ascii: boolean
  /** Of 256 colours; without them, weight alone says it. */
  coloured: boolean
}

/** What turns a tone on, as SGR parameters (ECMA-48). */
function sgr({tone}: Span, coloured: boolean): string {
  const {bold, dim, italic, underline, inverse, colour} = styles[tone]
  const weights = [bold && 1, dim && 2, italic && 3, underline && 4, inverse && 7]
  return [...weights, colour && coloured && `38;5;${palette[colour]}`].filter(Boolean).join(';')
}

/** A row as text for a terminal. */
export const paintRow = ({spans}: Row, {ascii, coloured}: Look): string =>
  withoutEnd(spans)
    .map(part => {
      const shown = ascii ? inAscii(part.text) : part.text
      const on = sgr(part, coloured)
      return on ? `\x1b[${on}m${shown}\x1b[0m` : shown
    })
    .join('')

/** A whole page as what puts it on an empty screen, the cursor where the text goes. */
export function paint(frame: Frame, look: Look): string {
  const lines = linesOf(frame).map(line => paintRow(line, look))
  const cursor = frame.cursor ? `\x1b[${frame.cursor.y + 1};${frame.cursor.x + 1}H\x1b[?25h` : '\x1b[?25l'
  return `\x1b[H${lines.join('\n')}${cursor}`
}

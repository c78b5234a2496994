import type {WriteStream} from 'node:tty'
import type {Session} from './session.ts'
import {frameOf} from './view/frame.ts'
import {type Look, paint} from './view/paint.ts'

const enter = '\x1b[?1049h'
/** Ink shows the cursor again with its page. */
const home = '\x1b[?25l\x1b[H'
const eraseDown = '\x1b[J'
const leave = '\x1b[?1049l\x1b[?25h'

/**
 * Puts the first page on the alternate screen without Ink, which takes longer to load than all else together: the
 * person reads while it comes, and what they type waits in the terminal. Ink is then shown in its place: call what
 * comes out just before. A process that ends before that gives the normal screen back.
 */
export function showFirstPage(session: Session, stdout: WriteStream, look: Look): () => void {
  const sizeNow = () => ({columns: stdout.columns || 80, rows: stdout.rows || 24})
  const size = sizeNow()
  const frame = frameOf(session.state(), session.context, size)
  const restore = () => stdout.write(leave)
  process.once('exit', restore)
  stdout.write(enter + paint(frame, look))
  return () => {
    process.removeListener('exit', restore)
    const {columns, rows} = sizeNow()
    const isSame = columns === size.columns && rows === size.rows
    // Ink draws the same page over this one, from where the cursor is.
    stdout.write(isSame ? home : home + eraseDown)
  }
}

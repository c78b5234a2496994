import {useApp, useCursor, useInput, usePaste, useStdout, useWindowSize} from 'ink'
import {useEffect, useSyncExternalStore} from 'react'
import {pressesOf} from '../presses.ts'
import type {Session} from '../session.ts'
import {handsOff} from '../terminal/hands-off.ts'
import {lentOnce, obeyJobControl, stop} from '../terminal/job-control.ts'
import {blankPage, onResized} from '../terminal/resized.ts'
import {type Title, titleOf} from '../terminal/title.ts'
import {frameOf, linesOf} from '../view/frame.ts'
import {showsPreview} from '../view/measure.ts'
import type {Look} from '../view/paint.ts'
import {Rows} from './Rows.tsx'

/** The wizard on the terminal: the one place that hears keys and pastes, and draws what the session says. */
export function Screen({session, look, title}: {session: Session; look: Look; title: Title}) {
  const state = useSyncExternalStore(session.subscribe, session.state)
  const size = useWindowSize()
  const {exit, suspendTerminal} = useApp()
  const {setCursorPosition} = useCursor()
  const {write} = useStdout()

  useEffect(() => {
    const suspend = lentOnce(async job => {
      title.restore()
      await suspendTerminal(async () => {
        await handsOff(process.stdin)
        await job()
      })
      title.show(titleOf(session.state()))
    })
    const detach = session.attach({exit, suspend, stop})
    const endJobControl = obeyJobControl(suspend)
    return () => {
      endJobControl()
      detach()
    }
  }, [session, exit, suspendTerminal, title])
  useEffect(() => onResized(() => write(blankPage)), [write])
  // Not at every key of the title: it takes bytes, too.
  const {place} = state
  useEffect(() => {
    if (place) title.show(titleOf(session.state()))
  }, [session, title, place])
  useEffect(
    () => session.resized({columns: size.columns, rows: size.rows}),
    [session, size.columns, size.rows],
  )
  // The document follows the answers where it is seen, else when a field is left.
  const seen = showsPreview(size) || state.steps[state.place.step]?.panel === 'review'
  const stirs = seen ? state.answers : state.place
  useEffect(() => {
    if (Object.keys(stirs).length > 0) session.renderSoon()
  }, [session, stirs])

  useInput((input, key) => {
    for (const press of pressesOf(input, key)) session.press(press)
  })
  usePaste(text => session.paste(text))

  const frame = frameOf(state, session.context, size)
  setCursorPosition(frame.cursor ?? undefined)

  return <Rows rows={linesOf(frame)} look={look} />
}

import {useApp, useCursor, useInput, usePaste, useWindowSize} from 'ink'
import {useEffect, useSyncExternalStore} from 'react'
import {pressesOf} from '../keys.ts'
import type {Session} from '../session.ts'
import {frameOf, linesOf} from '../view/frame.ts'
import {showsPreview} from '../view/measure.ts'
import {Rows} from './Rows.tsx'

/** The wizard on the terminal: the one place that hears keys and pastes, and draws what the session says. */
export function Screen({session, ascii}: {session: Session; ascii: boolean}) {
  const state = useSyncExternalStore(session.subscribe, session.state)
  const markdown = useSyncExternalStore(session.subscribe, session.markdown)
  const size = useWindowSize()
  const {exit, suspendTerminal} = useApp()
  const {setCursorPosition} = useCursor()

  useEffect(() => session.attach({exit, suspend: suspendTerminal}), [session, exit, suspendTerminal])
  useEffect(
    () => session.resized({columns: size.columns, rows: size.rows}),
    [session, size.columns, size.rows],
  )
  const needsMarkdown = showsPreview(size) || state.steps[state.place.step]?.panel === 'review'
  useEffect(() => {
    if (needsMarkdown) session.renderSoon()
  }, [session, needsMarkdown, state.answers])

  useInput((input, key) => {
    for (const press of pressesOf(input, key)) session.press(press)
  })
  usePaste(text => session.paste(text))

  const frame = frameOf(state, session.context, size, markdown)
  setCursorPosition(frame.cursor ?? undefined)

  return <Rows ascii={ascii} rows={linesOf(frame)} />
}

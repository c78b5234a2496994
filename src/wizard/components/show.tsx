import {render} from 'ink'
import type {Outcome, Session} from '../session.ts'
import type {Look} from '../view/paint.ts'
import {Screen} from './Screen.tsx'

/** Gives the session the terminal, until it is left; how it ended comes out. */
export async function show(session: Session, stdout: NodeJS.WriteStream, look: Look): Promise<Outcome> {
  const app = render(<Screen session={session} look={look} />, {
    stdout,
    alternateScreen: true,
    // Ink would draw nothing where CI is set, though somebody may sit at this terminal.
    interactive: true,
    // Over a slow line only what changed should travel.
    incrementalRendering: true,
    exitOnCtrlC: false,
    kittyKeyboard: {mode: 'auto'},
  })
  return ((await app.waitUntilExit()) as Outcome | undefined) ?? 'left'
}

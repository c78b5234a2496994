import {render} from 'ink'
import type {Outcome, Session} from '../session.ts'
import {onCrash} from '../terminal/crash.ts'
import {windowTitle} from '../terminal/title.ts'
import type {Look} from '../view/paint.ts'
import {Screen} from './Screen.tsx'

/** Gives the session the terminal, until it is left; how it ended comes out, a fault of the program is thrown. */
export async function show(session: Session, stdout: NodeJS.WriteStream, look: Look): Promise<Outcome> {
  const title = windowTitle(stdout, process.env)
  process.once('exit', title.restore)
  const app = render(<Screen session={session} look={look} title={title} />, {
    stdout,
    alternateScreen: true,
    // Ink would draw nothing where CI is set, though somebody may sit at this terminal.
    interactive: true,
    // Over a slow line only what changed should travel.
    incrementalRendering: true,
    // A page costs little here, and a key should not wait because the one before it was just drawn.
    maxFps: 500,
    exitOnCtrlC: false,
    kittyKeyboard: {mode: 'auto'},
  })
  let fault: {error: unknown} | null = null
  onCrash(error => {
    fault = {error}
    app.unmount()
  })
  const outcome = (await app.waitUntilExit()) as Outcome | undefined
  if (fault) throw (fault as {error: unknown}).error
  return outcome ?? 'left'
}

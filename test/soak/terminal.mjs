import pty from '@lydell/node-pty'
import xterm from '@xterm/headless'

/** A program in a pseudo-terminal: keys in, a screen out. `onScreen` is told of each change of the screen. */
export const openTerminal = ({command: [file, ...args], cwd, env, onScreen = () => {}}) => {
  const terminal = new xterm.Terminal({cols: 100, rows: 30, allowProposedApi: true})
  const child = pty.spawn(file, args, {name: 'xterm-256color', cols: 100, rows: 30, cwd, env})
  const screen = () => {
    const {active} = terminal.buffer
    return Array.from(
      {length: terminal.rows},
      (_, y) => active.getLine(active.baseY + y)?.translateToString(true) ?? '',
    ).join('\n')
  }
  let waiting = () => {}
  const changed = () => {
    onScreen(screen())
    waiting()
  }
  child.onData(data => terminal.write(data, changed))
  terminal.onData(answer => child.write(answer))
  let ended = false
  const exit = new Promise(resolve =>
    child.onExit(() => {
      ended = true
      waiting()
      resolve(true)
    }),
  )
  return {
    type: bytes => child.write(bytes),
    screen,
    kill: signal => child.kill(signal),
    /** As when the window is closed: nobody is at the other end any more. */
    close: () => child.destroy(),
    /** Whether it ends within so many ms. */
    endsWithin: ms => Promise.race([exit, new Promise(resolve => setTimeout(resolve, ms, false))]),
    /** Whether `wanted` is to be seen within so many ms, and the program has not ended. */
    shows: (wanted, ms) =>
      new Promise(resolve => {
        const timer = setTimeout(() => resolve(false), ms)
        waiting = () => {
          if (!ended && !wanted.test(screen())) return
          clearTimeout(timer)
          resolve(!ended)
        }
        waiting()
      }),
    dispose: () => {
      if (!ended) child.kill('SIGKILL')
      terminal.dispose()
    },
  }
}

/** Milliseconds without a further change of size, after which it is taken for the last one. */
const calm = 50

/** Erases all there is; the next text begins at the top left. */
export const blankPage = '\x1b[2J\x1b[H'

/**
 * Hears when the window has come to rest after changes of its size. A terminal cuts and moves what it shows as it likes
 * meanwhile, also where its size is the same again in the end: whoever draws must begin anew. What comes out ends this.
 */
export function onResized(job: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const hear = () => {
    clearTimeout(timer)
    timer = setTimeout(job, calm)
  }
  process.on('SIGWINCH', hear)
  return () => {
    clearTimeout(timer)
    process.removeListener('SIGWINCH', hear)
  }
}

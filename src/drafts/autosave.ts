export interface AutosaveOptions<Thing> {
  save(thing: Thing): Promise<void>
  onSaved(): void
  /** Told of each save that failed. What was to be saved stays in memory and is tried again. */
  onError(error: unknown): void
}

export interface Autosave<Thing> {
  /** It has changed: within a second it is saved, even while changes go on. */
  changed(thing: Thing): void
  /** Saves what is not saved yet; settles when it was, or could not be and `onError` was told. */
  flush(): Promise<void>
  /** The newest that is not known to be on disk, `null` for none: what a signal handler has to save at once. */
  unsaved(): Thing | null
}

/** Milliseconds: of quiet before a save; from a change to its save at most; from a failure to the next try. */
const delay = 100
const longestDelay = 300
const retryDelay = 2000

/** Saves something as it changes: gathers changes, one save at a time, the newest always last. */
export function autosave<Thing>({save, onSaved, onError}: AutosaveOptions<Thing>): Autosave<Thing> {
  let waiting: {thing: Thing; since: number} | null = null
  let saving: {thing: Thing; done: Promise<boolean>} | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const saveIn = (milliseconds: number) => {
    clearTimeout(timer)
    // Who waits for a save says so with `flush`; a try that fails again and again keeps nobody from leaving.
    timer = setTimeout(() => void flush(), Math.max(0, milliseconds)).unref()
  }
  const saveSoon = (since: number) => saveIn(Math.min(delay, since + longestDelay - performance.now()))

  async function attempt(thing: Thing): Promise<boolean> {
    try {
      await save(thing)
      onSaved()
      return true
    } catch (error) {
      // Unless there is a newer one, this is the one to save.
      waiting ??= {thing, since: performance.now()}
      onError(error)
      return false
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    while (saving) await saving.done
    if (!waiting) return
    const {thing} = waiting
    waiting = null
    saving = {thing, done: attempt(thing)}
    const saved = await saving.done
    saving = null
    const next = waiting as {since: number} | null
    if (!saved) saveIn(retryDelay)
    else if (next) saveSoon(next.since)
  }

  return {
    changed(thing) {
      waiting = {thing, since: waiting?.since ?? performance.now()}
      if (!saving) saveSoon(waiting.since)
    },
    flush,
    unsaved: () => waiting?.thing ?? saving?.thing ?? null,
  }
}

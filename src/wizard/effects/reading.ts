import {entryOf} from '../form/answers.ts'
import type {ListField} from '../form/field.ts'
import {zoned} from '../form/moments.ts'
import {messages} from '../messages.ts'
import {pickerOf, together} from '../picker.ts'
import type {ReadEvents} from '../services/services.ts'
import {contextAt, type Fetched, type Picker} from '../state.ts'
import {attempt, say, type World} from './world.ts'

/** Events for the timeline, from a paste or from a tool, to be picked from. */
export function createReading(world: World) {
  const {services, state, change, keys} = world

  /** What was read, to be picked from: at once, unless the person has gone on since and would pick by what they type. */
  function pickFrom({source, events, unread}: ReadEvents, since: number): void {
    const list = state()
      .steps.flatMap(({fields}) => fields)
      .find(field => field.type === 'list' && field.imports) as ListField
    const context = contextAt(state(), services.context())
    const items = events.map(({event, warning}) => {
      const at = event.at && zoned(event.at, context)
      return {values: entryOf(list, {...event, at}, '').values, warning}
    })
    const picker = pickerOf(list.id, source, items, unread)
    // What is being picked from already is not lost to a second reading.
    const all = (now: Picker | null) => (now ? together(now, picker) : picker)
    if (keys() === since || state().picker) change(now => ({...now, message: null, picker: all(now.picker)}))
    else {
      change(now => ({...now, waiting: all(now.waiting)}))
      say(world, messages.readMeanwhile(source, items.length))
    }
  }

  const read = (text: string) =>
    attempt(world, async () => {
      const since = keys()
      pickFrom(await services.sources.read(text, contextAt(state(), services.context())), since)
    })

  const fetch = (what: Fetched) =>
    attempt(world, async () => {
      const {started, resolved, ...context} = contextAt(state(), services.context())
      if (!started) return say(world, messages.needStart, 'problem')
      const repository = state().answers.values.repository?.trim() ?? ''
      if (what !== 'commits' && !repository) return say(world, messages.needRepository, 'problem')
      const since = keys()
      say(world, messages.reading)
      const read = await services.sources.fetch(
        what,
        {started, resolved: resolved ?? null},
        context,
        repository,
      )
      if (read.events.length === 0) return say(world, messages.nothingRead(read.source))
      pickFrom(read, since)
    })

  return {read, fetch}
}

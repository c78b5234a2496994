import type {TimelineEvent} from '../../model/postmortem.ts'
import type {ReadingContext} from '../context.ts'
import {noReading, type Source, share} from './source.ts'

interface LineForm<Found> {
  id: string
  label: string
  /** What a line holds that has the form; `null`: it has not. */
  form: RegExp | ((line: string) => Found | null)
  /** How sure a text is of this source when all its lines have the form. */
  sure?: number
  /**
   * Makes the reader of one text. It gets what each line holds, in turn; `null`: that cannot be read. `doubt` keeps a question about
   * the line's time.
   */
  reader(context: ReadingContext, doubt: (question: string) => void): (found: Found) => TimelineEvent | null
}

/** A source in which each line is an event by itself. A form that is a RegExp gives its match. */
export const lineSource = <Found = RegExpExecArray>({
  id,
  label,
  form,
  sure = 0.9,
  reader,
}: LineForm<Found>): Source => {
  const find = form instanceof RegExp ? (line: string) => form.exec(line) as Found | null : form
  return {
    id,
    label,
    detects: paste => sure * share(paste, line => find(line) !== null),
    read({lines}, context) {
      const reading = noReading()
      let place = ''
      const event = reader(context, text => reading.doubts.push({place, text}))
      for (let i = 0; i < lines.length; i++) {
        const line = lines[i]!
        place = `line ${i + 1}`
        const found = find(line)
        const read = found && event(found)
        if (read) reading.events.push(read)
        else if (line.trim() !== '') reading.unread.push({place, text: line})
      }
      return reading
    },
  }
}

import type {TimelineEvent} from '../../model/postmortem.ts'
import type {ReadingContext} from '../context.ts'
import {type Source, type SourceReading, share} from './source.ts'

interface LineForm {
  id: string
  label: string
  /** What each line looks like; must not be global. */
  form: RegExp
  /** How sure a text is of this source when all its lines have the form. */
  sure?: number
  /** Makes the reader of one text. It gets the match of each line in turn; `null`: the line cannot be read. */
  reader(context: ReadingContext): (match: RegExpExecArray) => TimelineEvent | null
}

/** A source in which each line is an event by itself. */
export const lineSource = ({id, label, form, sure = 0.9, reader}: LineForm): Source => ({
  id,
  label,
  detects: paste => sure * share(paste, form),
  read({lines}, context) {
    const event = reader(context)
    const reading: SourceReading = {events: [], unread: [], doubts: []}
    for (const [i, line] of lines.entries()) {
      const match = form.exec(line)
      const read = match && event(match)
      if (read) reading.events.push(read)
      else if (line.trim() !== '') reading.unread.push({line: i + 1, text: line})
    }
    return reading
  },
})

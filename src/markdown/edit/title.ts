import {escapeInline} from '../escape.ts'
import type {Reading} from '../read.ts'
import type {Proposals} from './entries.ts'
import {keyEdit} from './front-matter.ts'
import {type Edit, eolOf} from './patch.ts'
import {plainTexts} from './plain-text.ts'

/** The title: in its heading, and in the front matter where it stands there; a document without one gets a heading. */
export function* titleEdits(reading: Reading, title: string): Proposals {
  const {source, frontMatter, postmortem} = reading
  const was = postmortem.title
  const named = typeof frontMatter?.values.title === 'string'
  const key = named ? keyEdit(reading, 'title', title) : null
  const also: Edit[] = key ? [key] : []
  const [span] = reading.fields.title ?? []
  // The first heading of a document that is titled elsewhere may be anything.
  if (span && (!named || source.slice(span.start, span.end).includes(was))) {
    const text = source.slice(span.start, span.end)
    const lead = /^ {0,3}#*[ \t]*/.exec(text)![0]
    for (const told of plainTexts(text.slice(lead.length), was, title))
      yield [...also, {...span, text: lead + told}]
    // A plain line is only known for a title by its words; other words need the mark of one.
    if (!lead.trim()) yield [...also, {...span, text: `# ${escapeInline(title)}`}]
  }
  if (also.length) yield also
  const at = frontMatter?.span.end ?? (source.startsWith('\ufeff') ? 1 : 0)
  const eol = eolOf(source)
  yield [...also, {start: at, end: at, text: `${at > 1 ? eol : ''}# ${escapeInline(title)}${eol}${eol}`}]
}

import type {Kind, Reading, SectionPlace, Span} from '../markdown/read.ts'
import {type Placed, placeDays} from '../model/days.ts'
import type {Postmortem} from '../model/postmortem.ts'
import {documentZone} from '../model/window.ts'
import {type FoundMoment, findMoments} from '../text/find-moments.ts'
import {withDays} from './dated.ts'
import {findIgnores, type Ignore} from './ignores.ts'
import {type Prose, readProse} from './prose.ts'

/** What the rules look at: a postmortem as it was read, and what they ask of it more than once, computed once. */
export interface Document {
  source: string
  reading: Reading
  postmortem: Postmortem
  /** Whether a relative path leads to a file, from where the document lies; `null`: not to be known. */
  exists: ((path: string) => boolean) | null
  readonly prose: Prose
  /** The moments in the prose, in their order; offsets into the source. */
  readonly moments: FoundMoment[]
  /** The times of the model, each with its day. */
  readonly placed: Placed
  /** The zone in which unmarked times are read; `null`: none is written. */
  readonly zone: string | null
  /** The first line that shows something: for what is missing, there is no other place. */
  readonly head: Span
  readonly ignores: Ignore[]
  /** The sections of these kinds. */
  sections(...kinds: Kind[]): SectionPlace[]
}

/** A reading as a document. */
export function documentOf(reading: Reading, exists: Document['exists'] = null): Document {
  const {source, postmortem} = reading
  const once = <T>(make: () => T) => {
    let made: {value: T} | undefined
    return () => {
      made ??= {value: make()}
      return made.value
    }
  }
  const from = reading.frontMatter?.span.end ?? 0
  const prose = once(() => readProse(source, from))
  const moments = once(() => prose().passages.flatMap(passage => momentsIn(prose().text, passage)))
  const placed = once(() => placeDays(withDays(reading)))
  const ignores = once(() => findIgnores(source, from, prose()))
  return {
    source,
    reading,
    postmortem,
    exists,
    get prose() {
      return prose()
    },
    get moments() {
      return moments()
    },
    get placed() {
      return placed()
    },
    zone: documentZone(postmortem),
    get head() {
      const {start, end} = reading.fields.title?.[0] ?? prose().passages[0] ?? {start: 0, end: 0}
      const line = source.indexOf('\n', start)
      return {start, end: line < 0 ? end : Math.min(end, line)}
    },
    get ignores() {
      return ignores()
    },
    sections: (...kinds) =>
      reading.sections.filter(section => section.kind !== null && kinds.includes(section.kind)),
  }
}

/** Beyond this a passage is no sentence whose times are worth looking for. */
const longest = 8000

const momentsIn = (text: string, {start, end}: Span): FoundMoment[] =>
  findMoments(text.slice(start, Math.min(end, start + longest))).map(found => ({
    ...found,
    start: found.start + start,
    end: found.end + start,
  }))

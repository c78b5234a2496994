import type {Kind, SectionPlace} from '../../markdown/read.ts'
import type {Rule} from '../finding.ts'

export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  severity: 'warning',
  about: 'The same section twice: readers stop at the first one, and the two drift apart.',
  find: ({reading}) => {
    const chapters = chaptersOf(reading.sections)
    const seen = new Map<string, SectionPlace>()
    return reading.sections.flatMap((section, i) => {
      const {kind, heading, level, headingSpan, body} = section
      if (!kind || kind === 'other' || !headingSpan || !body || chapters[i] === 'summary') return []
      const key = `${kind} ${level} ${heading.toLowerCase()}`
      if (!seen.has(key)) {
        seen.set(key, section)
        return []
      }
      return [
        {
          at: headingSpan,
          message: `A section “${heading}” stands further up already. Merge the two, or name what this one is about.`,
        },
      ]
    })
  },
}

/** What a summary tells in labelled lines of its own is told at length further down: no section stands twice then. */
const inSummary: ReadonlySet<Kind> = new Set([
  'facts',
  'impact',
  'rootCause',
  'resolution',
  'detection',
  'trigger',
])

/** Of each section, the kind of the chapter it stands in. */
function chaptersOf(sections: SectionPlace[]): (Kind | null)[] {
  let chapter: Kind | null = null
  return sections.map(({kind}) => {
    if (chapter === 'summary' && kind && inSummary.has(kind)) return chapter
    if (kind) chapter = kind
    return kind === 'summary' ? null : chapter
  })
}

import type {Rule} from '../finding.ts'

export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  severity: 'warning',
  about: 'The same section twice: readers stop at the first one, and the two drift apart.',
  find: ({reading: {sections}, prose, source}) =>
    sections.flatMap(({kind, heading, headingSpan, level, duplicate}, i) => {
      const first = sections.findIndex(
        other => other.kind === kind && other.heading.toLowerCase() === heading.toLowerCase(),
      )
      // Under headings of their own, "Cause 1" and "Cause 2", each may have its "Fix".
      const between = sections.slice(first + 1, i)
      if (!duplicate || !headingSpan) return []
      if (between.some(other => other.kind === null && other.level <= level)) return []
      const from = sections[first]!.headingSpan?.end ?? headingSpan.start
      const known = new Set(between.map(other => other.headingSpan?.start))
      const apart = prose.passages.some(
        other =>
          other.heading &&
          from < other.start &&
          other.end < headingSpan.start &&
          !known.has(lineStart(source, other.start)) &&
          hashes(source, other.start) <= level,
      )
      if (apart) return []
      return [
        {
          at: headingSpan,
          message: `A section “${heading}” stands further up already. Merge the two, or name what this one is about.`,
        },
      ]
    }),
}

const lineStart = (source: string, at: number): number => source.lastIndexOf('\n', at - 1) + 1

/** The level of the heading whose text begins here; one without hashes is none. */
const hashes = (source: string, at: number): number =>
  /#+/.exec(source.slice(lineStart(source, at), at))?.[0].length ?? Number.POSITIVE_INFINITY

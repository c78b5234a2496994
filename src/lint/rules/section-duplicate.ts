import type {Rule} from '../finding.ts'

export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  severity: 'warning',
  about: 'The same section twice: readers stop at the first one, and the two drift apart.',
  find: ({reading: {sections}}) =>
    sections.flatMap(({kind, heading, headingSpan, level, duplicate}, i) => {
      const first = sections.findIndex(
        other => other.kind === kind && other.heading.toLowerCase() === heading.toLowerCase(),
      )
      // Under headings of their own, "Cause 1" and "Cause 2", each may have its "Fix".
      const apart = sections.slice(first + 1, i).some(other => other.kind === null && other.level <= level)
      if (!duplicate || !headingSpan || apart) return []
      return [
        {
          at: headingSpan,
          message: `A section “${heading}” stands further up already. Merge the two, or name what this one is about.`,
        },
      ]
    }),
}

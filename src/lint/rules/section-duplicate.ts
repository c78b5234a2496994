import type {Rule} from '../finding.ts'

export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  severity: 'warning',
  about: 'The same section twice: readers stop at the first one, and the two drift apart.',
  find: ({reading}) =>
    reading.sections
      .filter(({duplicate, headingSpan}) => duplicate && headingSpan)
      .map(({heading, headingSpan}) => ({
        at: headingSpan!,
        message: `A section “${heading}” stands further up already. Merge the two, or name what this one is about.`,
      })),
}

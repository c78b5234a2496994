import type {Reading} from '../markdown/read.ts'

/** The heading under which the tasks of a document stand; `null`: it has none, or they stand under no heading. */
export function headingOfTasks({
  sections,
  tasks: [first],
}: Pick<Reading, 'sections' | 'tasks'>): string | null {
  if (!first) return null
  const above = sections.filter(({headingSpan}) => headingSpan && headingSpan.start <= first.start)
  return above.at(-1)?.heading || null
}

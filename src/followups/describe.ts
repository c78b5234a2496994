import type {Plan} from './plan.ts'
import type {Placement} from './tracker.ts'

const visibilities = {
  public: 'public: everybody can read them',
  private: 'private',
  internal: 'internal: everybody in the enterprise can read them',
}

/** A plan for people, before they say yes to it: where the issues go and who can read them, each with all it will have. */
export function describePlan({
  repo,
  visibility,
  items,
  skipped,
  labelsToCreate,
  labelsLeftOut,
  placement,
  tracking,
  standing,
  notes,
}: Plan): string {
  const gathered = tracking !== null || placement.parent !== null
  const lines = [
    `${items.length === 1 ? '1 issue' : `${items.length} issues`} for ${repo} (${visibility ? visibilities[visibility] : 'not looked up'})`,
    ...placed(placement).map(words => `  ${words}`),
    ...(tracking ? [`  tracking issue: ${tracking.title}`] : []),
    ...(gathered ? standing.map(({title, number}) => `  = ${title}: stands as #${number}`) : []),
    ...items.flatMap(({title, assignees, labels, notes}) => [
      `  + ${title}`,
      ...[...assignees.map(login => `@${login}`), ...labels.map(label => `label ${label}`), ...notes].map(
        detail => `      ${detail}`,
      ),
    ]),
    ...skipped.map(({title, why}) => `  - ${title || '(no title)'}: ${why}`),
    ...notes.map(note => `Note: ${note}`),
    ...labelsToCreate.map(label => `Will be created: label ${label}`),
    ...labelsLeftOut.map(label => `Not there, and left out: label ${label}`),
  ]
  return `${lines.join('\n')}\n`
}

/** Where in the repository's planning the issues come, part by part. */
export const placed = ({milestone, type, parent}: Placement): string[] => [
  ...(milestone ? [`milestone ${milestone.title}`] : []),
  ...(type ? [`type ${type}`] : []),
  ...(parent ? [`under #${parent.number}${parent.title && ` ${parent.title}`}`] : []),
]

import type {Plan} from './plan.ts'

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
}: Plan): string {
  const lines = [
    `${items.length === 1 ? '1 issue' : `${items.length} issues`} for ${repo} (${visibility ? visibilities[visibility] : 'not looked up'})`,
    ...items.flatMap(({title, assignees, labels, notes}) => [
      `  + ${title}`,
      ...[...assignees.map(login => `@${login}`), ...labels.map(label => `label ${label}`), ...notes].map(
        detail => `      ${detail}`,
      ),
    ]),
    ...skipped.map(({title, why}) => `  - ${title || '(no title)'}: ${why}`),
    ...labelsToCreate.map(label => `Will be created: label ${label}`),
    ...labelsLeftOut.map(label => `Not there, and left out: label ${label}`),
  ]
  return `${lines.join('\n')}\n`
}

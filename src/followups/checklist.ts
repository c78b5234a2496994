import {harmlessText} from './harmless.ts'
import type {Plan} from './plan.ts'

/** A plan as a checklist in Markdown, to paste into any tracker, document or comment; it notifies nobody. */
export const toChecklist = (plan: Plan): string =>
  plan.items
    .map(({title, labels, assignees}) => {
      const extra = [...assignees, ...labels].map(harmlessText).join(', ')
      return `- [ ] ${harmlessText(title)}${extra && ` (${extra})`}\n`
    })
    .join('')

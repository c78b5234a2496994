import {findPersonal} from '../../text/personal.ts'
import type {Rule} from '../finding.ts'

/** Within a company a document names whom to call; only what is for customers is looked at. */
export const personalData: Rule = {
  id: 'personal-data',
  severity: 'warning',
  about:
    'An e-mail address or a telephone number in a postmortem for customers: it is read by everybody, and whose it is was hardly asked.',
  find: ({source, reading: {frontMatter}}) => {
    if (frontMatter?.values.template !== 'customer') return []
    return findPersonal(source).flatMap(({what, start, end}) =>
      start < frontMatter.span.end || what === 'an IP address'
        ? []
        : [
            {
              at: {start, end},
              message: `Here stands ${what}. Take it out, or write where everybody may turn to.`,
            },
          ],
    )
  },
}

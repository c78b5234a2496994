import type {Span} from '../../markdown/read.ts'
import type {Found, Rule} from '../finding.ts'
import {openTasks} from '../tasks.ts'

export const taskOwner: Rule = {
  id: 'task-owner',
  severity: 'warning',
  about:
    'A task without an owner, with several, or with a login that has lost its @: what belongs to everybody is done by nobody (Google SRE workbook, “Postmortem Culture”: each action item has one owner).',
  find: document => {
    const logins = loginsIn(document.prose.text)
    return openTasks(document).flatMap(({task, at}) => {
      if (!task.owner || nobody.test(task.owner))
        return loginsIn(document.source.slice(at.start, at.end)).size > 0
          ? []
          : [{at, message: 'This task has no owner. Write who does it, as “Owner: @login”.'}]
      const login = logins.get(task.owner.toLowerCase())
      const lost = login ? withoutAt(document.source, at, task.owner, login) : null
      if (lost) return [lost]
      const owners = task.owner
        .split(/[,;/+]|\s(?:&|and|und|et|y|e)\s/)
        .map(name => name.trim())
        .filter(Boolean)
      if (owners.length < 2) return []
      return [
        {
          at,
          message: `This task has ${owners.length} owners (${owners.join(', ')}). Name the one who sees to it that it is done.`,
        },
      ]
    })
  },
}

/** Words that stand where an owner would. */
const nobody = /^(?:none|nobody|no one|unassigned|unknown|not (?:yet )?assigned|open)$/i

/** The logins that a text writes with an @, by their lower case. */
const loginsIn = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/(?<![\w@/.-])@([a-z\d](?:[a-z\d-]{0,37}[a-z\d])?)(?![\w@/-])/gi)].map(([, login]) => [
      login!.toLowerCase(),
      login!,
    ]),
  )

/** An owner who is written @login elsewhere, and stands in the task once, without the @. */
function withoutAt(source: string, {start, end}: Span, owner: string, login: string): Found | null {
  const [place, ...more] = source
    .slice(start, end)
    .matchAll(new RegExp(`(?<![\\w-])@?${owner}(?![\\w-])`, 'gi'))
  if (!place || more.length > 0 || place[0].startsWith('@')) return null
  const at = {start: start + place.index, end: start + place.index + owner.length}
  return {
    at,
    message: `“${owner}” is written @${login} elsewhere. Write @${login} here too: the issue is given to a login.`,
    fix: [{...at, text: `@${login}`}],
  }
}

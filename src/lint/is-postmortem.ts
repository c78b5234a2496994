import type {Kind, Reading} from '../markdown/read.ts'

/** Sections that stand in reports of incidents and hardly anywhere else, and those that stand in many a document. */
const telling: ReadonlySet<Kind | null> = new Set([
  'timeline',
  'rootCause',
  'causeAndFix',
  'resolution',
  'impact',
  'detection',
  'factors',
  'whys',
  'trigger',
  'wentPoorly',
  'lucky',
])

/**
 * Whether a document is a postmortem, so that a folder can be linted in which other Markdown lies: it says so in its
 * title, front matter or opening and has a section of one, or has three sections of one.
 */
export function isPostmortem({sections, postmortem, source, frontMatter}: Reading): boolean {
  const kinds = new Set(sections.filter(({kind, body}) => telling.has(kind) && body).map(({kind}) => kind))
  if (frontMatter && 'template' in frontMatter.values && 'id' in frontMatter.values) return true
  if (kinds.size >= 3) return true
  const opening = `${postmortem.title}\n${source.slice(0, 1500)}`
  const named =
    /\b(?:post-?\s?mortem|incident|outage|rca|root cause analysis|incidente?|rapport d['’]incident)\b|复盘|障害|장애|事故/i.test(
      opening,
    )
  return named && (kinds.size >= 1 || postmortem.timeline.length > 1)
}

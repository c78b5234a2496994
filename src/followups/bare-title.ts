const facts = /\s—\s+(?:owner|due|type|priority|answers|issue|won't do|reason):.*$/s
const parenthesis = /(?<!\s)\s*\((?:owner|assignee|due|deadline|priority)\b[^()]{0,200}\)\s*$/i
const reference = /(?:\S{1,200}#\d+ \()?https:\/\/\S{1,500}\/issues\/\d/

/** A task's title alone: in a list that somebody else wrote, the title is the whole line, with facts and issue behind it. */
export function bareTitle(title: string): string {
  const said = title.replace(facts, '').replace(parenthesis, '')
  const at = said.search(reference)
  return (at > 0 ? said.slice(0, at).replace(/[\s(,:–—-]{1,20}$/, '') : said).trim()
}

const facts = /\s+—\s+(?:owner|due|type|priority|issue):.*$/

/** A task's title alone: in a list that somebody else wrote, the title is the whole line, with the facts behind it. */
export const bareTitle = (title: string): string => title.replace(facts, '').trim()

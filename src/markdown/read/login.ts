const logins = String.raw`@[\w-]{1,39}(?:(?:\s?[,/&+]\s?|\sand\s|\s)@[\w-]{1,39}){0,4}`

/** "@ada: Renew the key", "[@ada] Renew the key" */
const before = new RegExp(
  String.raw`^[^\p{L}\p{N}@]{0,8}(${logins})(?:[*_\])]{1,4}|[*_]{0,2}\s?[:：]|\s[–—-]\s)`,
  'u',
)
/** "Renew the key @ada", "Renew the key (@ada)"; not "Ask @ada", which is what there is to do. */
const behind = new RegExp(
  String.raw`(?<!\b(?:with|to|from|for|cc|ask|tell|ping|page|notify|inform|contact|thanks?|via|of|in|per|on|at|like|about))\s[*_[(–—-]{0,4}\s?(${logins})[*_\])]{0,4}[.\s]{0,3}$`,
  'iu',
)

/** Who is named by login before or behind the words of a task: "ada", "ada, kim". */
export function loginsAround(words: string): string | null {
  const found = before.exec(words.slice(0, 300)) ?? behind.exec(words.slice(-300))
  return found ? [...found[1]!.matchAll(/@([\w-]+)/g)].map(([, login]) => login).join(', ') : null
}

import type {Task} from '../../../model/postmortem.ts'

const issueAddress = /https?:\/\/([\w.-]+)\/([\w.-]+\/[\w.-]+)\/issues\/([1-9]\d{0,8})(?!\d)/
/** `#412` is an issue where it stands behind all else; elsewhere it may count anything. */
const issueNumber = /(?:[—–,(;:]\s{0,3}|\bissue\s{1,3})#([1-9]\d{0,8})\)?$/i
const issueName = /(?<![\w/.@[-])([a-z\d][a-z\d-]{0,38}\/[\w.-]{1,100})#([1-9]\d{0,8})\b/i

/** The one repository that a document speaks of. */
export interface Home {
  host: string
  slug: string
}

/** The issue that a task's Markdown names, by its address; or by its number, where the document has one repository (`home`). */
export function issueIn(markdown: string, home: Home | null): Task['issue'] {
  const [address, host, slug, number] = issueAddress.exec(markdown) ?? []
  if (address) return {...named(host!, slug!, Number(number)), url: address}
  const name = issueName.exec(markdown)
  if (name) return named(home?.host ?? 'github.com', name[1]!, Number(name[2]))
  const short = home && issueNumber.exec(markdown.trimEnd())
  return short ? named(home.host, home.slug, Number(short[1])) : null
}

const named = (host: string, slug: string, number: number): NonNullable<Task['issue']> => ({
  repo: host === 'github.com' ? slug : `${host}/${slug}`,
  number,
  url: `https://${host}/${slug}/issues/${number}`,
  state: null,
})

/** The repository of all addresses of issues in a document, when it is one and the same. */
export function homeOf(source: string): Home | null {
  const found = [...source.matchAll(new RegExp(issueAddress, 'g'))]
  const [first] = found
  const same = first && found.every(each => each[1] === first[1] && each[2] === first[2])
  return same ? {host: first[1]!, slug: first[2]!} : null
}

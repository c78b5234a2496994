/** What stands in a text for outside the house in the place of what does not leave it. */
const person = 'a colleague'
const host = 'a server'
const link = '(internal link)'
const contact = '(address)'

/** In this order: a link may hold a host, an address a name. Each is linear on any text. */
const rules: [RegExp, string][] = [
  [/!?\[([^[\]\n]*)\]\([^()\s]*(?:\s"[^"\n]*")?\)/g, '$1'],
  [/<?\b[a-z][a-z\d+.-]{0,20}:\/\/(?:[^\s<>|)\]]*[^\s<>|)\],.;:!?])?>?/gi, link],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, contact],
  [/(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2}|:\d{1,5})?(?![\w.]\d)/g, host],
  // No clock time: 10:20:30.
  [
    /(?<![\w:])(?!\d{1,2}:\d\d:\d\d(?![\w:]))(?:(?:[\da-f]{1,4}::?){2,7}|[\da-f]{1,4}::)[\da-f]{1,4}(?![\w:])/gi,
    host,
  ],
  [
    /(?<![\w.-])(?:[a-z\d-]{1,63}\.){2,8}[a-z]{2,24}(?![\w-])(?::\d{1,5})?(?:\/(?:[^\s<>|()[\]]*[\w/#=])?)?/gi,
    host,
  ],
  [
    /(?<![\w.-])[a-z\d-]{1,63}\.(?:internal|intranet|local|lan|corp|home|svc|prod|staging)(?![\w-])(?::\d{1,5})?(?:\/(?:[^\s<>|()[\]]*[\w/#=])?)?/gi,
    host,
  ],
  [
    /(?<![\w-])(?!utf-|sha-|md-|iso-|covid-)[a-z][a-z\d]{0,30}(?:-[a-z\d]{1,30}){0,6}-\d{1,3}(?![\w-])/g,
    host,
  ],
  [/(?<![\w/])@[\w-]{1,39}/g, person],
]

/**
 * A text without the names that are given, mentions, hosts, addresses and links: for readers outside the house. Where nothing is
 * certain, rather too much is taken out than too little; a person reads it before it leaves.
 */
export function redact(text: string, names: string[]): string {
  const redacted = rules.reduce((out, [found, instead]) => out.replace(found, instead), text)
  return names
    .filter(name => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((out, name) => out.replace(wholeWord(name), person), redacted)
}

const wholeWord = (name: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu')

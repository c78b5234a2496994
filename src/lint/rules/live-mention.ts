import type {Rule} from '../finding.ts'
import {count, quoted} from '../say.ts'

export const liveMention: Rule = {
  id: 'live-mention',
  severity: 'info',
  about:
    'A live @mention or #reference in pasted timeline text: where GitHub shows it in an issue or a pull request, a stranger of that name is notified, or a wrong issue is linked.',
  find: ({prose, reading, source}) => {
    const places = reading.timeline.flatMap(({text: {start, end}}) =>
      [...prose.text.slice(start, end).matchAll(live)]
        .map(match => ({start: start + match.index, end: start + match.index + match[0].length}))
        .filter(place => !linked.test(source.slice(place.end, place.end + 200))),
    )
    const [first, ...more] = places
    if (!first) return []
    const others = more.length ? ` and ${count(more.length, 'other')} in the timeline are` : ' is'
    return [
      {
        at: first,
        message: `${quoted(source, first)}${others} live. Put it in backquotes, or write the name in full.`,
      },
    ]
  },
}

/** What stands behind the text of a link: in it nothing is live. */
const linked = /^[^[\]\n]{0,100}\](?:\(|\[)/

/** "@kim" and "#123" as GitHub takes them; a reference that is named as one is meant. */
const live =
  /(?<![\p{L}\p{N}_/.@#&`-])@[a-z\d](?:[a-z\d-]{0,37}[a-z\d])?(?![\p{L}\p{N}_/@.-])|(?<![\p{L}\p{N}_/.@#&`-])(?<!(?:PRs?|pulls?|requests?|issues?|tickets?|bugs?|incidents?|fixe?[sd]?|closes?|see) )#\d{1,7}(?![\p{L}\p{N}_-])/giu

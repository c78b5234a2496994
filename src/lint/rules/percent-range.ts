import {findPercents} from '../../text/percent.ts'
import type {Document} from '../document.ts'
import type {Found, Rule} from '../finding.ts'
import {sentences} from '../prose.ts'
import {quoted} from '../say.ts'

export const percentRange: Rule = {
  id: 'percent-range',
  severity: 'warning',
  about:
    'A share of users or requests above 100 %, or two shares of affected users that contradict each other: one of the figures is wrong.',
  find: document => [...beyond(document), ...contradicting(document)],
}

const shareOf =
  /^\s?(?:of )?(?:(?:the|our|all|its|their) ){0,2}(?:\p{L}+ )?(?:users|customers|clients|visitors|requests|traffic|orders|transactions|sessions|accounts)(?!\p{L})/iu

function shares({prose}: Document, span: {start: number; end: number}) {
  const text = prose.unquoted.slice(span.start, span.end)
  return findPercents(text).flatMap(({start, end, percent, most}) =>
    shareOf.test(text.slice(end, end + 60))
      ? [{at: {start: span.start + start, end: span.start + end}, percent, most: most ?? percent}]
      : [],
  )
}

const beyond = (document: Document): Found[] =>
  document.prose.passages.flatMap(passage =>
    shares(document, passage)
      .filter(
        ({most, at}) =>
          most > 100 &&
          !/\b(?:by|increas\p{L}{1,3}|more than|over|rose|grew)\s*$/iu.test(
            document.source.slice(Math.max(0, at.start - 20), at.start),
          ),
      )
      .map(({at}) => ({
        at,
        message: `${quoted(document.source, at)} cannot be a share: nothing is more than all of it. Correct the figure, or say what it is a multiple of.`,
      })),
  )

/** The share of affected users in the summary and the one in the impact. */
function contradicting(document: Document): Found[] {
  const [first, second] = ['summary', 'impact.description'].map(field => {
    const [span] = document.reading.fields[field] ?? []
    const told = span ? [...sentences(document.prose.unquoted, span)] : []
    return told
      .filter(({start, end}) => /\b(?:affected|impacted)\b/i.test(document.prose.unquoted.slice(start, end)))
      .flatMap(sentence => shares(document, sentence))
  })
  if (first?.length !== 1 || second?.length !== 1) return []
  const [a, b] = [first[0]!, second[0]!]
  if (a.at.start === b.at.start || (a.percent <= b.most + 5 && b.percent <= a.most + 5)) return []
  return [
    {
      at: b.at,
      message: `${quoted(document.source, b.at)} here, ${quoted(document.source, a.at)} in the summary. Keep the right one in both places.`,
    },
  ]
}

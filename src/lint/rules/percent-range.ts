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
          !growth.test(document.source.slice(Math.max(0, at.start - 40), at.start)) &&
          !compared.test(document.source.slice(at.end, at.end + 80)),
      )
      .map(({at}) => ({
        at,
        message: `${quoted(document.source, at)} cannot be a share: nothing is more than all of it. Correct the figure, or say what it is a multiple of.`,
      })),
  )

/** What rises or is measured against something else may be more than all of it: "grew to 300 %", "180 % of normal traffic". */
const growth =
  /(?<!\p{L})(?:by|to|increas\p{L}{1,3}|(?:rise|surge|spike|growth|increase) of|more than|over|rose|grew)\s*(?:(?:about|around|nearly|almost|some)\s|[~≈]\s?)?$/iu
const compared =
  /^[^.;\n]{0,60}?(?<!\p{L})(?:more|additional|extra|in|than|normal(?:ly)?|usual|expected|planned|predicted|peak|average|typical|regular|previous|daily|baseline|before|yesterday|last (?:week|month|year)|(?:per|a) (?:second|minute|hour|day))(?!\p{L})/iu

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

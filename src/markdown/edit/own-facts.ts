import type {Postmortem} from '../../model/postmortem.ts'
import {escapeInline} from '../escape.ts'
import {factLead} from '../read/own/facts.ts'
import {ownMoment} from '../read/own/moment.ts'
import type {Reading, Span} from '../read.ts'
import {type Fact, factsOf} from '../write/facts.ts'
import {chartOrigin, incidentChart} from '../write/mermaid.ts'
import type {Proposals} from './entries.ts'
import {type Habit, momentTexts} from './moment-text.ts'
import {type Edit, eolOf, withEol} from './patch.ts'
import {matched, relist} from './relist.ts'
import {sectionEdits} from './section.ts'

interface Line {
  label: string
  text: string
}

type FactLine = Line & Span

/** The key facts of a document of ours, the computed ones too: those that change are written anew, each in its line. */
export function* ownFactEdits(
  reading: Reading,
  before: Postmortem,
  wanted: Postmortem,
  habit: Habit,
): Proposals {
  const {source} = reading
  const standing = factLines(reading)
  const [was, facts] = [factsOf(before), factsOf(wanted)]
  const anew = facts.map(fact => ({label: labelOf(fact.label), text: lineFor(fact, undefined, habit)}))
  const from = matched<Line>(standing, anew, [(a, b) => a.text === b.text, (a, b) => a.label === b.label])
  const lines = facts.map((fact, i) => {
    const line = standing[from[i] ?? -1]
    const alone = standing.filter(({label}) => label === line?.label).length === 1
    const same = alone && was.some(each => JSON.stringify(each) === JSON.stringify(fact))
    return {from: from[i]!, text: line && same ? line.text : lineFor(fact, line, habit)}
  })
  if (standing.length) {
    yield relist(source, standing, lines)
    return
  }
  // Where none is shown, those that are only computed do not come.
  if (facts.every(({computed}) => computed)) return
  const text = lines.map(each => each.text).join(eolOf(source))
  const [title] = reading.fields.title ?? []
  if (title) yield [{start: title.end, end: title.end, text: eolOf(source).repeat(2) + text}]
  yield* sectionEdits(reading, 'facts', text)
}

function lineFor({label, value, computed}: Fact, line: FactLine | undefined, habit: Habit): string {
  const text = escapeInline(value)
  const [lead = ''] = factLead.exec(line?.text ?? '') ?? []
  const told = line?.text.slice(lead.length) ?? ''
  const [was, to] = [ownMoment(told, habit.order), ownMoment(value, null)]
  const isTime = /^(?:Started|Detected|Mitigated|Resolved)$/.test(label)
  const [form] = isTime && was && to ? momentTexts(told, was, to, habit) : []
  if (form && JSON.stringify(ownMoment(form, habit.order)) === JSON.stringify(to)) return lead + form
  return `- **${label}:** ${text}${computed ? ' (computed)' : ''}`
}

const wholeFact = new RegExp(`${factLead.source}[^\\r\\n]*`, 'gm')

const labelOf = (label: string): string => label.trim().toLowerCase().replace(/s$/, '')

/** The lines of key facts: those under the title, and in a section of their own. */
function factLines({source, sections, fields, frontMatter}: Reading): FactLine[] {
  const [title] = fields.title ?? []
  const first = sections.find(section => section.headingSpan)?.headingSpan?.start ?? source.length
  const places: (Span | null)[] = [
    {start: frontMatter?.span.end ?? 0, end: first},
    ...sections
      .filter(({kind, headingSpan}) => kind === 'facts' || (title && headingSpan?.start === title.start))
      .map(({body}) => body),
  ]
  return places.flatMap(place => {
    if (!place) return []
    const text = source.slice(place.start, place.end)
    return [...text.matchAll(wholeFact)].flatMap(({0: line, 2: label = '', index}) =>
      known.has(labelOf(label))
        ? [
            {
              start: place.start + index,
              end: place.start + index + line.length,
              label: labelOf(label),
              text: line,
            },
          ]
        : [],
    )
  })
}

const known = new Set(
  [
    ...['author', 'service', 'started', 'detected', 'mitigated', 'resolved', 'stated duration', 'duration'],
    ...['time to detect', 'time to escalate', 'time to mitigate', 'users affected'],
  ].map(labelOf),
)

/** The chart of a document of ours, drawn anew where it would show something else than before. */
export function chartEdits(source: string, before: Postmortem, wanted: Postmortem): Edit[] {
  const chart = incidentChart(wanted)
  if (chart === incidentChart(before)) return []
  const start = source.indexOf(chartOrigin)
  const open = source.lastIndexOf('```', start)
  const close = start < 0 ? -1 : source.indexOf('```', start)
  if (close < 0) return []
  if (chart) return [{start, end: source.slice(0, close).trimEnd().length, text: withEol(chart, source)}]
  const above = source.slice(0, open).trimEnd().length
  return [{start: above, end: close + 3, text: ''}]
}

import {readDraft, readHead, writeDraft} from '../../src/drafts/draft.ts'
import {explain} from '../../src/followups/github/explain.ts'
import {harmlessMarkdown, harmlessText} from '../../src/followups/harmless.ts'
import {readLine} from '../../src/followups/ledger-line.ts'
import {lintPostmortem} from '../../src/lint/lint.ts'
import {editDocument} from '../../src/markdown/edit.ts'
import {escapeInline} from '../../src/markdown/escape.ts'
import {readFrontMatter} from '../../src/markdown/read/front-matter.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import {guardMarkdown, unguard} from '../../src/markdown/write/guard.ts'
import {parseTemplate} from '../../src/markdown/write/parse-template.ts'
import {writePostmortem} from '../../src/markdown/write.ts'
import {readAnswers} from '../../src/model/answers.ts'
import {durationMinutes, formatDuration} from '../../src/model/duration.ts'
import {Temporal} from '../../src/model/temporal.ts'
import {readDue} from '../../src/text/due.ts'
import {findDurations, readDuration} from '../../src/text/durations.ts'
import {findMoments} from '../../src/text/find-moments.ts'
import {readMoment} from '../../src/text/moment.ts'
import {findPercents} from '../../src/text/percent.ts'
import {printable} from '../../src/text/printable.ts'
import {gitLog} from '../../src/text/sources/git-log.ts'
import {github} from '../../src/text/sources/github.ts'
import {readPaste, readSource, sources} from '../../src/text/sources/index.ts'
import {mergeEvents} from '../../src/text/sources/merge.ts'
import {paste} from '../../src/text/sources/source.ts'
import {readTimelineLine} from '../../src/text/timeline-line.ts'
import {frameOf, linesOf} from '../../src/wizard/view/frame.ts'
import {world} from '../wizard/world.ts'

/** One thing that reads text from outside. `read` throws what is wrong; a Problem is an answer like any other. */
export interface Parser {
  name: string
  /** The file of seeds. */
  seeds: string
  read(text: string): unknown
  /** How many times as long one input takes as those of the quickest: so many times fewer are tried. */
  costs?: number
}

const context = {now: Temporal.Instant.from('2024-02-03T12:00:00Z'), zone: 'Africa/Nairobi'}

/** What moves a terminal's cursor or turns its text around, line ends and tabs aside. */
const unprintable = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/

const holds = (what: string, is: boolean): void => {
  if (!is) throw new Error(what)
}

const within = (found: readonly {start: number; end: number}[], text: string): void => {
  for (const {start, end} of found)
    holds('a place outside of the text', 0 <= start && start <= end && end <= text.length)
}

const readsAsWritten = (text: string): void => {
  const {source, postmortem} = readPostmortem(text)
  holds('saving without a change changes the file', editDocument(source, postmortem) === source)
}

const model = readPostmortem(
  '# Uploads refused\n\n## Summary\n\nNo space.\n\n## Timeline\n\n- 10:00 down',
).postmortem

export const parsers: Parser[] = [
  {name: 'typed moments', seeds: 'times', read: text => readMoment(text, context)},
  {name: 'moments in prose', seeds: 'times', read: text => within(findMoments(text), text)},
  {name: 'durations in prose', seeds: 'times', read: text => within(findDurations(text), text)},
  {
    name: 'typed durations',
    seeds: 'times',
    read: text => {
      const iso = readDuration(text)
      const minutes = iso === null ? null : durationMinutes(iso)
      if (minutes !== null) holds('a duration that cannot be said', formatDuration(minutes) !== '')
    },
  },
  {name: 'shares', seeds: 'times', read: text => findPercents(text)},
  {
    name: 'due dates',
    seeds: 'times',
    read: text => {
      const due = readDue(text, '2024-02-03')
      if ('date' in due) holds('a due date that is none', /^\d{4}-\d\d-\d\d$/.test(due.date))
    },
  },
  {name: 'timeline lines', seeds: 'times', read: text => readTimelineLine(text, context)},
  {
    name: 'pastes',
    seeds: 'pastes',
    costs: 4,
    read: text => {
      const {events} = readPaste(text, context)
      mergeEvents(model, events)
      readSource(text, context)
    },
  },
  ...sources.map(
    (source): Parser => ({
      name: `timeline source ${source.id}`,
      seeds: 'pastes',
      costs: 2,
      read: text => {
        source.detects(paste(text))
        source.read(paste(text), context)
      },
    }),
  ),
  {name: 'git log', seeds: 'pastes', read: text => gitLog.read(paste(text), context)},
  {name: 'pull requests and deployments', seeds: 'pastes', read: text => github.read(paste(text), context)},
  {name: 'front matter', seeds: 'documents', read: text => readFrontMatter(`---\n${text}`)},
  {name: 'documents', seeds: 'documents', costs: 20, read: readsAsWritten},
  {name: 'documents with their findings', seeds: 'documents', costs: 20, read: text => lintPostmortem(text)},
  {name: 'answers', seeds: 'answers', costs: 4, read: text => readAnswers(text, 'answers')},
  {
    name: 'drafts',
    seeds: 'answers',
    read: text => {
      const draft = readDraft(text, 'draft')
      holds(
        'a draft that does not come back',
        JSON.stringify(readDraft(writeDraft(draft), 'draft')) === JSON.stringify(draft),
      )
    },
  },
  {name: 'heads of drafts', seeds: 'answers', read: text => readHead(text.split('\n', 1)[0]!, 'draft')},
  {name: 'lines of ledgers', seeds: 'answers', read: text => readLine(text)},
  {
    name: 'templates',
    seeds: 'templates',
    costs: 20,
    read: text => writePostmortem(model, parseTemplate('own', text, 'own.md')),
  },
  {
    name: 'texts of one’s own',
    seeds: 'documents',
    costs: 4,
    read: text => {
      const written = guardMarkdown(text)
      holds('what is written twice changes', guardMarkdown(unguard(written)) === written)
      holds('control characters in the document', !unprintable.test(escapeInline(text)))
    },
  },
  {
    name: 'texts in issues',
    seeds: 'documents',
    costs: 4,
    read: text => [harmlessMarkdown(text), harmlessText(text)],
  },
  {
    name: 'answers of gh',
    seeds: 'pastes',
    read: text => {
      const raw = {
        status: 422,
        headers: {},
        body: {message: text},
        stderr: text,
        exitCode: 1,
        end: 'exit' as const,
      }
      const {message, next} = explain(raw, {host: 'github.com', repo: 'acme/shop'}, 0)
      holds('control characters in a message', !unprintable.test(`${message}${next}`))
    },
  },
  {
    name: 'what is shown',
    seeds: 'documents',
    read: text => holds('not printable', !unprintable.test(printable(text))),
  },
  {
    name: 'keys and pastes',
    seeds: 'pastes',
    costs: 40,
    read: text => {
      const {session, keys} = world()
      keys('<ctrl+n>')
      for (const part of text.split(/(?<=\n)/).slice(0, 8))
        keys(part.slice(0, 200).replace(/^</, ' <'), '<enter>')
      session.paste(text)
      keys('<tab>', '<ctrl+p>')
      session.paste(text)
      const rows = linesOf(frameOf(session.state(), session.context, {columns: 100, rows: 30}))
      const shown = rows.flatMap(({spans}) => spans.map(span => span.text)).join('')
      holds('control characters on the screen', !/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(shown))
    },
  },
]

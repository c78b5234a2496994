import type {Rule} from '../finding.ts'
import {hidden} from '../prose.ts'
import {quoted} from '../say.ts'

export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'error',
  about:
    'TODO, TBD, <...>, lorem ipsum or a template’s instructions left in: it was meant to be filled in and was not.',
  find: ({source, prose, reading}) => {
    const from = reading.frontMatter?.span.end ?? 0
    const inWords = [...prose.text.matchAll(words), ...prose.text.matchAll(alone)].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
    // “TODO:” heads a list of tasks; with nothing below it stands for what is to be said.
    const heads = reading.sections.flatMap(({headingSpan, body}) =>
      body && headingSpan ? {start: headingSpan.start, end: Math.min(headingSpan.end, body.start)} : [],
    )
    const tables = inWords.length > 0 ? tablesIn(source) : []
    const told = inWords.filter(
      ({start, end}) =>
        !isStatus(source, start, tables) &&
        ![...heads, ...prose.passages.filter(({heading}) => heading)].some(
          head => head.start <= start && end <= head.end,
        ),
    )
    const body = ' '.repeat(from) + source.slice(from)
    const marked = [...body.matchAll(marks)]
      .filter(({index}) => !inCode(prose.text, index))
      .map(match => ({start: match.index, end: match.index + match[0].length}))
    return [...told, ...marked].map(at => ({
      at,
      message: `${quoted(source, at)} is a placeholder. Fill it in, or say that it is not known.`,
    }))
  },
}

/** Written to be replaced; TODO where it stands for what is to be said, not in a name or the Spanish “todo”. */
const words =
  /(?<![\w-])(?:TBD|TBC|FIXME|XXX+)(?![\w-])|(?<=(?:^|[:([|.;,!?–—-])[ \t]{0,4})TODO(?=[ \t]{0,4}(?:[:)\]|.]|$)|[ \t]+(?:add|fill|write|find|check|ask|link|confirm|update|describe|insert|complete)\b)|\b[Ll]orem [Ii]psum\b|\b(?:YYYY-MM-DD|DD\/MM\/YYYY|MM\/DD\/YYYY|HH:MM|hh:mm)\b|\b(?:insert|fill in|write|describe) (?:\w+ ){0,3}here\b/gm

/** The same in small letters or in words: only where nothing else is said, as behind a label or in a cell. */
const alone =
  /(?<=(?:^|[:([|–—-])[ \t*_]{0,4})(?:[Tt]b[dca]|TBA|[Tt]\.[Bb]\.[Dd]\.|[Tt]o be (?:determined|defined|confirmed|done|filled in|added|written)|\?{3,6})(?=[ \t*_]{0,4}(?:[)\]|.]|$))/gm

const status = /^(?:status|state|estado|statut|状态|ステータス|状態|상태)$/i

interface Table {
  /** Where the row of dashes begins. */
  at: number
  head: string
}

const tablesIn = (source: string): Table[] =>
  [...source.matchAll(/^[ \t]*\|[ \t|:-]*$/gm)]
    .filter(({0: row, index}) => row.includes('-') && index > 0)
    .map(({index}) => ({at: index, head: source.slice(source.lastIndexOf('\n', index - 2) + 1, index - 1)}))

/** TODO in the status column of a table, or behind `Status:`, is what the status is. */
function isStatus(source: string, at: number, tables: Table[]): boolean {
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at)
  const label = /([\p{L} ]{2,20}?)[*_`]*[:：][*_`\s]*$/u.exec(line.slice(-40))?.[1]
  if (label) return status.test(label.trim())
  if (!line.trimStart().startsWith('|')) return false
  const head = tables.findLast(table => table.at < at)?.head.split('|')[line.split('|').length - 1] ?? ''
  return status.test(head.replace(/[*_`]/g, '').trim())
}

/** What a template says to its writer: a callout, an example, a slot. */
const marks =
  /^[ \t]*>[ \t]*\[!(?:NOTE|TIP|IMPORTANT|EXAMPLE)\]\s{0,3}(?:>[ \t]*)?(?:write|describe|insert|fill|explain|list(?! of)|provide)\b|^[ \t]*\*{2}EXAMPLE\*{2}:|\[(?:insert|your|fill in|describe)\b[^\]\n]{0,60}\](?![([:])|<(insert|your|describe|fill in|add|date|time|name|title|link|summary|owner|\.{3})(?:[ -][^<>=\n]{0,60})?>(?![\s\S]{0,400}?<\/\1>)|\{\{?\s?(?:insert|your|describe|fill in|date|title|name|summary|owner)\b[^{}\n]{0,60}\}?\}/gim

const inCode = (prose: string, index: number) => prose[index] === hidden

import type {Moment, TimelineEvent} from '../../model/postmortem.ts'
import {guessKind} from '../kind.ts'
import {noReading, type Source} from './source.ts'
import {isoMoment, namedDate, stampMoment} from './stamps.ts'

const commitLine = /^commit ([0-9a-f]{7,64})(?: \(([^()]*)\))?$/
const fieldLine = /^(Merge|Author|AuthorDate|Commit|CommitDate|Date|Reflog|Reflog message): +(.*)$/s
// git's own form: "Wed Mar 4 10:15:30 2026 +0200"
const gitDate = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d) (\d{4}) ([+-]\d{4})$/

interface Commit {
  line: number
  hash: string
  tags: string[]
  merge: boolean
  date: string
  /** Without the blank lines. */
  message: string[]
}

/**
 * `git log`, also with --format=fuller, --decorate and --date=iso (https://git-scm.com/docs/git-log): one event a commit, at the
 * time at which it was committed where that is told, else at which it was written. Merges and tags are named.
 */
export const gitLog: Source = {
  id: 'git-log',
  label: 'git log',
  detects: ({head}) => (commitLine.test(head[0] ?? '') ? 0.97 : 0),
  read({lines}) {
    const reading = noReading()
    const commits: Commit[] = []
    for (const [i, line] of lines.entries()) {
      const [start, hash, refs = ''] = commitLine.exec(line) ?? []
      const commit = commits.at(-1)
      const [, field, value = ''] = fieldLine.exec(line) ?? []
      if (start)
        commits.push({line: i + 1, hash: hash!, tags: tagsOf(refs), merge: false, date: '', message: []})
      else if (commit && field) setField(commit, field, value)
      else if (commit && /^ {4}\s*\S/.test(line)) commit.message.push(line.trim())
      else if (line.trim() !== '') reading.unread.push({place: `line ${i + 1}`, text: line})
    }
    for (const commit of commits) {
      const event = eventOf(commit)
      if (event) reading.events.push(event)
      else reading.unread.push({place: `line ${commit.line}`, text: `commit ${commit.hash}`})
    }
    return reading
  },
}

const tagsOf = (refs: string): string[] =>
  refs.split(', ').flatMap(ref => (ref.startsWith('tag: ') ? [ref.slice('tag: '.length)] : []))

function setField(commit: Commit, field: string, value: string): void {
  if (field === 'Merge') commit.merge = true
  if (field === 'CommitDate' || field === 'Date') commit.date = value
}

function eventOf({hash, tags, merge, date, message}: Commit): TimelineEvent | null {
  const at = dateOf(date)
  const [subject = '', ...body] = message
  if (!at || !subject) return null
  const pull = /^Merge pull request (#\d+) from \S+$/.exec(subject)?.[1]
  const told = pull && body[0] ? `Merge ${pull}: ${body[0]}` : subject
  const text = merge && !/^merge/i.test(told) ? `Merge: ${told}` : told
  return {
    at,
    // a commit neither notices an incident nor ends one; a revert mitigates it
    kind: guessKind(text) === 'mitigated' ? 'mitigated' : 'note',
    text: tags.length > 0 ? `${text} (tag ${tags.join(', ')})` : text,
    source: `git ${hash.slice(0, 7)}`,
  }
}

function dateOf(date: string): Moment | null {
  const [all, month, day, clock, year, zone] = gitDate.exec(date) ?? []
  return all ? stampMoment(namedDate(year!, month!, day!), clock!, zone) : isoMoment(date)
}

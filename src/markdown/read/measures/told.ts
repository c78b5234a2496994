import {type Task, taskTypes} from '../../../model/postmortem.ts'
import type {DateOrder} from '../../../text/dates.ts'
import {readDue} from '../../../text/due.ts'
import {factorLabel} from '../../write/tasks.ts'
import {visible} from '../inline.ts'
import {moments} from '../moments.ts'
import {mentioned, nextFact, taskLabels} from './labels.ts'

/** Owner, due date, priority, type and factor, where they are told. `title`: its Markdown; `text`: all that it shows, line by line. */
export function attributes(title: string, text: string, when: When): Partial<Task> {
  const found: Partial<Task> = {}
  const behind = (label: keyof typeof taskLabels, value: RegExp): string | undefined => {
    const at = taskLabels[label].exec(text)
    if (!at) return undefined
    const rest = text.slice(at.index + at[0].length)
    const next = rest.slice(0, 200).search(nextFact)
    return value.exec(next < 0 ? rest : rest.slice(0, next))?.[0].trim()
  }
  const owner = ownerOf(behind('owner', ownerValue) ?? '') ?? mentionIn(title) ?? promisedBy(title)
  if (owner) found.owner = owner
  const due = behind('due', /^[^;()[\]|\n—（）［］；]{4,40}/u)
  const date = due && dateOf(due.replace(/(?<![.,\s])[.,\s]+$/, ''), when)
  if (date) found.due = date
  const priority = behind('priority', /^[\p{L}\d]{1,13}/u) ?? levelOf(visible(title))
  if (priority) found.priority = priority
  const factor = factorText.exec(text.replaceAll('\n', ' '))
  if (factor) found.factor = factor[1]!
  const type = typeTag.exec(text)
  if (type) found.type = type[1]!.toLowerCase() as Task['type']
  const status = statusOf(behind('status', /^[^,;()[\]|.\n—]{1,40}/u) ?? '')
  if (status !== 'open' || doneIn(visible(title))) found.status = status === 'open' ? 'done' : status
  return found
}

/** A name up to what cannot be part of one; a point is, within a login and behind an initial. */
const ownerValue =
  /^(?:[^\n,;:()[\]|.—，、；：（）［］。]|\.(?=[\p{L}\d])|(?<=(?<!\p{L})\p{Lu})\.(?=\s)){1,40}/u

/** The last thing that is told of a task, or before its issue. */
const factorText = new RegExp(`[—,] ${factorLabel}: (.+?)(?:, (?:issue|won't do|reason): .*)?$`)
const typeTag = new RegExp(String.raw`\[(${taskTypes.join('|')})\]`, 'i')

const nobody =
  /^(?:[-–—?]+|n\/?a|tb[acd]|to be (?:assigned|confirmed|decided|determined)|none|unassigned|nobody|no one|unknown|sin asignar|por (?:asignar|definir)|a definir|à définir|aucun|keiner?|niemand|offen|未定|待定|未割り当て|미정|없음)$/i

/** Whether a value only says that there is none yet. */
export const isNothingYet = (text: string): boolean => nobody.test(text)

/** A login or a name without its @; `null`: nobody yet. */
export const ownerOf = (text: string): string | null => {
  const name = text.replace(/^@|@$/g, '').trim()
  return (name.length < 2 && !/\p{L}/u.test(name)) || isNothingYet(name) ? null : name
}

/** The login that a task is given to; in code, only one that stands behind all else. */
function mentionIn(title: string): string | null {
  if (title.length > 2000 || !title.includes('@')) return null
  const text = visible(title.replace(/`(?!@[a-z\d_-]{1,39}`[.\s]*$)[^`\n]{1,200}`/g, 'code'))
  const found = mentioned.exec(text)
  // Behind another name the login may be anything.
  if (!found || text.indexOf('@') < found.index) return null
  return (found[1] ?? found[2] ?? found[3])!.replace(
    /\s{0,2}(?:[,，、&/+]|\s(?:and|und|et|y|e)\s|\s)\s{0,2}@/g,
    ', ',
  )
}

/** `(Ada Lovelace, by Friday)` at the end of a task. */
const promise =
  /[(（](\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){0,2}), (?:by|due|bis|avant|até|antes) [^()（）]{2,40}[)）][.\s]*$/u
const promisedBy = (title: string): string | null => promise.exec(title.slice(-120))?.[1] ?? null

/** `[P1]`, `P1:`, `(P1)` at the beginning of a task, or behind it. */
const level = /(?:^|[([（–—,;|]\s{0,3})(P[0-5])(?=\s*(?:$|[\])）:：,;|–—]|-\s))/
const levelOf = (title: string): string | null => level.exec(title)?.[1] ?? null

const done =
  'done|completed?|closed|fixed|resolved|finished|shipped|deployed|merged|hecho|listo|completad[oa]|terminad[oa]|cerrad[oa]|resuelt[oa]|terminée?|faite?|clos|feit[oa]|concluíd[oa]|erledigt|fertig|abgeschlossen'
const doneMark = '✅|☑|✔|✓|:white_check_mark:|:heavy_check_mark:'
const doneSaid = '完了|完成|已完成|対応済|완료'
const wontDo =
  /^(?:won['’]?t[ -](?:do|fix)|wontfix|will not (?:do|fix)|rejected|declined|dropped|cancell?ed|obsolete|not planned)/i
const doneState = new RegExp(String.raw`^(?:(?:${done}|yes|x)(?!\p{L})|${doneMark}|${doneSaid})`, 'iu')

/** What a word in a column of states, or behind `Status:`, says. */
export function statusOf(word: string): Task['status'] {
  if (wontDo.test(word)) return 'wont-do'
  return doneState.test(word) ? 'done' : 'open'
}

/** A heading over what is done: "Completed", "Already done". */
export const doneGroup = new RegExp(
  `^(?:already )?(?:${done}|${doneSaid})(?: (?:actions?|items?|tasks?|work))?$`,
  'iu',
)

const doneTitle = new RegExp(
  [
    `^(?:${doneMark})`,
    String.raw`(?:${doneMark})\ufe0f?\s*$`,
    String.raw`[([（【](?:${done}|${doneSaid}|済み?)(?:[)\]）】]|\s*[,，;:–—]|\s(?:on|in|at|am|el|le|em|\d))`,
    String.raw`[–—]\s(?:${done})[.!\s]*$`,
    String.raw`\s-\s(?:${done})[.!\s]*$`,
    String.raw`^(?:done|completed|erledigt|hecho|fait|feito)\s?[:：–—]`,
  ].join('|'),
  'iu',
)

/** Whether a task's own line says that it is done. */
const doneIn = (title: string): boolean => doneTitle.test(title)

/** What a document tells of its days: the order of day and month in it, and the day of the incident. */
export interface When {
  order: DateOrder | null
  since: string | null
}

/** A due day, without a year the next such day since the incident: "end of month" would be a guess. */
export function dateOf(text: string, {order, since}: When): string | null {
  const [found] = moments(text, order)
  if (!found || found.moment.date || !found.monthDay || !since) return found?.moment.date ?? null
  const due = readDue(text.slice(found.start, found.end), since)
  return 'date' in due ? due.date : null
}

const dropped =
  /(?:^~~.+~~[\s(,:—–-]*|[(—–]\s*|\s-\s+)won['’]t (?:do|fix)\b(?:\s*[:：,—–-]\s*|\s+(?=because\b))?((?:.*[^.)\s])?)[.)\s]*$/iu

/** That a task will not be done, in the words of whoever wrote it: `~~Alert on disks~~ won't do: too dear`. */
export function droppedIn(line: string): Partial<Task> {
  const found = line.length < 500 ? dropped.exec(line) : null
  const reason = found && visible(found[1]!.replace(/^because\s+/i, ''))
  return found ? {status: 'wont-do', reason: reason || null} : {}
}

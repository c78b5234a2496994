import {readFile} from 'node:fs/promises'
import {systemZone} from '../config/discover.ts'
import {openPreferences} from '../config/preferences.ts'
import {atomicWrite} from '../drafts/atomic.ts'
import {secretsIn} from '../lint/secrets-in.ts'
import {editDocument} from '../markdown/edit.ts'
import {readPostmortem} from '../markdown/read.ts'
import {formatMoment} from '../model/moment.ts'
import type {Moment, Postmortem, TimelineEvent} from '../model/postmortem.ts'
import {Problem} from '../model/problem.ts'
import {Temporal} from '../model/temporal.ts'
import {documentZone, incidentWindow} from '../model/window.ts'
import {zoneId} from '../model/zones.ts'
import {shellPath} from '../text/shell-word.ts'
import {inZone} from '../text/sources/in-zone.ts'
import {readSource} from '../text/sources/index.ts'
import {mergeEvents} from '../text/sources/merge.ts'
import type {Run} from './table.ts'
import {nameOfInput, print, printPath, readMarkdown, readText, tell} from './terminal.ts'

export const run: Run = async ({operands: [file], flags: {json, into, zone, date}}) => {
  if (zone !== undefined && zoneId(zone) === null)
    throw new Problem(`--zone: "${zone}" is no known time zone.`, {
      next: 'Write one such as UTC, +03:00 or Africa/Nairobi.',
    })
  const target = into === undefined ? null : await readTarget(into)
  const clocks = zone ?? (target && documentZone(target.postmortem))
  const name = nameOfInput(file!)
  const {source, events, unread, doubts} = readSource(await readText(file!), {
    now: Temporal.Now.instant(),
    zone: [clocks, (await openPreferences()).get('timeZone')].find(one => one && zoneId(one)) ?? systemZone(),
    date: date === undefined ? target && dayOf(target.postmortem) : checkedDate(date),
  })
  for (const {place, text} of unread) tell(`${name}, ${place}, not read: ${text}`)
  for (const {place, text} of doubts) tell(`${name}, ${place}: ${text} Only what is certain was taken.`)
  if (events.length === 0)
    throw new Problem('There is nothing with a time in it that could be read.', {
      where: name,
      next: 'A line that can be read looks like this: 15:10 UTC Alert fired',
    })
  const secrets = await secretsIn(events.map(({text}) => text))
  for (const {index, message} of secrets) tell(`${name}, ${when(events[index]!.at)}: ${message}`)
  if (target && secrets.length > 0)
    throw new Problem(`It would bring credentials into ${into}. Nothing was written.`, {
      where: name,
      next: 'Take them out of the text, then run the same command again.',
      exitCode: 1,
    })
  const told = clocks ? inZone(events, clocks) : events
  const added = target ? await addTo(into!, target, told) : told
  if (json) print(`${JSON.stringify(added, null, 2)}\n`)
  else if (target) printPath(into!)
  else print(added.map(line).join(''))
  tell(`${events.length} events from ${source.label}${target ? `, ${added.length} of them new` : ''}`)
  return 0
}

/** The events whose text holds what looks like a credential. */
const when = (at: Moment | null): string => (at ? formatMoment(at) : '(no time)')

const line = ({at, kind, text}: TimelineEvent): string =>
  `${when(at)}  ${kind.padEnd('investigating'.length)}  ${text}\n`

const checkedDate = (date: string): string => {
  try {
    return Temporal.PlainDate.from(date).toString()
  } catch (cause) {
    throw new Problem(`--date: there is no day "${date}".`, {next: 'Write it as 2023-11-05.', cause})
  }
}

const dayOf = (postmortem: Postmortem): string | null =>
  Object.values(incidentWindow(postmortem)).find(point => point?.moment.date)?.moment.date ?? null

interface Target {
  source: string
  postmortem: Postmortem
}

const readTarget = async (file: string): Promise<Target> => {
  const source = await readMarkdown(file)
  if (file !== '-' && !/^\ufeff?\s*\{/.test(source))
    return {source, postmortem: readPostmortem(source).postmortem}
  throw new Problem('Events are merged into a Markdown file.', {
    where: nameOfInput(file),
    next: 'Leave out --into to have them printed.',
  })
}

/** More than anybody reads in a timeline. */
const mostEvents = 500

/** Puts events into a document, in the form of its entries. Gives those that were not there before. */
const addTo = async (file: string, target: Target, events: TimelineEvent[]): Promise<TimelineEvent[]> => {
  const {timeline, added} = mergeEvents(target.postmortem, events)
  if (added.length === 0) return []
  if (added.length > mostEvents)
    throw new Problem(`${added.length} events are more than a timeline can take. Nothing was written.`, {
      where: file,
      next: `Choose ${mostEvents} lines or fewer, with grep for example, then run it again.`,
    })
  const markdown = editDocument(target.source, {...target.postmortem, timeline})
  const there = new Set(readPostmortem(markdown).postmortem.timeline.map(({text}) => text))
  const lost = added.find(({text}) => !there.has(text))
  if (lost)
    throw new Problem(`There is no place in it for “${lost.text}”. Nothing was written.`, {
      where: file,
      next: `Leave out --into to have the events printed, or open it: pm-wizard ${shellPath(file)}`,
    })
  if ((await readFile(file, 'utf8')) !== target.source)
    throw new Problem('It has changed while the events were read. Nothing was written.', {
      where: file,
      next: 'Run the same command again.',
    })
  await atomicWrite(file, markdown, {overwrite: true})
  return added
}

import {readFile} from 'node:fs/promises'
import {systemZone} from '../config/discover.ts'
import {openPreferences} from '../config/preferences.ts'
import {atomicWrite} from '../drafts/atomic.ts'
import {mayHoldSecret} from '../lint/may-hold-secret.ts'
import {writePostmortem} from '../markdown/write.ts'
import {formatMoment} from '../model/moment.ts'
import type {Moment, TimelineEvent} from '../model/postmortem.ts'
import {Problem} from '../model/problem.ts'
import {Temporal} from '../model/temporal.ts'
import {documentZone, incidentWindow} from '../model/window.ts'
import {zoneId} from '../model/zones.ts'
import {inZone} from '../text/sources/in-zone.ts'
import {readSource} from '../text/sources/index.ts'
import {mergeEvents} from '../text/sources/merge.ts'
import {type Document, readDocument, templateFor} from './document.ts'
import type {Run} from './table.ts'
import {nameOfInput, print, readText, tell} from './terminal.ts'

export const run: Run = async ({operands: [file], flags: {json, into, zone, date}}) => {
  if (zone !== undefined && zoneId(zone) === null)
    throw new Problem(`--zone: "${zone}" is no known time zone.`, {
      next: 'Write one such as UTC, +03:00 or Africa/Nairobi.',
    })
  const target = into === undefined ? null : await ownDocument(into)
  const clocks = zone ?? (target && documentZone(target.postmortem))
  const name = nameOfInput(file!)
  const {source, events, unread, doubts} = readSource(await readText(file!), {
    now: Temporal.Now.instant(),
    zone: [clocks, (await openPreferences()).get('timeZone')].find(one => one && zoneId(one)) ?? systemZone(),
    date: date === undefined ? target && dayOf(target) : checkedDate(date),
  })
  for (const {place, text} of unread) tell(`${name}, ${place}, not read: ${text}`)
  for (const {place, text} of doubts) tell(`${name}, ${place}: ${text} Only what is certain was taken.`)
  if (events.length === 0)
    throw new Problem('There is nothing with a time in it that could be read.', {
      where: name,
      next: 'A line that can be read looks like this: 15:10 UTC Alert fired',
    })
  const secrets = await secretsIn(events)
  for (const {at, message} of secrets) tell(`${name}, ${when(at)}: ${message}`)
  if (target && secrets.length > 0)
    throw new Problem(`It would bring credentials into ${into}. Nothing was written.`, {
      where: name,
      next: 'Take them out of the text, then run the same command again.',
      exitCode: 1,
    })
  const told = clocks ? inZone(events, clocks) : events
  const added = target ? await addTo(into!, target, told) : told
  if (json) print(`${JSON.stringify(added, null, 2)}\n`)
  else if (target) print(`${into}\n`)
  else print(added.map(line).join(''))
  tell(`${events.length} events from ${source.label}${target ? `, ${added.length} of them new` : ''}`)
  return 0
}

/** The events whose text holds what looks like a credential. */
const secretsIn = async (events: TimelineEvent[]): Promise<{at: Moment | null; message: string}[]> => {
  const all = events.map(({text}) => text).join('\n')
  if (!mayHoldSecret(all)) return []
  const {findSecrets} = await import('../lint/secrets.ts')
  const found = await findSecrets(all)
  return found.map(({at: {start}, message}) => ({
    at: events[all.slice(0, start).split('\n').length - 1]!.at,
    message,
  }))
}

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

const dayOf = ({postmortem}: Document): string | null =>
  Object.values(incidentWindow(postmortem)).find(point => point?.moment.date)?.moment.date ?? null

/** The document to merge into. Writing it anew must give it back as it is, else its form would be lost. */
const ownDocument = async (file: string): Promise<Document> => {
  const document = await readDocument(file)
  if ((await rendered(document)) === document.source) return document
  throw new Problem('Its form is not the one that pm-wizard writes, and would be lost.', {
    where: file,
    next: `Leave out --into to have the events printed, or open it: pm-wizard ${file}`,
  })
}

const rendered = async ({postmortem, template}: Document): Promise<string> =>
  writePostmortem(postmortem, await templateFor(undefined, template))

const addTo = async (file: string, document: Document, events: TimelineEvent[]): Promise<TimelineEvent[]> => {
  const {timeline, added} = mergeEvents(document.postmortem, events)
  const markdown = await rendered({...document, postmortem: {...document.postmortem, timeline}})
  if ((await readFile(file, 'utf8')) !== document.source)
    throw new Problem('It has changed while the events were read. Nothing was written.', {
      where: file,
      next: 'Run the same command again.',
    })
  if (added.length > 0) await atomicWrite(file, markdown, {overwrite: true})
  return added
}

import type {TimelineEvent} from '../../model/postmortem.ts'
import type {ReadingContext} from '../context.ts'
import {lines} from './lines.ts'
import {log} from './log.ts'
import {slack} from './slack.ts'
import {paste, type Source, type SourceReading} from './source.ts'

export type {Line, Source, SourceReading} from './source.ts'

/** Every source that is known; of two that are as sure, the first has it. */
export const sources: Source[] = [slack, log, lines]

/** Reads a text from a chat, a log or a tool with the source that is surest of it. Never throws; what could not be read comes back. */
export function readSource(text: string, context: ReadingContext): SourceReading & {source: Source} {
  const given = paste(text)
  const {source} = sources
    .map(source => ({source, sure: source.detects(given)}))
    .reduce((best, next) => (next.sure > best.sure ? next : best))
  return {source, ...source.read(given, context)}
}

/** What a pasted text gives: the name of its source, the events, and the lines that could not be read, as they are. */
export function readPaste(
  text: string,
  context: ReadingContext,
): {source: string; events: TimelineEvent[]; unread: string[]} {
  const {source, events, unread} = readSource(text, context)
  return {source: source.label, events, unread: unread.map(line => line.text)}
}

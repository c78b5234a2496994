import type {EventKind, Moment, TimelineEvent} from '../../model/postmortem.ts'
import {firstWords, type Json, words} from './json-source.ts'
import {isoMoment} from './stamps.ts'

// The usual keys of pino, bunyan, winston, zap, zerolog, slog, logrus, ECS, Docker, CloudWatch and Google Cloud.
const timeKeys = ['time', 'ts', 'timestamp', '@timestamp', 'datetime', 'date', 't', 'eventTime']
const textKeys = ['msg', 'message', 'log', 'event', 'textPayload', '@message']
const placeKeys = ['service', 'service.name', 'app', 'logger', 'component', 'name', 'host', 'hostname']

const first = (record: Json, keys: string[]): unknown => record[keys.find(key => key in record) ?? '']

/** Whether a record has a time and a text, as the lines of a log do. */
export const isLogRecord = (record: Json): boolean =>
  timeKeys.some(key => key in record) && (textKeys.some(key => key in record) || 'jsonPayload' in record)

/** An entry of a structured log as an event. `clock` reads epoch milliseconds. */
export function logEvent(
  record: Json,
  clock: (milliseconds: number) => Moment | null,
  kind: (text: string) => EventKind,
): TimelineEvent | null {
  const at = timeOf(first(record, timeKeys), clock)
  const payload = record.jsonPayload
  const said = textOf(record) || (payload && typeof payload === 'object' ? textOf(payload as Json) : '')
  if (!at || !said) return null
  const text = [loud(record.level ?? record.severity ?? record['log.level']), said].filter(Boolean).join(': ')
  return {
    at,
    kind: kind(said),
    text,
    source: firstWords(...placeKeys.map(key => nameOf(record[key]))) || null,
  }
}

/** ECS nests: {"service": {"name": "checkout"}} */
const nameOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'name' in value ? value.name : value

function textOf(record: Json): string {
  const said = words(first(record, textKeys))
  const {err, error} = record
  const why = firstWords(err, error, (err as Json | null)?.message, (error as Json | null)?.message)
  return why && !said.includes(why) ? [said, why].filter(Boolean).join(': ') : said
}

function timeOf(value: unknown, clock: (milliseconds: number) => Moment | null): Moment | null {
  // fewer digits are seconds since the program began
  return /^\d{9,19}(?:\.\d+)?$/.test(String(value)) ? clock(milliseconds(Number(value))) : isoMoment(value)
}

/** Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their size. */
function milliseconds(epoch: number): number {
  if (epoch < 1e11) return epoch * 1000
  if (epoch < 1e14) return epoch
  return epoch < 1e17 ? epoch / 1e3 : epoch / 1e6
}

/** The level, where it is one that matters in an incident; pino and bunyan count 40 warn, 50 error, 60 fatal. */
function loud(level: unknown): string {
  const name =
    typeof level === 'number' ? ({40: 'warn', 50: 'error', 60: 'fatal'}[level] ?? '') : words(level)
  return /^(?:warn|error|err$|fatal|crit|alert|emerg|panic)/i.test(name) ? name.toLowerCase() : ''
}

import * as v from 'valibot'

/**
 * What a postmortem is: the JSON model that commands print and take. One declaration serves as type,
 * as check of what comes from outside, and as JSON Schema. Everything may be left out on the way in;
 * what is left out is unknown: `null`, an empty text or an empty list, never a guess.
 */

const text = () => v.optional(v.string(), '')
const unknown = () => v.optional(v.nullable(v.string()), null)
const texts = () => v.optional(v.array(v.string()), () => [])

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD'))
const clock = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'a time is written HH:MM or HH:MM:SS, 00:00 to 23:59:59'),
)

/**
 * A point in time as far as a document gives it: `date` "2023-11-05", `time` "10:15" or "10:15:30", `zone` as
 * written ("UTC", "EAT", "+03:00", "Africa/Nairobi"). Any of the three may be unknown.
 */
export const MomentSchema = v.object({
  date: v.optional(v.nullable(date), null),
  time: v.optional(v.nullable(clock), null),
  zone: unknown(),
})
export type Moment = v.InferOutput<typeof MomentSchema>

const moment = () => v.optional(v.nullable(MomentSchema), null)

/** What a timeline entry tells of the incident, in the order in which an incident usually runs. */
export const eventKinds = [
  'started',
  'detected',
  'investigating',
  'misleading',
  'escalated',
  'mitigated',
  'resolved',
  'communicated',
  'note',
] as const
export type EventKind = (typeof eventKinds)[number]

export const TimelineEventSchema = v.object({
  /** `null`: the document gives no time. */
  at: moment(),
  kind: v.optional(v.picklist(eventKinds), 'note'),
  /** Plain text, one line. */
  text: text(),
  /** Where it came from: a link, "git 3f2a91c", "#incident-42". */
  source: unknown(),
})
export type TimelineEvent = v.InferOutput<typeof TimelineEventSchema>

export const taskTypes = ['prevent', 'detect', 'mitigate', 'process'] as const
export type TaskType = (typeof taskTypes)[number]

export const taskStatuses = ['open', 'done', 'wont-do'] as const

/** The issue that stands for a task; `repo` is `[HOST/]OWNER/NAME`. */
export const IssueSchema = v.object({
  repo: v.string(),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  url: v.string(),
  state: v.optional(v.nullable(v.picklist(['open', 'closed'])), null),
})
export type Issue = v.InferOutput<typeof IssueSchema>

export const TaskSchema = v.object({
  /** Stable within the postmortem: the key under which its issue is filed, once. */
  id: text(),
  /** Plain text, one line. */
  title: text(),
  /** Markdown. */
  details: text(),
  type: v.optional(v.nullable(v.picklist(taskTypes)), null),
  priority: unknown(),
  /** A login or a name, without a leading @. */
  owner: unknown(),
  due: v.optional(v.nullable(date), null),
  status: v.optional(v.picklist(taskStatuses), 'open'),
  /** Why it will not be done. */
  reason: unknown(),
  /** The contributing factor that it answers, in the words in which it stands there. */
  factor: unknown(),
  issue: v.optional(v.nullable(IssueSchema), null),
})
export type Task = v.InferOutput<typeof TaskSchema>

export const RootCauseSchema = v.object({
  /** Markdown. */
  description: text(),
  trigger: text(),
  contributingFactors: texts(),
  /** Contributing factors, in their words, for which nothing will be done, and why. */
  noAction: v.optional(v.array(v.object({factor: v.string(), reason: v.string()})), () => []),
  /** Each asks why of the one before it. One that is a contributing factor too stands among those as well. */
  fiveWhys: texts(),
})
export type RootCause = v.InferOutput<typeof RootCauseSchema>

/** A part of a document that no field holds, kept verbatim. */
export const SectionSchema = v.object({heading: v.string(), level: v.number(), markdown: v.string()})
export type Section = v.InferOutput<typeof SectionSchema>

/** From which side a length is told: "more than an hour", "less than an hour". */
export const bounds = ['at-least', 'at-most'] as const
export type Bound = (typeof bounds)[number]

export const statuses = ['draft', 'in-review', 'final'] as const

export const PostmortemSchema = v.object({
  version: v.optional(v.literal(1), 1),
  /** Stable; made from the date and the title, e.g. "2023-11-05-website-down". */
  id: text(),
  title: text(),
  status: v.optional(v.picklist(statuses), 'draft'),
  severity: unknown(),
  authors: texts(),
  services: texts(),
  /** IANA name or ±hh:mm: what an unmarked clock time is read in. */
  timeZone: unknown(),
  /** Markdown. */
  summary: text(),
  impact: v.optional(
    v.object({
      description: text(),
      usersAffectedPercent: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))), null),
    }),
    {},
  ),
  /** How it was found. */
  detection: text(),
  /** The impact began. */
  startedAt: moment(),
  detectedAt: moment(),
  mitigatedAt: moment(),
  /** The impact ended. */
  resolvedAt: moment(),
  /** ISO 8601, as the text claims it ("3.5-hour downtime" is "PT3H30M"). The computed one is never stored. */
  statedDuration: unknown(),
  /** Set where the text claims one side of it only: "less than an hour" is PT1H, 'at-most'. */
  statedDurationBound: v.optional(v.nullable(v.picklist(bounds)), null),
  /** In the order of the document. */
  timeline: v.optional(v.array(TimelineEventSchema), () => []),
  rootCause: v.optional(RootCauseSchema, {}),
  /** Markdown. */
  resolution: text(),
  lessons: v.optional(v.object({wentWell: texts(), wentPoorly: texts(), gotLucky: texts()}), {}),
  /** Broad measures. */
  improvements: texts(),
  /** Concrete follow-ups; what becomes an issue. */
  tasks: v.optional(v.array(TaskSchema), () => []),
  sections: v.optional(v.array(SectionSchema), () => []),
})
export type Postmortem = v.InferOutput<typeof PostmortemSchema>

/** A task of which nothing is known. */
export const emptyTask: Task = v.parse(TaskSchema, {title: ''})

/** A postmortem of which nothing is known yet. */
export const emptyPostmortem = (): Postmortem => v.parse(PostmortemSchema, {})

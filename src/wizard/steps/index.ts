import type {Step} from '../form/field.ts'
import {followUps} from './follow-ups.ts'
import {lessons} from './lessons.ts'
import {review} from './review.ts'
import {rootCause} from './root-cause.ts'
import {summary} from './summary.ts'
import {tasks} from './tasks.ts'
import {timeline} from './timeline.ts'

/** The wizard, in the order in which it asks. One more step is one more entry. */
export const steps: readonly Step[] = [summary, timeline, rootCause, lessons, tasks, review, followUps]

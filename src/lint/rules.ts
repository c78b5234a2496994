import type {Rule} from './finding.ts'
import {blame} from './rules/blame.ts'
import {causeSymptom} from './rules/cause-symptom.ts'
import {counterfactual} from './rules/counterfactual.ts'
import {customerAddress} from './rules/customer-address.ts'
import {dateMismatch} from './rules/date-mismatch.ts'
import {dateMissing} from './rules/date-missing.ts'
import {detectionMissing} from './rules/detection-missing.ts'
import {durationMismatch} from './rules/duration-mismatch.ts'
import {factorUnanswered} from './rules/factor-unanswered.ts'
import {humanError} from './rules/human-error.ts'
import {ignoreReason} from './rules/ignore-reason.ts'
import {impactUnquantified} from './rules/impact-unquantified.ts'
import {linkBroken} from './rules/link-broken.ts'
import {liveMention} from './rules/live-mention.ts'
import {metricMismatch} from './rules/metric-mismatch.ts'
import {percentRange} from './rules/percent-range.ts'
import {personalData} from './rules/personal-data.ts'
import {placeholder} from './rules/placeholder.ts'
import {resolutionMissing} from './rules/resolution-missing.ts'
import {scopeMismatch} from './rules/scope-mismatch.ts'
import {sectionDuplicate} from './rules/section-duplicate.ts'
import {sectionMissing} from './rules/section-missing.ts'
import {startLate} from './rules/start-late.ts'
import {taskDue} from './rules/task-due.ts'
import {taskMissing} from './rules/task-missing.ts'
import {taskOwner} from './rules/task-owner.ts'
import {taskPrevention} from './rules/task-prevention.ts'
import {taskVague} from './rules/task-vague.ts'
import {timeMalformed} from './rules/time-malformed.ts'
import {timeOrder} from './rules/time-order.ts'
import {timelineGap} from './rules/timeline-gap.ts'
import {timelineOrder} from './rules/timeline-order.ts'
import {timelineUntimed} from './rules/timeline-untimed.ts'
import {timelineWindow} from './rules/timeline-window.ts'
import {workaroundOnly} from './rules/workaround-only.ts'
import {zoneMissing} from './rules/zone-missing.ts'
import {zoneMixed} from './rules/zone-mixed.ts'
import {zoneSeason} from './rules/zone-season.ts'

/** Every rule that looks at a document. One more rule is one more file and one more line here. */
export const rules: Rule[] = [
  durationMismatch,
  metricMismatch,
  timeOrder,
  timelineOrder,
  timelineWindow,
  startLate,
  timelineGap,
  zoneMissing,
  zoneMixed,
  zoneSeason,
  dateMissing,
  dateMismatch,
  timeMalformed,
  timelineUntimed,
  sectionMissing,
  sectionDuplicate,
  placeholder,
  linkBroken,
  liveMention,
  customerAddress,
  personalData,
  impactUnquantified,
  scopeMismatch,
  percentRange,
  detectionMissing,
  resolutionMissing,
  causeSymptom,
  workaroundOnly,
  blame,
  humanError,
  counterfactual,
  taskMissing,
  taskPrevention,
  factorUnanswered,
  taskOwner,
  taskDue,
  taskVague,
  ignoreReason,
]

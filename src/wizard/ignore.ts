import {messages} from './messages.ts'
import {fieldAt, type WizardState} from './state.ts'
import {unreadRule} from './unread.ts'

/** The finding under the cursor in Review that can be ignored; `null`: there is none. */
export const findingHere = (state: WizardState) => {
  const finding = fieldAt(state).type === 'findings' ? state.findings[state.place.row] : undefined
  return finding && finding.rule !== unreadRule ? finding : null
}

/**
 * The finding under the cursor ignored for a reason. It is kept with the answers, so that the draft has it and undo
 * takes it back, and written into the document at the block in which it is found.
 */
export function ignoreFinding(state: WizardState, reason: string): WizardState {
  const finding = findingHere(state)
  if (!finding) return state
  const {rule, message} = finding
  const before = state.answers.lists.ignores ?? []
  const id = `${before.reduce((highest, entry) => Math.max(highest, Number(entry.id)), 0) + 1}`
  const ignores = [...before, {id, values: {rule, message, reason}}]
  const findings = state.findings.filter(other => other !== finding)
  return {
    ...state,
    findings,
    answers: {...state.answers, lists: {...state.answers.lists, ignores}},
    place: {...state.place, row: Math.max(0, Math.min(state.place.row, findings.length - 1))},
    message: {tone: 'fine', text: messages.ignored(rule)},
  }
}

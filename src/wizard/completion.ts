import type {ReadingContext} from '../text/context.ts'
import type {Answers, Standard} from './form/field.ts'
import {contextAt, type Target, targetOf, type WizardState} from './state.ts'

/** What a field at the cursor offers to take, so that it need not be typed. */

/** The text at the cursor as it would stand completed; `null`: it is whole, or nothing known begins so. */
export function completionAt(state: WizardState): string | null {
  const target = targetOf(state)
  if (target?.field.type !== 'line' || !target.field.offers) return null
  const {field, text} = target
  const from = field.several ? text.lastIndexOf(',') + 1 : 0
  const begun = text.slice(from).trimStart()
  if (!begun) return null
  const offers = field.offers!(state.found, otherAnswers(state, target)).filter(
    offer => offer.slice(0, begun.length).toLowerCase() === begun.toLowerCase(),
  )
  const [first] = offers
  const isWhole = offers.some(offer => offer.length === begun.length)
  return first && !isWhole ? text.slice(0, text.length - begun.length) + first : null
}

/** As many offers as a line of the screen has room for, while nothing is typed that they could complete. */
export function offersAt(state: WizardState): readonly string[] {
  const target = targetOf(state)
  if (target?.field.type !== 'line' || target.text !== '') return []
  return (target.field.offers?.(state.found, otherAnswers(state, target)) ?? []).slice(0, 5)
}

/** Without the entry that is typed into: half a word is no offer to itself. */
function otherAnswers({answers, place, steps}: WizardState, {entry}: Target): Answers {
  const {id} = steps[place.step]!.fields[place.field]!
  const others = answers.lists[id]?.filter(other => other !== entry)
  return entry && others ? {...answers, lists: {...answers.lists, [id]: others}} : answers
}

/** What Enter takes in the empty field at the cursor. The zone is asked for only where it matters: it takes 12 ms. */
export function standardAt(state: WizardState, base: () => ReadingContext): Standard | null {
  const target = targetOf(state)
  if (target?.field.type !== 'line' || target.text !== '' || !target.field.standard) return null
  return target.field.standard(state.found, state.answers, contextAt(state, base()))
}

import type {Factor} from '../../model/factors.ts'
import {escapeInline} from '../escape.ts'

/** What stands between a factor and why nothing is done about it. */
export const noActionWords = ' — no action, because '

/** Why nothing is done about a factor, behind its words. */
export const reasonBehind = ({reason}: Factor): string =>
  reason ? `${noActionWords}*${escapeInline(reason)}*` : ''

/** A contributing factor as a line: `The window is the customer's — no action, because *they will not move it*`. */
export const factorLine = (factor: Factor): string => escapeInline(factor.text) + reasonBehind(factor)

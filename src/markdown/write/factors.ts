import type {Factor} from '../../model/factors.ts'
import {escapeInline} from '../escape.ts'

/** What stands between a factor and why nothing is done about it. */
export const noActionWords = ' — no action, because '

/** A contributing factor as a line: `The window is the customer's — no action, because *they will not move it*`. */
export const factorLine = ({text, reason}: Factor): string =>
  escapeInline(text) + (reason ? `${noActionWords}*${escapeInline(reason)}*` : '')

import type {Bound} from '../model/postmortem.ts'
import {fold} from './fold.ts'

// Right before a length: "less than", "au moins", "höchstens".
const before: [Bound, RegExp][] = [
  [
    'at-least',
    /(?:(?<![A-Za-zÀ-ɏ])(?:(?:more|longer|greater) than|over|above|at least|a minimum of|upwards of|plus (?:de |d['’])|au moins|m[áa]s de|al menos|por lo menos|como m[íi]nimo|mais (?:de|que)|pelo menos|ao menos|no m[íi]nimo|più (?:di |d['’])|oltre|almeno|(?:mehr|länger) als|über|mindestens|wenigstens)|[>≥]=?|超[过過]|至少)[\s*_]{0,4}$/i,
  ],
  [
    'at-most',
    /(?:(?<![A-Za-zÀ-ɏ])(?:(?:less|fewer|shorter) than|under|below|at most|a maximum of|up to|moins (?:de |d['’])|au plus|au maximum|jusqu['’][àa]|menos (?:de|que)|como m[áa]ximo|a lo sumo|hasta|até|no m[áa]ximo|meno (?:di |d['’])|al massimo|fino a|(?:weniger|kürzer) als|unter|höchstens|maximal|bis zu)|[<≤]=?|不到|少[于於]|最多)[\s*_]{0,4}$/i,
  ],
]
const negation = /(?:(?<![A-Za-zÀ-ɏ])(?:no|not|pas|não|non|nicht)\s|不)$/i
/** "just over an hour" is near it. */
const near = /(?<![A-Za-zÀ-ɏ])(?:just|little|slightly|barely|bit)\s$/i

// Right behind it: "or more", "以内".
const behind: [Bound, RegExp][] = [
  [
    'at-least',
    /^[\s*_]{0,4}(?:\+|(?:or|and) (?:more|longer|above)|at (?:the )?least|(?:ou|o) (?:plus|m[áa]s|mais|più)|oder (?:mehr|länger)|以上|이상)(?![A-Za-zÀ-ɏ\d])/i,
  ],
  [
    'at-most',
    /^[\s*_]{0,4}(?:or (?:less|fewer|shorter|under|below)|at (?:the )?(?:most|maximum)|max(?:imum)?|(?:ou|o) (?:moins|menos|meno)|oder (?:weniger|kürzer)|以[内下]|未満|이내|이하|미만)(?![A-Za-zÀ-ɏ\d])/i,
  ],
]

const opposite: Record<Bound, Bound> = {'at-least': 'at-most', 'at-most': 'at-least'}
const farthest = 30

/** The words right before `index` that make a length a bound, and where they begin; `null`: there are none. */
export function boundBefore(text: string, index: number): {bound: Bound; start: number} | null {
  const from = Math.max(0, index - farthest)
  const words = text.slice(from, index)
  for (const [bound, form] of before) {
    const found = form.exec(words)
    if (!found) continue
    const lead = words.slice(0, found.index)
    if (near.test(lead)) return null
    const no = negation.exec(lead)
    return no ? {bound: opposite[bound], start: from + no.index} : {bound, start: from + found.index}
  }
  return null
}

/** The words right behind `index` that make a length a bound, and where they end; `null`: there are none. */
export function boundBehind(text: string, index: number): {bound: Bound; end: number} | null {
  const words = text.slice(index, index + farthest)
  for (const [bound, form] of behind) {
    const found = form.exec(words)
    if (found) return {bound, end: index + found[0].length}
  }
  return null
}

/** The side from which a length is told: "less than an hour", "90 minutes or more", "2+ hours"; `null`: it is the length itself. */
export function boundOf(text: string, start: number, end: number): Bound | null {
  const from = Math.max(0, start - farthest)
  const around = fold(text.slice(from, end + farthest))
  const found = boundBefore(around, start - from) ?? boundBehind(around, end - from)
  return found?.bound ?? (/\d\+/.test(around.slice(start - from, end - from)) ? 'at-least' : null)
}

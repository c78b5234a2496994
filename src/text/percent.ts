import {fold} from './fold.ts'
import {isVague} from './vague.ts'

/** A percentage as it stands in a text; `start` and `end` are offsets in the text. */
export interface FoundPercent {
  start: number
  end: number
  percent: number
  /** The upper end of a range ("70-80%"), else `null`. */
  most: number | null
  /** "about 70%" */
  approximate: boolean
}

const form =
  /(?<![A-Za-zÀ-ɏ\d.]|\d,)([1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?:\s?%?\s?(?:-|–|—|to|à|a|bis)\s?(\d+(?:[.,]\d+)?))?\s?(?:%|(?:pct|(?:per|pour)\s?cent|p[eo]r\s?cento|por\s?ciento|prozent)(?![A-Za-zÀ-ɏ]))/gi

/** 12,5 is twelve and a half, 0,125 an eighth; 1,200 is twelve hundred. */
const figure = (text: string): number =>
  Number(/^[1-9]\d*(?:,\d{3})+(?!\d)/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.'))

/** The percentages in a text, in their order. */
export function findPercents(text: string): FoundPercent[] {
  const folded = fold(text)
  return [...folded.matchAll(form)].map(m => ({
    start: m.index,
    end: m.index + m[0].length,
    percent: figure(m[1]!),
    most: m[2] ? figure(m[2]) : null,
    approximate: isVague(folded, m.index),
  }))
}

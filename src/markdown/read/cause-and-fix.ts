/**
 * Where prose turns from what went wrong to how it was put right: `Root cause and resolution` is often one text.
 * Sentences that say so, in the languages the field writes in.
 */
const turns = [
  /\b(?:in order )?to (?:resolve|fix|address|correct|remedy|mitigate|solve) (?:the|this|these|it|that)\b/i,
  /\b(?:issue|problem|outage|incident|error|this|it|situation|misconfiguration|bug|fault)s? (?:was|were|has been|got|is) (?:\p{L}+ly )?(?:resolved|fixed|corrected|mitigated|solved|addressed|rectified|repaired)\b/iu,
  /\b(?:the|our|an easy|a quick|a) (?:resolution|solution|fix|remedy|recovery)\b(?! (?:was|is) (?:not|delayed))/i,
  /\b(?:team|engineers?|we|i|they|administrators?|developers?) (?:\p{L}+ly )?(?:fixed|resolved|corrected|rectified|rolled back|reverted|restored|repaired|patched)\b/iu,
  /\b(?:was|were) (?:(?:then|quickly|immediately|subsequently|promptly|finally) )?(?:fixed|resolved|rolled back|reverted|corrected|restored|rectified|patched|replaced)\b/i,
  /\b(?:identified|found|discovered|located) and (?:\p{L}+ly )?(?:fixed|resolved|corrected|rectified|repaired|patched)\b/iu,
  /\b(?:deployed|applied|implemented|rolled out|pushed|shipped) (?:a|the|an) (?:hot)?fix\b/i,
  /\b(?:in response|corrective actions? (?:was|were|involved|included)|resolved (?:automatically|by|itself)|fixed by|steps (?:were )?taken to)\b/i,
  /\b(?:pour (?:résoudre|corriger)|a été (?:résolu|corrigé|rétabli)|para (?:resolver|solucionar|corregir|corrigir)|se (?:resolvió|solucionó|corrigió|ejecutó|ejecuto|restauró)|foi (?:resolvido|corrigido)|wurde (?:behoben|gelöst))\b/iu,
  /(?:解决方法|解决方案|为了解决|已修复|修复了|解決し|対処し|復旧し|해결하기 위해|복구)/,
]
const causes =
  /\b(?:root cause|caused by|was due to|were due to|the cause|because of|turns? out|traced (?:back )?to|as a result of|resulted from|stemmed from|cause principale|causa raíz|causa principal|provoqué par|debido a|causado por|ursache)\b|根本原因|原因/iu

export interface Sentence {
  start: number
  end: number
}

/** The sentences of a text by their offsets; a line that ends a paragraph or begins a list item ends a sentence too. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  const stop =
    /[.!?。！？]["”’)*_`]*(?=\s|$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|\n(?=```)|```(?=\n)|\n(?=\s*\n|\s*(?:[-*+•]|\d{1,2}[.)])\s)/gu
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length
    // "e.g. this", "v2. x" and initials end nothing.
    if (
      match[0][0] === '.' &&
      /\b(?:e\.g|i\.e|etc|vs|approx|ca|no|\p{Lu})$/u.test(
        text.slice(Math.max(0, match.index - 8), match.index),
      )
    )
      continue
    if (text.slice(start, end).trim()) found.push(bounds(text, start, end))
    start = end
  }
  if (text.slice(start).trim()) found.push(bounds(text, start, text.length))
  return found
}

function bounds(text: string, start: number, end: number): Sentence {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return {start: from, end: to}
}

/** The words with which a sentence begins: what it is about. */
const said = (text: string, {start, end}: Sentence, most: number) =>
  text.slice(start, Math.min(end, start + most)).replace(/[*_`]/g, '')

const turnsIn = (text: string, each: Sentence) => {
  const words = said(text, each, 240)
  return turns.some(turn => {
    const at = words.search(turn)
    return at >= 0 && at < 110
  })
}

/** The offset at which a text on cause and resolution comes to the resolution; `null`: it does not. */
export function resolutionStart(text: string): number | null {
  const all = sentences(text)
  const at = all.findIndex((each, i) => i > 0 && turnsIn(text, each))
  return at < 0 ? null : all[at]!.start
}

/** The sentence of a summary that tells the root cause, for documents with no section of their own for it. */
export const causeIn = (text: string): Sentence | null =>
  sentences(text).find(each => causes.test(said(text, each, 600))) ?? null

/** Likewise the one that tells how it was resolved. */
export const resolutionIn = (text: string): Sentence | null =>
  sentences(text).find(each => turnsIn(text, each)) ?? null

/**
 * Where prose turns from what went wrong to how it was put right: `Root cause and resolution` is often one text.
 * Sentences that say so, in the languages the field writes in.
 */
const turns = [
  /(?<!\bseem(?:s|ed)? )\bto (?:resolve|fix|address|correct|remedy|mitigate|solve) (?:the|this|these|it|that)\b/i,
  /\b(?:issue|problem|outage|incident|error|this|it|situation|misconfiguration|bug|fault)s? (?:was|were|(?:has|have) (?:\p{L}+ )?been|got|is) (?:\p{L}+ly )?(?:resolved|fixed|corrected|mitigated|solved|saved|addressed|rectified|repaired)\b/iu,
  /(?<!\b(?:work(?:ing|ed)?|look(?:ing|ed)?|search(?:ing|ed)?) (?:on|for) )\b(?:the|our|an easy|a quick|a) (?:resolution|solution|fix|remedy|recovery)\b(?! (?:was|is) (?:not|delayed|often|usually|always|sometimes|still))/i,
  /\b(?:team|engineers?|we|i|they|administrators?|developers?)(?:['’]ve)? (?:(?:have|has|then|\p{L}+ly) ){0,2}(?:(?:fixed|resolved|corrected|rectified|rolled (?:\p{L}+ ){0,4}back|reverted|restored|repaired|patched)|(?:was|were) able to (?:fix|resolve|restore)|managed to (?:fix|resolve|restore))\b/iu,
  /\b(?:was|were|(?:has|have) been) (?:(?:then|quickly|immediately|subsequently|promptly|finally) )?(?:fixed|resolved|rolled back|reverted|corrected|restored|rectified|patched|replaced)\b/i,
  /\b(?:identified|found|discovered|located) and (?:\p{L}+ly )?(?:fixed|resolved|corrected|rectified|repaired|patched)\b/iu,
  /\b(?:deployed|applied|implemented|rolled out|pushed|shipped) (?:a|the|an) (?:hot)?fix\b/i,
  /^To (?!start|begin|sum|conclude|prevent|avoid)\p{L}+ [^.,]{5,120}, (?:we|I|they|engineers|the \p{L}+(?: team)?) (?!will\b|plan)/u,
  /^By \p{L}+ing [^.]{5,120}, (?:we (?!aim|will|can|hope|plan|are|intend|expect|seek|strive)|the (?:issue|problem|error|service|site|outage|incident) was\b)/u,
  /\bwhich (?:has |have )?(?:\p{L}+ly )?(?:fixed|resolved|solved|ended|cleared|restored) (?:the|this|it|all|service)\b/iu,
  /(?<!\b(?:have|never|nothing|none|this|that) )\b(?:fixed|resolved|solved|mitigated|remedied|cleared) (?:it|the (?:issue|problem|outage|incident|errors?|situation|impact))\b/i,
  /\bbrought (?:\p{L}+ ){1,4}back\b|\b(?:recovered|went away|disappeared) (?:as soon as|after|once|when)\b/iu,
  /\b(?:in response|corrective actions? (?:was|were|involved|included)|resolved (?:automatically|by|itself)|fixed by|steps (?:were )?taken to)\b/i,
  /(?<!\p{L})(?:pour (?:résoudre|corriger|rétablir|restaurer)|(?:a|ont) (?:\p{L}+ )?été (?:\p{L}+ment )?(?:résolu|corrigé|rétabli|restauré|réparé)(?:e?s?)|(?:nous avons|on a|l['’]équipe a) (?:\p{L}+ )?(?:résolu|corrigé|rétabli|restauré|réparé)|a permis de (?:résoudre|corriger|rétablir))(?!\p{L})/iu,
  /(?<!\p{L})(?:para (?:resolver|solucionar|corregir|corrigir|restaurar|restablecer)|se (?:\p{L}+mente )?(?:resolvió|solucionó|corrigió|restauró|restableció|ejecut[óo])|(?:fue|fueron|ha sido|han sido) (?:\p{L}+mente )?(?:resuelt|solucionad|corregid|restaurad|restablecid)[oa]s?|resolvimos|solucionamos|corregimos|restauramos)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:foi|foram) (?:\p{L}+mente )?(?:resolvid|solucionad|corrigid|restaurad|restabelecid)[oa]s?|resolvemos|corrigimos)(?!\p{L})/iu,
  /(?<!\p{L})(?:um (?:das|den|die|dies) [^.,]{0,60}zu (?:beheben|lösen)|(?:wurden?|haben|hat|konnten?) [^.]{0,80}?(?<!\p{L})(?:behoben|gelöst|wiederhergestellt|zurückgerollt|repariert|korrigiert))(?!\p{L})/iu,
  /(?:解决方法|解决方案|为了解决|已修复|修复了|解決し|対処し|復旧し|해결하기 위해|복구)/,
]
/** "Once this was fixed, users …" does not tell how. */
const subordinate =
  /(?<!\p{L})(?:once|until|before|after|when|if|une fois|avant|après|quand|una vez|antes|después|cuando|até|depois|quando|bevor|nachdem|sobald|bis)(?!\p{L})[^,]{0,500}$/iu

/** People doing something about it; `we` may have done many things, and the last one ended it. */
const deeds = [
  /\b(?:we|I|they|engineers?|(?:team|engineer|administrator|developer|operator|technician)s?) (?:\p{L}+ ){0,8}?(?:increased|reduced|restarted|rebooted|replaced|removed|deleted|recreated|reverted|restored|redeployed|disabled|enabled|revoked|changed|updated|upgraded|switched|migrated|moved|cleaned|cleared|killed|rotated|renewed|reconfigured|scaled|optimi[sz]ed|patched|added)\b/iu,
  /(?<!\p{L})(?:nous avons|on a|l['’](?:équipe|astreinte) a|(?:a|ont) été) (?:\p{L}+ )?(?:redémarré|relancé|remplacé|supprimé|annulé|augmenté|réduit|désactivé|activé|redéployé|vidé|nettoyé|basculé|renouvelé|ajouté|modifié|mis)(?:e?s?)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:reinici|elimin|reemplaz|aument|desactiv|revert|limpi|renov|actualiz|cambi|migr|agreg|amplia)[ai]mos|se (?:reinici|elimin|reemplaz|aument|desactiv|limpi|renov|actualiz|cambi|agreg|ampli|revirti)ó)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:reinici|remov|aument|desativ|limp|renov|atualiz|mud|migr|adicion|revert)[ae]mos|(?:foi|foram) (?:reiniciad|removid|substituíd|aumentad|desativad|renovad|atualizad|adicionad|revertid)[oa]s?)(?!\p{L})/iu,
  /(?<!\p{L})(?:wurden?|haben|hat) [^.]{0,80}?(?<!\p{L})(?:neu gestartet|ersetzt|gelöscht|entfernt|erhöht|deaktiviert|erneuert|hinzugefügt|aktualisiert|geändert|umgeschaltet|geleert|zurückgesetzt)(?!\p{L})/iu,
]
const isDeed = (words: string) => deeds.some(deed => deed.test(words))

const causes =
  /\b(?:root cause|caused by|was due to|were due to|(?:the|likely|main|primary|real) (?:cause|culprit)|because of|turns? out|traced (?:it |this |that )?(?:back )?to|as a result of|resulted from|stemmed from)\b|(?<!\p{L})(?:cause (?:principale|racine|première)|(?:causé|provoqué)e?s? par|(?:dû|dus|dues?) (?:à|aux?)|causa (?:raíz|raiz|principal)|(?:debido|devido) (?:al?|à|aos?|às)|(?:causad|provocad)[oa]s? (?:por|pel[oa]s?)|(?:verursacht|ausgelöst) durch|aufgrund)(?!\p{L})|(?<!\p{L})(?:en raison|à cause|a causa|por causa) d|ursache|根本原因|原因/iu
/** What leads to something may be its cause; so may a load that grew. */
const looseCauses =
  /\b(?:led|leading to|result(?:ed|ing) in|triggered by|brought down|(?:down|fail(?:ed|ing)?|delayed|degraded|rejected|refused|lost|timed out|stopped|crashed|broke|unavailable|unreachable)\b[^.]{0,60}\b(?:because|due to)|(?<=^[*_]{0,3})due to|caused (?:the|this|our|an?|all)|(?:load|traffic|requests|usage|connections|queue|disk|memory)\b[^.]{0,50}\b(?:to increase|increased|grew|grown|spiked|surged|filled|piled|exhausted|exceeded|ran out))\b/iu
/** Sentences on a cause that do not tell it. */
const otherwise =
  /^(?:as a result|consequently|therefore|thus|hence|this (?:led|caused|resulted|meant))\b(?! of)|\b(?:ruled out|not (?:yet )?(?:been )?(?:known|clear|found|identified|determined|established|certain|the (?:root )?cause)|unknown|unclear|under investigation|inconnue?|desconocid[oa]|desconhecid[oa]|unbekannt|noch nicht|(?:to|will|we) (?:find|determine|identify|investigate|look for|search for))\b/i

export interface Sentence {
  start: number
  end: number
}

/** The sentences of a text by their offsets; a line that ends a paragraph or begins a list item ends a sentence too. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  const stop =
    /[.!?。！？]["”’)*_`]*(?=\s|$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|\n(?=```)|```(?=\n)|\n(?=[^\S\n]*(?:\n|(?:[-*+•]|\d{1,2}[.)])\s))/gu
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length
    if (
      match[0] === '.' &&
      goesOn(text.slice(Math.max(0, match.index - 9), match.index), text.slice(end, end + 5))
    )
      continue
    if (text.slice(start, end).trim()) found.push(bounds(text, start, end))
    start = end
  }
  if (text.slice(start).trim()) found.push(bounds(text, start, text.length))
  return found
}

/** "e.g. this", "v2. x", initials and "am 3. Mai" end nothing. */
const goesOn = (before: string, after: string) =>
  /(?<![\p{L}\p{N}])(?:e\.g|i\.e|etc|vs|approx|ca|bzw|aprox|env|\p{L})$/u.test(before) ||
  (/(?<!\p{L})(?:no|nr)$/iu.test(before) && /^\s\d/.test(after)) ||
  (/(?<!\d)\d{1,2}$/.test(before) &&
    /^\s(?:\p{Ll}|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u.test(after))

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
    return at >= 0 && at < 110 && !subordinate.test(words.slice(0, at))
  })
}

/** The offset at which a text on cause and resolution comes to the resolution; `null`: it does not. */
export function resolutionStart(text: string): number | null {
  const [, ...all] = sentences(text)
  return all.find(each => turnsIn(text, each))?.start ?? null
}

/** Likewise where nothing says that it was resolved, and people only tell what they did. */
export function deedStart(text: string): number | null {
  const [, ...all] = sentences(text)
  return all.find(each => isDeed(said(text, each, 400)))?.start ?? null
}

/** The sentence of a text that tells the root cause; loosely, one that tells what led to something. */
export const causeIn = (text: string, how: 'outright' | 'loosely' = 'outright'): Sentence | null =>
  sentences(text).find(each => {
    const words = said(text, each, 600)
    return (how === 'outright' ? causes : looseCauses).test(words) && !otherwise.test(words)
  }) ?? null

/** The sentence that tells how it was resolved. */
export const resolutionIn = (text: string): Sentence | null =>
  sentences(text).find(each => turnsIn(text, each)) ?? null

/** The last sentence in which people did something about it. */
export const deedIn = (text: string): Sentence | null =>
  sentences(text).findLast(each => isDeed(said(text, each, 400))) ?? null

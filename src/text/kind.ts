import type {EventKind} from '../model/postmortem.ts'

/**
 * The words that tell a kind, asked from top to bottom: what was ruled out comes before the repair that it names, the end
 * before the step that led to it. A new sign is a new word here.
 */
const signs: [EventKind, RegExp][] = [
  [
    'misleading',
    /\b(?:ruled out|red herrings?|false (?:lead|trail|alarm|assumption)s?|suspected|suspecting|suspicion|assumed|assumption|mis(?:lead|led)\w*|wild goose|turned out (?:not )?to be (?:un|wrong|false|fine|healthy)\w*|not the (?:root )?cause|unrelated|descartad[oa]s?|sospech[a-zÀ-ɏ]+|suspeit[a-zÀ-ɏ]+|verdacht|ausgeschlossen)(?![a-zÀ-ɏ\d_])/gi,
  ],
  [
    'communicated',
    /\b(?:status ?page|(?:customers|users|stakeholders|clients|management) (?:were |are |have been )?(?:informed|notified|told|updated)|(?:informed|notified|told|e-?mailed) (?:the |all |our )?(?:customers|users|stakeholders|clients|management)|announce[ds]?|announcement|posted an? (?:update|notice)|public statement|apolog\w+|statusseite|página de (?:estado|status)|page de statut|pagina di stato|kunden (?:\w+ )?informiert|client(?:es|s|i) (?:\w+ )?(?:informad[oa]s|notificad[oa]s|avisad[oa]s|informés|notifiés|informati|avvisati))(?![a-zÀ-ɏ\d_])/gi,
  ],
  [
    'resolved',
    /\b(?:^(?:full )?resolution|resolved|recover(?:ed|y|s)|restored|restoration|restores? normal|back (?:to normal|up|online|in service)|(?:fully|now|verified|confirmed|systems?) operational|all[- ]clear|normal (?:service|operations?) (?:resume\w*|return\w*)|(?:outage|incident|impact) (?:end(?:s|ed)|(?:is |was )?over|(?:was )?closed)|resuelt[oa]s?|resolvi(?:d[oa]s?|ó|eu)|restaur(?:ad[oa]s?|ó|ou|és?|ées?)|résolue?s?|rétabli[a-zÀ-ɏ]*|restable[a-zÀ-ɏ]+|solucion(?:ad[oa]s?|ó|ou)|normalizad[oa]s?|retour à la normale|(?:vuelve|volvió|vuelta) a la normalidad|volt(?:a|ou) ao normal|behoben|gelöst|wiederhergestellt|wieder (?:erreichbar|verfügbar|normal|online)|entwarnung|risolt[oaie]|ripristin(?:at[oaie]|o))(?![a-zÀ-ɏ\d])|恢复|復旧|解決|복구/gi,
  ],
  [
    'mitigated',
    /\b(?:roll(?:ed|ing|s)?[ -]?back|revert(?:ed|ing|s)?|re(?:start|boot)(?:ed|ing|s)?|redeploy(?:ed)?|mitig[a-zÀ-ɏ]+|fail(?:ed|ing)?[ -]?over|scaled (?:up|out)|disabled|blocked|throttled|workaround|hot ?fix\w*|patch(?:ed)?|(?:fix(?:es)?|changes?|adjustments?) (?:is |are |was |were |has been |have been )?(?:deployed|applied|pushed|released|implemented|rolled out)|(?:deployed|applied|pushed|released|implemented) (?:a |the |an )?(?:\w+ )?fix|fixed|corrected|rectified|amended|revert(?:id[oa]s?|iu|eu)|revirtió|(?:reinici|desactiv|desativ|deshabilit)(?:ad[oa]s?|ó|aron|ou|aram)|redémarr(?:ée?s?|age)|désactivée?s?|corrigée?s?|corregid[oa]s?|corrigid[oa]s?|zurückgerollt|neu ?gestartet|neustart|deaktiviert|riavvi(?:at[oaie]|o))(?![a-zÀ-ɏ\d_])/gi,
  ],
  [
    'escalated',
    /\b(?:escalat\w+|paged|pages (?:the|us|on-?call)|called in|brought in|loop(?:s|ed) in|handed (?:over|off)|(?:team|engineers?|on-?call) (?:is |are |was |were )?(?:notified|contacted|engaged)|on-?call (?:\w+ )?(?:is |was )?(?:called|notified|woken)|escal(?:ad[oa]s?|ó|ou)|eskalier[a-zÀ-ɏ]+)(?![a-zÀ-ɏ\d_])/gi,
  ],
  [
    'detected',
    /\b(?:(?:alert|alarm)\w*(?! (?:\w+ )?(?:enter(?:s|ed)|goes|went|is|was) (?:in(?:to)? )?(?:the |its |a )?pending)|detec[tç][a-zÀ-ɏ]*|entdeckt|noticed?|notices|reports?(?! (?:\w+ )?(?:healthy|fine|normal|success))|reported|reporting(?! (?:cluster|service|system|tool|database|stack)s?\b)|(?:users?|customers?|clients?) (?:(?:opened|raised|filed|submitted) (?:an? )?(?:\w+ )?tickets?|reached out)|monitor(?:s|ed|ing)?|pagerduty|datadog|discover(?:ed|s)|complain\w*|support tickets?|observed|became aware|spotted|(?<!["“'])saw|warnings?|alertes?|alertas?|signalée?s?|observée?s?|détect[a-zÀ-ɏ]+|report(?:aron|aram|ad[oa]s?)|reportó|gemeldet|bemerkt|festgestellt|warnung(?:en)?|segnala(?:t[oaie]|no)|rilevat[oaie])(?![a-zÀ-ɏ\d])|告警|报警|检测到|发现|検知|アラート|감지|알림/gi,
  ],
  [
    'started',
    /\b(?:(?:outage|impact|incident|errors?|failures?|issue|degradation|downtime) (?:be(?:gan|gins?)|start(?:s|ed)?|commence[sd]?)|(?:be(?:gan|gins)|start(?:s|ed)) (?:failing|returning|timing out|to fail|experiencing|throwing|dropping)|goes down|went (?:\w+ )?down|went offline|(?:became|becomes|was) (?:unavailable|unresponsive|unreachable|inaccessible)|stopped responding|(?:incidente|errore?s|erros|caída|fall[oa]s?|falhas?|problema) (?:comenz|empez|começ)(?:ó|aron|ou|aram)|(?:inicio|início|inizio) d(?:el|a|o|ell['’]|ei|i) ?(?:incidente|caída|falha|errores|errori|disservizio)|début d(?:e l['’]incident|e la panne|es erreurs)|beginn d(?:er störung|es ausfalls|es vorfalls)|(?:ausfall|störung|vorfall|fehler) (?:beginn(?:t|en)|begann(?:en)?)|nicht (?:mehr )?erreichbar|se cayó|caiu|cad(?:e|uto) il servizio)(?![a-zÀ-ɏ\d_])/gi,
  ],
  [
    'investigating',
    /\b(?:investig[a-zÀ-ɏ]+|debug\w*|look(?:ed|ing|s)? (?:in)?to|check(?:ed|ing|s)?|inspect\w*|examin\w+|identif[a-zÀ-ɏ]+|diagnos\w+|found|trac(?:ed|ing)|review(?:ed|ing)|anal(?:y[sz]|is|iz)[a-zÀ-ɏ]+|v[eé]rif[a-zÀ-ɏ]+|untersuch[a-zÀ-ɏ]+|prüf(?:t|en|ung)|enquête|indag[a-zÀ-ɏ]+|revis(?:ó|ando|aron)|confirm(?:s|ed|ing)?|conclud\w+|root cause)(?![a-zÀ-ɏ\d_])/gi,
  ],
]

// "could not be restored", "failed to restart", "before it recovered", "almost recovered"
const denied =
  /(?:(?<![a-zÀ-ɏ\d])(?:not|never|no|nicht|kein|keine|não|pas|sin|sem|ohne|almost|nearly|without|before|until|failed to|fails to|unable to|trying to|attempt(?:ed|ing)? to)|n['’]t) (?:[a-zÀ-ɏ\d_]+ ){0,2}$/i

/** What a timeline entry tells of the incident, guessed from its words; 'note' where they say nothing. */
export function guessKind(text: string): EventKind {
  const line = text.slice(0, 500)
  const told = signs.flatMap(([kind, words]) => {
    const at = firstSaid(line, words)
    return at === null ? [] : [{kind, at}]
  })
  const [first] = told
  // an alert that pages is first of all an alert
  if (first?.kind === 'escalated')
    return told.find(sign => sign.kind === 'detected' && sign.at < first.at)?.kind ?? 'escalated'
  return first?.kind ?? 'note'
}

function firstSaid(line: string, words: RegExp): number | null {
  for (const {index} of line.matchAll(words)) {
    if (!denied.test(line.slice(Math.max(0, index - 40), index))) return index
  }
  return null
}

import type {Postmortem, Task, TimelineEvent} from '../../model/postmortem.ts'
import {escapeInline} from '../escape.ts'

/** How follow-ups are grouped or tagged that were carried out to end the incident. */
const atOnce =
  /\b(?:immediate|immédiat\p{L}*|inmediat\p{L}+|imediat\p{L}+|sofort\p{L}*|repair|hot ?fix|emergency|completed|recovery|containment)(?!\p{L})/iu

/** What an entry says that mends something. */
const mending = [
  /\b(?:(?:re(?:start|boot|vert|deploy|load|issu|creat|populat|set|plac|index|sync|configur|rout)|fix|patch|correct|remov|delet|increas|scal|optimi[sz]|adjust|disabl|enabl|revok|chang|updat|upgrad|switch|migrat|clean|kill|rotat|renew|terminat|appl|mitigat|extend|expand|flush|purg|provision)(?:e|es|s|ed|ied|ing)?|clear(?:ed|ing)|restor(?:ed|ing) (?:from|the|a)|roll(?:ed|ing|s)?[ -]?back|(?:run|ran|running) (?:a |the )?script|script is run|redirect(?:ed|ing)?|shut(?:ting)? down|fail(?:ed|ing|s)?[ -]?over|freed|rebuilt)\b/i,
  /(?<!\p{L})(?:(?:redémarr|relanc|remplac|supprim|corrig|désactiv|nettoy|renouvel)(?:e|é|ée|és|ées|ons|ent)|(?:reinici|reemplaz|elimin|desactiv|desativ|actualiz|atualiz)(?:a|ó|o|ou|an|am|amos|ad[oa]s?)|(?:revierte|revirtió|revertid[oa]|reverte[mu]?|corrigid[oa]|corregid[oa]|removid[oa]s?|substituíd[oa])|(?:neu ?gestartet|neustart|ersetzt|gelöscht|zurückgerollt|zurückgesetzt|rollback|behoben|deaktiviert|erneuert|erhöht))(?!\p{L})/iu,
]
const tried = [
  /\b(?:attempt\w*|tr(?:y|ied|ies|ying) to|fail(?:ed|s)(?![ -]?over)|unsuccessful\w*|no (?:effect|improvement)|did not|didn['’]t)\b/i,
  /(?<!\p{L})(?:essa(?:ie|yé|yons)|tentative|tente|sans effet|intent(?:o|a|ó)|sin (?:éxito|efecto)|tentativa|sem (?:sucesso|efeito)|versuch\p{L}{0,2}|ohne (?:erfolg|wirkung)|erfolglos|nicht)(?!\p{L})/iu,
]

/**
 * What ended an incident, quoted as Markdown: the follow-ups that were done at once, or the entry of the timeline that
 * mended it; '' where neither says so.
 */
export function whatEndedIt({tasks, timeline}: Postmortem, told: 'at once' | 'in the timeline'): string {
  if (told === 'in the timeline') return escapeInline(mended(timeline)?.text ?? '')
  const done = tasks.flatMap(task => carriedOut(task) ?? [])
  return done.length > 1 ? done.map(text => `- ${text}`).join('\n') : (done[0] ?? '')
}

/** What a follow-up says was done, if it belongs to the incident and not to what comes after it. */
function carriedOut({status, title, details}: Task): string | null {
  const [group = '', ...rest] = details.split('\n\n')
  // A fact of its own, "status: completed", is no group.
  if (status === 'done' && !group.includes(':') && atOnce.test(group)) return escapeInline(title)
  // "Fewer workers [repair]", and below it in the past tense what that was.
  const said = rest.at(-1) ?? group
  return /\[repair\]/i.test(title) && /^\p{Lu}\p{Ll}+ed\b/u.test(said) ? said : null
}

/** The first entry that mended it and says that it was over; else the last one before that which mended anything. */
function mended(timeline: TimelineEvent[]): TimelineEvent | null {
  const mends = ({text}: TimelineEvent) =>
    mending.some(deed => deed.test(text)) && !tried.some(attempt => attempt.test(text))
  const over = timeline.find(event => event.kind === 'resolved' && mends(event))
  if (over) return over
  const end = timeline.findLastIndex(event => event.kind === 'resolved')
  const began = timeline.findIndex(event => event.kind === 'started' || event.kind === 'detected')
  const during = timeline.slice(began + 1, end < 0 ? undefined : end)
  return (
    during.findLast(event => (event.kind === 'mitigated' || event.kind === 'note') && mends(event)) ?? null
  )
}

import {describe, expect, test} from 'vitest'
import {type Kind, readPostmortem} from '../../../src/markdown/read.ts'

const headed = (heading: string) =>
  readPostmortem(`# Mail was lost\n\n## ${heading}\n\nWords.`).sections[1]?.kind
const labelled = (label: string) => readPostmortem(`# Mail was lost\n\n${label}:\nWords.`).sections[1]?.kind

/** What people call a section, in the languages of the field; as a heading, and as a label. */
const names: [Kind, string][] = [
  ['summary', 'TL;DR | Brief summary | Description of the problem | Event description | What happened?'],
  [
    'summary',
    'Que s’est-il passé ? | ¿Qué sucedió? | O que ocorreu | Was passiert ist | Beschreibung des Vorfalls',
  ],
  ['summary', '故障概述 | 事故摘要 | 发生了什么 | 障害の概要 | 何が起きたか | 장애 요약 | 장애개요'],
  ['impact', 'Who was affected? | Impact & scope | Service impact | Impact of the incident | Affected users'],
  ['impact', 'Périmètre | Usuarios afectados | Abrangência | Betroffene Kunden | Folgen | AUSWIRKUNGEN'],
  [
    'impact',
    '业务影响 | 故障影响范围 | 影響範圍 | 影響について | 影響を受けたユーザー | 고객 영향 | 영향범위',
  ],
  [
    'detection',
    'How did we find out? | How we detected it | Detection of the outage | How it was discovered',
  ],
  ['detection', 'Comment a-t-il été détecté ? | ¿Cómo se detectó el incidente? | Como detectamos'],
  ['detection', 'Wie wurde es bemerkt? | 发现方式 | 如何发现 | 検知の経緯 | 발견 경위 | 감지 방법'],
  [
    'timeline',
    'Chain of events | Event log | Timeline (UTC) | Timeline [all times CET] | Chronology of the failure',
  ],
  [
    'timeline',
    'Déroulé de l’incident | Chronologie des événements | Línea del tiempo | Sequência de eventos',
  ],
  ['timeline', 'Zeitlinie | Chronologischer Ablauf | Ablauf des Vorfalls | Hergang'],
  ['timeline', '时间线（UTC+8） | 事故经过 | 時間軸 | 障害の経過 | 対応履歴 | 장애 타임라인 | 시간대별 경과'],
  [
    'rootCause',
    'Root Cause(s) | Root-cause | Why did this happen? | What was the root cause? | Our root cause',
  ],
  ['rootCause', 'Cause of the failure | Root Cause Analysis (RCA) | Causes & contributing factors'],
  ['rootCause', 'Origine du problème | Causa del problema | ¿Por qué ocurrió? | Causas raízes | Die Ursache'],
  [
    'rootCause',
    '事故原因 | 问题根因 | 根因定位 | 障害の原因 | 発生原因 | 장애 원인 | 근본원인 | Ursache & Auslöser',
  ],
  ['trigger', 'What triggered the incident? | Triggering event | Élément déclencheur | Detonante | Gatilho'],
  ['trigger', 'Ausloeser | AUSLÖSER | 触发条件 | きっかけ | 계기'],
  ['factors', 'Contributing Factor(s) | What else contributed? | Facteurs aggravants | Causas secundarias'],
  ['factors', 'Begünstigende Faktoren | 间接原因 | 背景要因 | 기여요인'],
  ['whys', '5 Whys | The 5-Whys | 5 why analysis | 5 Why’s | Les 5 pourquoi | Los cinco porqués | 5 por qué'],
  ['whys', 'Os 5 porquês | Fünf Warum | 5个为什么 | なぜなぜ分析 | 5가지 왜'],
  ['causeAndFix', 'Root Cause & Resolution | Cause / Fix | Root cause + solution | Root cause and recovery'],
  [
    'causeAndFix',
    'Cause & correctif | Causa y solución | Causa e solução | Ursache & Behebung | Ursache/Lösung',
  ],
  ['causeAndFix', '原因及解决办法 | 原因と対応 | 원인 및 조치 | 원인과 해결 방안'],
  [
    'resolution',
    'What we did | How was it resolved? | Fix of the issue | Recovery and resolution | Steps taken',
  ],
  ['resolution', 'Retour à la normale | Résolution du problème | Medidas tomadas | Como foi resolvido'],
  [
    'resolution',
    'LOESUNG | Sofortmassnahmen | Behebung der Störung | 应急处理 | 解決辦法 | 暫定対応 | 장애 복구 | 조치사항',
  ],
  ['measures', 'Corrective action | How do we prevent this? | CAPA | Corrective & Preventive Actions'],
  ['measures', 'Mesures à prendre | Actions correctives & préventives | Plan de mejora | Ações de melhoria'],
  ['measures', 'MASSNAHMEN | Korrektur- und Vorbeugemaßnahmen | Lessons learned & next steps'],
  ['measures', '整改措施 | 改進措施 | 今後の再発防止策 | 再発防止策について | 재발방지대책'],
  ['improvements', 'What could be improved? | Improvements/Fixes | Axes d’amélioration | Puntos de mejora'],
  ['improvements', 'Pontos de melhoria | Verbesserungspotenzial | 优化建议 | 改善案 | 개선사항'],
  [
    'tasks',
    'Action points | What’s next? | Next step | Outstanding tasks | Étapes suivantes | Tareas pendientes',
  ],
  ['tasks', 'Itens de ação | Offene Punkte | Naechste Schritte | 待辦事項 | 下一步 | 残課題 | 후속조치'],
  ['lessons', 'What have we learned? | Key lessons | Leçons tirées de l’incident | Lo que aprendimos'],
  ['lessons', 'O que aprendemos | Was wir gelernt haben | 总结与反思 | 学びと教訓 | 배운점'],
  ['wentWell', 'What we did well | Points positifs | ¿Qué funcionó bien? | O que foi bem | Was lief gut?'],
  ['wentWell', '做得好 | 良かったこと | 좋았던 점'],
  ['wentPoorly', 'What didn’t go well | Ce qui n’a pas marché | Lo que no funcionó | O que deu errado'],
  ['wentPoorly', 'Was ist schiefgelaufen? | 待改进的地方 | 良くなかった点 | 아쉬웠던 점'],
  ['lucky', 'Where did we get lucky? | Où avons-nous eu de la chance ? | ¿Dónde tuvimos suerte?'],
  ['lucky', 'Onde demos sorte | Wo hatten wir Glück? | 运气 | 運が良かった点 | 운이 좋았던 점'],
  ['other', 'Related links | Annexes | Anexos | Referências | Quellen | 参考资料 | 補足 | 참고자료'],
]

test.each(names)('%s: %s', (kind, all) => {
  for (const name of all.split(' | ')) {
    expect(headed(name), `## ${name}`).toBe(kind)
    if (kind !== 'other') expect(labelled(name), `${name}:`).toBe(kind)
  }
})

test.each<[Kind, string]>([
  [
    'facts',
    'Key facts | Incident details | Metadata | Datos clave | Faits clés | Eckdaten | 事故信息 | 基本情報',
  ],
  [
    'facts',
    'Date of the incident | Durée de la panne | Dauer des Vorfalls | 故障时间 | 発生日 | 発生日時 | 발생 일시',
  ],
])('%s: %s', (kind, all) => {
  for (const name of all.split(' | ')) expect(headed(name), name).toBe(kind)
})

describe('a heading that says more', () => {
  test.each<[string, Kind]>([
    ['A timeline of how the mail came back', 'timeline'],
    ['The summary for people in a hurry', 'summary'],
    ['What went well this time', 'wentWell'],
    ['Why the fix took a day', 'resolution'],
    ['Remediation (action items)', 'tasks'],
    ['Recovery (what went well)', 'resolution'],
    ['Kundenauswirkungen', 'impact'],
    ['Die eigentliche Fehlerursache', 'rootCause'],
    ['数据库故障原因', 'rootCause'],
    ['発生から復旧までの経緯', 'timeline'],
    ['Impact on mail, calendars and chat', 'impact'],
  ])('%s: the longest name in it counts', (heading, kind) => expect(headed(heading)).toBe(kind))

  test.each([
    'Preparing for the incident',
    'What customers saw before the incident',
    'How we deploy',
    'The cache',
    'Cause for concern',
    'An impact of one two three four five six seven eight nine ten',
  ])('%s: none of ours', heading => expect(headed(heading)).toBeNull())
})

describe('numbers before a name', () => {
  test.each([
    '1. Trigger',
    '01 Trigger',
    '2.1 Trigger',
    '2.1.3. Trigger',
    '3) Trigger',
    'IV. Trigger',
    'B. Trigger',
    'b) Trigger',
    '1️⃣ Trigger',
    '①诱因',
    '三、诱因',
    '（三）诱因',
    '第三章 诱因',
    'Section 4: Trigger',
    'Step 4 - Trigger',
  ])('%s', heading => expect(headed(heading)).toBe('trigger'))

  test.each(['5 whys', '1. 5 Whys', '2.1 5 Whys', '5 Warum'])('%s: the five is part of it', heading =>
    expect(headed(heading)).toBe('whys'),
  )

  test.each(['10.30 Cause', '99.9% of triggers'])('%s: that is no number of a section', heading =>
    expect(headed(heading)).toBeNull(),
  )
})

test.each([
  '⚠️ Trigger',
  '🛠️ Trigger',
  ':rotating_light: Trigger',
  ':+1: Trigger',
  'Trigger 🔥',
  '🔹Trigger🔹',
])('a picture beside a name: %s', heading => expect(headed(heading)).toBe('trigger'))

/** What a section of a postmortem can be. `other` closes the section before it and fills no field. */
export type Kind =
  | 'summary'
  | 'impact'
  | 'facts'
  | 'detection'
  | 'timeline'
  | 'rootCause'
  | 'trigger'
  | 'factors'
  | 'whys'
  | 'causeAndFix'
  | 'resolution'
  | 'measures'
  | 'improvements'
  | 'tasks'
  | 'lessons'
  | 'wentWell'
  | 'wentPoorly'
  | 'lucky'
  | 'other'

/**
 * How people head their sections: lower case, without punctuation, `and` for `&`. One more synonym, or one more
 * language, is one more entry. A heading matches the longest entry it holds; a plain line or a `Label:` must be
 * the entry, word for word.
 */
const phrases: Record<Kind, string> = {
  summary: `
    summary | issue summary | incident summary | executive summary | outage summary | problem summary | summary of the incident
    summary of incident | overview | incident overview | abstract | tl dr | tldr | what happened | description | issue description
    incident description | problem description | problem statement | summary of the issue | synopsis | the incident
    résumé | résumé de l incident | résumé exécutif | que s est il passé | description de l incident
    resumen | resumen ejecutivo | resumen del incidente | qué pasó | que paso | qué ocurrió | descripción | descripción del incidente
    resumo | resumo executivo | resumo do incidente | sumário | o que aconteceu | descrição | descrição do incidente
    zusammenfassung | überblick | was ist passiert | kurzfassung
    摘要 | 概述 | 概要 | 总结 | 事件概述 | 事故概述 | 事件摘要 | 问题描述 | 故障描述 | サマリー | 要約 | 障害概要 | インシデント概要 | 요약 | 개요 | 사건 개요 | 장애 개요`,
  impact: `
    impact | symptom | symptoms | user impact | customer impact | business impact | impact assessment | impact analysis | impact summary | impact on users
    incident impact | scope | scope of impact | effect | effects | consequences
    impacts | conséquences | impacto | impacto en usuarios | consecuencias | impacto do incidente | consequências
    auswirkung | auswirkungen | 影响 | 影响范围 | 事故影响 | 影響 | 影響範囲 | インパクト | 영향 | 영향 범위`,
  facts: `
    key facts | duration | event duration | incident duration | outage duration | issue duration | duration of outage | duration of the outage
    duration of incident | duration of the incident | time frame | timeframe | impact window | outage window | incident window | date
    incident date | date of incident | date and time | time | when | start | end | start time | end time | started | ended | start date
    end date | began | downtime | total downtime | incident details | incident information | incident metadata | metadata
    informations générales | durée | date et heure de l incident | date de l incident | début | fin
    duración | fecha | fecha del incidente | inicio | fin | tiempo total fuera | información general
    duração | data | data do incidente | início | fim | informações gerais
    dauer | datum | beginn | ende | 持续时间 | 时间 | 开始时间 | 结束时间 | 发生时间 | 恢复时间 | 日期 | 期間 | 発生日時 | 発生期間 | 復旧日時 | 日時 | 기간 | 발생 시간`,
  detection: `
    detection | issue detection | incident detection | detection method | how it was detected | how was it detected | how the issue was detected
    how issue was detected | how was the issue detected | how we found out | discovery | detected by | how was the incident detected
    détection | détection et diagnostic | comment l incident a été détecté | detección | detectado por | cómo se detectó
    detecção | detectado por | como foi detectado | erkennung | entdeckung | 检测 | 发现 | 发现过程 | 检测过程 | 検知 | 検出 | 発見 | 감지 | 탐지`,
  timeline: `
    timeline | incident timeline | timeline of events | event timeline | outage timeline | timeline of the incident | timeline of incident
    chronology | chronology of events | sequence of events | timeline and actions taken | detailed timeline | timelines | time line
    chronologie | déroulement | déroulé | frise chronologique | ligne de temps | cronología | línea de tiempo | linea de tiempo
    línea temporal | cronología del incidente | linha do tempo | cronologia | linha do tempo do incidente
    zeitleiste | zeitlicher ablauf | zeitverlauf | ablauf | zeitstrahl
    时间线 | 时间轴 | 事件时间线 | 时间线回顾 | 处理过程 | 時間線 | タイムライン | 時系列 | 経緯 | 対応経緯 | 타임라인 | 진행 경과`,
  rootCause: `
    root cause | root causes | cause | causes | root cause analysis | rca | the root cause | why did it happen | why it happened
    technical cause | underlying cause | underlying issue | the underlying issue | immediate cause | root causes and trigger
    root cause and trigger | root cause and contributing factors | root cause description | cause of the outage | cause analysis
    analysis of cause | analysis of causes | analysis of the cause | analysis of the causes | analysis of root cause | analysis of the root cause
    cause of the incident | cause of the issue | cause of the problem | direct cause | primary cause | main cause | the cause | source of the problem
    what caused it | what caused the incident | what caused the outage | what caused the issue | what caused the problem
    cause racine | causes racines | cause | cause première | cause profonde | analyse de la cause | analyse des causes
    causa raíz | causa raiz | causa | causas | análisis de causa raíz | causas raíz | análise de causa raiz | causa principal
    ursache | ursachen | grundursache | hauptursache | ursachenanalyse
    根本原因 | 原因 | 原因分析 | 根因 | 根因分析 | 根本原因分析 | 故障原因 | 직접 원인 | 원인 | 근본 원인 | 원인 분석`,
  trigger:
    'trigger | triggers | déclencheur | desencadenante | gatilho | auslöser | 诱因 | 触发因素 | トリガー | 契機 | 트리거',
  factors: `
    contributing factors | contributing factor | contributory factors | contributing causes | aggravating factors
    facteurs contributifs | facteurs aggravants | factores contribuyentes | factores que contribuyeron
    causas contribuyentes | causes contributives | causas contribuintes | fatores contribuintes | fatores que contribuíram | beitragende faktoren | 促成因素 | 影响因素 | 寄与要因 | 要因 | 기여 요인`,
  whys: `
    5 whys | five whys | the five whys | the 5 whys | 5 whys analysis | five whys analysis | 5 porqués | cinco porqués | los 5 porqués | 5 por qués
    5 porquês | cinco porquês | 5 pourquoi | cinq pourquoi | les 5 pourquoi | 5 warum | fünf warum | 五个为什么 | 五问法 | なぜなぜ分析 | 5가지 왜`,
  causeAndFix: `
    root cause and resolution | root causes and resolution | root causes and resolutions | cause and resolution | root cause resolution
    root cause and solution | root cause analysis and resolution | root cause and fix | root cause and recovery | cause and fix
    root cause and mitigation | root cause and resolution details | what went wrong and how was it fixed | problem and solution
    cause racine et résolution | cause et résolution | causa raíz y resolución | causa raíz y solución | causa raiz e resolução
    ursache und lösung | ursache und behebung | 根本原因和解决方案 | 原因和解决方案 | 根本原因及解决方案 | 原因と対応 | 根本原因と解決策 | 원인과 해결`,
  resolution: `
    resolution | resolutions | resolution and recovery | recovery | recovery and resolution | mitigation | mitigation and resolution | fix | the fix
    solution | resolution details | resolution steps | steps to resolution | remediation | how did we respond and recover | resolution summary
    immediate actions taken | immediate actions | how it was fixed | how we fixed it | how it was resolved | service restoration
    résolution | rétablissement | actions correctives et rétablissement | remédiation | résolution et rétablissement
    correctif | correctifs | correctif appliqué | correctifs appliqués | actions immédiates | actions correctives immédiates
    resolución | solución | recuperación | mitigación | acciones tomadas | resolución y recuperación
    resolução | solução | recuperação | mitigação | ações tomadas | correção
    fix applied | applied fix | immediate fix | temporary fix | permanent fix | quick fix | the solution | incident resolution | how we resolved it
    how it was mitigated | how we mitigated it | how was it fixed | how was it resolved | what we did to fix it | what was done to fix it
    short term fix | short term fixes | recovery steps | recovery actions | remediation steps | mitigation steps | steps to resolve | containment | containment and recovery
    behebung | lösung | wiederherstellung | sofortmaßnahmen | 解决 | 解决方案 | 解决过程 | 处理 | 修复 | 恢复 | 恢复过程 | 解決 | 解決策 | 対応 | 復旧 | 復旧対応 | 対応内容 | 해결 | 복구 | 조치 | 해결 방법`,
  measures: `
    corrective and preventative measures | corrective and preventive measures | corrective measures | preventive measures
    preventative measures | corrective preventative measures | corrective and preventative actions | corrective and preventive actions
    corrective actions | preventive actions | preventative actions | prevention | prevention measures | future prevention | prevention plan
    preventive enhancements | how can we prevent similar unexpected issues | what is being done to prevent future incidents
    how we will prevent this | prevention of recurrence | preventing recurrence | corrective measures and prevention | measures | countermeasures
    preventative and corrective measures | preventive and corrective measures | how to prevent | preventing future incidents
    prevent recurrence | recurrence prevention | what would prevent | how we prevent | future prevention | lessons and prevention
    what we do to keep it from happening again | long term solution | long term solutions | long term fix | long term fixes
    mesures correctives | mesures préventives | mesures correctives et préventives | actions préventives | prévention | actions de prévention
    plan d amélioration | plan d améliorations | leçons apprises et actions de prévention | actions correctives | actions correctives et préventives
    medidas correctivas | medidas preventivas | medidas correctivas y preventivas | acciones preventivas | prevención | acciones correctivas
    medidas corretivas | medidas corretivas e preventivas | ações preventivas | ações corretivas | prevenção
    maßnahmen | korrekturmaßnahmen | vorbeugende maßnahmen | präventionsmaßnahmen | prävention | gegenmaßnahmen
    改进措施 | 预防措施 | 纠正措施 | 纠正和预防措施 | 后续措施 | 防范措施 | 改善措施 | 再発防止策 | 再発防止 | 対策 | 予防策 | 是正措置 | 恒久対策
    재발 방지 | 재발 방지 대책 | 예방 조치 | 시정 및 예방 조치 | 개선 방안`,
  improvements: `
    improvements | improvement | improvements fixes | improvements and fixes | fixes | fixes improvements | recommended improvements
    recommendations | areas for improvement | broad improvements | future detection improvements | future improvements | suggested improvements
    améliorations | recommandations | mejoras | recomendaciones | melhorias | recomendações | verbesserungen | empfehlungen
    改进 | 改进点 | 建议 | 改善 | 改善点 | 개선 사항 | 개선점`,
  tasks: `
    tasks | task | task list | list of tasks | todo | to do | to do list | todos | action items | action item | resulting action | resulting actions | actions | action plan | next steps
    follow up | follow ups | follow up actions | follow up items | followup | specific tasks | tasks to address the issue | a list of tasks
    a list of tasks to address the issue | list of tasks to address the issue | tasks to address | tasks to be done | preventive tasks
    tâches | actions à mener | plan d action | plan d actions | prochaines étapes | actions de suivi | préventions à mettre en place
    tareas | acciones | plan de acción | próximos pasos | elementos de acción | acciones de seguimiento
    tarefas | ações | plano de ação | próximos passos | itens de ação
    aufgaben | nächste schritte | folgeaufgaben | folgemaßnahmen | 行动项 | 待办事项 | 后续行动 | 行动计划 | 任务 | アクションアイテム | タスク | 今後の対応 | アクション | 액션 아이템 | 후속 조치 | 할 일`,
  lessons: `
    lessons learned | lessons learnt | lessons | lesson learned | learnings | what we learned | what did we learn | key takeaways | takeaways
    leçons apprises | leçons | enseignements | lecciones aprendidas | lecciones | aprendizajes | lições aprendidas | lições | aprendizados
    erkenntnisse | gelernte lektionen | lehren | 经验教训 | 教训 | 教訓 | 学び | 学んだこと | 교훈 | 배운 점`,
  wentWell: `
    what went well | things that went well | went well | what worked | what worked well | what went right | what went great
    ce qui a bien fonctionné | ce qui s est bien passé | lo que funcionó bien | lo que salió bien | qué salió bien | qué funcionó bien
    o que funcionou bem | o que deu certo | o que correu bem | was gut lief | was gut gelaufen ist
    做得好的 | 做得好的地方 | うまくいったこと | 良かった点 | よかった点 | 잘한 점 | 잘된 점`,
  wentPoorly: `
    what went wrong | what went poorly | what went badly | things that went poorly | things that went wrong | what didn t go well
    what did not go well | what could have gone better | what could be better | what didn t work | went badly | what failed
    ce qui a mal fonctionné | ce qui s est mal passé | lo que falló | lo que salió mal | qué salió mal
    o que deu errado | o que falhou | o que correu mal | was schlecht lief | was schlecht gelaufen ist
    做得不好的 | 不足之处 | うまくいかなかったこと | 悪かった点 | 改善が必要な点 | 아쉬운 점 | 못한 점`,
  lucky: `
    where we got lucky | got lucky | what we got lucky with | lucky | luck | où nous avons eu de la chance | donde tuvimos suerte
    onde tivemos sorte | wo wir glück hatten | 幸运之处 | 运气 | 幸運だったこと | 운이 좋았던 점`,
  other: `
    conclusion | conclusions | final statement | final thoughts | closing thoughts | final remarks | closing remarks | author | authors | written by | prepared by | reference | references | link | links | appendix
    appendices | glossary | supporting information | related | resources | sign off | communication | communications | response
    misleading investigation debugging paths | misleading investigation paths | escalation | investigation | background | workarounds
    conclusion générale | références | conclusión | conclusiones | referencias | conclusão | referências | fazit | anhang | 结论 | 附录 | 参考 | 結論 | まとめ | 참고 | 결론`,
}

/** A heading as the table spells it: visible text, lower case, `and` for `&`, no numbering, no punctuation. */
export function headingKey(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\(s\)/g, 's')
    .replace(/:[a-z_]{2,30}:/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .replace(
      /^(?:(?:section|part|step|phase)\s+)?(?:\d{1,2}(?!\s*(?:whys|por|pourquoi|warum))|[ivx]{1,4})\s+(?=\p{L})/u,
      '',
    )
}

/** Accents are often left out: "resolucion" is "resolución". */
export const unaccented = (key: string): string =>
  /^[\0-\x7f]*$/.test(key) ? key : key.normalize('NFD').replace(/[\u0300-\u036f]/g, '')

let table: Map<string, Kind> | undefined
function kinds(): Map<string, Kind> {
  table ??= new Map(
    (Object.keys(phrases) as Kind[]).flatMap(kind =>
      phrases[kind]
        .split(/[|\n]/)
        .map(phrase => phrase.trim())
        .filter(Boolean)
        .map((phrase): [string, Kind] => [unaccented(phrase), kind]),
    ),
  )
  return table
}

/** Words behind the name of a section that say no more than that it is one. */
const filler =
  /(?: (?:explanation|details|description|section|statement|info|information|notes|must contain)){1,4}$/

/** The kind of section that exactly this text heads. */
export const kindOf = (text: string): Kind | null => {
  const key = unaccented(headingKey(text))
  return kinds().get(key) ?? kinds().get(key.replace(filler, '')) ?? null
}

/** The kind of section whose longest name stands, as whole words, in this heading. */
export function kindWithin(text: string): Kind | null {
  const words = unaccented(headingKey(text)).split(' ')
  const exact = kinds().get(words.join(' '))
  if (exact || words.filter(word => /\p{L}/u.test(word)).length > 12) return exact ?? null
  // "Follow-up timeline (UTC)": what it is stands last.
  if (/\btimeline$/.test(headingKey(text.replace(/\([^()]*\)/g, '')))) return 'timeline'
  for (let size = words.length - 1; size > 0; size--)
    for (let from = 0; from + size <= words.length; from++) {
      const phrase = words.slice(from, from + size).join(' ')
      const kind = kinds().get(phrase)
      if (kind && (size > 1 || telling.test(phrase))) return kind
    }
  return null
}

/** Single words that name their section wherever they stand in a heading. */
const telling =
  /^(?:summary|timeline|impact|resolution|prevention|remediation|detection|overview|chronology|chronologie|resumen|resumo|resume|impacto|tasks|recommendations|improvements|duration|lessons|conclusion|appendix|references|ursache|auswirkungen|zusammenfassung|maßnahmen|prevencion|prevencao|resolucion|resolucao|deteccion|deteccao|recuperacao|recuperacion|cronologia)$/

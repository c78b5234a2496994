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
 * How people head their sections: lower case, without punctuation, `and` for `&` and for the word in any language. One
 * more synonym, or one more language, is one more entry. Articles before them, "of the incident" behind them, accents
 * and the spaces of Korean need none (`synonyms.ts`).
 */
export const phrases: Record<Kind, string> = {
  summary: `
    summary | executive summary | overview | abstract | tl dr | tldr | synopsis | at a glance | description
    problem statement | what happened | the incident
    résumé | résumé exécutif | synthèse | vue d ensemble | aperçu | en bref | que s est il passé | ce qui s est passé
    resumen | resumen ejecutivo | resumen general | sumario | visión general | descripción
    qué pasó | lo que pasó | qué ocurrió | lo que ocurrió | qué sucedió | lo que sucedió
    resumo | resumo executivo | resumo geral | sumário | sumário executivo | visão geral | descrição | o que aconteceu | o que ocorreu
    zusammenfassung | kurzfassung | überblick | übersicht | beschreibung | kurzbeschreibung | problembeschreibung
    was ist passiert | was passiert ist | was geschah | was ist geschehen | was geschehen ist | der vorfall
    摘要 | 概述 | 概要 | 总结 | 總結 | 简述 | 描述 | 事件描述 | 背景概述 | 发生了什么 | 發生了什麼
    サマリー | サマリ | 要約 | 要旨 | 事象 | 発生事象 | 障害内容 | 何が起きたか | 何が起こったか
    요약 | 개요 | 장애 내용 | 무슨 일이 있었나 | 무슨 일이 있었나요`,
  impact: `
    impact | impacts | user impact | customer impact | business impact | service impact | user facing impact | impact on users | impact on customers
    impact assessment | impact analysis | impact summary | symptom | symptoms | scope | scope of impact | blast radius
    effect | effects | effects on users | consequences | affected users | impacted users | affected customers | impacted customers
    affected systems | impacted systems | who was affected | who was impacted | what was affected | what was impacted
    impact client | impact utilisateur | impact sur les utilisateurs | impacts métier | conséquences | symptômes | étendue
    périmètre | périmètre impacté | utilisateurs affectés | utilisateurs impactés
    impacto | impactos | impacto en usuarios | impacto en los usuarios | consecuencias | alcance | síntomas | afectación | usuarios afectados
    impacto nos usuários | consequências | sintomas | abrangência | escopo | usuários afetados
    auswirkung | auswirkungen | folgen | symptome | umfang | betroffene nutzer | betroffene kunden | betroffene systeme
    影响 | 影響 | 影响面 | 影响范围 | 影響範圍 | 影响评估 | 影响情况 | 业务影响 | 用户影响 | 影响用户 | 损失评估
    影響範囲 | 影響内容 | 影響を受けたユーザー | ユーザーへの影響 | お客様への影響 | ユーザー影響 | 顧客影響 | 症状 | インパクト
    영향 | 영향도 | 영향 범위 | 고객 영향 | 사용자 영향 | 피해 | 피해 범위`,
  facts: `
    key facts | duration | time frame | timeframe | impact window | outage window | incident window | date | date and time | time | when
    start | end | start time | end time | started | ended | start date | end date | began | downtime | total downtime | duration of outage
    duration of incident | incident details | incident information | metadata
    faits clés | informations clés | informations générales | informations sur l incident | durée | date et heure | début | fin
    datos clave | datos del incidente | información general | información del incidente | duración | fecha | inicio | tiempo total fuera
    dados do incidente | informações gerais | informações do incidente | duração | data | início | fim
    eckdaten | metadaten | dauer | datum | zeitpunkt | zeitraum | beginn | ende
    基本信息 | 事故信息 | 持续时间 | 时间 | 时长 | 持续时长 | 开始时间 | 结束时间 | 发生时间 | 恢复时间 | 日期
    基本情報 | 期間 | 発生日 | 発生日時 | 発生時間 | 発生期間 | 影響時間 | 復旧日時 | 日時
    기본 정보 | 기간 | 발생 시간 | 발생 일시 | 장애 시간 | 일시 | 날짜`,
  detection: `
    detection | detection method | discovery | detected by | how it was detected | how was it detected | how was this detected | how we detected it
    how did we detect it | how it was discovered | how was it discovered | how we found out | how did we find out | how we found it
    how we noticed | how did we notice | how the issue was detected | how issue was detected | how was the issue detected
    how was the incident detected | how the incident was detected
    détection | détection et diagnostic | découverte | comment l incident a été détecté | comment l incident a t il été détecté
    comment a été détecté l incident | comment a t il été détecté
    detección | descubrimiento | detectado por | cómo se detectó | cómo se detectó el incidente | cómo lo detectamos
    detecção | descoberta | como foi detectado | como o incidente foi detectado | como detectamos
    erkennung | entdeckung | feststellung | entdeckt durch | erkannt durch | wie wurde es bemerkt | wie wurde es entdeckt
    wie wurde der vorfall entdeckt | wie wurde der vorfall erkannt | wie wurde der vorfall bemerkt
    检测 | 检测方式 | 检测过程 | 发现 | 發現 | 发现方式 | 发现过程 | 如何发现
    検知 | 検出 | 発見 | 検知方法 | 検知経緯 | 検知の経緯 | 発見の経緯 | 発見経緯 | 発覚の経緯 | 감지 | 감지 방법 | 탐지 | 발견 | 발견 경위 | 인지 경위`,
  timeline: `
    timeline | timelines | time line | timeline of events | timeline and actions taken | detailed timeline | chronological timeline
    chronology | chronology of events | sequence of events | order of events | chain of events | course of events | event log | incident log | log of events
    chronologie | déroulement | déroulé | frise chronologique | ligne de temps | ligne du temps | historique
    cronología | cronología de eventos | historial | línea de tiempo | línea del tiempo | línea temporal | secuencia de eventos
    linha do tempo | linha de tempo | linha temporal | cronologia | sequência de eventos | histórico
    zeitleiste | zeitlinie | zeitachse | zeitstrahl | zeitverlauf | zeitlicher ablauf | zeitlicher verlauf | chronologischer ablauf
    ablauf | verlauf | ereignisverlauf | hergang
    时间线 | 时间轴 | 時間線 | 時間軸 | 时间线回顾 | 事件时间线 | 时间脉络 | 经过 | 過程 | 事件经过 | 事故经过 | 事故过程 | 处理过程 | 处理经过
    故障处理过程 | 处理时间线 | タイムライン | 時系列 | 経緯 | 経過 | 発生経緯 | 対応経緯 | 対応の経緯 | 対応履歴
    타임라인 | 경과 | 경위 | 진행 경과 | 조치 경과 | 시간순 경과 | 시간대별 경과 | 대응 과정`,
  rootCause: `
    root cause | root causes | rootcause | cause | causes | root cause analysis | root cause analysis rca | rca | why did it happen | why it happened
    why did this happen | why this happened | technical cause | underlying cause | underlying causes | underlying issue | the cause
    cause of the outage | cause of the incident | cause of the issue | cause of the problem | cause of the failure
    immediate cause | direct cause | proximate cause | probable cause | likely cause | cause analysis | causal analysis
    root cause description | analysis of cause | analysis of causes | analysis of the cause | analysis of the causes | analysis of root cause
    analysis of the root cause | reason for the outage | reason for the incident | source of the problem | origin of the problem
    what caused it | what caused this | what caused the incident | what caused the outage | what caused the issue | what caused the problem
    what was the cause | what was the root cause
    cause racine | causes racines | cause première | cause profonde | causes profondes | cause principale | cause technique | cause initiale | origine
    analyse de la cause | analyse des causes | analyse de la cause racine | analyse des causes racines | pourquoi est ce arrivé
    causa | causas | causa raíz | causa subyacente | causas raíz | causa principal | origen | análisis de causa raíz | análisis de la causa raíz | análisis de causas
    análisis de las causas | por qué pasó | por qué ocurrió | por qué sucedió
    causas raízes | causa fundamental | origem | análise de causa raiz | análise da causa raiz | análise das causas | por que aconteceu
    ursache | ursachen | grundursache | hauptursache | kernursache | ursachenanalyse | analyse der ursache | analyse der ursachen
    warum ist es passiert | warum es passiert ist
    根本原因 | 原因 | 原因分析 | 原因总结 | 原因定位 | 直接原因 | 技术原因 | 根因 | 根因分析 | 根因定位 | 根本原因分析 | 问题分析 | 故障分析 | 事故分析
    発生原因 | 真因 | 原因調査 | 原因の分析 | なぜ起きたか | 원인 | 근본 원인 | 직접 원인 | 발생 원인 | 원인 분석 | 근본 원인 분석`,
  trigger: `
    trigger | triggers | triggering event | trigger event | what triggered it | what triggered this | what triggered the incident | what triggered the outage
    déclencheur | élément déclencheur | événement déclencheur | facteur déclenchant | desencadenante | detonante | disparador | gatilho
    auslöser | auslösendes ereignis | 诱因 | 誘因 | 触发因素 | 触发条件 | 触发原因 | トリガー | 契機 | 発生契機 | きっかけ | 트리거 | 계기`,
  factors: `
    contributing factors | contributory factors | contributing causes | contributing conditions | aggravating factors | other factors | what contributed
    what else contributed | secondary causes | additional causes
    facteurs contributifs | facteurs aggravants | facteurs contributeurs | causes secondaires | causes contributives
    factores contribuyentes | factores que contribuyeron | factores agravantes | causas contribuyentes | causas secundarias
    fatores contribuintes | fatores que contribuíram | fatores agravantes | causas secundárias | causas contribuintes
    beitragende faktoren | begünstigende faktoren | mitwirkende faktoren | weitere faktoren | einflussfaktoren
    促成因素 | 影响因素 | 间接原因 | 次要原因 | 其他因素 | 寄与要因 | 要因 | 間接原因 | 間接要因 | 背景要因 | 기여 요인 | 요인 | 간접 원인`,
  whys: `
    5 whys | 5whys | 5 why s | five whys | 5 whys analysis | 5 why analysis | five whys analysis | five why analysis
    5 porqués | cinco porqués | 5 por qués | cinco por qués | 5 porquês | cinco porquês
    5 pourquoi | cinq pourquoi | 5 warum | fünf warum | 5 warum fragen | 5 why analyse
    五个为什么 | 5个为什么 | 五個為什麼 | 5個為什麼 | 五问法 | 5 why分析 | なぜなぜ分析 | なぜなぜ | 5回のなぜ | 5つのなぜ | 5가지 왜 | 5번의 왜`,
  causeAndFix: `
    root cause resolution | root cause and its resolution | root cause and resolution details | what went wrong and how was it fixed
    problem and solution | problema y solución | problema e solução | problem und lösung | problème et solution | 问题与解决 | 问题与解决方案`,
  resolution: `
    resolution | resolutions | resolution and recovery | recovery | mitigation | fix | the fix | solution | solutions | the solution | resolution details | resolution summary
    resolution steps | steps to resolution | steps to resolve | remediation | remediation steps | mitigation steps | recovery steps | recovery actions
    how did we respond and recover | immediate actions taken | immediate actions | immediate response | actions taken | steps taken | service restoration
    how it was fixed | how we fixed it | how it was resolved | how we resolved it | how it was mitigated | how we mitigated it | how did we fix it
    how did we resolve it | how was it fixed | how was it resolved | how was it mitigated | how we resolved the issue | how the issue was resolved
    what we did | what did we do | what was done | what we did to fix it | what was done to fix it
    fix applied | applied fix | immediate fix | temporary fix | permanent fix | short term fix | short term fixes | hotfix | solution implemented | containment | containment and recovery
    résolution | rétablissement | rétablissement du service | retour à la normale | actions correctives et rétablissement | remédiation
    correctif | correctifs | correctif appliqué | correctifs appliqués | correction | solution apportée | solution mise en place | atténuation
    actions immédiates | actions correctives immédiates | mesures immédiates | actions prises | actions menées
    comment l incident a été résolu | comment a t il été résolu
    resolución | solución | solución aplicada | recuperación | mitigación | corrección | acciones tomadas | acciones inmediatas | medidas tomadas
    medidas inmediatas | restablecimiento del servicio | cómo se resolvió | cómo se solucionó | cómo lo resolvimos
    resolução | solução | solução aplicada | recuperação | mitigação | correção | correção aplicada | ações tomadas | ações imediatas
    medidas imediatas | restabelecimento do serviço | como foi resolvido | como resolvemos
    behebung | fehlerbehebung | störungsbehebung | lösung | problemlösung | wiederherstellung | entstörung | abhilfe | sofortmaßnahmen
    getroffene maßnahmen | ergriffene maßnahmen | maßnahmen zur behebung | wie wurde es behoben | wie wurde der vorfall behoben
    解决 | 解决方案 | 解决方法 | 解决办法 | 解决措施 | 解决过程 | 如何解决 | 處理 | 处理 | 处理措施 | 处理方案 | 处置过程 | 处置措施 | 故障处理
    修复 | 修复方案 | 修复措施 | 修复过程 | 恢复 | 恢复措施 | 恢复过程 | 应急措施 | 应急处理 | 应急处置 | 止损措施 | 临时方案 | 解決方案 | 解決辦法
    解決 | 解決策 | 解決方法 | 対応 | 対応内容 | 対応策 | 実施した対応 | 暫定対応 | 暫定対策 | 応急対応 | 一次対応 | 対処 | 対処内容
    復旧 | 復旧対応 | 復旧作業 | 復旧方法 | 修正内容
    해결 | 해결 방법 | 해결 방안 | 해결 과정 | 복구 | 복구 방법 | 복구 과정 | 조치 | 조치 내용 | 조치 사항 | 긴급 조치 | 임시 조치 | 대응 | 대응 내용`,
  measures: `
    corrective and preventative measures | corrective and preventive measures | corrective measures | preventive measures | preventative measures
    corrective preventative measures | corrective preventive measures | corrective and preventative actions | corrective and preventive actions
    corrective and preventive actions capa | capa | corrective actions | preventive actions | preventative actions | preventive steps
    prevention | prevention measures | future prevention | prevention plan | preventive enhancements | measures | countermeasures
    preventative and corrective measures | preventive and corrective measures | corrective measures and prevention | remediation and prevention
    how can we prevent similar unexpected issues | what is being done to prevent future incidents | what are we doing to prevent this
    what will we do to prevent this | how we will prevent this | how will we prevent this | how can we prevent this | how do we prevent this | how to prevent | how to prevent this
    prevention of recurrence | preventing recurrence | preventing a recurrence | preventing future incidents | preventing this in the future
    prevent recurrence | recurrence prevention | what would prevent | how we prevent | long term fix | long term fixes | long term solution | long term solutions
    what we do to keep it from happening again | preventing it from happening again | how will we prevent it | how we will prevent it
    mitigations | planned mitigations | future mitigations | what we changed | what we have changed | what we are changing | what we will change
    what will change | what has changed since | what changed since | changes we made | changes we are making | what we will do differently
    what we are doing about it | what are we doing about it | improvement actions
    mesures | mesures correctives | mesures préventives | mesures correctives et préventives | mesures à prendre | mesures prises | prévention
    actions préventives | actions de prévention | actions correctives | actions correctives et préventives | actions d amélioration
    plan d amélioration | plan d améliorations | comment éviter que cela se reproduise
    medidas | medidas de mitigación | medidas correctivas | medidas preventivas | medidas correctivas y preventivas | medidas preventivas y correctivas | prevención
    acciones preventivas | acciones correctivas | acciones correctivas y preventivas | acciones de mejora | plan de mejora | cómo evitar que se repita
    medidas corretivas | medidas corretivas e preventivas | medidas preventivas e corretivas | prevenção | ações preventivas | ações corretivas
    ações corretivas e preventivas | ações de melhoria | plano de melhoria | como evitar que se repita
    maßnahmen | korrekturmaßnahmen | vorbeugemaßnahmen | vorbeugende maßnahmen | präventionsmaßnahmen | präventivmaßnahmen | gegenmaßnahmen
    verbesserungsmaßnahmen | abstellmaßnahmen | korrektur und vorbeugemaßnahmen | langfristige maßnahmen | maßnahmenplan
    prävention | vorbeugung | vermeidung
    措施 | 改进措施 | 改進措施 | 改善措施 | 改进方案 | 改进计划 | 预防 | 预防措施 | 預防措施 | 纠正措施 | 纠正和预防措施 | 纠正预防措施 | 后续措施 | 后续改进 | 后续改进措施
    防范措施 | 整改措施 | 整改方案 | 整改计划 | 优化措施 | 后续优化 | 规避措施 | 长期方案 | 如何避免 | 如何预防
    再発防止策 | 再発防止 | 再発防止対策 | 今後の再発防止策 | 再発防止に向けて | 今後の対策 | 防止策 | 対策 | 根本対策 | 根本対応 | 改善策
    予防策 | 予防措置 | 是正措置 | 是正処置 | 恒久対策 | 恒久対応
    재발 방지 | 재발 방지책 | 재발 방지 대책 | 재발 방지 방안 | 방지 대책 | 예방 조치 | 시정 및 예방 조치 | 개선 방안 | 개선 계획 | 개선 조치 | 개선 대책 | 향후 대책 | 대책`,
  improvements: `
    improvements | improvement | improvements fixes | fixes | fixes improvements | recommended improvements | proposed improvements
    recommendations | suggestions | areas for improvement | areas of improvement | improvement areas | opportunities for improvement | broad improvements
    future detection improvements | future improvements | suggested improvements | process improvements
    what can be improved | what could be improved | what we can improve | what we will improve
    améliorations | améliorations possibles | améliorations proposées | axes d amélioration | points d amélioration | pistes d amélioration | recommandations
    mejoras | mejoras propuestas | propuestas de mejora | áreas de mejora | puntos de mejora | oportunidades de mejora | recomendaciones | sugerencias
    melhorias | melhorias propostas | pontos de melhoria | oportunidades de melhoria | recomendações | sugestões
    verbesserungen | verbesserungsvorschläge | verbesserungspotenzial | verbesserungspotential | empfehlungen
    改进 | 改進 | 改进点 | 改进建议 | 建议 | 建議 | 优化点 | 优化建议 | 改善 | 改善点 | 改善案 | 改善提案 | 改善事項
    개선 | 개선점 | 개선 사항 | 개선할 점 | 제안 | 권고 사항`,
  tasks: `
    tasks | task | task list | list of tasks | todo | to do | to do list | todo list | todos | to dos | action items | action item | resulting actions
    actions | action plan | action points | actions to take | actions required | open actions | planned actions | future actions | further actions
    next steps | what s next | what happens next | next actions | agreed actions | outstanding work | follow up | follow ups | followup | followups | follow up actions | follow up items | follow up tasks | follow up work | open items
    work items | remaining work | outstanding tasks | outstanding items | remediation items | remediation tasks | specific tasks | tasks to address the issue
    list of tasks to address the issue | tasks to address | tasks to be done | things to do | preventive tasks
    tâches | liste des tâches | actions à mener | actions à entreprendre | actions à réaliser | plan d action | plan d actions
    prochaines étapes | étapes suivantes | actions de suivi | suivi | suites à donner | à faire | points d action | préventions à mettre en place
    tareas | lista de tareas | tareas pendientes | acciones | acciones a tomar | acciones a realizar | acciones pendientes | acciones futuras | por hacer
    plan de acción | próximos pasos | siguientes pasos | elementos de acción | puntos de acción | acciones de seguimiento | seguimiento | pendientes
    tarefas | acompanhamento | lista de tarefas | tarefas pendentes | ações | ações a tomar | ações futuras | plano de ação | próximos passos | itens de ação
    pontos de ação | ações de acompanhamento | pendências | a fazer
    aufgaben | aufgabenliste | offene aufgaben | folgeaufgaben | folgemaßnahmen | nächste schritte | weitere schritte | weiteres vorgehen | aktionspunkte | offene punkte
    folgeaktionen | handlungsbedarf | maßnahmenliste | to do liste
    行动项 | 行動項目 | 行动列表 | 行动计划 | 待办 | 待办事项 | 待辦事項 | 后续行动 | 後續行動 | 后续工作 | 後續工作 | 后续计划 | 跟进事项 | 后续跟进
    下一步 | 下一步计划 | 下一步行动 | 改进项 | 任务 | 任务列表
    アクションアイテム | アクション | 次のアクション | アクションプラン | タスク | タスク一覧 | 今後の対応 | 今後の予定 | 今後の課題 | 次のステップ | フォローアップ | やること | 残課題 | 残作業
    액션 아이템 | 후속 조치 | 후속 작업 | 할 일 | 향후 계획 | 향후 조치 | 다음 단계 | 작업 항목 | 조치 계획 | 남은 작업`,
  lessons: `
    lessons learned | lessons learnt | lessons | lesson learned | learnings | key learnings | key lessons | key takeaways | takeaways
    what we learned | what we learnt | what did we learn | what have we learned
    leçons apprises | leçons tirées | leçons | enseignements | enseignements tirés | apprentissages | retour d expérience | ce que nous avons appris
    lecciones aprendidas | lecciones | aprendizajes | aprendizaje | lo que aprendimos | qué aprendimos
    lições aprendidas | lições | aprendizados | aprendizado | o que aprendemos
    erkenntnisse | gewonnene erkenntnisse | gelernte lektionen | gelerntes | lehren | was wir gelernt haben | was haben wir gelernt
    经验教训 | 經驗教訓 | 经验与教训 | 经验总结 | 教训 | 教训总结 | 反思 | 反思总结 | 总结与反思 | 總結與反思
    教訓 | 学び | 学んだこと | 得られた学び | 得られた教訓 | 振り返り | 反省点 | 교훈 | 얻은 교훈 | 배운 점 | 배운 것 | 회고`,
  wentWell: `
    what went well | things that went well | went well | what worked | what worked well | what went right | what went great | what we did well | positives
    ce qui a bien fonctionné | ce qui a fonctionné | ce qui s est bien passé | ce qui a bien marché | qu est ce qui a bien fonctionné | points positifs
    lo que funcionó bien | lo que funcionó | lo que salió bien | lo que fue bien | qué salió bien | qué funcionó bien | qué fue bien | qué hicimos bien
    aspectos positivos | o que funcionou bem | o que funcionou | o que deu certo | o que correu bem | o que foi bem | pontos positivos
    was gut lief | was lief gut | das lief gut | was gut gelaufen ist | was ist gut gelaufen | was gut funktioniert hat | was hat gut funktioniert
    做得好 | 做得好的 | 做得好的地方 | 做得好的方面 | 哪些做得好 | 好的方面
    うまくいったこと | うまくいった点 | 上手くいったこと | 良かったこと | 良かった点 | よかったこと | よかった点 | 잘한 점 | 잘된 점 | 잘된 것 | 좋았던 점`,
  wentPoorly: `
    what went wrong | what went poorly | what went badly | things that went poorly | things that went wrong | things that didn t go well
    what didn t go well | what didnt go well | what did not go well | what could have gone better | what could be better | what didn t work | what did not work
    what needs improvement | went badly | went poorly | what we did badly | what we did poorly | what failed | negatives
    ce qui a mal fonctionné | ce qui a moins bien fonctionné | ce qui s est mal passé | ce qui n a pas fonctionné | ce qui n a pas bien fonctionné
    ce qui n a pas marché | points négatifs
    lo que falló | lo que salió mal | lo que no funcionó | lo que no salió bien | lo que fue mal | qué salió mal | qué falló | qué fue mal | aspectos negativos
    o que deu errado | o que falhou | o que correu mal | o que não funcionou | o que não deu certo | o que não foi bem | o que foi mal | pontos negativos
    was schlecht lief | was lief schlecht | das lief schlecht | was schlecht gelaufen ist | was schief lief | was lief schief | was schiefgelaufen ist
    was ist schiefgelaufen | was ist schief gelaufen | was nicht gut lief | was lief nicht gut | was nicht funktioniert hat
    做得不好 | 做得不好的 | 做得不好的地方 | 做得不好的方面 | 哪些做得不好 | 不足 | 不足之处 | 存在的问题 | 待改进 | 待改进的地方
    うまくいかなかったこと | うまくいかなかった点 | 上手くいかなかったこと | 悪かったこと | 悪かった点 | 良くなかった点 | 改善が必要な点
    아쉬운 점 | 아쉬웠던 점 | 못한 점 | 잘못한 점 | 잘못된 점 | 부족한 점`,
  lucky: `
    where we got lucky | where did we get lucky | how we got lucky | we got lucky | got lucky | what we got lucky with | lucky | lucky breaks | luck
    où nous avons eu de la chance | où avons nous eu de la chance | coups de chance | donde tuvimos suerte | en qué tuvimos suerte
    onde tivemos sorte | em que tivemos sorte | onde demos sorte | wo wir glück hatten | wo hatten wir glück | glück gehabt | glückliche umstände
    幸运之处 | 幸运的地方 | 运气 | 幸運だったこと | 幸運だった点 | 運が良かったこと | 運が良かった点 | 운이 좋았던 점 | 운이 좋았던 것`,
  other: `
    conclusion | conclusions | final statement | final thoughts | closing thoughts | final remarks | closing remarks | author | authors | written by | prepared by | reference | references | link | links | related links | appendix
    appendices | glossary | supporting information | related | resources | sign off | communication | communications | response
    misleading investigation debugging paths | misleading investigation paths | escalation | investigation | background | workarounds
    conclusion générale | références | annexe | annexes | conclusión | conclusiones | referencias | anexo | anexos | conclusão | referências
    fazit | anhang | quellen | referenzen | 结论 | 附录 | 附錄 | 参考 | 参考资料 | 参考リンク | 相关链接 | 結論 | 付録 | 参考資料 | まとめ | 備考 | 補足 | 참고 | 참고 자료 | 부록 | 결론`,
}

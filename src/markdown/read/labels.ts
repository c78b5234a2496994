import {remembered} from '../../model/remembered.ts'
import {headingKey, unaccented} from './synonyms.ts'

/** What a `Label:` tells of an incident; `writing` is of the document itself. */
export type Role =
  | 'started'
  | 'ended'
  | 'detected'
  | 'mitigated'
  | 'date'
  | 'status'
  | 'window'
  | 'severity'
  | 'authors'
  | 'services'
  | 'writing'

/**
 * How people label the facts of an incident, without what `filler` holds. One more synonym, or one more language, is one
 * more entry.
 */
const phrases: Record<Role, string> = {
  started: `
    start | started | starting | begin | began | begun | beginning | onset | from | opened | occurred | happened | commenced
    début | débuté | commencé | inicio | iniciado | comienzo | início | começo
    beginn | begonnen | startzeit | 开始 | 发生 | 开始时间 | 发生时间 | 故障开始时间 | 開始 | 発生 | 開始時刻 | 開始日時 | 発生時刻 | 発生日時 | 발생 | 시작 | 발생일시 | 시작일시`,
  ended: `
    end | ended | ending | finished | resolved | resolution | restored | restoration | recovered | recovery | fixed | closed
    all clear | to | until | till | til | back to normal | back online
    fin | résolu | résolution | rétabli | rétablissement | fim | término | resuelto | resolución | restablecido | recuperación
    resolvido | resolução | restabelecido | ende | endzeit | behoben | behebung | wiederhergestellt | wiederherstellung
    结束 | 恢复 | 结束时间 | 恢复时间 | 解决时间 | 終了 | 復旧 | 終了時刻 | 終了日時 | 復旧時刻 | 復旧日時 | 종료 | 복구 | 복구일시`,
  detected: `
    detected | detection | discovered | discovery | noticed | reported | alerted | alert | report received
    détecté | détection | découvert | signalé | detectado | detección | descubierto | detecção
    entdeckt | entdeckung | erkannt | erkennung | gemeldet
    检测时间 | 发现 | 发现时间 | 报警时间 | 検知 | 検知時刻 | 検知日時 | 発見日時 | 감지 | 탐지 | 감지일시`,
  mitigated:
    'mitigated | mitigation | contained | atténué | atténuation | mitigado | mitigación | mitigação | eingedämmt',
  date: 'dates | 日期 | 时间 | 日時 | 日付 | 날짜 | 일시',
  status: 'status | estado | statut | stand | 状态 | ステータス | 상태',
  window: `
    duration | downtime | length | how long | how long did it last | total | total time | total duration | total downtime | total length
    window | frame | timeframe | period | range | span | timespan | start end | start to end | from to | ttr
    durée | durée totale | période | duración | duracion total | tiempo total fuera | período | duração | duração total | dauer | gesamtdauer
    zeitraum | 持续时间 | 影响时间 | 期間 | 影響時間 | 影響期間 | 停止時間 | ダウンタイム | 기간`,
  severity: `
    severity | severity level | level | sev | sev level | priority | priority level | severity priority | criticality
    sévérité | gravité | criticité | priorité | severidad | gravedad | nivel severidad | criticidad | prioridad
    severidade | gravidade | criticidade | prioridade | schweregrad | priorität | kritikalität
    严重程度 | 严重级别 | 严重性 | 故障等级 | 优先级 | 重大度 | 深刻度 | 重要度 | 優先度 | 심각도 | 우선순위`,
  authors: `
    author | authors | authored by | by | written by | prepared by | drafted by | report by | reports author | report author | report authors
    document author | postmortem author | postmortem authors | post mortem author | post mortem authors | postmortem owner
    post mortem owner | autor | autora | autores | autoras | escrito por | elaborado por | preparado por | redactado por
    auteur | auteurs | autrice | rédigé par | écrit par | verfasser | verfasserin | autorin | autoren | erstellt von | verfasst von
    作者 | 撰写人 | 作成者 | 執筆者 | 작성자`,
  services: `
    service | services | system | systems | component | components | application | applications
    affected service | affected services | services affected | service affected | affected system | affected systems | systems affected
    affected component | affected components | components affected | affected application | affected applications | applications affected
    affected product | affected products | impacted service | impacted services | services impacted | impacted system | impacted systems
    systems impacted | impacted component | impacted components | components impacted | services involved | systems involved
    services affectés | services impactés | services touchés | systèmes affectés | systèmes impactés | service affecté | service impacté
    servicio | servicios | servicio afectado | servicios afectados | sistemas afectados
    serviço | serviços | serviço afetado | serviços afetados | sistemas afetados
    dienst | dienste | betroffener dienst | betroffene dienste | betroffene systeme | 影响服务 | 受影响服务 | 影響サービス | 対象サービス | 영향 서비스`,
  writing: `
    published | date published | publication date | published on | updated | last updated | last update | last modified | last edited
    created | created on | created at | date created | written on | date written | report date | date of report | date of the report
    postmortem date | post mortem date | date of postmortem | review date | date of review | review meeting | postmortem meeting
    post mortem meeting | meeting date | next review`,
}

/** What stands around such a word, in whatever order: "incident start time", "time of the first detection". */
const filler = `
  incident outage impact issue event service problem disruption date time times day timestamp when and at on in of the was first actual
  approximate local utc | date heure jour incident panne coupure interruption indisponibilité et à de du des la le l | fecha hora horario incidente impacto caída interrupción fallo y del el en
  data horário do da dos queda falha interrupção indisponibilidade | datum zeit uhrzeit zeitpunkt vorfall störung ausfall ausfalls und des der um am | 시간 시각`
const dates =
  'date time times day timestamp when heure jour fecha hora horario data horário datum zeit uhrzeit zeitpunkt'

interface Words {
  roles: Map<string, Role>
  filler: Set<string>
  dates: Set<string>
}
let known: Words | undefined
function words(): Words {
  const split = (text: string, by: RegExp) =>
    text
      .split(by)
      .map(word => unaccented(word.trim()))
      .filter(Boolean)
  known ??= {
    roles: new Map(
      (Object.keys(phrases) as Role[]).flatMap(role =>
        split(phrases[role], /[|\n]/).map((phrase): [string, Role] => [phrase, role]),
      ),
    ),
    filler: new Set(split(filler, /[\s|]+/)),
    dates: new Set(split(dates, /\s/)),
  }
  return known
}

/** What a label says that its text is, in any of the languages. */
export const roleOf = remembered((label: string): Role | null => {
  const {roles, filler, dates} = words()
  const key = unaccented(
    headingKey(label.replace(/<[^<>]*>/g, '').replace(/(?<!\s)\s*\([^()]{2,40}\)\W{0,3}$/, '')),
  )
  const exact = roles.get(key)
  if (exact) return exact
  const all = key.split(' ')
  const core = all.filter(word => !filler.has(word))
  if (core.length === 0) return all.some(word => dates.has(word)) ? 'date' : null
  return roles.get(core.join(' ')) ?? null
})

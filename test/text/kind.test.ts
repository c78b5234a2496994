import {expect, test} from 'vitest'
import type {EventKind} from '../../src/model/postmortem.ts'
import {guessKind} from '../../src/text/kind.ts'

/** What each of these, said of an incident, tells of it. */
const told: [EventKind, string[]][] = [
  [
    'misleading',
    [
      ...['the cache was ruled out', 'a red herring', 'two red herrings', 'a false lead', 'false trails'],
      ...[
        'a false alarm',
        'on false assumptions',
        'we suspected DNS',
        'suspecting DNS',
        'on suspicion of DNS',
      ],
      ...[
        'we assumed DNS',
        'an assumption about DNS',
        'misled by a graph',
        'a misleading graph',
        'a mislead',
      ],
      ...['a wild goose chase', 'which turned out to be unrelated', 'turned out not to be wrong'],
      ...['it turned out to be fine', 'turned out to be healthy', 'turned out to be false'],
      ...['DNS was not the cause', 'not the root cause', 'unrelated errors', 'DNS descartado', 'descartadas'],
    ],
  ],
  [
    'communicated',
    [
      ...['status page set to red', 'statuspage is red', 'customers informed', 'users were notified'],
      ...['stakeholders are told', 'clients have been updated', 'management informed', 'informed customers'],
      ...['notified all users', 'told our clients', 'e-mailed the customers', 'emailed stakeholders'],
      ...['we announce an outage', 'announced on the list', 'announces a window', 'an announcement'],
      ...['posted an update', 'posted a notice', 'a public statement', 'apologised to them', 'an apology'],
    ],
  ],
  [
    'resolved',
    [
      ...['Resolution', 'Full resolution', 'resolved', 'it recovered', 'recovery of all', 'recovers'],
      ...['restored', 'restoration of it', 'restores normal work', 'back to normal', 'it is back up'],
      ...['back online', 'back in service', 'fully operational', 'now operational', 'systems operational'],
      ...['verified operational', 'system operational', 'all-clear', 'all clear', 'normal service resumed'],
      ...['normal operations return', 'normal operation resumes', 'the outage ended', 'incident ends'],
      ...['impact is over', 'incident closed', 'incident was closed', 'outage over', 'resuelto', 'resuelta'],
      ...['resolvido', 'restaurada', 'résolu', 'rétabli', 'rétablissement', 'restablecido'],
      ...['服务恢复', '復旧した', '解決', '복구'],
    ],
  ],
  [
    'mitigated',
    [
      ...[
        'rolled back',
        'rolling back',
        'roll-back',
        'rolls back',
        'rollback',
        'reverted',
        'reverting',
        'reverts',
      ],
      ...[
        'a revert',
        'restarted',
        'restarting',
        'restarts',
        'rebooted',
        'a reboot',
        'redeployed',
        'redeploy',
      ],
      ...['mitigated', 'a mitigation', 'failed over', 'failover', 'failing over', 'fail-over', 'scaled up'],
      ...['scaled out', 'disabled it', 'blocked it', 'throttled', 'a workaround', 'hotfix', 'a hot fix'],
      ...['patched', 'a patch', 'fix deployed', 'fixes are applied', 'change was released', 'changes pushed'],
      ...[
        'the fix is implemented',
        'adjustment rolled out',
        'fix has been deployed',
        'fixes have been pushed',
      ],
      ...['deployed a fix', 'applied the fix', 'pushed an index fix', 'released fix', 'implemented a fix'],
      ...[
        'fixed',
        'corrected',
        'rectified',
        'amended',
        'reiniciado',
        'reiniciadas',
        'redémarré',
        'redémarrés',
        'redémarrée',
      ],
    ],
  ],
  [
    'escalated',
    [
      ...['escalated', 'an escalation', 'paged Ana', 'it pages the lead', 'pages on-call', 'pages us'],
      ...['called in Ana', 'brought in Ana', 'looped in Ana', 'loops in Ana', 'handed over', 'handed off'],
      ...['team notified', 'the team is contacted', 'engineers were engaged', 'engineer was contacted'],
      ...['on-call are engaged', 'oncall called', 'on-call engineer was woken', 'on-call is notified'],
      ...['escalado', 'escalada'],
    ],
  ],
  [
    'detected',
    [
      ...['alert', 'alerting', 'alarms', 'detected', 'detection', 'noticed', 'we notice', 'Ana notices it'],
      ...[
        'a report',
        'reports come in',
        'reported',
        'reporting it',
        'monitor shows it',
        'monitoring',
        'monitored',
      ],
      ...[
        'PagerDuty',
        'Datadog',
        'discovered',
        'discovers',
        'complaints',
        'they complain',
        'support tickets',
      ],
      ...['a support ticket', 'observed', 'became aware', 'spotted', 'Ana saw it', 'a warning', 'warnings'],
      ...['une alerte', 'alertas', 'signalé', 'observée', 'observés', 'détecté', 'détectées', 'detectadas'],
      ...['告警', '报警', '检测到', '发现', '検知', 'アラート', '감지', '알림'],
    ],
  ],
  [
    'started',
    [
      ...['the outage began', 'impact begins', 'incident started', 'errors started', 'error starts here'],
      ...['failures begin', 'errors start'],
      ...[
        'failures commenced',
        'issue commences',
        'degradation starts',
        'downtime began',
        'it began failing',
      ],
      ...['begins returning errors', 'starts timing out', 'started to fail', 'started experiencing errors'],
      ...['began throwing errors', 'began dropping them', 'it goes down', 'it went down', 'went fully down'],
      ...[
        'went offline',
        'became unavailable',
        'becomes unresponsive',
        'was unreachable',
        'was inaccessible',
      ],
      ...['it stopped responding', 'outage commences'],
    ],
  ],
  [
    'investigating',
    [
      ...['investigated', 'an investigation', 'debugging', 'we debug', 'looked into it', 'looking to it'],
      ...[
        'looks into it',
        'look into it',
        'checked',
        'a check',
        'checks',
        'inspected',
        'examined',
        'identified',
      ],
      ...['diagnosed', 'found it', 'traced', 'tracing', 'reviewed', 'reviewing', 'analyzed', 'an analysis'],
      ...['analysed', 'verified', 'verifying', 'confirmed', 'confirms', 'confirm', 'concluded', 'root cause'],
    ],
  ],
  [
    'note',
    [
      ...[
        '',
        'lunch',
        'deploy of 2.4',
        'the page is slow',
        'a fixture',
        'backup',
        'foundation',
        'soundcheck',
      ],
      ...[
        'profound',
        'prefixed',
        'unpatched',
        'roll call',
        'overreported',
        'team meeting',
        'status',
        'errors',
      ],
      ...['we start', 'errors startle', 'seesaw', 'they said "saw"', 'alert is pending'],
      ...['the disk alarm went into pending', 'alert was pending', 'alarm entered its pending state'],
    ],
  ],
]

test.each(told)('%s', (kind, texts) => {
  for (const text of texts) {
    expect.soft([text, guessKind(text)]).toEqual([text, kind])
    expect.soft([text, guessKind(text.toUpperCase())]).toEqual([text, kind])
  }
})

test.each<[EventKind, string[]]>([
  [
    'started',
    [
      ...[
        'Los errores comenzaron',
        'El problema empezó',
        'As falhas começaram',
        'O site caiu',
        'El sitio se cayó',
      ],
      ...['Inicio del incidente', 'Début de l’incident', 'Début de la panne', 'Beginn der Störung'],
      ...['Ausfall beginnt', 'Der Shop ist nicht mehr erreichbar', 'Inizio dell’incidente'],
    ],
  ],
  [
    'detected',
    [
      ...[
        'Se detectó un aumento de errores',
        'Detecção de latência',
        'Détection de la panne',
        'Erreurs signalées',
      ],
      ...['Los clientes reportaron errores', 'Kunden haben Fehler gemeldet', 'Warnung im Dashboard'],
      ...['Errori segnalati dai clienti', 'Anomalia rilevata'],
    ],
  ],
  [
    'investigating',
    [
      ...['Se investiga la base de datos', 'Investigação em andamento', 'Analizando los registros'],
      ...['Vérification des journaux', 'Team untersucht die Datenbank', 'Prüfung der Logs'],
      ...['Causa identificada', 'Identifié : une requête trop lente', 'Indagine sui log'],
    ],
  ],
  ['escalated', ['Se escaló al equipo de redes', 'Escalado al proveedor', 'An das Netzwerkteam eskaliert']],
  [
    'mitigated',
    [
      ...['Se reinició el servicio', 'Se revirtió el despliegue', 'Deploy revertido', 'Serviço reiniciado'],
      ...['Redémarrage du cluster', 'Option désactivée', 'Version zurückgerollt', 'Dienst neu gestartet'],
      ...['Funktion deaktiviert', 'Servizio riavviato', 'Mitigación aplicada'],
    ],
  ],
  [
    'resolved',
    [
      ...['Servicio restablecido', 'Incidente resuelto', 'Se restauró el servicio', 'Incidente resolvido'],
      ...['Retour à la normale', 'Service rétabli', 'Panne résolue', 'Störung behoben'],
      ...['Dienst wiederhergestellt', 'Shop wieder erreichbar', 'Servizio ripristinato', 'Problema risolto'],
      ...['Volvió a la normalidad', 'Tudo voltou ao normal'],
    ],
  ],
  [
    'communicated',
    [
      ...['Statusseite aktualisiert', 'Página de estado actualizada', 'Page de statut mise à jour'],
      ...['Kunden wurden informiert', 'Clientes informados', 'Clients informés'],
    ],
  ],
  ['misleading', ['DDoS descartado', 'Verdacht auf DDoS', 'Datenbank ausgeschlossen']],
  [
    'note',
    [
      ...[
        'Noch nicht behoben',
        'Pas encore résolu',
        'Sin resolver',
        'Ainda não resolvido',
        'Restaurant de la Gare',
      ],
      ...['Zweite Version ausgerollt', 'Mittagspause'],
    ],
  ],
])('%s, in other languages', (kind, texts) => {
  for (const text of texts) expect([text, guessKind(text)]).toEqual([text, kind])
})

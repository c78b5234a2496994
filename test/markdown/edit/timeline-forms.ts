/** Entries under their heading. */
export const under = (entries: string) => `# Mail stood still\n\n## Timeline\n\n${entries}`

/** Two entries in a form, and the lines that go and come when they are changed. */
export interface Form {
  source: string
  added: string[]
  untimed: string[]
  words: string[]
  time: string[]
  timeless: string[]
  gone: string[]
}

export const forms: Record<string, Form> = {
  'a list': {
    source: under('- 10:00 Mail stops\n- 10:20: Alert fires\n'),
    added: ['+- 10:10 Somebody looks'],
    untimed: ['+- Somebody looks'],
    words: ['-- 10:00 Mail stops', '+- 10:00 Mail stood still'],
    time: ['-- 10:20: Alert fires', '+- 10:25: Alert fires'],
    timeless: ['-- 10:20: Alert fires', '+- Alert fires'],
    gone: ['-- 10:00 Mail stops'],
  },
  'a list with bold times': {
    source: under('* **10:00** Mail stops\n* **10:20** Alert fires\n'),
    added: ['+* **10:10** Somebody looks'],
    untimed: ['+* Somebody looks'],
    words: ['-* **10:00** Mail stops', '+* **10:00** Mail stood still'],
    time: ['-* **10:20** Alert fires', '+* **10:25** Alert fires'],
    timeless: ['-* **10:20** Alert fires', '+* Alert fires'],
    gone: ['-* **10:00** Mail stops'],
  },
  'a list with numbers': {
    source: under('1. 10:00 Mail stops\n2. 10:20 Alert fires\n'),
    added: ['+2. 10:10 Somebody looks'],
    untimed: ['+2. Somebody looks'],
    words: ['-1. 10:00 Mail stops', '+1. 10:00 Mail stood still'],
    time: ['-2. 10:20 Alert fires', '+2. 10:25 Alert fires'],
    timeless: ['-2. 10:20 Alert fires', '+2. Alert fires'],
    gone: ['-1. 10:00 Mail stops'],
  },
  'a list with dates and zones': {
    source: under('- 2024-05-06 10:00 UTC: Mail stops\n- 2024-05-06 10:20 UTC: Alert fires\n'),
    added: ['+- 2024-05-06 10:10 UTC: Somebody looks'],
    untimed: ['+- Somebody looks'],
    words: ['-- 2024-05-06 10:00 UTC: Mail stops', '+- 2024-05-06 10:00 UTC: Mail stood still'],
    time: ['-- 2024-05-06 10:20 UTC: Alert fires', '+- 2024-05-06 10:25 UTC: Alert fires'],
    timeless: ['-- 2024-05-06 10:20 UTC: Alert fires', '+- Alert fires'],
    gone: ['-- 2024-05-06 10:00 UTC: Mail stops'],
  },
  'a list with lines below': {
    source: under('- 10:00 Mail stops\n  for everybody.\n- 10:20 Alert fires\n'),
    added: ['+- 10:10 Somebody looks'],
    untimed: ['+- Somebody looks'],
    words: ['-- 10:00 Mail stops', '+- 10:00 Mail stood still'],
    time: ['-- 10:20 Alert fires', '+- 10:25 Alert fires'],
    timeless: ['-- 10:20 Alert fires', '+- Alert fires'],
    gone: ['-- 10:00 Mail stops', '-  for everybody.'],
  },
  headings: {
    source: under('### 10:00 UTC\n\nMail stops.\n\n### 10:20 UTC\n\nAlert fires.\n'),
    added: ['+### 10:10 UTC', '+', '+Somebody looks', '+'],
    untimed: ['+### Somebody looks', '+'],
    words: ['-Mail stops.', '+Mail stood still.'],
    time: ['-### 10:20 UTC', '+### 10:25 UTC'],
    timeless: ['-### 10:20 UTC', '-', '-Alert fires.', '+### Alert fires.'],
    gone: ['-### 10:00 UTC', '-', '-Mail stops.', '-'],
  },
  'headings that say it all': {
    source: under('### 10:00 - Mail stops\n\n### 10:20 - Alert fires\n'),
    added: ['+### 10:10 - Somebody looks', '+'],
    untimed: ['+### Somebody looks', '+'],
    words: ['-### 10:00 - Mail stops', '+### 10:00 - Mail stood still'],
    time: ['-### 10:20 - Alert fires', '+### 10:25 - Alert fires'],
    timeless: ['-### 10:20 - Alert fires', '+### Alert fires'],
    gone: ['-### 10:00 - Mail stops', '-'],
  },
  'a table with dates of its own': {
    source: under(
      '| Date | Time | Kind | Event | Source |\n|---|---|---|---|---|\n| 2024-05-06 | 10:00 | note | Mail stops | #ops |\n| 2024-05-06 | 10:20 | | Alert fires | |\n',
    ),
    added: ['+| 2024-05-06 | 10:10 |  | Somebody looks |  |'],
    untimed: ['+|  |  |  | Somebody looks |  |'],
    words: [
      '-| 2024-05-06 | 10:00 | note | Mail stops | #ops |',
      '+| 2024-05-06 | 10:00 | note | Mail stood still | #ops |',
    ],
    time: ['-| 2024-05-06 | 10:20 | | Alert fires | |', '+| 2024-05-06 | 10:25 | | Alert fires | |'],
    timeless: ['-| 2024-05-06 | 10:20 | | Alert fires | |', '+|  |  | | Alert fires | |'],
    gone: ['-| 2024-05-06 | 10:00 | note | Mail stops | #ops |'],
  },
  'a table of two columns': {
    source: under(
      '| When  | What       |\n|-------|------------|\n| 10:00 | Mail stops |\n| 10:20 | Alert fires |\n',
    ),
    added: ['+| 10:10 | Somebody looks |'],
    untimed: ['+|       | Somebody looks |'],
    words: ['-| 10:00 | Mail stops |', '+| 10:00 | Mail stood still |'],
    time: ['-| 10:20 | Alert fires |', '+| 10:25 | Alert fires |'],
    timeless: ['-| 10:20 | Alert fires |', '+|  | Alert fires |'],
    gone: ['-| 10:00 | Mail stops |'],
  },
  'a table of ours': {
    source: under(
      '| Time (UTC, 2024-05-06) | Kind | What happened |\n| --- | --- | --- |\n| 10:00 |  | Mail stops |\n| 10:20 |  | Alert fires |\n',
    ),
    added: ['+| 10:10 |  | Somebody looks |'],
    untimed: ['+|  |  | Somebody looks |'],
    words: ['-| 10:00 |  | Mail stops |', '+| 10:00 |  | Mail stood still |'],
    time: ['-| 10:20 |  | Alert fires |', '+| 10:25 |  | Alert fires |'],
    timeless: ['-| 10:20 |  | Alert fires |', '+|  |  | Alert fires |'],
    gone: ['-| 10:00 |  | Mail stops |'],
  },
  'a line each, with bold times': {
    source: under('**10:00** — Mail stops\n\n**10:20** — Alert fires\n'),
    added: ['+**10:10** — Somebody looks', '+'],
    untimed: ['+Somebody looks', '+'],
    words: ['-**10:00** — Mail stops', '+**10:00** — Mail stood still'],
    time: ['-**10:20** — Alert fires', '+**10:25** — Alert fires'],
    timeless: ['-**10:20** — Alert fires', '+Alert fires'],
    gone: ['-**10:00** — Mail stops', '-'],
  },
  'a line each, with times in brackets': {
    source: under('[10:00] Mail stops\n[10:20] Alert fires\n'),
    added: ['+[10:10] Somebody looks'],
    untimed: ['+Somebody looks'],
    words: ['-[10:00] Mail stops', '+[10:00] Mail stood still'],
    time: ['-[10:20] Alert fires', '+[10:25] Alert fires'],
    timeless: ['-[10:20] Alert fires', '+Alert fires'],
    gone: ['-[10:00] Mail stops'],
  },
}

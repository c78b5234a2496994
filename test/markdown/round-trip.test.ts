import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {listTemplates, type TemplateFile} from '../../src/config/templates.ts'
import {oneLine} from '../../src/markdown/escape.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import {guardMarkdown, unguard} from '../../src/markdown/write/guard.ts'
import {writePostmortem} from '../../src/markdown/write.ts'
import {storeFactors} from '../../src/model/factors.ts'
import {
  bounds,
  emptyPostmortem,
  eventKinds,
  type Moment,
  type Postmortem,
  statuses,
  taskStatuses,
  taskTypes,
} from '../../src/model/postmortem.ts'

/*
 * import(render(model)) = model. What is left out of the generated models, because a document cannot hold it:
 * - texts of one line with control or bidi characters, line breaks, or space around them; empty texts in a list;
 * - Markdown with control or bidi characters, blank lines or space around it, or an underlined heading of several lines;
 * - moments of which nothing is known, zones that begin with a digit; durations that are not ISO 8601;
 * - the same section twice without a heading, and tasks without a title.
 */
const pieces = [
  ...[
    'Checkout',
    'down',
    'the disk',
    'db_main',
    'at 14:05',
    'for 3 hours',
    '25% of users',
    'from 10:00 to 11:30 UTC',
    '2023-11-01',
    'owner: ana',
    ', due: 2024-01-01',
  ],
  ...[
    '*',
    '**bold**',
    '_',
    '`code`',
    '[x]',
    '[a](https://a.example)',
    'https://b.example/x_y?z=1&q=2',
    '<b>',
    '<!-- c -->',
    '|',
    '\\',
    '~~',
    '$',
    '&amp;',
    '#',
    '1.',
    '-',
    '@ana',
    ':',
    '—',
  ],
  ...[
    'Root cause',
    'Timeline:',
    '**Impact**',
    'TODO',
    '事故',
    '👩‍🚒',
    "it's",
    '"quoted"',
    '(computed)',
    '“smart”',
  ],
]
const line = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 5})
        .map(words => words.join(' ')),
    },
    {weight: 1, arbitrary: fc.string({minLength: 1, maxLength: 12})},
    {weight: 1, arbitrary: fc.string({unit: 'grapheme', minLength: 1, maxLength: 12})},
  )
  .filter(text => text !== '' && oneLine(text) === text)

const block = fc.oneof(
  {weight: 4, arbitrary: line},
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '# Timeline',
        '## Root cause',
        '### Details',
        '#### Deep',
        '- a\n- b\n  - c',
        '1. one\n2. two',
        '```sh\n# not a heading\n```',
        '    code',
      ],
      ...[
        '> quoted\n> text',
        '| a | b |\n| --- | --- |\n| 1 | 2 |',
        '**Impact**',
        'Started: 10:00',
        '- **Started:** 10:00',
        '- [ ] **A task** — owner: ana',
        '---',
        '<div>\n\nx\n\n</div>',
      ],
      ...[
        'first\nsecond',
        'hard  \nbreak',
        '<!-- pm-wizard-ignore blame: quoted -->',
        '![shot](a.png)',
        '[^1]: note',
        '* * *',
        '> said\n---',
        '# A\n\n#### B',
      ],
    ),
  },
)
const markdown = fc
  .array(block, {maxLength: 4})
  .map(blocks => blocks.join('\n\n'))
  .filter(text => unguard(guardMarkdown(text)) === text && text !== '_Not recorded._')

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, {nil: null, freq: 2})
const number = (max: number) => fc.integer({min: 0, max}).map(n => `${n}`.padStart(2, '0'))
const date = fc
  .tuple(
    fc.constantFrom('2023', '2024', '1999'),
    fc.integer({min: 1, max: 12}),
    fc.integer({min: 1, max: 28}),
  )
  .map(([y, m, d]) => `${y}-${`${m}`.padStart(2, '0')}-${`${d}`.padStart(2, '0')}`)
const time = fc
  .oneof(fc.tuple(number(23), number(59)), fc.tuple(number(23), number(59), number(59)))
  .map(parts => parts.join(':'))
const zone = fc.constantFrom(
  'UTC',
  'EAT',
  'PST',
  'GMT+1',
  '+03:00',
  '-0330',
  'Africa/Nairobi',
  'America/Argentina/Ushuaia',
  'local time',
)
const moment: fc.Arbitrary<Moment> = fc
  .record({date: maybe(date), time: maybe(time), zone: maybe(zone)})
  .filter(({date, time, zone}) => date !== null || time !== null || zone !== null)
const duration = fc
  .record({
    days: fc.integer({min: 0, max: 9}),
    clock: fc.tuple(
      fc.integer({min: 0, max: 99}),
      fc.integer({min: 0, max: 99}),
      fc.integer({min: 0, max: 99}),
    ),
  })
  .filter(({days, clock}) => days + clock[0] + clock[1] + clock[2] > 0)
  .map(
    ({days, clock: [h, m, s]}) =>
      `P${days ? `${days}D` : ''}${h + m + s ? `T${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s ? `${s}S` : ''}` : ''}`,
  )
const isoDuration = fc.oneof(duration, fc.constantFrom('P2W', 'PT0.5H', 'P1M', 'PT0S'))

const event = (at: fc.Arbitrary<Moment | null>) =>
  fc.record({at, kind: fc.constantFrom(...eventKinds), text: line, source: maybe(line)})
const timeline = fc.oneof(
  fc.array(event(maybe(moment)), {maxLength: 4}),
  // As most are: one day and one zone for all.
  fc
    .tuple(date, zone)
    .chain(([date, zone]) => fc.array(event(maybe(time.map(time => ({date, time, zone})))), {maxLength: 4})),
  fc
    .tuple(date, maybe(zone))
    .chain(([date, zone]) => fc.array(event(time.map(time => ({date, time, zone}))), {maxLength: 4})),
)

const repo = fc.constantFrom('acme/shop', 'git.acme.example/ops/on-call')
const issue = fc
  .record({
    repo,
    number: fc.integer({min: 1, max: 99_999}),
    state: fc.constantFrom('open' as const, 'closed' as const, null),
  })
  .map(({repo, number, state}) => ({
    repo,
    number,
    url: `https://${repo.split('/').length > 2 ? '' : 'github.com/'}${repo}/issues/${number}`,
    state,
  }))
const task = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
  title: line,
  details: markdown,
  type: maybe(fc.constantFrom(...taskTypes)),
  priority: maybe(fc.constantFrom('P1', 'high', 'Sev 2')),
  owner: maybe(fc.constantFrom('ana', 'Maria Lopez', 'Smith, John', 'team-db', "O'Neil (ops)")),
  due: maybe(date),
  status: fc.constantFrom(...taskStatuses),
  reason: maybe(
    line.filter(text => !/(?:owner|due|type|priority|answers|issue|won't do|reason):/.test(text)),
  ),
  factor: maybe(line),
  issue: maybe(issue),
})

const list = fc.array(line, {maxLength: 3})
const factor = fc.record({text: line, reason: maybe(line)})
const sections = fc.array(
  fc.oneof(
    fc.record({heading: line, level: fc.integer({min: 1, max: 6}), markdown}),
    fc.record({heading: fc.constant(''), level: fc.constant(0), markdown: markdown.filter(Boolean)}),
  ),
  {maxLength: 3},
)

const parts: {[Field in keyof Postmortem]: fc.Arbitrary<Postmortem[Field]>} = {
  version: fc.constant(1 as const),
  id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
  title: line,
  status: fc.constantFrom(...statuses),
  severity: maybe(fc.oneof(fc.constantFrom('SEV-1', '1', 'true', 'null', 'high: all', '~'), line)),
  authors: list,
  services: list,
  timeZone: maybe(fc.constantFrom('UTC', 'Africa/Nairobi', '+03:00')),
  summary: markdown,
  impact: fc.record({
    description: markdown,
    usersAffectedPercent: maybe(fc.oneof(fc.integer({min: 0, max: 100}), fc.constantFrom(12.5, 99.95, 0.01))),
  }),
  detection: markdown,
  startedAt: maybe(moment),
  detectedAt: maybe(moment),
  mitigatedAt: maybe(moment),
  resolvedAt: maybe(moment),
  statedDuration: maybe(isoDuration),
  statedDurationBound: fc.constant(null),
  timeline,
  rootCause: fc
    .record({description: markdown, trigger: markdown, factors: fc.array(factor, {maxLength: 3}), whys: list})
    .map(({factors, whys: fiveWhys, ...texts}) => {
      const rootCause = {...texts, contributingFactors: [], noAction: [], fiveWhys}
      storeFactors(rootCause, factors)
      return rootCause
    }),
  resolution: markdown,
  lessons: fc.record({wentWell: list, wentPoorly: list, gotLucky: list}),
  improvements: list,
  tasks: fc.uniqueArray(task, {maxLength: 3, selector: ({id}) => id}),
  sections,
}
const model = fc
  .record({...parts, bound: maybe(fc.constantFrom(...bounds))})
  .map(({bound, ...model}) => ({...model, statedDurationBound: model.statedDuration === null ? null : bound}))

let templates: TemplateFile[]
beforeAll(async () => {
  templates = (await listTemplates()).filter(template => !template.excerpt)
})

function expectKept(postmortem: Postmortem, template: TemplateFile, empty?: 'not-recorded') {
  const written = writePostmortem(postmortem, template, empty ? {empty} : {})
  expect(readPostmortem(written).postmortem, written).toEqual(postmortem)
}

describe('reading what was written gives the same model', () => {
  for (const field of Object.keys(parts) as (keyof Postmortem)[])
    test(`of which only "${field}" is known`, () => {
      fc.assert(
        fc.property(parts[field] as fc.Arbitrary<never>, value => {
          expectKept(
            {...emptyPostmortem(), id: 'x', title: 'Shop down', [field]: value},
            templates.find(({name}) => name === 'default')!,
          )
        }),
        {numRuns: 50},
      )
    })

  for (const name of ['alx', 'atlassian', 'coe', 'default', 'gitlab', 'google-sre', 'pagerduty', 'short'])
    test(`through the template "${name}"`, () => {
      fc.assert(
        fc.property(model, fc.boolean(), (postmortem, empty) => {
          expectKept(
            postmortem,
            templates.find(template => template.name === name)!,
            empty ? 'not-recorded' : undefined,
          )
        }),
        {numRuns: 20},
      )
    })
})

describe('what was added to a written document by hand', () => {
  const written = () =>
    writePostmortem(
      {
        ...emptyPostmortem(),
        ...{id: 'x', title: 'Shop down', summary: 'Nobody could pay.'},
        timeline: ['10:00', '10:20'].map(time => ({
          ...{
            at: {date: '2024-05-06', time, zone: 'UTC'},
            kind: 'note' as const,
            text: `At ${time}`,
            source: null,
          },
        })),
        improvements: ['Alert earlier'],
      },
      templates.find(({name}) => name === 'default')!,
    )
  const read = (change: (text: string) => string) => readPostmortem(change(written())).postmortem

  test('a row of the timeline, a line of facts, an item of a list', () => {
    const {timeline, detectedAt, authors, improvements} = read(text =>
      text
        .replace('| 10:20 |', '| 10:10 | detected | Pager |\n| 10:20 |')
        .replace('## Summary', '- **Detected:** 10:10\n- **Author:** Ana\n\n## Summary')
        .replace('- Alert earlier', '- Alert earlier\n- Alert *louder*'),
    )
    expect(timeline[1]).toEqual({
      ...{
        at: {date: '2024-05-06', time: '10:10', zone: 'UTC'},
        kind: 'detected',
        text: 'Pager',
        source: null,
      },
    })
    expect(detectedAt).toEqual({date: null, time: '10:10', zone: null})
    expect(authors).toEqual(['Ana'])
    expect(improvements).toEqual(['Alert earlier', 'Alert louder'])
  })

  test('a task without our marks, and a section of its own', () => {
    const {tasks, sections, summary} = read(
      text =>
        `${text.replace('could pay.', 'could pay.\n\n### Who\n\nAll.')}\n## Action items\n\n- [x] Rotate the key\n\n## Glossary\n\nKey: a secret.\n`,
    )
    expect(tasks.map(({title, status}) => [title, status])).toEqual([['Rotate the key', 'done']])
    expect(sections).toEqual([{heading: 'Glossary', level: 2, markdown: 'Key: a secret.'}])
    expect(summary).toBe('Nobody could pay.\n\n### Who\n\nAll.')
  })

  test('a text between the sections that no field holds', () => {
    const {sections, timeline} = read(text =>
      text
        .replace('## Timeline\n', '## Timeline\n\nTaken from the chat.\n')
        .replace('# Shop down\n', '# Shop down\n\nA draft.\n'),
    )
    expect(timeline.length).toBe(2)
    expect(sections.map(({markdown}) => markdown)).toEqual(['A draft.', 'Taken from the chat.'])
  })

  test('front matter of another program does not make it ours', () => {
    const text = '---\ntemplate: blog\n---\n# Shop down\n\n**Impact**\n\nOrders failed.\n'
    expect(readPostmortem(text).postmortem.impact.description).toBe('Orders failed.')
  })
})

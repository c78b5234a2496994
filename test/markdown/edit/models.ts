import fc from 'fast-check'
import {storeFactors} from '../../../src/model/factors.ts'
import {
  bounds,
  emptyPostmortem,
  eventKinds,
  type Postmortem,
  taskTypes,
} from '../../../src/model/postmortem.ts'

/** Postmortems as people make them in the wizard, some fields empty, with words that Markdown could take for marks. */

const words = [
  ...[
    'checkout',
    'the queue',
    'was',
    'slow',
    'db_main',
    '25% of users',
    'alert',
    'at 14:05',
    '*all*',
    '`cache`',
    '[x]',
  ],
  ...['| pipe', 'a#b', '<b>', 'É', '事故', 'https://a.example/x_y', 'owner: ana', '1.', '-', 'TODO:', '$5'],
]
const line = fc
  .array(fc.constantFrom(...words), {minLength: 1, maxLength: 5})
  .map(parts => `The ${parts.join(' ')}`)
const lines = fc.uniqueArray(line, {maxLength: 3})
const markdown = fc.oneof(
  fc.constant(''),
  fc
    .array(
      fc.oneof(line, fc.constantFrom('- one\n- two', '```\ncode\n```', '> quoted', '1. first\n2. second')),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map(blocks => blocks.join('\n\n')),
)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, {nil: null})
const two = (n: number) => `${n}`.padStart(2, '0')
const date = fc.integer({min: 1, max: 28}).map(day => `2023-11-${two(day)}`)
const time = fc
  .tuple(fc.integer({min: 0, max: 23}), fc.integer({min: 0, max: 59}))
  .map(parts => parts.map(two).join(':'))
const moment = fc.record({date, time, zone: fc.constantFrom('UTC', 'EAT')})
const factor = fc.record({text: line, reason: maybe(line)})
const event = fc.record({
  at: maybe(fc.record({date, time, zone: fc.constant('UTC')})),
  kind: fc.constantFrom(...eventKinds),
  text: line,
  source: maybe(fc.constantFrom('#incident-42', 'git 3f2a91c')),
})
const task = fc.record({
  id: fc.uuid(),
  title: line,
  details: markdown,
  type: maybe(fc.constantFrom(...taskTypes)),
  priority: maybe(fc.constantFrom('P1', 'P2')),
  owner: maybe(fc.constantFrom('ana', 'ben')),
  due: maybe(date),
  status: fc.constantFrom('open' as const, 'done' as const),
  reason: fc.constant(null),
  factor: maybe(line),
  issue: maybe(
    fc.integer({min: 1, max: 99}).map(number => ({
      repo: 'acme/shop',
      number,
      url: `https://github.com/acme/shop/issues/${number}`,
      state: null,
    })),
  ),
})

export const model: fc.Arbitrary<Postmortem> = fc
  .record({
    id: fc.constant('2023-11-05-shop'),
    title: line,
    status: fc.constantFrom('draft' as const, 'final' as const),
    severity: maybe(fc.constantFrom('SEV1', 'SEV2')),
    authors: fc.uniqueArray(fc.constantFrom('Ana', 'Ben', 'Lea'), {maxLength: 2}),
    services: fc.uniqueArray(fc.constantFrom('shop', 'mail'), {maxLength: 2}),
    timeZone: maybe(fc.constant('UTC')),
    summary: markdown,
    impact: fc.record({description: markdown, usersAffectedPercent: maybe(fc.integer({min: 0, max: 100}))}),
    detection: markdown,
    startedAt: maybe(moment),
    detectedAt: maybe(moment),
    mitigatedAt: maybe(moment),
    resolvedAt: maybe(moment),
    statedDuration: maybe(fc.constantFrom('PT1H', 'PT50M', 'PT3H30M')),
    statedDurationBound: maybe(fc.constantFrom(...bounds)),
    timeline: fc.uniqueArray(event, {maxLength: 5, selector: ({text}) => text}),
    rootCause: fc
      .record({
        texts: fc.record({description: markdown, trigger: markdown, fiveWhys: lines}),
        factors: fc.uniqueArray(factor, {maxLength: 3, selector: ({text}) => text}),
      })
      .map(({texts, factors}) => {
        const rootCause = {...texts, contributingFactors: [], noAction: []}
        storeFactors(rootCause, factors)
        return rootCause
      }),
    resolution: markdown,
    lessons: fc.record({wentWell: lines, wentPoorly: lines, gotLucky: lines}),
    improvements: lines,
    tasks: fc.uniqueArray(task, {maxLength: 3, selector: ({title}) => title}),
  })
  .map(known => withLength({...emptyPostmortem(), ...known}))

/** From which side a length is told says nothing without the length. */
const withLength = (postmortem: Postmortem): Postmortem =>
  postmortem.statedDuration ? postmortem : {...postmortem, statedDurationBound: null}

/** A postmortem, and the same with some of its fields as they are in another one. */
export const changes: fc.Arbitrary<[Postmortem, Postmortem]> = fc
  .tuple(model, model, fc.subarray(Object.keys(emptyPostmortem()) as (keyof Postmortem)[], {minLength: 1}))
  .map(([before, other, keys]) => [
    before,
    withLength({
      ...before,
      ...Object.fromEntries(
        keys.filter(key => key !== 'id' && key !== 'sections').map(key => [key, other[key]]),
      ),
    }),
  ])

import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {readArchived} from '../../src/archive/archived.ts'
import {plainTasks} from '../../src/archive/plain-tasks.ts'
import {linesOf} from '../../src/archive/sections.ts'
import {listTemplates, type TemplateFile} from '../../src/config/templates.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import {writePostmortem} from '../../src/markdown/write.ts'
import {metrics} from '../../src/model/metrics.ts'
import {postmortem, read} from './samples.ts'

let templates: TemplateFile[]
beforeAll(async () => {
  templates = (await listTemplates()).filter(({excerpt}) => !excerpt)
})

/** Text that looks like the structure of a document. */
const markdown = fc
  .array(
    fc.constantFrom(
      'Carts were slow.',
      '## Action items',
      '- [ ] **No task** — owner: nobody',
      '```',
      '~~~~',
      '<!-- ## Timeline',
      '-->',
      'Action items\n---',
      '# Timeline',
      '| 10:00 | x |',
      '<details>',
      '> ## Action items',
      '',
    ),
    {maxLength: 6},
  )
  .map(lines => lines.join('\n').trim())
const line = fc.constantFrom('Cap the cart', '# Impact', '```', '**Owner:** x', 'Alert on <b>', 'Timeline')

const model = fc
  .record({
    title: line,
    summary: markdown,
    impact: markdown,
    resolution: markdown,
    details: markdown,
    factors: fc.array(line, {maxLength: 2}),
    mitigated: fc.boolean(),
    zone: fc.constantFrom('UTC', null),
    tasks: fc.array(line, {maxLength: 3}),
  })
  .map(({title, summary, impact, resolution, details, factors, mitigated, zone, tasks}) =>
    postmortem({
      id: 'x',
      title,
      summary,
      impact: {description: impact},
      resolution,
      startedAt: {date: '2024-05-06', time: '10:00', zone},
      ...(mitigated
        ? {
            detectedAt: {date: '2024-05-06', time: '10:15', zone},
            mitigatedAt: {date: '2024-05-06', time: '10:50', zone},
            resolvedAt: {date: '2024-05-07', time: '00:10', zone},
          }
        : {}),
      timeline: [
        {at: {date: '2024-05-06', time: '10:12', zone: 'UTC'}, kind: 'detected', text: title},
        {at: {date: '2024-05-06', time: '11:30', zone: 'UTC'}, kind: 'resolved', text: title},
      ],
      rootCause: {
        description: resolution,
        contributingFactors: factors,
        noAction: factors.slice(1, 2).map(factor => ({factor, reason: title})),
      },
      lessons: {wentWell: factors},
      tasks: tasks.map((task, i) => ({
        id: `t${i}`,
        title: task,
        details: i === 1 ? details : '',
        due: '2024-06-01',
        factor: i === 0 ? (factors[0] ?? null) : null,
        ...(i === 2 ? {status: 'wont-do', reason: task, owner: task} : {}),
      })),
    }),
  )

test('of every template, whatever stands in the texts, an excerpt tells what the whole tells', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(model, fc.nat(), (model, n) => {
      const source = writePostmortem(model, templates[n % templates.length]!)
      const whole = readPostmortem(source)
      const [status, stats] = (['status', 'stats'] as const).map(
        purpose => readArchived({file: 'a.md', source, named: false}, purpose)!,
      )
      const lineOf = (offset: number) => source.slice(0, offset).split('\n').length
      for (const each of [status, stats]) {
        expect(each!.postmortem.tasks).toEqual(whole.postmortem.tasks)
        expect(each!.taskLines).toEqual(whole.tasks.map(({start}) => lineOf(start)))
      }
      const [{timeToEscalate: _, ...told}, {timeToEscalate: __, ...all}] = [
        metrics(stats!.postmortem),
        metrics(whole.postmortem),
      ]
      expect(told).toEqual(all)
      expect(stats!.postmortem.rootCause.contributingFactors).toEqual(
        whole.postmortem.rootCause.contributingFactors,
      )
    }),
    {numRuns: 60},
  )
})

test('plain tasks are read without parsing, just as they are', () => {
  const issue = {repo: 'acme/web', number: 3, url: 'https://github.com/acme/web/issues/3'}
  const tasks = [
    {id: 'a', title: 'Alert on disks', owner: 'Ana Paz', type: 'detect', priority: 'P1', due: '2024-06-01'},
    {id: 'b', title: 'Larger disk', status: 'done', issue: {...issue, state: 'closed'}},
    {id: 'c', title: 'Own queue', status: 'wont-do', reason: 'we bought one', issue},
  ] as const
  const model = postmortem({id: 'x', title: 'Down', tasks: [...tasks]})
  const source = writePostmortem(model, templates.find(({name}) => name === 'default')!)
  expect(plainTasks(linesOf(source)!)?.tasks).toEqual(model.tasks)
  for (const odd of ['Run `df`', 'See <b>', 'A _b_ c', '*Alert* on'])
    expect(plainTasks(linesOf(source.replace('Alert on disks', odd))!)).toBeNull()
})

describe('what is read', () => {
  test('a document of another form is read whole', () => {
    const source = '# Outage\n\n## Summary\n\nDown.\n\n## Action items\n\n- [ ] Alert\n'
    expect(linesOf(source)).toBeNull()
    expect(read(source, true)).toMatchObject({postmortem: {tasks: [{title: 'Alert'}]}, taskLines: [9]})
  })
  test('other Markdown in a folder is no postmortem, unless it is named', () => {
    const readme = '# Our tools\n\n## Usage\n\nRun it.\n'
    expect(read(readme)).toBeNull()
    expect(read(readme, true)).not.toBeNull()
  })
})

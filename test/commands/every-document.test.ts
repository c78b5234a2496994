import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import type {Status} from '../../src/archive/status.ts'
import {run as issues} from '../../src/commands/issues.ts'
import {run as lint} from '../../src/commands/lint.ts'
import {run as status} from '../../src/commands/status.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import {temporaryFolder} from '../followups/helpers.ts'
import {fiveDocuments} from './five-documents.ts'
import {aWorldForEach} from './world.ts'

const world = aWorldForEach()

/** What a command prints for a file. */
const printed = async (run: typeof lint, file: string, flags: object): Promise<string> => {
  world.said.stdout = ''
  await run({operands: [file], flags})
  return world.said.stdout
}

test.each(Object.entries(fiveDocuments))(
  '%s: opened, checked, filed, brought back, told of',
  async (_, {rule, titles, source}) => {
    const folder = temporaryFolder()
    vi.stubEnv('XDG_STATE_HOME', folder)
    const file = join(folder, 'incident.md')
    writeFileSync(file, source)
    const text = () => readFileSync(file, 'utf8')

    const {findings} = JSON.parse(await printed(lint, file, {format: 'json', 'fail-on': 'never'}))
    expect(findings.map((finding: {rule: string}) => finding.rule)).toContain(rule)

    expect(await issues({operands: [file], flags: {repo: 'acme/web', yes: true}})).toBe(0)
    const made = world.github.repo('acme/web').issues
    expect(made.map(({title}) => title)).toEqual(titles)
    // The links stand beside the tasks, and not another line has changed.
    const lines = source.split('\n')
    expect(
      text()
        .split('\n')
        .filter(line => !lines.includes(line)),
    ).toHaveLength(titles.length)
    for (const {number} of made)
      expect(text().split(`https://github.com/acme/web/issues/${number}`)).toHaveLength(2)

    made[0]!.state = 'closed'
    made[0]!.state_reason = 'not_planned'
    expect(await issues({operands: [file], flags: {sync: true}})).toBe(0)
    const tasks = readPostmortem(text()).postmortem.tasks.filter(task => task.issue)
    expect(tasks.map(task => [task.status, task.reason, task.issue?.number])).toEqual(
      made.map(({number}, i) =>
        i === 0 ? ['wont-do', 'closed as not planned', number] : ['open', null, number],
      ),
    )
    const synced = text()
    expect(await issues({operands: [file], flags: {sync: true}})).toBe(0)
    expect(await issues({operands: [file], flags: {repo: 'acme/web', yes: true}})).toBe(0)
    expect([text(), made.length]).toEqual([synced, titles.length])

    const {counts} = JSON.parse(await printed(status, file, {json: true})) as Status
    expect(counts).toMatchObject({wontDo: 1, open: titles.length - 1, neverFiled: 0})
  },
)

test('a document that has only measures says how they become tasks', async () => {
  const file = join(temporaryFolder(), 'a.md')
  writeFileSync(file, '# Down\n\n## Preventive measures\n\n- Look at the disk more often\n- Fewer deploys\n')
  expect(await issues({operands: [file], flags: {repo: 'acme/web', yes: true}})).toBe(0)
  expect(world.said.stderr).toContain('It has no task, only measures (2).')
  expect(world.said.stderr).toContain('- [ ] Look at the disk more often')
})

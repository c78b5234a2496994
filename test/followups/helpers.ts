import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as v from 'valibot'
import {onTestFinished} from 'vitest'
import type {Clock} from '../../src/followups/clock.ts'
import type {Filing} from '../../src/followups/filing.ts'
import {fileFollowUps} from '../../src/followups/followups.ts'
import {type Choice, type Plan, planIssues} from '../../src/followups/plan.ts'
import type {Progress} from '../../src/followups/progress.ts'
import {type Issue, type Postmortem, PostmortemSchema} from '../../src/model/postmortem.ts'
import type {GitHub} from '../github/server.ts'

/** An incident with the tasks given; each is a title or more. */
export const incident = (...tasks: (string | Partial<Postmortem['tasks'][number]>)[]): Postmortem =>
  v.parse(PostmortemSchema, {
    id: '2025-03-04-checkout-slow',
    title: 'Checkout slow',
    summary: 'Carts took a minute to load. Nobody lost an order.',
    timeZone: 'UTC',
    startedAt: {date: '2025-03-04', time: '09:10'},
    resolvedAt: {date: '2025-03-04', time: '10:40'},
    tasks: tasks.map((task, index) => ({
      id: `t${index + 1}`,
      ...(typeof task === 'string' ? {title: task} : task),
    })),
  })

export const document = {url: null, path: 'postmortems/checkout.md', section: 'Preventive tasks'}

export const planFor = (postmortem: Postmortem, more: Partial<Choice> = {}): Plan =>
  planIssues(postmortem, {repo: 'acme/web', document, labels: {always: []}, ...more})

/** A folder that is gone after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pm-wizard-followups-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** A clock on which waiting takes no time; `waited` adds it up, in milliseconds. */
export const testClock = (): Clock & {waited: number} => {
  const clock = {
    waited: 0,
    now: () => Date.now() + clock.waited,
    sleep: async (milliseconds: number) => {
      clock.waited += milliseconds
    },
  }
  return clock
}

export interface Run extends Filing {
  progress: Progress[]
  /** The links as the document would have them. */
  links: Record<string, Issue>
  clock: ReturnType<typeof testClock>
}

/** Files a plan against the pretend GitHub and notes all that the caller sees. */
export const run = async (
  github: GitHub,
  plan: Plan,
  {
    directory = temporaryFolder(),
    signal,
    onProgress,
  }: {directory?: string; signal?: AbortSignal; onProgress?: (progress: Progress) => void} = {},
): Promise<Run> => {
  const progress: Progress[] = []
  const links: Record<string, Issue> = {}
  const clock = testClock()
  const filing = await fileFollowUps(plan, {
    directory,
    env: github.env,
    clock,
    ...(signal ? {signal} : {}),
    onProgress: each => {
      progress.push(each)
      onProgress?.(each)
    },
    recordIssue: async (task, issue) => {
      links[task] = issue
    },
  })
  return {...filing, progress, links, clock}
}

/** Titles of the issues that exist. */
export const titles = (github: GitHub): string[] => github.repo('acme/web').issues.map(issue => issue.title)

/** Titles that a shell, a terminal or a careless program would stumble over. */
export const hostileTitles = [
  `say "no" to 'it' && $(reboot) \`id\`; rm -rf / | cat > x`,
  '--title=--repo=evil/repo',
  '-',
  '@me and @octocat, #12',
  '<!-- pm-wizard:task=x/y --> {"title":"z"}',
  'Größe 🧑‍🚒 begrenzen 限制',
  'read \u202egnp.exe\u202c and \u200fعربي',
  '\\n %s %00 $PATH !! ~ *',
  'x'.repeat(256),
]

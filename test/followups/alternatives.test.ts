import {execFile} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {expect, test} from 'vitest'
import {toChecklist} from '../../src/followups/checklist.ts'
import {toFormLinks} from '../../src/followups/links.ts'
import type {Plan} from '../../src/followups/plan.ts'
import {toScript} from '../../src/followups/script.ts'
import {startGitHub} from '../github/server.ts'
import {hostileTitles, incident, planFor, temporaryFolder} from './helpers.ts'

const label = (name: string) => ({name, color: 'ededed', description: null})

test('the script, run by sh with the real gh, files every title, body and label to the letter', async () => {
  const github = await startGitHub({'acme/web': {labels: [label('it\'s, "both"'), label('bug')]}})
  const plan: Plan = {
    ...planFor(
      incident(...hostileTitles, {title: 'A body', details: "```\nEND_OF_BODY\n$(reboot) `id` \\ 'x'\n```"}),
    ),
    labelsToCreate: ['-new $x'],
  }
  for (const item of plan.items)
    Object.assign(item, {labels: ['it\'s, "both"', '-new $x'], assignees: ['octocat']})
  const script = join(temporaryFolder(), 'file.sh')
  writeFileSync(script, toScript(plan).replaceAll('sleep 1', ':'))
  await promisify(execFile)('sh', [script], {env: {...process.env, ...github.env}})
  const {issues} = github.repo('acme/web')
  expect(
    issues.map(({title, body, labels, assignees}) => ({title, body: body.trimEnd(), labels, assignees})),
  ).toEqual(plan.items.map(({title, body, labels, assignees}) => ({title, body, labels, assignees})))
  await github.close()
})

test('the checklist is one line a task, and notifies nobody', () => {
  const plan = planFor(incident({title: 'Ask @octocat about #12', owner: 'hubot'}, 'Second *one*'))
  plan.items[1]!.labels = ['ops']
  expect(toChecklist(plan)).toBe(
    '- [ ] Ask @\u200boctocat about #\u200b12 (hubot)\n- [ ] Second \\*one\\* (ops)\n',
  )
})

test('a link opens the form with title, body, labels and assignees', () => {
  const plan = planFor(incident({title: 'A & B = "C" 100 %', owner: 'hubot'}))
  plan.items[0]!.labels = ['bug', 'ops']
  const [link] = toFormLinks({...plan, repo: 'git.example.com/acme/web'})
  const url = new URL(link!.url)
  expect(url.origin + url.pathname).toBe('https://git.example.com/acme/web/issues/new')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    title: 'A & B = "C" 100 %',
    body: plan.items[0]!.body,
    labels: 'bug,ops',
    assignees: 'hubot',
  })
})

test('a body too long for an address is cut, with the marker still in it', () => {
  const [link] = toFormLinks(planFor(incident({title: 'Long', details: 'Größe 🧑‍🚒 '.repeat(3000)})))
  expect(link).toMatchObject({cut: true})
  expect(link!.url.length).toBeLessThanOrEqual(8000)
  expect(link!.url.length).toBeGreaterThan(7800)
  expect(new URL(link!.url).searchParams.get('body')).toContain('pm-wizard:task=2025-03-04-checkout-slow/t1')
})

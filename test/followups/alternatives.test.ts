import {execFile} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {toString as textOf} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {toChecklist} from '../../src/followups/checklist.ts'
import {toFormLinks} from '../../src/followups/github/links.ts'
import {onTrust} from '../../src/followups/github/placement.ts'
import {toScript} from '../../src/followups/github/script.ts'
import type {Plan} from '../../src/followups/plan.ts'
import {addIssue} from '../github/repositories.ts'
import {startGitHub} from '../github/server.ts'
import {hostileTitles, incident, planFor, temporaryFolder} from './helpers.ts'

const label = (name: string) => ({name, color: 'ededed', description: null})

test('the script, run by sh with the real gh, files every title, body and label to the letter', async () => {
  const github = await startGitHub({'acme/web': {labels: [label('it\'s, "both"'), label('bug')]}})
  const plan: Plan = {
    ...planFor(
      incident(
        ...hostileTitles,
        {title: 'A body', details: "```\nEND_OF_BODY\n$(reboot) `id` \\ 'x'\n```"},
        {title: 'A long one', details: 'Größe "🧑‍🚒" $(reboot) \u200fعربي\n'.repeat(2500)},
      ),
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

test('the script files into a milestone and lists all in a tracking issue; what this gh cannot do is said, not lost', async () => {
  const milestones = [{number: 3, title: "Q3 'reliability'", state: 'open' as const}]
  const github = await startGitHub({'acme/web': {milestones}})
  addIssue(github.repo('acme/web'), {title: 'Epic'})
  const plan = planFor(incident(...hostileTitles.slice(0, 4)), {
    tracking: true,
    placement: onTrust({milestone: milestones[0]!.title, type: "Ta'sk", parent: '#1'}, 'acme/web'),
  })
  const script = join(temporaryFolder(), 'file.sh')
  writeFileSync(script, toScript(plan).replaceAll('sleep 1', ':'))
  const {stdout, stderr} = await promisify(execFile)('sh', [script], {env: {...process.env, ...github.env}})
  const {issues} = github.repo('acme/web')
  expect(issues.slice(1).map(({title, milestone}) => [title, milestone?.number])).toEqual(
    [...hostileTitles.slice(0, 4), 'Follow-ups: Checkout slow'].map(title => [title, 3]),
  )
  const urls = [2, 3, 4, 5].map(number => `https://github.com/acme/web/issues/${number}`)
  expect(issues.at(-1)!.body).toBe(`${plan.tracking!.body}\n\n${urls.map(url => `- [ ] ${url}\n`).join('')}`)
  expect(stdout.trim().split('\n').slice(0, 4)).toEqual(urls)
  // gh 2.23 has neither.
  expect(stderr).toContain('This gh has no --type: set it on GitHub.')
  expect(stderr).toContain('This gh has no --parent: set it on GitHub.')
  await github.close()
})

test('a gh that has the options for type and parent gets them from the script', async () => {
  const placement = onTrust({type: "Ta'sk", parent: '#1'}, 'acme/web')
  const folder = temporaryFolder()
  const gh = [
    '#!/bin/sh',
    'case "$*" in *--help*) echo "  --type name"; echo "  --parent number"; exit;; esac',
    'cat > /dev/null',
    'for word; do echo "<$word>"; done',
  ]
  writeFileSync(join(folder, 'gh'), gh.join('\n'), {mode: 0o755})
  writeFileSync(
    join(folder, 'file.sh'),
    toScript(planFor(incident('One'), {placement})).replaceAll('sleep 1', ':'),
  )
  const env = {...process.env, PATH: `${folder}:${process.env.PATH}`}
  const {stdout} = await promisify(execFile)('sh', [join(folder, 'file.sh')], {env})
  expect(stdout.trim().split('\n')).toEqual(
    ['issue', 'create', '--repo=acme/web', '--title=One', '--body-file=-', "--type=Ta'sk", '--parent=1'].map(
      word => `<${word}>`,
    ),
  )
})

test('hostile titles arrive to the letter through links, and are one line each of the checklist', () => {
  const plan = planFor(incident(...hostileTitles))
  expect(toFormLinks(plan).map(({url}) => new URL(url).searchParams.get('title'))).toEqual(hostileTitles)
  const lines = toChecklist(plan).trimEnd().split('\n')
  expect(lines.every(line => line.startsWith('- [ ] '))).toBe(true)
  const shown = lines.map(line => textOf(fromMarkdown(line.slice('- [ ] '.length))))
  // As in every document, marks of the writing direction are left out.
  const harmless = hostileTitles.map(title => title.replace(/[\u200f\u202a-\u202e]/g, ''))
  expect(shown.map(title => title.replaceAll('\u200b', ''))).toEqual(harmless)
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

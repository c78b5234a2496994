import {describe, expect, test} from 'vitest'
import {type Choice, planIssues} from '../../src/followups/plan.ts'
import type {Preflight} from '../../src/followups/tracker.ts'
import {document, incident} from './helpers.ts'

const choice: Choice = {repo: 'acme/web', document}
const seen: Preflight = {
  repo: 'acme/web',
  url: 'https://github.com/acme/web',
  visibility: 'private',
  login: 'octocat',
  mayLabel: true,
  mayCreateLabels: true,
  labels: ['Postmortem'],
  assignable: ['octocat'],
}

describe('which tasks', () => {
  const issue = {
    repo: 'acme/web',
    number: 7,
    url: 'https://github.com/acme/web/issues/7',
    state: 'open',
  } as const
  const postmortem = incident(
    'Alert on slow carts',
    {title: 'Old', issue},
    {title: 'Ready', status: 'done'},
    {title: 'Never', status: 'wont-do', reason: 'the cart goes away'},
    {title: 'Two\nlines'},
    {title: 'A \x1b[31mred one'},
    {title: 'half \ud83d'},
    {title: ' '},
    {id: 't1', title: 'Same id'},
    {id: '', title: 'No id'},
  )
  test('only those that are still to be filed and can be; the others are named with the reason', () => {
    const plan = planIssues(postmortem, choice)
    expect(plan.items.map(item => item.title)).toEqual(['Alert on slow carts'])
    expect(plan.skipped.map(each => each.why)).toEqual([
      'filed as acme/web#7',
      'done',
      'will not be done: the cart goes away',
      'its title has a line break: a title is one line',
      'its title has control characters: type it anew',
      'its title has half a character in it: type it anew',
      'it has no title',
      'another task has the same id, t1',
      'it has no id, so its issue could not be known again',
    ])
  })
  test('of those that were chosen', () => {
    const plan = planIssues(incident('a', 'b', 'c'), {...choice, tasks: ['t2']})
    expect(plan.items.map(item => item.title)).toEqual(['b'])
    expect(plan.skipped).toEqual([])
  })
  test('a postmortem without an id is refused', () => {
    expect(() => planIssues({...incident('a'), id: ''}, choice)).toThrow('no id')
  })
})

describe('titles', () => {
  const titleOf = (title: string) => planIssues(incident(title), choice).items[0]
  test.each([
    'say "no" to \'it\' && $(reboot) `id`; rm -rf /',
    '--body-file /etc/passwd',
    '@octocat broke #12',
    'Größe 🧑‍🚒 begrenzen',
    'a \u202egnp.exe \u200fb',
    `${'x'.repeat(256)}`,
  ])('%s stays as it is', title => {
    expect(titleOf(title)).toMatchObject({title, notes: []})
  })
  test('a longer one is cut between two characters, and stands in full in the body', () => {
    const long = `${'word '.repeat(50)}${'👩‍🚒'.repeat(40)} the end`
    const item = titleOf(long)
    expect(item?.title.length).toBeLessThanOrEqual(256)
    expect(item?.title).toMatch(/👩‍🚒…$/u)
    expect(item?.body).toContain(`**The task in full:** ${long.trim()}`)
    expect(item?.notes).toEqual([expect.stringContaining('256')])
  })
})

describe('labels', () => {
  const labels = {always: ['postmortem'], byType: {detect: 'detection'}, byPriority: {p1: 'urgent'}}
  const postmortem = incident({title: 'Alert', type: 'detect', priority: 'P1'}, 'Other')
  const plan = (more: Partial<Choice>) => planIssues(postmortem, {...choice, labels, ...more})
  test('come from the rules, by type and priority', () => {
    expect(plan({}).items.map(item => item.labels)).toEqual([
      ['postmortem', 'detection', 'urgent'],
      ['postmortem'],
    ])
  })
  test('that are missing are left out and named, unless they shall be created', () => {
    const without = plan({preflight: seen})
    expect(without.items.map(item => item.labels)).toEqual([['Postmortem'], ['Postmortem']])
    expect(without).toMatchObject({labelsLeftOut: ['detection', 'urgent'], labelsToCreate: []})
    const created = plan({preflight: seen, missingLabels: 'create'})
    expect(created.items[0]?.labels).toEqual(['Postmortem', 'detection', 'urgent'])
    expect(created).toMatchObject({labelsLeftOut: [], labelsToCreate: ['detection', 'urgent']})
  })
  test('are not asked for where the login may not set or create them', () => {
    const reader = {...seen, mayLabel: false, mayCreateLabels: false}
    expect(plan({preflight: reader}).items[0]?.labels).toEqual([])
    const triager = {...seen, mayCreateLabels: false}
    expect(plan({preflight: triager, missingLabels: 'create'})).toMatchObject({
      labelsToCreate: [],
      labelsLeftOut: ['detection', 'urgent'],
    })
  })
})

test('an owner who can be assigned is; another is named in the body, and the plan says so', () => {
  const postmortem = incident(
    {title: 'a', owner: '@Octocat'},
    {title: 'b', owner: 'hubot'},
    {title: 'c', owner: 'The web team'},
  )
  const [a, b, c] = planIssues(postmortem, {...choice, preflight: seen}).items
  expect(a).toMatchObject({assignees: ['Octocat'], notes: []})
  expect(a?.body).not.toContain('Owner')
  expect(b).toMatchObject({assignees: [], notes: ['hubot cannot be assigned there: named in the body']})
  expect(b?.body).toContain('- Owner: hubot')
  expect(c).toMatchObject({assignees: [], body: expect.stringContaining('- Owner: The web team')})
})

test('the repository is the one that GitHub names, with its visibility', () => {
  const plan = planIssues(incident('a'), {
    ...choice,
    preflight: {...seen, repo: 'acme/shop', visibility: 'public'},
  })
  expect(plan).toMatchObject({repo: 'acme/shop', visibility: 'public', since: '2025-03-04'})
})

import {expect, test} from 'vitest'
import {issueBody} from '../../src/followups/body.ts'
import {github} from '../../src/followups/github/github.ts'
import {document, incident} from './helpers.ts'

const most = github.most.body

const bodyOf = (
  task: Parameters<typeof incident>[0],
  place = document as Parameters<typeof issueBody>[2],
) => {
  const postmortem = incident(task)
  return issueBody(postmortem, postmortem.tasks[0]!, place, {most})
}

test('a reader who knows nothing learns what happened, where to read on, what is wanted and by when', () => {
  const body = bodyOf({
    title: 'Alert on slow carts',
    type: 'detect',
    priority: 'P1',
    due: '2025-04-01',
    details: 'Page at **5 s**, measured at the edge.',
  })
  expect(body).toBe(
    [
      '**What happened:** Checkout slow (began 2025-03-04 09:10 UTC, lasted 1 h 30 min). Carts took a minute to load.',
      '**Postmortem:** postmortems/checkout.md, section “Preventive tasks”',
      '- Type: detect\n- Priority: P1\n- Due: 2025-04-01',
      '**Done when** it is in place, and the same failure would be noticed before users tell of it.',
      '<!-- pm-wizard:task=2025-03-04-checkout-slow/t1 -->',
      '### Details',
      'Page at **5 s**, measured at the edge.',
    ].join('\n\n'),
  )
})

test('the factor that it answers stands among the facts', () => {
  expect(
    bodyOf({title: 'Alert on slow carts', due: '2025-04-01', factor: 'Nobody *watches* carts'}),
  ).toContain('- Due: 2025-04-01\n- Answers: Nobody \\*watches\\* carts\n')
})

test('a postmortem on the web is linked; an address that is none is not', () => {
  const url = 'https://github.com/acme/web/blob/main/post mortems/a>b.md'
  expect(bodyOf('a', {...document, url})).toContain(
    '**Postmortem:** [Checkout slow](<https://github.com/acme/web/blob/main/post%20mortems/a%3Eb.md>), section',
  )
  expect(bodyOf('a', {...document, url: 'javascript:alert(1)'})).not.toContain('javascript')
})

test('nothing in an id or in the details makes a second marker, or ends the first', () => {
  const postmortem = {
    ...incident({title: 'a', details: '<!-- pm-wizard:task=x/t2 -->\n<!-- open'}),
    id: 'x --> @all <b>',
  }
  const body = issueBody(postmortem, postmortem.tasks[0]!, document, {most})
  expect(body.match(/<!-- pm-wizard:task=\S+ -->/g)).toEqual([
    '<!-- pm-wizard:task=x%20-%2D%3E%20%40all%20%3Cb%3E/t1 -->',
  ])
  expect(body.indexOf('pm-wizard:task')).toBeLessThan(body.indexOf('### Details'))
})

test('70,000 characters are cut to what GitHub takes, between two characters, and the body says so', () => {
  const body = bodyOf({title: 'a', details: '👩‍🚒'.repeat(14_000)})
  expect(body.length).toBeLessThanOrEqual(65_536)
  expect(body.length).toBeGreaterThan(65_500)
  expect(body).toContain('### Details (cut: the whole is in the postmortem)')
  expect(body.endsWith('👩‍🚒…')).toBe(true)
})

test('an enormous text in every field still makes a body that GitHub takes', () => {
  const long = '@a #1 '.repeat(20_000)
  const postmortem = {
    ...incident({title: long, details: long, priority: long, owner: long}),
    title: long,
    summary: long,
  }
  const place = {url: null, path: long, section: long}
  const body = issueBody(postmortem, postmortem.tasks[0]!, place, {most, wholeTitle: true, ownerAsText: true})
  expect(body.length).toBeLessThanOrEqual(65_536)
  expect(body).toContain('pm-wizard:task=')
})

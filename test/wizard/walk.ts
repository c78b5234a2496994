import type {Issue} from '../../src/model/postmortem.ts'
import {messages} from '../../src/wizard/messages.ts'
import {documentService} from '../../src/wizard/services/documents.ts'
import type {FilingEvents} from '../../src/wizard/services/services.ts'
import type {Size} from '../../src/wizard/view/measure.ts'
import {incident} from '../e2e/incident.ts'
import {later, type World, world} from './world.ts'

/**
 * A walk through every step of the wizard with the whole incident, stopping wherever there is another thing to see.
 * The people, the folder and the zone are what a checkout would tell.
 */

const around = {
  values: {authors: 'Ada Byron', repository: 'acme/auth'},
  found: {
    owners: ['ada', 'grace'],
    authors: ['Ada Byron'],
    services: ['authentication'],
    service: 'authentication',
  },
}

const earlier = [
  {path: 'postmortems/mail.md', title: 'Mail was late', detail: '1 open task, 3 days ago'},
  {
    path: 'postmortems/search.md',
    title: 'Search answered with the catalogue of last year for all of a morning, in every shop',
    detail: 'final, no open task, 41 days ago',
  },
]

const drafts = [
  {id: 'a', title: 'Checkout is down', detail: 'step 3 of 7, 20 min ago'},
  {id: 'b', title: 'New postmortem', detail: 'step 1 of 7, 2 days ago'},
]

const chat = [
  '14:46 ada: alert says failed sign-ins, looking',
  '15:10 lin: database logs look clean to me',
  '15:46 grace: paged the authentication team',
  '16:02 lin: token=9f8e7d6c5b4a39281706f5e4d3c2b1a0 still works here',
  '17:01 ada: restarted with the right configuration',
  '(edited)',
  '3 replies',
].join('\n')

/** GitHub takes one issue after the other; at the second it asks for a pause, until the test goes on. */
function gitHub() {
  const paused = later<void>()
  const goesOn = later<void>()
  const file = async ({onState, onIssue, onWait}: FilingEvents) => {
    for (const [index, id] of ['t1', 't2', 't3', 't4'].entries()) {
      onState(id, 'filing', '')
      if (index === 1) {
        onWait(messages.waiting(1, 'GitHub'))
        paused.end()
        await goesOn.promise
        onWait('')
      }
      const issue: Issue = {
        repo: 'acme/auth',
        number: 411 + index,
        url: `https://github.com/acme/auth/issues/${411 + index}`,
        state: 'open',
      }
      await onIssue(id, issue)
      onState(id, 'filed', issue.url)
    }
  }
  return {file, paused: paused.promise, goOn: () => goesOn.end()}
}

export interface Stop {
  name: string
  here: World
}

/** What is to be seen at the start, and a first question whose answer nobody typed yet. */
async function* beginnings(): AsyncGenerator<Stop> {
  const start = world({drafts, around: {documents: earlier}})
  await start.session.discover()
  yield {name: 'start', here: start}
  start.keys('<down>', '<down>', '<down>')
  yield {name: 'start-documents', here: start}
}

async function* summary(here: World): AsyncGenerator<Stop> {
  yield {name: 'summary', here}
  here.keys(incident.title, '<enter>', '2023-11-01 14:3')
  yield {name: 'summary-time', here}
  here.keys('0 UTC', '<enter>', incident.ended)
  yield {name: 'summary-duration', here}
  here.keys('<enter>', '14:20', '<enter>')
  yield {name: 'summary-question', here}
  here.keys('<escape>', '<backspace>', '<backspace>', incident.detected.slice(-2), '<enter>')
  yield {name: 'summary-severity', here}
  here.keys(incident.severity, '<enter>')
  yield {name: 'summary-offer', here}
  here.keys('<enter>', incident.impact, '<enter>', 'thirty')
  yield {name: 'summary-problem', here}
  here.keys(...Array.from({length: 6}, () => '<backspace>'), incident.percent, '<enter>')
  here.keys(incident.found, '<enter>', incident.short, '<enter>')
  yield {name: 'summary-filled', here}
  here.keys('<escape>')
  yield {name: 'steps', here}
  here.keys('?')
  yield {name: 'help-steps', here}
  here.keys('<escape>', '<escape>')
}

async function* timeline(here: World): AsyncGenerator<Stop> {
  here.keys('<ctrl+n>')
  yield {name: 'timeline', here}
  here.keys(incident.events[0])
  yield {name: 'timeline-typing', here}
  here.keys('<enter>')
  here.keys(...incident.events.slice(1).flatMap(event => [event, '<enter>']))
  yield {name: 'timeline-filled', here}
  here.session.paste(chat)
  await here.settle()
  yield {name: 'picker', here}
  here.keys('/', 'logs')
  yield {name: 'picker-search', here}
  here.keys('<escape>', '<escape>', '<ctrl+o>')
  yield {name: 'import', here}
  here.keys('<escape>', '<up>', '<up>')
  yield {name: 'timeline-row', here}
  here.keys('?')
  yield {name: 'help-row', here}
  here.keys('<escape>', '<enter>')
  yield {name: 'timeline-opened', here}
  here.keys('<escape>', '<down>', 'k')
  yield {name: 'timeline-parted', here}
  here.keys('<ctrl+z>', '<down>', '17:10 The junior engineer forgot to check the logs', '<enter>', '<up>')
  yield {name: 'timeline-finding', here}
  here.keys('d')
  yield {name: 'timeline-deleted', here}
  here.keys('<ctrl+z>')
}

async function* rootCause(here: World): AsyncGenerator<Stop> {
  here.keys('<ctrl+n>')
  yield {name: 'root-cause', here}
  here.keys(`${incident.cause} Human error was the cause.`, '<enter>')
  yield {name: 'root-cause-finding', here}
  here.keys('<shift+tab>', ...Array.from({length: 27}, () => '<backspace>'), '<enter>')
  here.keys(incident.trigger, '<enter>', incident.factors[0], '<enter>')
  yield {name: 'root-cause-factors', here}
  here.keys('<tab>', ...incident.whys.flatMap(why => [why, '<enter>']))
  yield {name: 'root-cause-whys', here}
  here.keys('<tab>', incident.resolution)
  yield {name: 'root-cause-filled', here}
  here.keys('<ctrl+/>')
  yield {name: 'help-text', here}
  here.keys('<escape>', '<backspace>')
}

async function* lessonsAndTasks(here: World): AsyncGenerator<Stop> {
  here.keys('<ctrl+n>')
  yield {name: 'lessons', here}
  here.keys(
    'The alert fired within a minute',
    '<enter>',
    '<tab>',
    'Half an hour went into the database',
    '<enter>',
  )
  yield {name: 'lessons-filled', here}
  here.keys('<ctrl+n>')
  yield {name: 'tasks', here}
  const [first, ...rest] = incident.tasks
  here.keys(first.title, '<enter>')
  yield {name: 'tasks-owner', here}
  here.keys('a')
  yield {name: 'tasks-completion', here}
  here.keys('<tab>', '<enter>')
  yield {name: 'tasks-asked', here}
  for (const {title, owner, due} of rest) here.keys(title, '<enter>', owner, '<enter>', due, '<enter>')
  yield {name: 'tasks-filled', here}
  here.keys('<up>', '<enter>')
  yield {name: 'tasks-opened', here}
  here.keys('<escape>')
}

async function* review(here: World): AsyncGenerator<Stop> {
  here.keys('<ctrl+n>')
  yield {name: 'review', here}
  here.keys('<tab>', '<tab>')
  yield {name: 'review-findings', here}
  here.keys('/', 'config')
  yield {name: 'review-search', here}
  here.keys('<escape>', 'i')
  yield {name: 'review-reason', here}
  here.keys('<escape>', '<shift+tab>', '<enter>')
  await here.settle()
  yield {name: 'review-exists', here}
  here.keys('y')
  await here.settle()
  yield {name: 'review-written', here}
}

async function* followUps(here: World, {paused, goOn}: ReturnType<typeof gitHub>): AsyncGenerator<Stop> {
  here.keys('<ctrl+p>', '<ctrl+n>', '<ctrl+n>')
  yield {name: 'follow-ups', here}
  here.keys('<tab>')
  yield {name: 'follow-ups-issues', here}
  here.keys(...Array.from({length: 5}, () => '<tab>'))
  yield {name: 'follow-ups-ready', here}
  here.keys('<enter>')
  await here.settle()
  yield {name: 'follow-ups-plan', here}
  here.keys('y')
  await paused
  yield {name: 'follow-ups-filing', here}
  const filed = new Promise<void>(resolve => {
    here.session.subscribe(() => here.session.state().message && resolve())
  })
  goOn()
  await filed
  yield {name: 'follow-ups-filed', here}
}

/** Every stop, in the order of the wizard. */
export async function* walk(size: Size): AsyncGenerator<Stop> {
  const site = gitHub()
  const here = world({
    around,
    document: documentService(),
    standing: ['postmortems/2023-11-01-login-failures-for-30-of-users.md'],
    plan: ({tasks}) => ({
      repository: 'acme/auth',
      visibility: 'private',
      items: tasks.map(({id, title, owner}) => ({taskId: id, title, detail: `@${owner}; postmortem`})),
      about: [],
      gathers: false,
      newLabels: [],
      file: site.file,
    }),
  })
  here.session.resized(size)
  await here.session.discover()
  yield* beginnings()
  yield* summary(here)
  yield* timeline(here)
  yield* rootCause(here)
  yield* lessonsAndTasks(here)
  yield* review(here)
  yield* followUps(here, site)
}

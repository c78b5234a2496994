import {toInstant} from '../../model/moment.ts'
import type {TimelineEvent} from '../../model/postmortem.ts'
import {Problem} from '../../model/problem.ts'
import {messages} from '../messages.ts'
import type {ReadEvents, SourceService} from './services.ts'

/** More than anybody picks from; reading them would keep the keys waiting. */
const mostLines = 20_000

/** What came before may have caused it. */
const hoursBefore = 6

/** Timeline sources, loaded when they are asked for. */
export const sourceService = (): SourceService => ({
  async read(text, context) {
    const lines = text.split('\n', mostLines + 1).length
    if (lines > mostLines) throw new Problem(messages.pasteTooLong(mostLines))
    const [{readPaste}, {inZone}] = await Promise.all([
      import('../../text/sources/index.ts'),
      import('../../text/sources/in-zone.ts'),
    ])
    const {source, events, unread} = readPaste(text, context)
    return {source, events: await marked(inZone(events, context.zone)), unread}
  },

  async fetch(what, {started, resolved}, context, repository): Promise<ReadEvents> {
    const [git, github] = await Promise.all([
      import('../../sources/git.ts'),
      import('../../sources/github.ts'),
    ])
    const from = toInstant(started, context.zone)
    if (!from) throw new Problem(messages.needStart)
    const period = {
      from: from.subtract({hours: hoursBefore}),
      to: (resolved && toInstant(resolved, context.zone)) ?? context.now,
      zone: context.zone,
    }
    const events =
      what === 'commits'
        ? await git.commitsOf(process.cwd(), period)
        : await (what === 'pull-requests' ? github.mergedPullRequests : github.deploymentsOf)(
            repository,
            period,
          )
    return {source: messages.fetched[what], events: await marked(events), unread: []}
  },
})

/** The events, those marked in whose text something looks like a credential. */
async function marked(events: readonly TimelineEvent[]): Promise<ReadEvents['events']> {
  const {secretsIn} = await import('../../lint/secrets-in.ts')
  const secret = new Set((await secretsIn(events.map(({text}) => text))).map(({index}) => index))
  return events.map((event, index) => ({event, warning: secret.has(index) ? messages.credential : null}))
}

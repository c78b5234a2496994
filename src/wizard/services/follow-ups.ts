import type {Progress} from '../../followups/progress.ts'
import {messages} from '../messages.ts'
import type {FilingEvents, FollowUpService} from './services.ts'

/** Filing through gh, loaded when it is asked for. `ledgers` is the folder of the filing ledgers. */
export function followUpService(ledgers: string): FollowUpService {
  return {
    async repository() {
      const {findRepository} = await import('../../followups/remotes.ts')
      const target = await findRepository({}, process.cwd())
      return 'repo' in target ? target.repo : null
    },

    async plan(postmortem, repository, without, path) {
      const [{preparePlan}, {fileFollowUps}, {placeOf}] = await Promise.all([
        import('../../followups/prepare.ts'),
        import('../../followups/followups.ts'),
        import('../../followups/place.ts'),
      ])
      const plan = await preparePlan(postmortem, {
        repo: repository,
        tasks: postmortem.tasks.map(({id}) => id).filter(id => !without.has(id)),
        document: await placeOf(path),
      })
      return {
        repository: plan.repo,
        visibility: plan.visibility ?? 'private',
        items: plan.items.map(({task, title, labels, assignees, notes}) => ({
          taskId: task,
          title,
          detail: [assignees.map(login => `@${login}`).join(' '), labels.join(', '), ...notes]
            .filter(Boolean)
            .join('; '),
        })),
        async file(events, signal) {
          const {problem} = await fileFollowUps(plan, {
            directory: ledgers,
            onProgress: tell(events),
            recordIssue: events.onIssue,
            signal,
          })
          // What was stopped by the person needs no explanation.
          if (problem && !signal.aborted) throw problem
        },
      }
    },
  }
}

const tell =
  (events: FilingEvents) =>
  (progress: Progress): void => {
    events.onWait(progress.kind === 'waiting' ? messages.waiting(progress.seconds) : '')
    if (progress.kind === 'filing') events.onState(progress.task, 'filing', '')
    else if (progress.kind === 'filed') events.onState(progress.task, 'filed', progress.issue.url)
    else if (progress.kind === 'failed') {
      events.onState(progress.task, 'failed', messages.because(progress.problem))
    }
  }

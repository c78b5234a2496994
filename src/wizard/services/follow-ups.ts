import {dirname, resolve} from 'node:path'
import type {Progress} from '../../followups/progress.ts'
import {messages} from '../messages.ts'
import type {FilingEvents, FollowUpService} from './services.ts'

/** Filing in a tracker, loaded when it is asked for. `ledgers` is the folder of the filing ledgers. */
export function followUpService(ledgers: string): FollowUpService {
  return {
    async repository() {
      const {findRepository} = await import('../../followups/remotes.ts')
      const target = await findRepository({}, process.cwd())
      return 'repo' in target ? target.repo : null
    },

    async assignable(repository) {
      const {assignableIn} = await import('../../followups/assignable.ts')
      return assignableIn(repository)
    },

    async plan(postmortem, repository, without, path, {tracking, ...wish}) {
      const [
        {readFilingSettings},
        {placed},
        {isEmpty, withoutNewLabels},
        {preparePlan},
        {fileFollowUps},
        {placeOf},
        {trackerOf},
      ] = await Promise.all([
        import('../../config/filing-settings.ts'),
        import('../../followups/describe.ts'),
        import('../../followups/plan.ts'),
        import('../../followups/prepare.ts'),
        import('../../followups/followups.ts'),
        import('../../followups/place.ts'),
        import('../../followups/trackers.ts'),
      ])
      const {labels} = await readFilingSettings(dirname(resolve(path)))
      const choice = {
        repo: repository,
        tasks: postmortem.tasks.map(({id}) => id).filter(id => !without.has(id)),
        labels,
        missingLabels: 'create',
        tracking,
        document: await placeOf(path),
      } as const
      const plan = await preparePlan(postmortem, choice, wish)
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
        about: [
          ...placed(plan.placement),
          ...(plan.tracking ? [messages.tracking] : []),
          ...plan.notes,
          ...(plan.labelsLeftOut.length > 0 ? [messages.labelsLeftOut(plan.labelsLeftOut)] : []),
        ],
        gathers: !isEmpty(plan),
        newLabels: plan.labelsToCreate,
        async file(events, signal, {newLabels}) {
          const {problem, loose} = await fileFollowUps(newLabels ? plan : withoutNewLabels(plan), {
            directory: ledgers,
            onProgress: tell(events, trackerOf(plan.repo).name),
            recordIssue: events.onIssue,
            signal,
          })
          // What was stopped by the person needs no explanation.
          if (problem && !signal.aborted) throw problem
          const [first] = loose
          if (first) throw first.problem
        },
      }
    },
  }
}

const tell =
  (events: FilingEvents, tracker: string) =>
  (progress: Progress): void => {
    events.onWait(progress.kind === 'waiting' ? messages.waiting(progress.seconds, tracker) : '')
    if (progress.kind === 'filing') events.onState(progress.task, 'filing', '')
    else if (progress.kind === 'filed') events.onState(progress.task, 'filed', progress.issue.url)
    else if (progress.kind === 'failed') {
      events.onState(progress.task, 'failed', messages.because(progress.problem))
    }
  }

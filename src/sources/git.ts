import {execa} from 'execa'
import type {TimelineEvent} from '../model/postmortem.ts'
import {Problem} from '../model/problem.ts'
import {gitLog} from '../text/sources/git-log.ts'
import {eventsOf, type Period} from './period.ts'

/** More commits than anybody picks from. */
const mostCommits = 1000

/**
 * The commits that came to the branch at hand in a period, newest last: each by itself or with its merge, tags named. `folder` is in the
 * repository. Nothing of the repository's own settings is run.
 * @throws Problem when there is no git or no repository, or when `signal` ends it
 */
export async function commitsOf(
  folder: string,
  period: Period,
  {signal, timeout = 20_000}: {signal?: AbortSignal; timeout?: number} = {},
): Promise<TimelineEvent[]> {
  const args = [
    ...['-c', 'log.showSignature=false', 'log', '--first-parent', '--no-color', '--no-notes', '--no-patch'],
    ...['--format=fuller', '--date=iso-strict', '--decorate=short', '--decorate-refs=refs/tags/*'],
    ...[`--since=${period.from}`, `--until=${period.to}`, `--max-count=${mostCommits}`],
  ]
  const done = await execa('git', args, {
    cwd: folder,
    env: {LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0'},
    stdin: 'ignore',
    timeout,
    reject: false,
    ...(signal ? {cancelSignal: signal} : {}),
  })
  if (done.exitCode === 0) return eventsOf(gitLog, done.stdout, period).toReversed()
  if (done.code === 'ENOENT')
    throw new Problem('git is not installed.', {next: 'Install it from https://git-scm.com.'})
  if (done.isCanceled) throw new Problem('git log was stopped.', {cause: done})
  if (done.timedOut) throw new Problem('git log took too long.', {next: 'Try a shorter period.', cause: done})
  const why = /^fatal: (.*)/m.exec(done.stderr)?.[1] ?? 'git log failed'
  throw new Problem(`git: ${why}`, {
    where: folder,
    next: 'Start pm-wizard in the folder of the repository.',
    cause: done,
  })
}

import {join, relative} from 'node:path'
import {stateFolder} from '../drafts/store.ts'
import type {Filing} from '../followups/filing.ts'
import {fileFollowUps} from '../followups/followups.ts'
import type {Plan} from '../followups/plan.ts'
import {preparePlan} from '../followups/prepare.ts'
import type {Progress} from '../followups/progress.ts'
import {findRepository} from '../followups/remotes.ts'
import {withIds} from '../model/answers.ts'
import {Problem} from '../model/problem.ts'
import {readDocument} from './document.ts'
import {recorderFor} from './record.ts'
import type {Run} from './table.ts'
import {print, tell} from './terminal.ts'

export const run: Run = async ({operands, flags}) => {
  const file = operands[0]!
  const read = await readDocument(file)
  const document = {...read, postmortem: withIds(read.postmortem)}
  const plan = await preparePlan(document.postmortem, {
    repo: await repository(flags.repo),
    document: {url: null, path: relative(process.cwd(), file), section: 'Action items'},
  })
  print(describe(plan))
  if (flags['dry-run'] || plan.items.length === 0) return 0
  checkAgreement(plan, flags)
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const filing = await fileFollowUps(plan, {
    directory: join(stateFolder(), 'filings'),
    recordIssue: recorderFor(file, document),
    onProgress,
    signal: stop.signal,
  })
  return stop.signal.aborted ? 130 : conclude(filing)
}

const repository = async (given: string | undefined): Promise<string> => {
  const found = await findRepository({given: given ?? null}, process.cwd())
  if ('repo' in found) return found.repo
  throw new Problem(
    found.choices.length === 0
      ? 'It is not clear which repository the issues belong to.'
      : `The issues could go to any of ${found.choices.join(', ')}.`,
    {next: 'Name it with --repo OWNER/REPO.'},
  )
}

const checkAgreement = (plan: Plan, {yes, public: agreed}: {yes?: true; public?: true}): void => {
  if (!yes) throw new Problem('Nothing was filed.', {next: 'Add --yes to file what is listed above.'})
  if (plan.visibility === 'public' && !agreed)
    throw new Problem(`Everybody can read ${plan.repo}. Nothing was filed.`, {
      next: 'Add --public if everybody may read these issues.',
    })
}

const describe = ({repo, visibility, items, skipped, labelsLeftOut}: Plan): string =>
  [
    `${items.length === 1 ? '1 issue' : `${items.length} issues`} for ${repo} (${visibility ?? 'not looked up'})`,
    ...items.flatMap(({title, assignees, labels, notes}) => [
      `  + ${title}`,
      ...[...assignees.map(login => `@${login}`), ...labels.map(label => `label ${label}`), ...notes].map(
        detail => `      ${detail}`,
      ),
    ]),
    ...skipped.map(({title, why}) => `  - ${title}: ${why}`),
    ...(labelsLeftOut.length > 0 ? [`Not there, and left out: label ${labelsLeftOut.join(', ')}`] : []),
    '',
  ].join('\n')

const onProgress = (progress: Progress): void => {
  if (progress.kind === 'filed')
    print(
      `${progress.done}/${progress.total} ${progress.issue.url}${progress.found ? ' (was there already)' : ''}\n`,
    )
  else if (progress.kind === 'failed') tell(`${progress.title}: ${progress.problem.message}`)
  else if (progress.kind === 'waiting' && progress.seconds % 10 === 0)
    tell(`Waiting ${progress.seconds} s (${progress.why})`)
}

const conclude = ({failed, left, problem}: Filing): number => {
  if (problem) throw problem
  if (failed.length + left.length === 0) return 0
  throw new Problem(`${failed.length + left.length} of the tasks have no issue.`, {
    next: 'Mend what is said above, then run the same command again: what is filed is not filed twice.',
    exitCode: 1,
  })
}

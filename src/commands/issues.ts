import {dirname, join, resolve} from 'node:path'
import {readFilingSettings} from '../config/filing-settings.ts'
import {openPreferences} from '../config/preferences.ts'
import {stateFolder} from '../drafts/store.ts'
import {toChecklist} from '../followups/checklist.ts'
import {describePlan} from '../followups/describe.ts'
import type {Filing} from '../followups/filing.ts'
import {fileFollowUps} from '../followups/followups.ts'
import {withStableIds} from '../followups/ids.ts'
import {placeOf} from '../followups/place.ts'
import {type Choice, isEmpty, type Plan, planIssues} from '../followups/plan.ts'
import {preparePlan} from '../followups/prepare.ts'
import type {Pause, Progress} from '../followups/progress.ts'
import {findRepository} from '../followups/remotes.ts'
import type {Wish} from '../followups/tracker.ts'
import {TrackerProblem} from '../followups/tracker-problem.ts'
import {trackerOf} from '../followups/trackers.ts'
import {refuseUnpublishable} from '../followups/unpublishable.ts'
import type {Postmortem} from '../model/postmortem.ts'
import {Problem} from '../model/problem.ts'
import {readDocument} from './document.ts'
import type {Flags} from './options.ts'
import {recorderFor} from './record.ts'
import type {Run} from './table.ts'
import {print, tell} from './terminal.ts'

export const run: Run = async ({operands, flags}) => {
  if (flags.sync) {
    const {syncFiles} = await import('./sync.ts')
    return syncFiles(operands, {dryRun: flags['dry-run'] ?? false})
  }
  const [file = '', other] = operands
  if (other !== undefined)
    throw new Problem(`One postmortem is filed at a time: ${other} is one too many.`, {
      next: 'Run it for each of them. With --sync there may be several.',
    })
  if (file === '-')
    throw new Problem('The links of the issues need a file to stand in.', {
      next: 'Name the file in place of -.',
    })
  const postmortem = withStableIds((await readDocument(file)).postmortem, file)
  const settings = await readFilingSettings(dirname(resolve(file)))
  const choice: Choice = {
    repo: await repository(flags.repo),
    document: await placeOf(file),
    labels: settings.labels,
    missingLabels: flags['create-labels'] ? 'create' : 'leave-out',
    tracking: flags.tracking ?? settings.tracking,
  }
  const wish: Wish = {
    milestone: flags.milestone ?? settings.milestone,
    type: flags.type ?? settings.type,
    parent: flags.parent ?? null,
  }
  if (postmortem.tasks.length === 0) tell(noTasks(postmortem))
  if (flags.as !== undefined) return printAs(flags.as, postmortem, choice, wish)

  const plan = await prepared(postmortem, choice, wish)
  print(describePlan(plan))
  if (plan.labelsLeftOut.length > 0)
    tell(
      flags['create-labels']
        ? 'This login may not create labels there.'
        : 'Add --create-labels to have the missing labels created.',
    )
  if (flags['dry-run'] || isEmpty(plan)) return 0
  checkAgreement(plan, flags)
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const filing = await fileFollowUps(plan, {
    directory: join(stateFolder(), 'filings'),
    recordIssue: recorderFor(file),
    onProgress: teller(trackerOf(plan.repo).name),
    signal: stop.signal,
  })
  return conclude(filing)
}

/** Broad measures do not become issues by themselves: nobody could tell when such a one is done. */
const noTasks = ({improvements}: Postmortem): string =>
  improvements.length > 0
    ? `It has no task, only measures (${improvements.length}). Those that somebody is to do become tasks by a box before them: - [ ] ${improvements[0]!.slice(0, 60)}`
    : 'It has no task. Write them in the wizard, or as a list under a heading such as “Action items”.'

const repository = async (given: string | undefined): Promise<string> => {
  const settings = given === undefined ? (await openPreferences()).get('repository') : null
  const found = await findRepository({given: given ?? null, settings}, process.cwd())
  if ('repo' in found) return found.repo
  throw new Problem(
    found.choices.length === 0
      ? 'It is not clear which repository the issues belong to.'
      : `The issues could go to any of ${found.choices.join(', ')}.`,
    {next: 'Name it with --repo OWNER/REPO.'},
  )
}

const printAs = async (form: string, postmortem: Postmortem, choice: Choice, wish: Wish): Promise<number> => {
  const tracker = trackerOf(choice.repo)
  // Forms for which nothing is looked up, and nobody is to be logged in.
  const forms: Record<string, (plan: Plan) => string> = {...tracker.forms, checklist: toChecklist}
  const write = Object.hasOwn(forms, form) ? forms[form] : undefined
  if (!write)
    throw new Problem(`--as: there is no form "${form}".`, {
      next: `Choose one of ${Object.keys(forms).join(', ')}.`,
    })
  const plan = planIssues(postmortem, {...choice, placement: tracker.onTrust(wish, choice.repo)})
  await refuseUnpublishable(plan)
  print(write(plan))
  return 0
}

/** What stands in the way before anything is filed is wrong usage, not a job half done. */
const prepared = async (postmortem: Postmortem, choice: Choice, wish: Wish): Promise<Plan> => {
  try {
    return await preparePlan(postmortem, choice, wish)
  } catch (cause) {
    if (!(cause instanceof TrackerProblem)) throw cause
    throw new Problem(cause.message, {cause, ...(cause.next ? {next: cause.next} : {})})
  }
}

const checkAgreement = (plan: Plan, {yes, public: agreed}: Flags): void => {
  if (!yes) throw new Problem('Nothing was filed.', {next: 'Add --yes to file what is listed above.'})
  if (plan.visibility === 'public' && !agreed)
    throw new Problem(`Everybody can read ${plan.repo}. Nothing was filed.`, {
      next: 'Add --public if everybody may read these issues.',
    })
}

const pauses: Record<Pause, (tracker: string) => string> = {
  'rate-limit': tracker => `${tracker} asks for a pause`,
  retry: tracker => `${tracker} could not be reached`,
  doubt: () => 'what became of the last request is not known yet',
}

/** Tells how the filing goes in a tracker of that name. */
const teller =
  (tracker: string) =>
  (progress: Progress): void => {
    if (progress.kind === 'waiting') countDown(pauses[progress.why](tracker), progress.seconds)
    else if (progress.kind === 'filed')
      print(
        `${progress.done}/${progress.total} ${progress.issue.url}${progress.found ? ' (was there already)' : ''}\n`,
      )
    else if (progress.kind === 'tracking') print(`Tracking issue: ${progress.issue.url}\n`)
    else if (progress.kind === 'failed')
      tell(`${progress.title}: ${progress.problem.message} ${progress.problem.next}`)
  }

/** In a terminal one line that counts the seconds; elsewhere a line now and then. */
const countDown = (why: string, seconds: number): void => {
  if (process.stderr.isTTY)
    process.stderr.write(
      `\r\x1b[K${seconds > 1 ? `Going on in ${seconds - 1} s: ${why}. Ctrl+C stops.` : ''}`,
    )
  else if (seconds % 30 === 0) tell(`Going on in ${seconds} s: ${why}.`)
}

const conclude = ({failed, left, loose, problem}: Filing): number => {
  for (const {title, parent, problem: why} of loose)
    tell(`${title}: it could not be put under #${parent}. ${why.message}`)
  if (problem?.kind === 'cancelled') {
    tell(`${problem.message} ${left.length} of the tasks have no issue yet. ${problem.next}`)
    return 130
  }
  if (problem) throw problem
  if (failed.length + loose.length === 0) return 0
  if (failed.length === 0)
    throw new Problem(`${loose.length} of the issues are not under the one that was named.`, {
      next: 'Mend what is said above there. All issues are filed.',
      exitCode: 1,
    })
  throw new Problem(`${failed.length} of the tasks have no issue.`, {
    next: 'Mend what is said above, then run the same command again: what is filed is not filed twice.',
    exitCode: 1,
  })
}

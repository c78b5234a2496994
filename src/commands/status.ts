import {statusOf} from '../archive/status.ts'
import {counted} from '../archive/status-groups.ts'
import {statusMarkdown} from '../archive/status-markdown.ts'
import {statusText} from '../archive/status-text.ts'
import {Problem} from '../model/problem.ts'
import {Temporal} from '../model/temporal.ts'
import {readArchive} from './archive.ts'
import type {Run} from './table.ts'
import {print, tell} from './terminal.ts'

export const run: Run = async ({operands, flags}) => {
  const failOn = flags['fail-on'] ?? 'never'
  if (!['overdue', 'never'].includes(failOn))
    throw new Problem(`--fail-on takes no “${failOn}”.`, {next: 'Choose one of overdue, never.'})
  const {archive, exitCode} = await readArchive(operands, 'status')
  const status = statusOf(archive, Temporal.Now.plainDateISO().toString())
  if (flags.json) print(`${JSON.stringify(status, null, 2)}\n`)
  else print(flags.markdown ? statusMarkdown(status) : statusText(status))
  const {overdue} = status.counts
  if (exitCode !== 0 || failOn === 'never' || overdue === 0) return exitCode
  tell(
    `${counted(overdue, 'task')} overdue. Do them, move their due dates, or say why they will not be done.`,
  )
  return 1
}

import {join} from 'node:path'
import {writePostmortem} from '../markdown/write.ts'
import {readAnswers} from '../model/answers.ts'
import {nameOf} from '../model/name.ts'
import {Problem} from '../model/problem.ts'
import {emptySections, templateFor} from './document.ts'
import {writeResult} from './output.ts'
import type {Run} from './table.ts'
import {nameOfInput, readText} from './terminal.ts'

export const run: Run = async ({flags}) => {
  const {from, out, template, force} = flags
  if (from === undefined)
    throw new Problem('--from is missing.', {
      next: 'pm-wizard new --from answers.yaml, or pm-wizard alone for the wizard.',
    })
  const postmortem = readAnswers(await readText(from), nameOfInput(from))
  const markdown = writePostmortem(postmortem, await templateFor(template, null), emptySections(flags))
  const usual = join('postmortems', `${nameOf(postmortem)}.md`)
  await writeResult({asked: out, usual}, markdown, force)
  return 0
}

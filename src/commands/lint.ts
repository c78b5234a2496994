import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {findDocuments} from '../config/find-documents.ts'
import {readLintSettings} from '../config/lint-settings.ts'
import {type Severity, severities} from '../lint/finding.ts'
import {applyFixes} from '../lint/fix.ts'
import type {Linted, Report} from '../lint/formats/report.ts'
import {formats} from '../lint/formats.ts'
import {isPostmortem} from '../lint/is-postmortem.ts'
import {ruleCards} from '../lint/lint.ts'
import {maskingOf} from '../lint/masking.ts'
import {explainRule, listRules, meantRule} from '../lint/rule-texts.ts'
import type {LintSettings} from '../lint/settings.ts'
import {lintWithSecrets} from '../lint/with-secrets.ts'
import {readPostmortem} from '../markdown/read.ts'
import {Problem} from '../model/problem.ts'
import {version} from '../package.ts'
import {report as reportProblem} from './failure.ts'
import type {Run} from './table.ts'
import {nameOfInput, print, readMarkdown, tell} from './terminal.ts'

const levels = [...severities, 'never']

export const run: Run = async ({operands, flags}) => {
  if (flags.rules) return done(listRules(ruleCards))
  if (flags.explain !== undefined) return done(explain(flags.explain))
  const report = reportOf(flags.format ?? 'text')
  const failOn = flags['fail-on'] ?? 'error'
  if (!levels.includes(failOn))
    throw new Problem(`--fail-on takes no “${failOn}”.`, {next: `Choose one of ${levels.join(', ')}.`})
  expressionsFastAtOnce()
  if (operands.length === 0) throw new Problem('PATH... is missing.', {next: 'Usage: pm-wizard lint PATH...'})
  const settings = await readLintSettings(
    process.cwd(),
    ruleCards.map(({id}) => id),
  )
  const fix = flags.fix ? (flags['dry-run'] ? showFixes : writeFixes) : null
  let files = 0
  let exitCode = 0
  print(report.begin())
  for await (const {path, named} of findDocuments(operands)) {
    try {
      const reading = readPostmortem(await readMarkdown(path))
      if (!named && !isPostmortem(reading)) continue
      files++
      const linted = {
        file: nameOfInput(path),
        source: reading.source,
        findings: await lintWithSecrets(reading, {settings, ...beside(path)}),
      }
      const left = fix ? await fix(linted, settings) : linted
      if (left.findings.some(({severity}) => reaches(severity, failOn))) exitCode ||= 1
      print(report.add(withoutSecrets(left)))
    } catch (error) {
      // One file that cannot be read does not keep the others from being reported.
      exitCode = reportProblem(error)
    }
  }
  print(report.end(files))
  if (files === 0 && exitCode === 0)
    tell('No postmortem was found there. A file that is named is linted whatever it is.')
  return exitCode
}

/**
 * The rules use some two hundred expressions a few times each. Node first makes a slow form of each and, when it is used
 * again, a fast one; the fast one at once saves a sixth of the time for one document. Later versions than were tried may
 * not know the word, and would say so on the screen.
 */
const expressionsFastAtOnce = () => {
  if (Number.parseInt(process.versions.node, 10) <= 26) setFlagsFromString('--no-regexp-tier-up')
}

/** What is reported may stand in the log of a pipeline, where many read it. */
const withoutSecrets = ({file, source, findings}: Linted): Linted => {
  const hide = maskingOf(source, findings)
  return {
    file,
    source: hide(source),
    findings: findings.map(finding => ({...finding, message: hide(finding.message)})),
  }
}

/** Links of a document lead from where it lies; those of standard input from nowhere. */
const beside = (path: string) =>
  path === '-' ? {} : {exists: (link: string) => existsSync(join(dirname(path), link))}

const reaches = (severity: Severity, failOn: string): boolean =>
  failOn !== 'never' && severities.indexOf(severity) <= levels.indexOf(failOn)

const done = (text: string): number => {
  print(text)
  return 0
}

function reportOf(format: string): Report {
  const make = formats[format]
  if (!make || !Object.hasOwn(formats, format))
    throw new Problem(`There is no format “${format}”.`, {
      next: `Choose one of ${Object.keys(formats).join(', ')}.`,
    })
  return make(version(), ruleCards)
}

function explain(id: string): string {
  const card = ruleCards.find(rule => rule.id === id)
  if (card) return explainRule(card)
  throw new Problem(`There is no rule “${id}”.`, {
    next: meantRule(
      id,
      ruleCards.map(rule => rule.id),
    ),
  })
}

type Fix = (linted: Linted, settings: LintSettings) => Promise<Linted>

/** Writes what can be mended safely; what is left is reported. */
const writeFixes: Fix = async (linted, settings) => {
  const {text, fixed} = applyFixes(linted.source, linted.findings)
  if (fixed === 0 || linted.file === nameOfInput('-')) return linted
  const {atomicWrite} = await import('../drafts/atomic.ts')
  await atomicWrite(linted.file, text, {overwrite: true})
  tell(`${linted.file}: ${fixed} mended`)
  return {
    ...linted,
    source: text,
    findings: await lintWithSecrets(readPostmortem(text), {settings, ...beside(linted.file)}),
  }
}

/** Shows on standard error what --fix would change. */
const showFixes: Fix = async linted => {
  const {file, source} = linted
  const {text, fixed} = applyFixes(source, linted.findings)
  if (fixed > 0) {
    const {createTwoFilesPatch} = await import('diff')
    const hide = maskingOf(source, linted.findings)
    const patch = createTwoFilesPatch(file, file, source, text, 'now', 'mended', {context: 2})
    tell(...hide(patch).split('\n').slice(2))
  }
  return linted
}

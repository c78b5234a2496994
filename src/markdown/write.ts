import {LiquidError} from 'liquidjs'
import {factorsOf} from '../model/factors.ts'
import type {Postmortem, RootCause} from '../model/postmortem.ts'
import {Problem} from '../model/problem.ts'
import {longestTemplate, makeEngine, unseal} from './write/engine.ts'
import {factsOf} from './write/facts.ts'
import {frontMatter} from './write/front-matter.ts'
import {incidentChart} from './write/mermaid.ts'
import {restTemplate} from './write/rest.ts'
import {showEmpty} from './write/section-tag.ts'

/** A document template. */
export interface Template {
  name: string
  /** Who uses it and which sections it has, in a line. */
  about: string
  /** Markdown with Liquid tags. */
  source: string
  /** It leaves things out on purpose; what it writes does not stand for the whole postmortem. */
  excerpt?: boolean
}

export interface WriteOptions {
  /** What becomes of a section of which nothing is known; left out unless told. */
  empty?: 'leave-out' | 'not-recorded'
}

/**
 * A postmortem as a Markdown document: front matter, and what the template makes of the model (its fields under the names
 * of the JSON schema, besides `facts` and `chart`). Fields that the template does not show follow at the end under
 * their usual headings, so that no template loses anything. Throws a Problem that names the line of a faulty template.
 */
export function writePostmortem(
  postmortem: Postmortem,
  template: Template,
  options: WriteOptions = {},
): string {
  if (template.source.length > longestTemplate) {
    throw new Problem(`The template "${template.name}" is longer than ${longestTemplate} characters.`, {
      next: 'Choose another one with --template.',
    })
  }
  const engine = makeEngine(postmortem)
  const rootCause = {...postmortem.rootCause, contributingFactors: factorViews(postmortem.rootCause)}
  const view = {...postmortem, rootCause, facts: factsOf(postmortem), chart: incidentChart(postmortem)}
  const globals = {[showEmpty]: options.empty === 'not-recorded'}
  try {
    const parsed = engine.parse(template.source)
    const rest = template.excerpt ? [] : engine.parse(restTemplate(engine.globalFullVariablesSync(parsed)))
    const rendered: string = engine.renderSync([...parsed, ...rest], view, {globals})
    return `${frontMatter(postmortem, template)}\n${unseal(rendered)}\n`
  } catch (error) {
    throw LiquidError.is(error) ? faulty(template, error) : error
  }
}

/** The factors as templates get them: as texts, those with a reason as what the filter `list` writes with it. */
const factorViews = (rootCause: RootCause) =>
  factorsOf(rootCause).map(factor => (factor.reason ? {...factor, toString: () => factor.text} : factor.text))

function faulty(template: Template, error: LiquidError): Problem {
  const [line] = error.token.getPosition()
  const said = error.message.replace(/, line:\d+, col:\d+$/, '')
  return new Problem(`The template "${template.name}" has a fault in line ${line}: ${said}`, {
    where: `template ${template.name}, line ${line}`,
    next: 'Mend that line of the template, or choose another one with --template.',
    cause: error,
  })
}

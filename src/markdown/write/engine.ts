import {Liquid} from 'liquidjs'
import type {Factor} from '../../model/factors.ts'
import type {Postmortem, Section, Task, TimelineEvent} from '../../model/postmortem.ts'
import {escapeInline} from '../escape.ts'
import type {Fact} from './facts.ts'
import {guardMarkdown} from './guard.ts'
import {list} from './list.ts'
import {redact} from './redact.ts'
import {SectionTag} from './section-tag.ts'
import {keptSections} from './sections.ts'
import {taskList} from './tasks.ts'
import {timelineTable} from './timeline.ts'

/** Characters of a template; those that people write have a few thousand. */
export const longestTemplate = 100_000

/**
 * Liquid for templates of unknown origin: no other files, no inherited properties, unknown names are errors, bounded in length, time
 * and memory. `{{ x }}` is plain text and escaped; what is Markdown goes through one of these filters.
 */
export function makeEngine({authors, tasks}: Postmortem): Liquid {
  const engine = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    jsTruthy: true,
    // A tag that stands on a line of its own leaves no empty line behind.
    greedy: false,
    trimTagLeft: true,
    trimTagRight: true,
    parseLimit: longestTemplate,
    renderLimit: 1_000,
    memoryLimit: 5_000_000,
    outputEscape: value => escapeInline(String(value ?? '')),
  })
  for (const tag of ['include', 'render', 'layout', 'block']) delete engine.tags[tag]
  engine.registerTag('section', SectionTag)
  const blocks = {
    markdown: (text: string) => guardMarkdown(text ?? ''),
    list: (items: (string | Factor)[]) => list(items),
    numbered: (texts: string[]) => list(texts, 'numbered'),
    facts: (facts: Fact[]) => facts.map(factLine).join('\n'),
    table: (events: TimelineEvent[]) => timelineTable(events),
    checklist: (tasks: Task[]) => taskList(tasks),
    sections: (sections: Section[]) => keptSections(sections),
    chart: (code: string) => code && `\`\`\`mermaid\n${code}\n\`\`\``,
  }
  for (const [name, block] of Object.entries(blocks)) {
    engine.registerFilter(name, {raw: true, handler: value => seal(block(value as never))})
  }
  const names = [...authors, ...tasks.flatMap(task => task.owner ?? [])]
  engine.registerFilter('public', (value: unknown) => publicly(value, names))
  return engine
}

/** Every text in a value fit to leave the house; facts that are nobody else's business and sources are dropped. */
function publicly(value: unknown, names: string[]): unknown {
  if (typeof value === 'string') return redact(value, names)
  if (Array.isArray(value)) return value.filter(one => !one?.internal).map(one => publicly(one, names))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [
    key,
    key === 'source' ? null : publicly(one, names),
  ])
  return Object.fromEntries(entries)
}

const factLine = ({label, value, computed}: Fact): string =>
  `- **${label}:** ${escapeInline(value)}${computed ? ' (computed)' : ''}`

/*
 * Space in a template is layout: it is trimmed, and several empty lines are one. Space in the text of a block is not to be
 * touched. So its line ends are carried through the template as characters that no clean text holds.
 */
const [edge, lineEnd] = ['\u0001', '\u0002']

const seal = (block: string): string => block && edge + block.replaceAll('\n', lineEnd) + edge

/** The rendered template with its layout tidied, headings without words left out, and the blocks as they were. */
export const unseal = (rendered: string): string =>
  rendered
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/^#+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .replaceAll(edge, '')
    .replaceAll(lineEnd, '\n')

import {stringify} from 'yaml'
import type {Postmortem} from '../../model/postmortem.ts'
import {oneLine} from '../escape.ts'

/** The front matter of a written document: what nobody needs in prose. Unknown is left out. */
export function frontMatter({id, status, severity, timeZone}: Postmortem, template: string): string {
  const entries = {id, status, severity, time_zone: timeZone, template}
  const known = Object.entries(entries).filter(([, value]) => value)
  const clean = known.map(([key, value]) => [key, oneLine(value!)])
  return `---\n${stringify(Object.fromEntries(clean), {lineWidth: 0})}---\n`
}

import {stringify} from 'yaml'
import type {Postmortem} from '../../model/postmortem.ts'
import {oneLine} from '../escape.ts'
import type {Template} from '../write.ts'

/** The front matter of a written document: what nobody needs in prose. Unknown is left out; an excerpt names its template. */
export function frontMatter(postmortem: Postmortem, {name: template, excerpt}: Template): string {
  const {id, status, severity, timeZone} = postmortem
  const entries = excerpt ? {template} : {id, status, severity, time_zone: timeZone, template}
  const known = Object.entries(entries).filter(([, value]) => value)
  const clean = known.map(([key, value]) => [key, oneLine(value!)])
  return `---\n${stringify(Object.fromEntries(clean), {lineWidth: 0})}---\n`
}

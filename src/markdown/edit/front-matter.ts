import {isMap, isScalar, parseDocument, stringify} from 'yaml'
import type {Reading} from '../read.ts'
import {type Edit, eolOf} from './patch.ts'

/**
 * One key of the front matter given another value, or taken out (`null`); everything else in it stays as it stands, comments and
 * order too. `null`: there is no front matter in YAML, or the key has a value of several lines.
 */
export function keyEdit({source, frontMatter}: Reading, key: string, value: string | null): Edit | null {
  const head = source.slice(0, frontMatter?.span.end ?? 0)
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(head)?.[0].length
  if (open === undefined) return null
  const end = head.trimEnd().lastIndexOf('\n') + 1
  const {contents} = parseDocument(source.slice(open, end))
  if (contents !== null && !isMap(contents)) return null
  const pair = contents?.items.find(item => isScalar(item.key) && item.key.value === key)
  const written = value === null ? '' : stringify(value, {lineWidth: 0}).trimEnd()
  if (!pair) return value === null ? null : {start: end, end, text: `${key}: ${written}${eolOf(source)}`}
  const at = isScalar(pair.key) ? pair.key.range : null
  const range = isScalar(pair.value) ? pair.value.range : null
  if (!at || !range) return null
  const [from, to] = [open + range[0], open + range[1]]
  if (value !== null) return {start: from, end: to, text: from === to ? ` ${written}` : written}
  const stop = source.indexOf('\n', to)
  return {start: source.lastIndexOf('\n', open + at[0] - 1) + 1, end: stop < 0 ? to : stop + 1, text: ''}
}

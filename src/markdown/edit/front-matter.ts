import {isMap, isScalar, isSeq, parseDocument, stringify} from 'yaml'
import type {Reading} from '../read.ts'
import {type Edit, eolOf} from './patch.ts'

/**
 * One key of the front matter given another value, or taken out for none; everything else in it stays as it stands,
 * comments and order too. `null`: there is no front matter in YAML, or the key has a value of another kind.
 */
export function keyEdit(
  {source, frontMatter}: Reading,
  key: string,
  value: string | string[] | null,
): Edit | null {
  const head = source.slice(0, frontMatter?.span.end ?? 0)
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(head)?.[0].length
  if (open === undefined) return null
  const end = head.trimEnd().lastIndexOf('\n') + 1
  const {contents} = parseDocument(source.slice(open, end))
  const gone = !value?.length
  const eol = eolOf(source)
  const pair = isMap(contents)
    ? contents.items.find(item => isScalar(item.key) && item.key.value === key)
    : undefined
  if (!pair) return gone ? null : {start: end, end, text: `${key}: ${written(value)}${eol}`}
  const at = isScalar(pair.key) ? pair.key.range : null
  const range = isScalar(pair.value) || isSeq(pair.value) ? pair.value.range : null
  if (!at || !range) return null
  const from = open + range[0]
  const to = from + source.slice(from, open + range[1]).trimEnd().length
  if (gone) {
    const stop = source.indexOf('\n', to)
    return {start: source.lastIndexOf('\n', open + at[0] - 1) + 1, end: stop + 1, text: ''}
  }
  const one = isScalar(pair.value) && value.length === 1 ? value[0]! : value
  const style = isSeq(pair.value) && !pair.value.flow ? 'block' : 'flow'
  const indent = eol + source.slice(source.lastIndexOf('\n', from) + 1, from)
  const text = written(one, style).replaceAll('\n', indent)
  return {start: from, end: to, text: from === to ? ` ${text}` : text}
}

const written = (value: string | string[], collectionStyle: 'block' | 'flow' = 'flow'): string =>
  stringify(value, {lineWidth: 0, blockQuote: false, collectionStyle, flowCollectionPadding: false}).trimEnd()

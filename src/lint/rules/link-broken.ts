import type {Rule} from '../finding.ts'
import {hidden} from '../prose.ts'

export const linkBroken: Rule = {
  id: 'link-broken',
  severity: 'warning',
  about:
    'A relative link or an image that leads to no file: the graph that proved the point is not there for the reader.',
  find: ({source, prose, exists}) =>
    exists
      ? [...source.matchAll(link)].flatMap(match => {
          const written = match.groups!.target!
          const path = pathOf(written)
          if (prose.text[match.index] === hidden || path === null || exists(path)) return []
          const start = match.index + match[0].lastIndexOf(written)
          const at = {start, end: start + written.length}
          return [
            {
              at,
              message: `There is no file “${written}” beside this document. Correct the link, or add the file.`,
            },
          ]
        })
      : [],
}

const link =
  /!?\[[^\]\n]{0,400}\]\([ \t]{0,4}<?(?<target>[^()\s<>]{1,1000})>?(?:[ \t]{1,4}["'][^"'\n]{0,300}["'])?[ \t]{0,4}\)/g

/** The path of a relative link; `null`: it leads elsewhere, or into this document. */
function pathOf(target: string): string | null {
  if (/^(?:[a-z][a-z\d+.-]*:|[#/\\?]|\{\{)/i.test(target)) return null
  try {
    return decodeURIComponent(target.replace(/[?#].*$/s, ''))
  } catch {
    return null
  }
}

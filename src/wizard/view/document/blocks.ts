import type {BlockContent, DefinitionContent, List, ListItem, RootContent} from 'mdast'
import {messages} from '../../messages.ts'
import {marks} from '../../theme.ts'
import {indent, type Row, row, span, wrap} from '../row.ts'
import {inlineSpans} from './inline.ts'
import type {DrawnRow} from './page.ts'
import {wrapSpans} from './spans.ts'
import {tableRows} from './table.ts'

/** Blocks of Markdown as a reader sees them. Lines are counted from the block that is drawn. */

type Block = RootContent | BlockContent | DefinitionContent

const at = (rows: readonly Row[], line: number): DrawnRow[] => rows.map(drawn => ({...drawn, line}))

/** One block as rows; comments, definitions and tags show nothing. */
export function blockRows(node: Block, width: number): DrawnRow[] {
  switch (node.type) {
    case 'heading':
      return at(wrapSpans(inlineSpans(node.children, node.depth < 3 ? 'heading' : 'strong'), width), 0)
    case 'paragraph':
      return at(wrapSpans(inlineSpans(node.children), width), 0)
    case 'list':
      return listRows(node, width)
    case 'table':
      return tableRows(node, width)
    case 'blockquote':
      return blocksRows(node.children, lineOf(node), width - 2).map(line => ({
        ...line,
        spans: [span(`${marks.quote} `, 'dim'), ...line.spans],
      }))
    case 'code':
      return node.lang === 'mermaid'
        ? at(wrapSpans([span(messages.chart, 'dim')], width), 0)
        : node.value.split('\n').flatMap((text, index) =>
            at(
              wrap(text, width - 2).map(code => row(span(`  ${code}`, 'code'))),
              index,
            ),
          )
    case 'thematicBreak':
      return at([row(span(marks.rule.repeat(Math.min(width, 24)), 'dim'))], 0)
    case 'footnoteDefinition':
      return blocksRows(node.children, lineOf(node), width - 4).map((line, index) => ({
        ...line,
        spans: [span(index === 0 ? `[${node.label ?? node.identifier}] ` : '    ', 'dim'), ...line.spans],
      }))
    case 'html':
      return at(
        wrap(shownOfHtml(node.value), width).map(text => row(span(text))),
        0,
      ).filter(({spans}) => spans.some(({text}) => text !== ''))
    default:
      return []
  }
}

const shownOfHtml = (html: string): string => html.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, '').trim()

const lineOf = (node: Block | ListItem): number => node.position?.start.line ?? 1

/** Blocks one under the other, an empty row between them unless they stand close together. */
export function blocksRows(
  nodes: readonly Block[],
  from: number,
  width: number,
  isClose = false,
): DrawnRow[] {
  const rows: DrawnRow[] = []
  for (const node of nodes) {
    const drawn = blockRows(node, width)
    if (drawn.length === 0) continue
    const line = lineOf(node) - from
    if (rows.length > 0 && !isClose) rows.push({spans: [], line})
    rows.push(...drawn.map(each => ({...each, line: each.line + line})))
  }
  return rows
}

function listRows(list: List, width: number): DrawnRow[] {
  const from = lineOf(list)
  const start = list.start ?? 1
  return list.children.flatMap((item, index) => {
    const number = list.ordered ? `${start + index}. ` : `${marks.dot} `
    const box =
      item.checked === null || item.checked === undefined ? '' : `${item.checked ? marks.taken : marks.left} `
    const marker = (list.ordered || !box ? number : '') + box
    const rows = blocksRows(item.children, lineOf(item), width - marker.length, !item.spread)
    const shown = rows.length > 0 ? rows : at([row()], 0)
    return shown.map((line, y) => ({
      ...(y === 0
        ? {...line, spans: [span(marker, item.checked ? 'good' : 'dim'), ...line.spans]}
        : indent(line, marker.length)),
      line: line.line + lineOf(item) - from,
    }))
  })
}

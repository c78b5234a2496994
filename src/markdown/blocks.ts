import type {RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'

/**
 * What is not looked at: the text within a block, which is not linear to read on hostile text, and quotations, which end
 * with their last line whatever stands in them.
 */
const disabled = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
]

/** The outermost blocks of a Markdown text, with their positions; a quotation counts as a paragraph. */
export const blocksOf = (markdown: string): RootContent[] =>
  fromMarkdown(markdown, {extensions: [{disable: {null: disabled}}]}).children

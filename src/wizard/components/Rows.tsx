import {Text} from 'ink'
import {Fragment} from 'react'
import {inAscii, styles} from '../theme.ts'
import type {Row, Span} from '../view/row.ts'

/**
 * Rows of toned text, one terminal line each. All of them are one text to Ink: laying out hundreds of small ones would
 * take longer than everything else at a key.
 */
export function Rows({rows, ascii}: {rows: readonly Row[]; ascii: boolean}) {
  return (
    <Text>
      {rows.map(({spans}, y) => (
        <Fragment key={y}>
          {y > 0 && '\n'}
          {withoutEnd(spans).map(({text, tone}, part) => {
            const shown = ascii ? inAscii(text) : text
            return tone === 'plain' ? (
              shown
            ) : (
              <Text key={part} {...styles[tone]}>
                {shown}
              </Text>
            )
          })}
        </Fragment>
      ))}
    </Text>
  )
}

/** Without the spaces that fill the row: nothing need be sent for what is empty. */
function withoutEnd(spans: readonly Span[]): readonly Span[] {
  const last = spans.findLastIndex(({text}) => text.trimEnd() !== '')
  return spans
    .slice(0, last + 1)
    .map((span, at) => (at === last ? {...span, text: span.text.trimEnd()} : span))
}

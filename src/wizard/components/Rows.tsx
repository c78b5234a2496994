import {Box, Text} from 'ink'
import {inAscii, styles} from '../theme.ts'
import type {Row} from '../view/row.ts'

/** Rows of toned text on the screen, one terminal line each. */
export function Rows({rows, ascii}: {rows: readonly Row[]; ascii: boolean}) {
  return (
    <Box flexDirection="column" flexShrink={0}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
        <Text key={index} wrap="truncate">
          {row.spans.map(({text, tone}, part) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity beyond their order
            <Text key={part} {...styles[tone]}>
              {ascii ? inAscii(text) : text}
            </Text>
          ))}
          {row.spans.length === 0 ? ' ' : ''}
        </Text>
      ))}
    </Box>
  )
}

import {Text} from 'ink'
import {type Look, paintRow} from '../view/paint.ts'
import type {Row} from '../view/row.ts'

/**
 * Rows of toned text, one terminal line each. All of them are one text to Ink: laying out hundreds of small ones would
 * take longer than everything else at a key.
 */
export const Rows = ({rows, look}: {rows: readonly Row[]; look: Look}) => (
  <Text>{rows.map(line => paintRow(line, look)).join('\n')}</Text>
)

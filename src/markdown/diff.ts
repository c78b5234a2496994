import {structuredPatch} from 'diff'

/**
 * How two texts differ, line by line, in the unified form: "@@ -8,3 +8,3 @@", then lines that begin with "-", "+" or a space.
 * '' when they do not. Line ends count: a line that differs only there is shown.
 */
export function diffLines(before: string, after: string): string {
  const {hunks} = structuredPatch('', '', before, after, '', '', {context: 2})
  return hunks
    .flatMap(({oldStart, oldLines, newStart, newLines, lines}) => [
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
      ...lines,
    ])
    .join('\n')
}

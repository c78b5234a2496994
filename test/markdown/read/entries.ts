import {readPostmortem} from '../../../src/markdown/read.ts'

/** The entries under a heading, each in a line: its moment, its kind unless it has none, its words, its source. */
export const entries = (body: string, heading = 'Timeline'): string[] =>
  readPostmortem(`# Mail stood still\n\n## ${heading}\n\n${body}`).postmortem.timeline.map(
    ({at, kind, text, source}) =>
      [
        at ? [at.date, at.time, at.zone].filter(Boolean).join(' ') : '-',
        kind === 'note' ? '' : kind,
        text,
        source,
      ]
        .filter(Boolean)
        .join(' / '),
  )

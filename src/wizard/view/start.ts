import {messages} from '../messages.ts'
import {startChoices, startTitle} from '../start.ts'
import type {WizardState} from '../state.ts'
import {marks} from '../theme.ts'
import {blank, clip, pad, type Row, row, span, widthOf} from './row.ts'

/** The choices of the first screen, each with how old it is and how far. */
export function startRows(state: WizardState, width: number): Row[] {
  const choices = startChoices(state).map(({verb, title, detail}) => ({
    label: verb ? `${verb.padEnd(6)}  ${title}` : title,
    detail,
  }))
  const room = width - 4
  const labels = Math.min(
    Math.max(...choices.map(({label}) => widthOf(label))),
    room - Math.max(...choices.map(({detail}) => widthOf(detail))) - 3,
  )
  const fits = labels >= 20
  return [
    row(span(` ${startTitle(state)}`, 'strong')),
    blank,
    ...choices.flatMap(({label, detail}, index): Row[] => {
      const here = index === state.place.row
      const lead = span(here ? ` ${marks.here} ` : '   ', 'accent')
      const tone = here ? 'strong' : 'plain'
      if (fits) {
        return [
          {...row(lead, span(pad(clip(label, labels), labels), tone), span(`   ${detail}`, 'dim')), here},
        ]
      }
      const below = detail ? [row(span(`           ${clip(detail, room - 8)}`, 'dim'))] : []
      return [{...row(lead, span(clip(label, room), tone)), here}, ...below]
    }),
    blank,
    row(span(` ${messages.startTyping}`, 'dim')),
  ]
}

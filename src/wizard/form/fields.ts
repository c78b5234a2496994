import type {Postmortem} from '../../model/postmortem.ts'
import type {ChoiceField, LineField, ListField, LongField} from './field.ts'

/** Makers for the fields that many steps have, so that a step reads as a list of what it asks. */

type TextKey = 'title' | 'summary' | 'detection' | 'resolution'
type About = Partial<Pick<LineField, 'hint' | 'example' | 'needed'>>

/** A field over one text of the postmortem. */
export const long = (id: TextKey, label: string, about: About = {}): LongField => ({
  type: 'long',
  id,
  label,
  show: (postmortem: Postmortem) => postmortem[id],
  write: (postmortem: Postmortem, text) => {
    postmortem[id] = text.trim()
  },
  ...about,
})

/** Names separated by commas. */
export const names = (
  id: 'authors' | 'services',
  label: string,
  about: About & Pick<LineField, 'offers' | 'standard'> = {},
): LineField => ({
  type: 'line',
  id,
  label,
  show: (postmortem: Postmortem) => postmortem[id].join(', '),
  write: (postmortem: Postmortem, text) => {
    postmortem[id] = text
      .split(',')
      .map(name => name.trim())
      .filter(Boolean)
  },
  several: true,
  ...about,
})

/** One of several words of the model, or none. */
export const choice = <Target, Value extends string>(
  id: string,
  label: string,
  choices: readonly Value[],
  get: (target: Target) => Value | null,
  set: (target: Target, value: Value | null) => void,
): ChoiceField => ({
  type: 'choice',
  id,
  label,
  choices,
  show: (target: Target) => get(target) ?? '',
  write: (target: Target, text) => set(target, choices.find(value => value === text) ?? null),
})

interface Line {
  text: string
}

/** A list of plain lines: factors, lessons, measures. `of` finds the texts within the postmortem. */
export const lines = (
  id: string,
  label: string,
  of: (postmortem: Postmortem) => string[],
  about: Pick<ListField, 'hint' | 'example'> = {},
): ListField => ({
  type: 'list',
  id,
  label,
  fields: [
    {
      type: 'line',
      id: 'text',
      label: 'Text',
      show: (line: Line) => line.text,
      write: (line: Line, text) => {
        line.text = text.trim()
      },
    },
  ],
  take: line => ({text: line.trim()}),
  columns: values => [values.text ?? ''],
  wide: 0,
  read: postmortem => of(postmortem).map(text => ({text})),
  store: (postmortem, items: Line[]) => {
    of(postmortem).splice(0, Number.POSITIVE_INFINITY, ...items.map(line => line.text).filter(Boolean))
  },
  blank: () => ({text: ''}),
  ...about,
})

/** Of a line that is kept with the draft but is no part of the postmortem itself. */
export const beside = {show: () => '', write: () => undefined}

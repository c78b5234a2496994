import {factorsOf, openFactors, storeFactors} from '../../model/factors.ts'
import type {Answers, LineField, ListField} from '../form/field.ts'
import {lines} from '../form/fields.ts'

/** The contributing factors, and the ladder of whys that leads to them. */

interface FactorEntry {
  text: string
  reason: string
}

const reason: LineField = {
  type: 'line',
  id: 'reason',
  label: 'No action',
  hint: 'Because …: only where nothing will be done about it. Else a task answers it.',
  example: 'The service is retired in May',
  show: (factor: FactorEntry) => factor.reason,
  write: (factor: FactorEntry, text) => {
    factor.reason = text.trim()
  },
}

const plain = lines('contributingFactors', 'Factors', ({rootCause}) => rootCause.contributingFactors, {
  hint: 'One line, one contributing factor: what made it possible, or worse.',
  example: 'The deploy check reads only the first server',
})

export const factors: ListField = {
  ...plain,
  fields: [...plain.fields, reason],
  read: ({rootCause}) => factorsOf(rootCause).map(({text, reason}) => ({text, reason: reason ?? ''})),
  store: ({rootCause}, items: FactorEntry[]) =>
    storeFactors(
      rootCause,
      items.filter(({text}) => text).map(({text, reason}) => ({text, reason: reason || null})),
    ),
  blank: (): FactorEntry => ({text: '', reason: ''}),
  tie: ({text = '', reason}, answers) => {
    if (reason?.trim()) return 'no action'
    if (!openFactorsOf(answers).includes(text.trim())) return 'has a task'
    return answers.lists.tasks?.length ? 'no task yet' : ''
  },
}

const whyTexts = (answers: Answers) => (answers.lists.fiveWhys ?? []).map(({values}) => values.text ?? '')

export const whys: ListField = {
  ...lines('fiveWhys', 'Five whys', ({rootCause}) => rootCause.fiveWhys, {
    hint: 'One line, one answer to "why?", each asking about the line above it.',
    example: 'Because the script stops at the first missing file',
  }),
  ladder: true,
  branches: 'contributingFactors',
  prompt: (answers, row) => {
    const above = whyTexts(answers)[row - 1] || answers.values.title?.trim()
    return above ? `Why: ${above}?` : null
  },
  tie: (values, answers) =>
    (answers.lists.contributingFactors ?? []).some(factor => factor.values.text === values.text)
      ? 'factor, too'
      : '',
}

/** The factors, as they are typed, that no task answers and no reason closes. */
export const openFactorsOf = ({lists}: Answers): string[] =>
  openFactors(
    (lists.contributingFactors ?? []).map(({values}) => ({
      text: values.text?.trim() ?? '',
      reason: values.reason?.trim() || null,
    })),
    (lists.tasks ?? []).map(({values}) => ({factor: values.factor?.trim() || null})),
  )

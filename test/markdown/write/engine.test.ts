import * as v from 'valibot'
import {describe, expect, test} from 'vitest'
import {writePostmortem} from '../../../src/markdown/write.ts'
import {type Postmortem, PostmortemSchema} from '../../../src/model/postmortem.ts'

const write = (source: string, fields: object = {}): string =>
  writePostmortem(v.parse(PostmortemSchema, fields) as Postmortem, {
    name: 'mine',
    about: '',
    source,
    excerpt: true,
  })
    .replace(/^---\n[\s\S]*?\n---\n\n/, '')
    .replace(/\n$/, '')

describe('what a template can do', () => {
  test.each([
    ['{{ severity }}|', {}, '|'],
    ['{{ severity | markdown }}|', {}, '|'],
    ['{{ impact.usersAffectedPercent }} %', {impact: {usersAffectedPercent: 2.5}}, '2.5 %'],
    ['{% if summary %}Yes{% else %}No{% endif %}', {}, 'No'],
    ['{% if summary %}Yes{% else %}No{% endif %}', {summary: 'A'}, 'Yes'],
    [
      '{% if impact.usersAffectedPercent %}Yes{% else %}No{% endif %}',
      {impact: {usersAffectedPercent: 0}},
      'No',
    ],
    ['{% if sumary %}Yes{% else %}No{% endif %}', {summary: 'A'}, 'No'],
    ['{{ improvements | numbered }}', {improvements: ['a', 'b_']}, '1. a\n2. b\\_'],
    ['{{ improvements | list }}', {improvements: []}, ''],
    ['A\n  {% if title %}\nB\n  {% endif %}\nC', {title: 'x'}, 'A\nB\nC'],
  ])('%j', (source, fields, text) => {
    expect(write(source, fields)).toBe(text)
  })

  test('factors are texts to it, those with a reason too', () => {
    const rootCause = {
      contributingFactors: ['No limit', 'No alert'],
      noAction: [{factor: 'No alert', reason: 'it goes'}],
    }
    expect(
      write('{% for factor in rootCause.contributingFactors %}\n- {{ factor }}\n{% endfor %}', {rootCause}),
    ).toBe('- No limit\n- No alert')
    expect(write('{{ rootCause.contributingFactors | list }}', {rootCause})).toBe(
      '- No limit\n- No alert — no action, because *it goes*',
    )
  })
})

describe('the layout of a template', () => {
  test('a heading without words goes, one that ends in a sign stays', () => {
    expect(write('## {{ severity }}\n\nA\n\n### \n\n#\n\n## C#\n\n{{ title }} #', {title: 'F'})).toBe(
      'A\n\n## C#\n\nF #',
    )
  })

  test('space at the end of its lines goes, empty lines are one', () => {
    expect(write('A  \t\n\n\n\n  B \n')).toBe('A\n\n  B')
  })
})

describe('what a template cannot do', () => {
  test.each(['include', 'render', 'layout', 'block'])('reach for another file: %s', tag => {
    expect(() => write(`{% ${tag} 'x' %}`)).toThrow(`tag "${tag}" not found`)
  })

  test.each([
    ['{{ titel }}', 'The template "mine" has a fault in line 1: undefined variable: titel'],
    ['A\n{{ title | loud }}', 'The template "mine" has a fault in line 2: undefined filter: loud'],
    [
      'A\n\n{% section "B" %}',
      'The template "mine" has a fault in line 3: the section "B" has no {% endsection %}',
    ],
  ])('its faults are told in a sentence: %j', (source, message) => {
    expect(() => write(source)).toThrow(expect.objectContaining({message}))
  })

  test('be longer than any that people write', () => {
    const source = 'x'.repeat(100_000)
    expect(write(source)).toBe(source)
    expect(() => write(`${source}x`)).toThrow(
      expect.objectContaining({
        message: 'The template "mine" is longer than 100000 characters.',
        next: 'Choose another one with --template.',
      }),
    )
  })
})

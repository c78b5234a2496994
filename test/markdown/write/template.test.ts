import * as v from 'valibot'
import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'
import {parseTemplate} from '../../../src/markdown/write/parse-template.ts'
import {restTemplate} from '../../../src/markdown/write/rest.ts'
import {type Template, writePostmortem} from '../../../src/markdown/write.ts'
import {type Postmortem, PostmortemSchema} from '../../../src/model/postmortem.ts'

const postmortem = (fields: object): Postmortem => v.parse(PostmortemSchema, fields)
const write = (fields: object, source: string, more: Partial<Template> = {}) =>
  writePostmortem(postmortem(fields), {name: 'mine', about: '', source, ...more})
const body = (document: string) => document.replace(/^---\n[\s\S]*?\n---\n\n/, '')

describe('the file of a template', () => {
  const parsed = (text: string) => parseTemplate('mine', text, 'mine.md')

  test('has front matter, whose lines stay for the sake of the numbers of the others', () => {
    expect(parsed('---\nabout: Small ones\nexcerpt: true\n---\n# {{ title }}\n')).toEqual({
      name: 'mine',
      about: 'Small ones',
      excerpt: true,
      source: '\n\n\n\n# {{ title }}\n',
    })
    expect(parsed('---\n---\n# A')).toMatchObject({about: '', excerpt: false, source: '\n\n# A'})
    expect(parsed('---\nabout: All\n---')).toMatchObject({about: 'All', source: '\n\n'})
  })

  test('may come from any editor', () => {
    expect(parsed('\ufeff---\r\nabout: Small ones\r\n---\r\n# A\r\rB')).toMatchObject({
      about: 'Small ones',
      source: '\n\n\n# A\n\nB',
    })
  })

  test('needs none', () => {
    expect(parsed('# A\n\n---\nabout: no\n---\n')).toEqual({
      name: 'mine',
      about: '',
      excerpt: false,
      source: '# A\n\n---\nabout: no\n---\n',
    })
    expect(parsed('---\nJust words\n---\n# A')).toMatchObject({about: '', excerpt: false})
    expect(parsed('---\nabout: 7\nexcerpt: yes please\n---\n')).toMatchObject({about: '', excerpt: false})
    expect(parsed('---\n~\n---\n# A')).toMatchObject({about: ''})
  })

  test('is told by its path where its front matter is no YAML', () => {
    expect(() => parsed('---\nabout: "open\n---\n# A')).toThrow(
      expect.objectContaining({
        name: 'Problem',
        message: expect.stringMatching(/^The front matter of the template cannot be read: [^\n]+$/),
        where: 'mine.md',
        next: expect.stringContaining('between two lines "---"'),
        cause: expect.any(Error),
      }),
    )
  })
})

describe('a section of a template', () => {
  test.each(['Impact', '"Impact" always', 'the "Impact"', '"Impact" optional now', '""'])(
    'is not written {%% section %s %%}',
    args => {
      expect(() => write({}, `{% section ${args} %}{% endsection %}`)).toThrow('a section is written')
    },
  )

  test('has a heading one level below that of the section around it', () => {
    const source =
      '{%  section "One"  %}{% section "Two" %}a{% section "Three" %}b{% endsection %}{% endsection %}{% section "Other" %}c{% endsection %}{% endsection %}{% section "Last" optional %}d{% endsection %}'
    expect(body(write({}, source))).toBe(
      '## One\n\n### Two\n\na\n\n#### Three\n\nb\n\n### Other\n\nc\n\n## Last\n\nd\n',
    )
  })

  test('is left out when nothing stands in it, with the sections around it', () => {
    expect(
      body(
        write(
          {title: 'T'},
          '# {{ title }}\n{% section "A" %} {% section "B" %}\n{% endsection %}{% endsection %}',
        ),
      ),
    ).toBe('# T\n')
  })

  test('that shows the title alone loses nothing', () => {
    const at = (time: string) => ({date: '2024-05-06', time, zone: 'UTC'})
    const full = postmortem({
      ...{id: 'x', title: 'T', authors: ['Ana'], summary: 'S', detection: 'D', resolution: 'R'},
      ...{startedAt: at('10:00'), impact: {description: 'I', usersAffectedPercent: 7}},
      timeline: [{at: at('10:00'), text: 'Mail stops'}],
      rootCause: {description: 'C', trigger: 'G', contributingFactors: ['F'], fiveWhys: ['W']},
      lessons: {wentWell: ['good'], wentPoorly: ['bad'], gotLucky: ['luck']},
      improvements: ['more'],
      tasks: [{id: 't', title: 'Do it'}],
      sections: [{heading: 'Odds', level: 2, markdown: 'Ends'}],
    })
    const {sections, ...read} = readPostmortem(write(full, '# {{ title }}')).postmortem
    expect({...read, sections: sections.map(({markdown}) => markdown)}).toEqual({...full, sections: ['Ends']})
  })

  test('that is shown holds nothing twice', () => {
    const shown = (...used: string[]) =>
      [...restTemplate(used).matchAll(/section "([^"]+)"/g)].map(([, name]) => name)
    const all = shown()
    expect(all).toHaveLength(15)
    expect(shown('summary')).toEqual(all.filter(name => name !== 'Summary'))
    expect(shown('summaryOf', 'sum')).toEqual(all)
    // A part of it is enough, or that of which it is a part.
    expect(shown('impact.description.size')).toEqual(all.filter(name => name !== 'Impact'))
    expect(shown('rootCause')).toEqual(
      all.filter(name => !['Root cause', 'Trigger', 'Contributing factors', 'Five whys'].includes(name!)),
    )
    expect(restTemplate(['summary'])).toContain('{% endsection %}\n\n{% section "Impact" optional %}')
  })
})

describe('front matter', () => {
  test('has what is known, on a line each, however long', () => {
    const severity = `high: ${'very '.repeat(40)}high`
    expect(write({id: 'x', severity, timeZone: null}, 'A')).toBe(
      `---\nid: x\nstatus: draft\nseverity: "${severity}"\ntemplate: mine\n---\n\nA\n`,
    )
    expect(write({id: 'x', severity: 'one\n two\u202e'}, 'A')).toContain('\nseverity: one two\n')
  })

  test('of an excerpt names its template alone', () => {
    expect(write({id: 'x', severity: 'SEV-1', summary: 'Secret'}, 'A', {excerpt: true})).toBe(
      '---\ntemplate: mine\n---\n\nA\n',
    )
  })
})

describe('texts for readers outside of the house', () => {
  test('a filter takes names out of all that it gets, and drops what is internal', () => {
    const fields = {
      authors: ['Ana Lima'],
      services: ['shop'],
      startedAt: {date: '2024-05-06', time: '10:00', zone: 'UTC'},
      timeline: [{at: null, text: 'Ana Lima looked', source: '#ops'}],
      tasks: [{id: 't', title: 'Ask Ben', owner: 'Ben'}],
      rootCause: {contributingFactors: ['Ben slept'], noAction: [{factor: 'Ben slept', reason: 'Ben may'}]},
    }
    const source =
      '{{ facts | public | facts }}\n\n{{ timeline | public | table }}\n\n{{ tasks | public | checklist }}\n\n{{ rootCause.contributingFactors | public | list }}'
    expect(body(write(fields, source, {excerpt: true}))).toBe(
      [
        '- **Started:** 2024-05-06 10:00 UTC',
        '',
        '| Time | Kind | What happened |',
        '| --- | --- | --- |',
        '|  |  | a colleague looked |',
        '',
        '- [ ] **Ask a colleague** — owner: a colleague <!-- pm-wizard:task=t -->',
        '',
        '- a colleague slept — no action, because *a colleague may*',
        '',
      ].join('\n'),
    )
  })
})

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {ignoreComment, withIgnore} from '../../src/lint/ignoring.ts'
import {lintPostmortem} from '../../src/lint/lint.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import {page} from './page.ts'

const ignoring = (source: string, rule: string, reason = 'agreed in the review', nth = 0) => {
  const finding = lintPostmortem(source).filter(found => found.rule === rule)[nth]!
  return withIgnore(readPostmortem(source), finding, reason)
}
const found = (source: string) => lintPostmortem(source).map(({rule}) => rule)

const blaming = page({
  cause: '## Root cause\nThe developer forgot the timeout.\n\nThe developer forgot the retry.',
})

describe('a document with an ignore of a finding', () => {
  test('has it on a line of its own before the block, and nothing else is changed', () => {
    const source = ignoring(blaming, 'blame', 'the words of the talk', 1)
    expect(source).toBe(
      blaming.replace(
        'The developer forgot the retry',
        '<!-- pm-wizard-ignore blame: the words of the talk -->\nThe developer forgot the retry',
      ),
    )
    expect(found(source)).toEqual(['blame'])
  })

  test.each([
    ['a list', '- [ ] Renew it by a job. Owner: @kim\n- [ ] Alert at 5 %. Owner: @kim'],
    ['lines', 'Renew it by a job. Owner: Kim Otieno.\nAlert at 5 %. Owner: Kim Otieno.'],
    ['a table', '| Task | Owner | Due |\n| --- | --- | --- |\n| Renew it by a job | @kim | |'],
    ['an indented list', '   * Renew it by a job. Owner: @kim'],
  ])('of a task in %s', (_, list) => {
    const source = page({tasks: `## Action items\n${list}`})
    expect(new Set(found(source))).toEqual(new Set(['task-due']))
    expect(found(ignoring(source, 'task-due'))).toEqual([])
    expect(ignoring(source, 'task-due')).toMatch(/^<!-- pm-wizard-ignore task-due: .+ -->$/m)
  })

  test('in a quotation, an entry of the timeline, at the end of a document', () => {
    for (const source of [
      page({cause: '## Root cause\nSomebody on the team said:\n\n> It was due to human error.'}),
      page({
        timeline:
          '## Timeline\n- 14:00 UTC Cards are refused\n- 14:20 UTC Logs are read\n- 14:10 UTC Alert fires\n- 14:40 UTC Over',
      }),
      page({end: '## Notes\n\nThe developer forgot the timeout.'}).trimEnd(),
    ]) {
      const [rule] = found(source)
      expect(found(ignoring(source, rule!))).toEqual([])
    }
  })

  test('ignores what is found in the title or the front matter in the whole document', () => {
    const undated = page({
      summary: '## Summary\nThe checkout refused cards from 14:00 UTC to 14:40 UTC.',
      tasks: '## Action items\nNo action is needed.',
    })
    const source = `---\nid: x\n---\n\n${undated}`
    expect(found(source)).toEqual(['date-missing'])
    const ignored = ignoring(source, 'date-missing')
    expect(ignored).toMatch(/^---\nid: x\n---\n\n<!-- pm-wizard-ignore date-missing: .* -->\n# Postmortem/)
    expect(found(ignored)).toEqual([])
  })

  test('keeps line ends as they are', () => {
    const source = ignoring(blaming.replaceAll('\n', '\r\n'), 'blame')
    expect(source.replaceAll('\r\n', '')).not.toContain('\n')
    expect(source).toContain('in the review -->\r\nThe developer forgot the timeout')
  })

  test('a second one stands behind the first', () => {
    const source = page({tasks: '## Action items\n- [ ] Improve monitoring'})
    const once = ignoring(source, 'task-due')
    const twice = ignoring(once, 'task-owner')
    expect(found(twice)).toEqual(['task-vague'])
    expect(found(ignoring(twice, 'task-vague'))).toEqual([])
  })

  test('takes any reason, and none breaks out of the comment', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('-->', '--', '>', '<!--', '\n', '\n\n', ':', ' ', 'why', '# ', '`', '😀')),
        pieces => {
          const source = ignoring(blaming, 'blame', `because${pieces.join('')}`)
          expect(found(source)).toEqual(['blame'])
          expect(source.split('\n')).toHaveLength(blaming.split('\n').length + 1)
        },
      ),
      {numRuns: 100},
    )
    expect(found(ignoring(blaming, 'blame', 'long '.repeat(1000)))).toEqual(['blame'])
  })

  test('has its reason on one line, without what would end the comment', () => {
    expect(ignoreComment('blame', ' two\n\nlines -- and a well-known --> more ')).toBe(
      '<!-- pm-wizard-ignore blame: two lines – and a well-known –› more -->',
    )
  })

  test.each([
    ['', ''],
    ['<!-- kept -->', '<!-- kept -->\n'],
    ['<!-- kept -->\n', '<!-- kept -->\n'],
  ])('has it at the end where it says nothing: %j', (source, before) => {
    expect(withIgnore({source, frontMatter: null}, {rule: 'x', span: {start: 0, end: 0}}, 'why')).toBe(
      `${before}<!-- pm-wizard-ignore x: why -->\n`,
    )
  })

  test('leaves what the document says as it was', () => {
    const {sections: _, ...before} = readPostmortem(blaming).postmortem
    const {sections, ...after} = readPostmortem(ignoring(blaming, 'blame')).postmortem
    expect(after).toEqual(before)
    expect(JSON.stringify(sections)).toContain('pm-wizard-ignore blame')
  })
})

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applyFixes} from '../../src/lint/fix.ts'
import {lintPostmortem} from '../../src/lint/lint.ts'
import {lintWithSecrets} from '../../src/lint/with-secrets.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import {marked, page, placesOf} from './page.ts'

const found = (source: string, rules: Record<string, 'off' | 'error' | 'warning' | 'info'> = {}) =>
  lintPostmortem(source, {rules}).map(({rule, severity}) => `${severity} ${rule}`)

const blaming = page({
  cause: '## Root cause\nThe developer forgot the timeout.\n\nThe developer forgot the retry.',
})

describe('the engine', () => {
  test('finds nothing in a sound postmortem', () => {
    expect(found(page())).toEqual([])
  })

  test('gives findings in the order of the text, with their lines and columns', () => {
    const findings = lintPostmortem(blaming)
    expect(
      findings.map(({rule, line, column, endLine, endColumn}) => [rule, line, column, endLine, endColumn]),
    ).toEqual([
      ['blame', 15, 1, 15, 21],
      ['blame', 17, 1, 17, 21],
    ])
  })

  test('counts lines the same with CRLF', () => {
    const findings = lintPostmortem(blaming.replaceAll('\n', '\r\n'))
    expect(findings.map(({line, column}) => [line, column])).toEqual([
      [15, 1],
      [17, 1],
    ])
  })

  test('switches rules off and changes their severity', () => {
    expect(found(blaming, {blame: 'off'})).toEqual([])
    expect(found(blaming, {blame: 'error'})).toEqual(['error blame', 'error blame'])
  })

  test('takes any text, and every place lies in it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(...page().split(/(?<=\s)/), '<!--', '`', '**', '[', '](', '|', '14:00', '“', '> '),
        ),
        pieces => {
          const source = pieces.join('')
          for (const {span, line} of lintPostmortem(source)) {
            expect(0 <= span.start && span.start <= span.end && span.end <= source.length).toBe(true)
            expect(line).toBeLessThanOrEqual(source.split('\n').length)
          }
        },
      ),
      {numRuns: 60},
    )
  })

  test.each([
    ['words', 'the engineer and '],
    ['emphasis', '**a _b '],
    ['brackets', '[a]('],
    ['quotes', '“a "b '],
    ['times', '14:00 - '],
    ['determiners', 'one of our very new '],
    ['percents', '1 of 2 (50 %), '],
  ])('is linear in hostile %s', (_, piece) => {
    const time = (n: number) => {
      const source = page({cause: `## Root cause\n${piece.repeat(n)}`})
      const start = performance.now()
      lintPostmortem(source)
      return performance.now() - start
    }
    time(2000)
    // Ten times the text may take ten times as long, not a hundred.
    expect(time(20_000)).toBeLessThan(40 * Math.max(20, time(2000)))
  })
})

describe('an ignore', () => {
  const ignoring = (comment: string) =>
    blaming.replace('The developer forgot the timeout', `${comment}\nThe developer forgot the timeout`)

  test('silences its rule in the next block, and nowhere else', () => {
    expect(found(ignoring('<!-- pm-wizard-ignore blame: it is the title of the talk -->'))).toEqual([
      'warning blame',
    ])
  })

  test('at the top silences the whole document', () => {
    expect(found(`<!-- pm-wizard-ignore blame: quoted from the report -->\n\n${blaming}`)).toEqual([])
    expect(
      found(`---\nid: x\n---\n<!-- pm-wizard-ignore blame: quoted from the report -->\n${blaming}`),
    ).toEqual([])
  })

  test('covers a list as one block', () => {
    const tasks =
      '## Action items\n\n<!-- pm-wizard-ignore task-due: they are done as we go -->\n- [ ] Alert at 5 %. Owner: @kim\n- [ ] Renew it by a job. Owner: @kim'
    expect(found(page({tasks}))).toEqual([])
  })

  test.each(['<!-- pm-wizard-ignore blame -->', '<!-- pm-wizard-ignore blame: -->'])(
    'without a reason is a finding and does not count: %s',
    comment => {
      expect(found(ignoring(comment))).toEqual(['warning ignore-reason', 'warning blame', 'warning blame'])
    },
  )

  test('that ignores nothing is a finding', () => {
    const {source, places} = marked(
      page({
        cause:
          '## Root cause\n⟦<!-- pm-wizard-ignore blame: no reason any more -->⟧\nThe certificate had expired.',
      }),
    )
    expect(placesOf('ignore-unused', source)).toEqual(places)
  })

  test('of a rule that does not exist is a finding', () => {
    expect(found(ignoring('<!-- pm-wizard-ignore blaming: a typo -->'))).toEqual([
      'warning ignore-unused',
      'warning blame',
      'warning blame',
    ])
  })

  test('of a rule that does not exist says which was meant', () => {
    const [finding] = lintPostmortem(ignoring('<!-- pm-wizard-ignore blaem: a typo -->'))
    expect(finding!.message).toBe('There is no rule “blaem”. Did you mean blame?')
  })

  test('of a rule that is switched off, or was not asked, is none', () => {
    expect(found(ignoring('<!-- pm-wizard-ignore blame: as agreed -->'), {blame: 'off'})).toEqual([])
    expect(
      found(
        page({cause: '## Root cause\n<!-- pm-wizard-ignore secret: an example key -->\nIt had expired.'}),
      ),
    ).toEqual([])
  })

  test('in code is only shown', () => {
    expect(found(ignoring('`<!-- pm-wizard-ignore blame: an example -->`\n'))).toEqual([
      'warning blame',
      'warning blame',
    ])
  })
})

describe('credentials', () => {
  // Put together here, so that no tool takes this file for a leak.
  const token = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_')

  test('are found where they stand and never repeated', async () => {
    const source = page({cause: `## Root cause\nThe job used ${token} to renew it.`})
    const findings = await lintWithSecrets(readPostmortem(source))
    expect(findings.map(({rule, line, column, severity}) => [rule, line, column, severity])).toEqual([
      ['secret', 15, 14, 'error'],
    ])
    expect(findings[0]!.message).toContain('GitHub')
    expect(findings[0]!.message).not.toContain(token.slice(8))
  })

  test('can be ignored with a reason', async () => {
    const cause = `## Root cause\n<!-- pm-wizard-ignore secret: revoked, shown for the pattern -->\nThe job used ${token} to renew it.`
    expect(await lintWithSecrets(readPostmortem(page({cause})))).toEqual([])
  })

  test('a password in an address, a private key', async () => {
    const address = ['postgres://pay', 's3cr3tPassw0rd@db.acme.io/shop'].join(':')
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEpAIBAAKCAQEA7bq9'.repeat(8)}\n-----END RSA PRIVATE KEY-----`
    for (const secret of [address, key]) {
      const findings = await lintWithSecrets(
        readPostmortem(page({cause: `## Root cause\nIt was:\n\n${secret}\n`})),
      )
      expect(findings.map(({rule}) => rule)).toEqual(['secret'])
    }
  })

  test('hashes, addresses and identifiers are none', async () => {
    const cause =
      '## Root cause\nCommit 3f2a91c0d4e5b6a7988776655443322110ffeedd, https://status.acme.io/incidents/9f8e7d6c5b4a, pod checkout-7d9f8b6c5d-x2x4z.'
    expect(await lintWithSecrets(readPostmortem(page({cause})))).toEqual([])
  })
})

describe('a fix', () => {
  const edit = (start: number, end: number, text: string) => ({start, end, text})
  const applied = (...fixes: ReturnType<typeof edit>[][]) =>
    applyFixes(
      'abcdef',
      fixes.map(fix => ({...lintPostmortem('# Outage')[0]!, fix})),
    )

  test('is made where it stands, whatever the order of the findings and of its edits', () => {
    expect(applied([edit(5, 6, 'F'), edit(3, 4, 'D')], [edit(0, 1, 'A')])).toEqual({text: 'AbcDeF', fixed: 2})
    expect(applied([edit(2, 2, '-')], [edit(0, 2, 'x')])).toEqual({text: 'x-cdef', fixed: 2})
  })

  test('of two at one place the first is made', () => {
    expect(applied([edit(1, 3, 'X')], [edit(2, 4, 'Y')], [edit(4, 5, 'Z')])).toEqual({
      text: 'aXdZf',
      fixed: 2,
    })
  })

  test('a finding without one changes nothing', () => {
    expect(applyFixes('abc', lintPostmortem('# Outage'))).toEqual({text: 'abc', fixed: 0})
  })

  const mended = (source: string) => applyFixes(source, lintPostmortem(source))

  test.each([
    ['at 13:20pm UTC', 'at 13:20 UTC'],
    ['at 12;45 UTC', 'at 12:45 UTC'],
    ['on February 22rd, 2024', 'on February 22nd, 2024'],
    ['on February 11st, 2024', 'on February 11th, 2024'],
  ])('mends how a time is written: %s', (wrong, right) => {
    const source = page({cause: `## Root cause\nIt expired ${wrong}.`})
    expect(mended(source)).toEqual({text: source.replace(wrong, right), fixed: 1})
    expect(placesOf('time-malformed', mended(source).text)).toEqual([])
  })

  test.each([
    [
      '- 14:00 UTC Cards are refused\n- 14:40 UTC Payments work again,\n  all of them\n- 14:06 UTC Alert fires',
      '- 14:00 UTC Cards are refused\n- 14:06 UTC Alert fires\n- 14:40 UTC Payments work again,\n  all of them',
    ],
    [
      '| Time | Event |\n| --- | --- |\n| 14:40 UTC | Over |\n| 14:00 UTC | Cards are refused |\n| 14:06 UTC | Alert fires |',
      '| Time | Event |\n| --- | --- |\n| 14:00 UTC | Cards are refused |\n| 14:06 UTC | Alert fires |\n| 14:40 UTC | Over |',
    ],
  ])('puts the timeline in order, word for word', (wrong, right) => {
    const [before, after] = [wrong, right].map(list => page({timeline: `## Timeline\n${list}`}))
    expect(mended(before!).text).toBe(after)
  })

  test('gives an owner the @ that is written elsewhere, and the follow-up the login', () => {
    const source = page({
      tasks:
        '## Action items\n- [ ] Renew it by a job. Owner: @kim, due: 2024-03-01\n- [ ] Alert before. Owner: kim, due: 2024-03-01',
    })
    expect(mended(source)).toEqual({text: source.replace('Owner: kim', 'Owner: @kim'), fixed: 1})
    expect(lintPostmortem(mended(source).text)).toEqual([])
  })

  test('leaves the order alone where an entry has no time or another zone', () => {
    for (const entry of ['- Somebody looks', '- 17:20 EAT Somebody looks']) {
      const source = page({
        timeline: `## Timeline\n- 14:40 UTC Over\n- 14:00 UTC Cards are refused\n${entry}`,
      })
      expect(mended(source)).toEqual({text: source, fixed: 0})
    }
  })

  test('leaves alone what only the writer can know', () => {
    const source = page({cause: '## Root cause\nIt expired at 09:4+ PM. The developer forgot it.'})
    expect(mended(source)).toEqual({text: source, fixed: 0})
  })
})

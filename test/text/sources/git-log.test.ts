import {expect, test} from 'vitest'
import {readSource} from '../../../src/text/sources/index.ts'
import {context, read} from './reading.ts'

const commit = (lines: string[], subject = 'Change', hash = 'aaaaaaa1b2') =>
  [`commit ${hash}`, ...lines, '', `    ${subject}`, ''].join('\n')
const date = 'Date:   2026-03-04T10:15:30Z'
const merge = 'Merge: aaaaaaa bbbbbbb'

test.each<[string, string]>([
  [commit(['Author: A <a@example.com>', date]), '2026-03-04 10:15:30 UTC | note | Change'],
  [commit(['Date:   Wed Mar 4 10:15:30 2026 +0200']), '2026-03-04 10:15:30 +02:00 | note | Change'],
  [commit(['Date:   Sat Mar 14 10:15:30 2026 -0530']), '2026-03-14 10:15:30 -05:30 | note | Change'],
  [commit(['Date:   2026-03-04 10:15:30 +0200']), '2026-03-04 10:15:30 +02:00 | note | Change'],
  [
    commit(['AuthorDate: 2026-03-01T08:00:00Z', 'Commit:     B', 'CommitDate: 2026-03-04T10:15:30Z']),
    '2026-03-04 10:15:30 UTC | note | Change',
  ],
  [
    commit(['CommitDate: 2026-03-04T10:15:30Z', 'AuthorDate: 2026-03-01T08:00:00Z']),
    '2026-03-04 10:15:30 UTC | note | Change',
  ],
  [
    commit(['Reflog: HEAD@{0} (A)', 'Reflog message: commit: x', date]),
    '2026-03-04 10:15:30 UTC | note | Change',
  ],
  [commit([date], 'Change\n\n    Restarted it\n      and more'), '2026-03-04 10:15:30 UTC | note | Change'],
  [
    commit([date], 'Revert "Merge pull request #8 from acme/x"\n\n    Pool'),
    '2026-03-04 10:15:30 UTC | mitigated | Revert "Merge pull request #8 from acme/x"',
  ],
  [
    commit([date], 'Merge pull request #8 from acme/x into next\n\n    Pool'),
    '2026-03-04 10:15:30 UTC | note | Merge pull request #8 from acme/x into next',
  ],
  [commit([date], 'Roll back to 2.14'), '2026-03-04 10:15:30 UTC | mitigated | Roll back to 2.14'],
  [
    commit([date], 'Alert when the outage began'),
    '2026-03-04 10:15:30 UTC | note | Alert when the outage began',
  ],
  [commit([merge, date], "Merge branch 'x'"), "2026-03-04 10:15:30 UTC | note | Merge branch 'x'"],
  [
    commit([merge, date], 'Merge pull request #812 from acme/x\n\n    Pool'),
    '2026-03-04 10:15:30 UTC | note | Merge #812: Pool',
  ],
  [
    commit([merge, date], 'Take what they merge'),
    '2026-03-04 10:15:30 UTC | note | Merge: Take what they merge',
  ],
  [commit([merge, date], 'Take theirs'), '2026-03-04 10:15:30 UTC | note | Merge: Take theirs'],
  [
    commit([merge, date], 'Merge pull request #8 from acme/x\n\n    Revert the pool\n    and more'),
    '2026-03-04 10:15:30 UTC | mitigated | Merge #8: Revert the pool',
  ],
  [
    commit([merge, date], 'Merge pull request #8 from acme/x'),
    '2026-03-04 10:15:30 UTC | note | Merge pull request #8 from acme/x',
  ],
  [
    commit([date], 'Change', 'aaaaaaa1b2 (HEAD -> main, tag: v1, origin/tag: x, tag: v2)'),
    '2026-03-04 10:15:30 UTC | note | Change (tag v1, v2)',
  ],
  [commit([date], 'Change', 'aaaaaaa1b2 (HEAD)'), '2026-03-04 10:15:30 UTC | note | Change'],
])('%j', (text, event) => {
  expect(read(`\n${text}`)).toEqual(['git-log', [`${event} | git aaaaaaa`], []])
})

test('what has no date or no message, and what stands around, comes back', () => {
  const text = [
    commit([date]),
    commit(['Date:   soon']),
    commit(['Date:   Wed Foo 4 10:15:30 2026 +0200'], 'Change', 'bbbbbbb'),
    'commit ccccccc\nDate:   2026-03-04T10:15:30Z',
    ' diff --git a b',
    'commit ggggggg',
  ].join('\n')
  expect(read(text)).toEqual([
    'git-log',
    ['2026-03-04 10:15:30 UTC | note | Change | git aaaaaaa'],
    [' diff --git a b', 'commit ggggggg', 'commit aaaaaaa1b2', 'commit bbbbbbb', 'commit ccccccc'],
  ])
})

test('the files that --stat names are no part of the message', () => {
  const stat = [' src/pool.ts |    3 ++-', ' 1 file changed,    2 insertions(+)']
  const text = `commit aaaaaaa1b2\n${date}\n\n${stat.join('\n')}\n\n    Change`
  expect(read(text)).toEqual(['git-log', ['2026-03-04 10:15:30 UTC | note | Change | git aaaaaaa'], stat])
})

test('what comes back is told with its place', () => {
  const {unread} = readSource(`${commit([date])}\n   \nstray\n${commit(['Date:   soon'])}`, context)
  expect(unread.map(({place, text}) => `${place}: ${text}`)).toEqual([
    'line 7: stray',
    'line 8: commit aaaaaaa1b2',
  ])
})

test.each(['commit xyz', 'commit aaaaaa', 'a commit aaaaaaa', 'commit aaaaaaa and more'])(
  '%j begins no such log',
  line => {
    expect(read(`${line}\n${date}\n\n    Change`)[0]).toBe('lines')
  },
)

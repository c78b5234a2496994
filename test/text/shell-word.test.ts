import {execFileSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {shellPath} from '../../src/text/shell-word.ts'

test.each(['postmortems/2024-03-04-uploads.md', 'büro/事故.md'])('%s stands as it is', path => {
  expect(shellPath(path)).toBe(path)
})

test.each(["a b; touch c; $(touch d) `e` 'f'.md", '*.md', '~/a.md', '-rf.md', 'a\nb.md', ''])(
  '%j is one word to a shell, and no option',
  path => {
    const told = execFileSync('/bin/sh', ['-c', `printf '%s.' ${shellPath(path)}`], {encoding: 'utf8'})
    expect(told).toBe(`${path.startsWith('-') ? `./${path}` : path}.`)
  },
)

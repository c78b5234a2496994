import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {loadTemplate} from '../../src/config/templates.ts'
import {lintWithSecrets} from '../../src/lint/with-secrets.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import {writePostmortem} from '../../src/markdown/write.ts'
import {readAnswers} from '../../src/model/answers.ts'

const sample = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

test('the sample that README shows is what its answers make, and nothing is to mend in it', async () => {
  const written = writePostmortem(
    readAnswers(sample('sample.yaml'), 'sample.yaml'),
    await loadTemplate('default'),
  )
  expect(sample('sample.md')).toBe(written)
  expect(await lintWithSecrets(readPostmortem(written))).toEqual([])
})

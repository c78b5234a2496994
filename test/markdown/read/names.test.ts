import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'
import {facts} from './facts.ts'

describe('what is not known yet', () => {
  test.each([
    'TBD',
    'TBA',
    'N/A',
    'None',
    'unknown',
    '?',
    '-',
    '…',
    '<name>',
    '{author}',
    'not yet assigned',
    'ninguno',
  ])('is no name and no severity: %s', word => {
    expect(facts(`- Author: ${word}\n- Services: ${word}\n- Severity: ${word}`)).toEqual({})
  })

  test.each(['[Your Name]', '[Name, Name]', 'Your name'])('nor is what a template asks for: %s', word => {
    expect(facts(`- Author: ${word}`)).toEqual({})
  })

  test.each(['Low | Medium | High', '[SEV-1/SEV-2/SEV-3]'])('nor is a choice of severities: %s', word => {
    expect(facts(`- Severity: ${word}`)).toEqual({})
  })
})

describe('names', () => {
  test.each([
    ['Ana Lima, Ben and Cem', ['Ana Lima', 'Ben', 'Cem']],
    ['Ana, Ben, and Cem', ['Ana', 'Ben', 'Cem']],
    ['Ana & Ben / Cem', ['Ana', 'Ben', 'Cem']],
    ['Andy y Yves', ['Andy', 'Yves']],
    ['Ana et Ben', ['Ana', 'Ben']],
    ['Ana und Ben', ['Ana', 'Ben']],
    ['张三、李四', ['张三', '李四']],
    ['Ana; TBD', ['Ana']],
    ['Ana, Ben, et al.', ['Ana', 'Ben']],
    ['Ana Lima <ana@mail.example>, Ben (ben@mail.example)', ['Ana Lima', 'Ben']],
    ['ana@mail.example', ['ana@mail.example']],
    ['Ana (mail, web), Ben (SRE)', ['Ana (mail, web)', 'Ben (SRE)']],
    ['Ana Lima.', ['Ana Lima']],
    ['Ana L.', ['Ana L.']],
    ['@ana, [@ben](https://a.example/ben)', ['@ana', '@ben']],
    [`Ana ${'and so on '.repeat(30)}`, []],
  ])('in %j', (line, names) => {
    expect(readPostmortem(`- Authors: ${line}`).postmortem.authors).toEqual(names)
  })
})

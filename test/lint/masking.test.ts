import {expect, test} from 'vitest'
import {maskingOf} from '../../src/lint/masking.ts'

const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`
const source = `The job used ${token} to renew it.`
const at = source.indexOf(token)
const hide = maskingOf(source, [{rule: 'secret', span: {start: at, end: at + token.length}}])

test('a credential is hidden, its first signs aside, and every place stays where it is', () => {
  expect(hide(source)).toBe(`The job used ghp_${'*'.repeat(36)} to renew it.`)
})

test('of one that was cut off, what is left of it is hidden too', () => {
  expect(hide(`“used ${token.slice(0, 20)} …” and …${token.slice(9, 25)}`)).not.toMatch(/[a-f][1-6]/i)
})

test('what is no credential stays', () => {
  const other = 'A developer forgot to renew the certificate.'
  expect(hide(other)).toBe(other)
  expect(maskingOf(source, [{rule: 'blame', span: {start: at, end: at + 20}}])(source)).toBe(source)
})

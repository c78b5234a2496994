import type {Key} from 'ink'
import {expect, test} from 'vitest'
import {keyAction} from '../../../src/wizard/text/key-actions.ts'

const press = (input: string, held: Partial<Key> = {}) => keyAction(input, held as Key)

test('keys with Ctrl and Alt that mean nothing here type nothing', () => {
  expect(press('g', {ctrl: true})).toBe(null)
  expect(press('z', {ctrl: true})).toBe(null)
  expect(press('x', {meta: true})).toBe(null)
  expect(press('c', {super: true})).toBe(null)
})

test('keys of the form are left to the form', () => {
  expect(press('', {return: true})).toBe(null)
  expect(press('', {tab: true})).toBe(null)
  expect(press('', {escape: true})).toBe(null)
  expect(press('', {pageDown: true})).toBe(null)
})

test('every key that can mean a new line does', () => {
  const newline = {type: 'newline'}
  expect(press('\n')).toEqual(newline)
  expect(press('j', {ctrl: true})).toEqual(newline)
  expect(press('', {return: true, meta: true})).toEqual(newline)
  expect(press('', {return: true, shift: true})).toEqual(newline)
})

test('letting a key go is not pressing it again', () => {
  expect(press('a', {eventType: 'release'})).toBe(null)
  expect(press('a', {eventType: 'repeat'})).toEqual({type: 'insert', text: 'a'})
})

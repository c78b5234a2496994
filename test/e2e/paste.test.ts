import {expect, test} from 'vitest'
import {open} from './terminal.ts'

/** Fifty lines as a chat gives them: forty that say something at a time, ten that do not. */
const chat = Array.from({length: 50}, (_, index) => {
  if (index % 5 === 4) return '(edited)'
  const minute = String(index).padStart(2, '0')
  const said = ['queue is growing', 'still looking', 'paged the database team', 'rolled back to 4.1'][
    index % 5
  ]
  return `10:${minute} lin: ${said}`
}).join('\n')

test('fifty lines of chat become events to pick from, the kinds guessed', async () => {
  const terminal = open()
  await terminal.until('Title')
  terminal.press('enter')
  terminal.type('2024-02-03 10:00 UTC')
  terminal.press('ctrl+n')
  await terminal.until('One line, one event')
  terminal.paste(chat)
  const screen = await terminal.until('and 6 more')
  expect(screen).toContain('40 events, 10 lines not read')
  expect(screen).toMatch(/\[x\] 10:02 +escalated +lin: paged the database team/)
  expect(screen).toMatch(/\[x\] 10:03 +mitigated +lin: rolled back to 4\.1/)
  expect(screen).toMatch(/Not read:\s[\s\S]*\(edited\)/)

  terminal.type('n/rolled')
  await terminal.until('/ rolled')
  terminal.press('enter')
  terminal.type('a')
  terminal.press('enter')
  const list = await terminal.until(/10:48 +mitigated[\s\S]*\n +\+/)
  expect(list.match(/mitigated +lin: rolled back/g)).toHaveLength(10)
  expect(list).not.toContain('still looking')
})

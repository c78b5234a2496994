import {atTime, chatSource, clock, type Header, nearDay} from './chat.ts'

// "ana — Today at 10:15", "ana — 04/03/2026 10:15 AM", "deploybot APP — Yesterday at 22:05"
const headerLine = new RegExp(
  String.raw`^\s*(\S.{0,60}?)\s+—\s+((?:(?:${nearDay}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}),?\s+(?:(?:${atTime})\s+)?)?${clock})\s*$`,
  'i',
)
// the next messages of the same author: "[10:16]we roll back", on one line or two
const shortLine = new RegExp(String.raw`^\s*\[(${clock})\]\s*(?!\s)(.*)$`)

/**
 * Messages selected and copied in Discord: name, a long dash and the time above a group of messages, the time in brackets before each further
 * one. Discord documents no form for this; it is what its desktop and web apps copy.
 */
export const discord = chatSource({
  id: 'discord',
  label: 'Discord, copied from the app',
  name: 'Discord',
  furniture: /^\s*(?:APP|BOT|NEW|\(edited\)|\d{1,3})\s*$/,
  header(lines, index): Header | null {
    const line = lines[index]!
    const [all, author, when] = headerLine.exec(line) ?? []
    if (all) return {author: author!.replace(/(?<!\s)\s+(?:APP|BOT)$/, ''), when: when!, text: '', length: 1}
    const [further, time, text] = shortLine.exec(line) ?? []
    const under = lines.slice(Math.max(0, index - 40), index).some(line => headerLine.test(line))
    return further && under ? {author: null, when: time!, text: text!, length: 1} : null
  },
})

import {chatSource, clock, type Header} from './chat.ts'

// "Ana Silva  10:15 AM", "deploybot APP  10:15 AM", "ana [10:15 AM]"
const oneLine = new RegExp(String.raw`^\s{0,4}(\S.{0,78}?)(?:(?:\s{2,}|\t)(${clock})|\s+\[(${clock})\])\s*$`)
// the line under a name; an app's has a label
const timeLine = new RegExp(String.raw`^(?:\s*|(?:APP|WORKFLOW)\s+)\[?(${clock})\]?\s*$`)
const nameLine = /^\s{0,4}(\S.{0,78})$/

/**
 * Messages selected and copied in the Slack app: name and time on one line or on two, a lone time above the next message of the same
 * author, a line for each day. Slack documents no form for this; it is what its desktop and web apps copy.
 */
export const slack = chatSource({
  id: 'slack',
  label: 'Slack, copied from the app',
  name: 'Slack',
  furniture:
    /^\s*(?:\d+ repl(?:y|ies)|Last reply .{1,60}|View thread|Also sent to the channel|New|:[\w+-]{1,60}:(?:\s*\d+)?|\d{1,3})\s*$/,
  header(lines, index): Header | null {
    const line = lines[index]!
    const [all, name, plain, bracketed] = oneLine.exec(line) ?? []
    if (all) return {author: person(name!), when: (plain ?? bracketed)!, text: '', length: 1}
    const alone = timeLine.exec(line)
    if (alone) return {author: null, when: alone[1]!, text: '', length: 1}
    const next = /^(?:\s|APP|WORKFLOW)/.test(lines[index + 1] ?? '') ? timeLine.exec(lines[index + 1]!) : null
    const above = next && nameLine.exec(line)
    return above && {author: person(above[1]!), when: next[1]!, text: '', length: 2}
  },
})

const person = (name: string): string => name.replace(/(?<!\s)\s+(?:APP|WORKFLOW)$/, '').trim()

import {messages} from '../messages.ts'
import {plainMessages} from '../plain-messages.ts'
import type {Picker} from '../state.ts'
import {type Conversation, contextOf} from './conversation.ts'

/** Events read from a paste or a tool, to pick from by their numbers. */

export async function readPaste({session, talk}: Conversation): Promise<void> {
  talk.say(plainMessages.pasteLines)
  const lines: string[] = []
  for (let line = await talk.ask(); line !== null && line !== '.'; line = await talk.ask()) lines.push(line)
  if (lines.length > 0) await session.perform({read: lines.join('\n')})
}

export function tellPicker(conversation: Conversation, picker: Picker): void {
  const {session, talk} = conversation
  const list = session
    .state()
    .steps.flatMap(({fields}) => fields)
    .find(({id}) => id === picker.list)
  if (list?.type !== 'list') return
  talk.say(messages.picked(picker.source, picker.items.length, picker.unread.length))
  for (const [index, {values, taken, warning}] of picker.items.entries()) {
    const row = list.columns(values, contextOf(conversation)).filter(Boolean).join(', ')
    talk.say(
      plainMessages.entry(index + 1, `${taken ? '[x]' : '[ ]'} ${row}${warning ? ` ! ${warning}` : ''}`),
    )
  }
  if (picker.unread.length > 0) talk.say(messages.notRead)
  for (const line of picker.unread) talk.say(`  ${line}`)
  talk.say(plainMessages.takes(picker.items.filter(({taken}) => taken).length))
}

/** Takes or leaves events, by their numbers; Enter adds what is taken. */
export async function answerPicker(
  {session, talk}: Conversation,
  picker: Picker,
  line: string,
): Promise<void> {
  const [word = '', ...rest] = line.trim().split(/\s+/)
  if (word === '') return session.command('accept')
  if (word === 'all' || word === 'none') return session.command(word)
  const command = word === 'turn' ? 'turn' : 'pick'
  const numbers = numbersIn(command === 'turn' ? rest.join(' ') : line, picker.items.length)
  if (!numbers) return talk.say(plainMessages.notAChoice(line))
  for (const number of numbers) {
    session.change(state =>
      state.picker ? {...state, picker: {...state.picker, search: '', row: number - 1}} : state,
    )
    await session.command(command)
  }
}

/** "1 3-5" as numbers up to `most`; `null` when it is anything else. */
export function numbersIn(text: string, most: number): number[] | null {
  const numbers: number[] = []
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? []
    if (from === undefined || Number(from) < 1 || Number(to) > most || Number(to) < Number(from)) return null
    for (let number = Number(from); number <= Number(to); number++) numbers.push(number)
  }
  return numbers.length > 0 ? numbers : null
}

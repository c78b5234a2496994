import {messages} from '../messages.ts'
import {typed} from '../reduce.ts'
import {targetOf} from '../state.ts'
import {attempt, say, type World} from './world.ts'

/** A field lent to the person's editor, and its text taken back. */
export function createLending(world: World) {
  const {services, state, change, terminal} = world

  /** The editor's text for the field; one more line end than there was before is the editor's own. */
  const takeText = (text: string) =>
    change(now => typed({...now, message: null}, {type: 'replace', text: text.replace(/\r?\n$/, '')}))

  const stillOpen = (file: string, text: string) =>
    change(now => ({
      ...now,
      question: {
        text,
        answers: [{key: 'enter', label: messages.takeText, effect: {take: file}}],
        otherwise: messages.keepText,
      },
    }))

  async function edit(): Promise<void> {
    const target = targetOf(state())
    const lent = terminal()
    if (!target || !lent) return
    await lent.suspend(async () => {
      try {
        const {text, still} = await services.edit(target.text)
        if (still) stillOpen(still, messages.editorReturned)
        else takeText(text)
      } catch (error) {
        say(world, messages.editorFailed(messages.because(error)), 'problem')
      }
    })
  }

  /** What an editor that did not wait has saved by now. */
  const take = (file: string) =>
    attempt(world, async () => {
      const text = await services.reread(file)
      if (text === null) stillOpen(file, messages.nothingSaved)
      else takeText(text)
    })

  return {edit, take}
}

import type {Key} from 'ink'
import type {BufferAction} from './buffer.ts'

/**
 * The keys of text entry, as in readline, after Ctrl, Alt or alone. Undo and redo are the wizard's (Ctrl+Z, Ctrl+Y);
 * because Ctrl+Y is taken, what was killed comes back with Alt+Y.
 */
type Action = Exclude<BufferAction['type'], 'insert' | 'replace' | 'settle' | 'move-to'>

const ctrlLetters: Readonly<Record<string, Action>> = {
  a: 'line-start',
  e: 'line-end',
  b: 'left',
  f: 'right',
  d: 'delete',
  h: 'backspace',
  j: 'newline',
  k: 'kill-to-end',
  u: 'kill-to-start',
  w: 'kill-spaced-word-before',
}

const altLetters: Readonly<Record<string, Action>> = {
  b: 'word-left',
  f: 'word-right',
  d: 'kill-word-after',
  y: 'yank',
}

type Named =
  | 'leftArrow'
  | 'rightArrow'
  | 'upArrow'
  | 'downArrow'
  | 'home'
  | 'end'
  | 'backspace'
  | 'delete'
  | 'return'

const namedKeys: Readonly<Record<Named, {alone?: Action; held?: Action}>> = {
  leftArrow: {alone: 'left', held: 'word-left'},
  rightArrow: {alone: 'right', held: 'word-right'},
  upArrow: {alone: 'up'},
  downArrow: {alone: 'down'},
  home: {alone: 'line-start', held: 'text-start'},
  end: {alone: 'line-end', held: 'text-end'},
  backspace: {alone: 'backspace', held: 'kill-word-before'},
  delete: {alone: 'delete', held: 'kill-word-after'},
  return: {held: 'newline'},
}

/**
 * What a key press, as Ink's `useInput` gives it, does to the text; `null`: nothing, the key is somebody else's.
 * One call may carry many characters: whatever Ink could not tell apart is inserted as it came.
 */
export function keyAction(input: string, key: Key): BufferAction | null {
  if (key.eventType === 'release') return null
  const name = (Object.keys(namedKeys) as Named[]).find(one => key[one])
  if (name) {
    const {alone, held} = namedKeys[name]
    const isHeld = key.ctrl || key.meta || (name === 'return' && key.shift)
    const type = isHeld ? held : alone
    return type ? {type} : null
  }
  if (key.tab || key.escape || key.pageUp || key.pageDown) return null
  // Ctrl+J is the line feed itself; Ink calls it neither Return nor Ctrl.
  if (input === '\n') return {type: 'newline'}
  const letters = key.ctrl ? ctrlLetters : key.meta ? altLetters : null
  const type = letters?.[input.toLowerCase()]
  if (type) return {type}
  return letters || key.super || key.hyper || input === '' ? null : {type: 'insert', text: input}
}

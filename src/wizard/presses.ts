import type {Key} from 'ink'

/** One key press: its name (`ctrl+n`, `shift+tab`, `x`), and the text it types, if any. */
export interface Press {
  name: string
  text: string
  input: string
  key: Key
}

const named = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  pageUp: 'pageup',
  pageDown: 'pagedown',
  home: 'home',
  end: 'end',
  return: 'enter',
  escape: 'escape',
  tab: 'tab',
  backspace: 'backspace',
  delete: 'delete',
} as const satisfies Partial<Record<keyof Key, string>>

function nameOf(input: string, key: Key): string {
  const special = (Object.keys(named) as (keyof typeof named)[]).find(name => key[name])
  const base = special ? named[special] : input === ' ' ? 'space' : input
  const shift = key.shift && special ? 'shift+' : ''
  return `${key.ctrl ? 'ctrl+' : ''}${key.meta && !key.escape ? 'alt+' : ''}${shift}${base}`
}

const plain: Key = {
  ...(Object.fromEntries(Object.keys(named).map(name => [name, false])) as Record<
    keyof typeof named,
    boolean
  >),
  ctrl: false,
  shift: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
}

/** A control character that arrived between letters, as the key that sends it. */
function controlPress(character: string): Press {
  const special: Partial<Record<string, Partial<Key>>> = {
    '\r': {return: true},
    '\t': {tab: true},
    '\x7f': {backspace: true},
    '\b': {backspace: true},
  }
  const known = special[character]
  if (character === '\n') return {name: '\n', text: '', input: '\n', key: plain}
  const code = character.charCodeAt(0)
  const letter = String.fromCharCode(code + (code <= 26 ? 96 : 64))
  const key: Key = {...plain, ...(known ?? {ctrl: true})}
  const input = known ? '' : letter
  return {name: nameOf(input, key), text: '', input, key}
}

/**
 * The key presses in what Ink hands over at once. Fast typing, slow lines and scripts bring many keys in one read,
 * and Ink splits off only some of them: letters stay together as one text, the keys between them come out singly.
 */
export function pressesOf(input: string, key: Key): Press[] {
  const isText = !key.ctrl && !key.meta && !key.super && !key.hyper && input.length > 0
  if (!isText) return [{name: nameOf(input, key), text: '', input, key}]
  return input
    .split(/([\x00-\x1f\x7f])/)
    .filter(part => part !== '')
    .map(part =>
      /^[\x00-\x1f\x7f]$/.test(part)
        ? controlPress(part)
        : {name: nameOf(part, key), text: part, input: part, key},
    )
}

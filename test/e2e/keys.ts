const named: Record<string, string> = {
  enter: '\r',
  tab: '\t',
  'shift+tab': '\x1b[Z',
  esc: '\x1b',
  backspace: '\x7f',
  delete: '\x1b[3~',
  space: ' ',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageup: '\x1b[5~',
  pagedown: '\x1b[6~',
  'ctrl+right': '\x1b[1;5C',
  'ctrl+left': '\x1b[1;5D',
  'alt+enter': '\x1b\r',
  'ctrl+\\': '\x1c',
}

/** What a terminal sends for a key: 'enter', 'shift+tab', 'ctrl+n', 'alt+b', … */
export const keyBytes = (key: string): string => {
  const bytes = named[key]
  if (bytes !== undefined) return bytes
  const [, modifier, letter] = /^(ctrl|alt)\+([a-z])$/.exec(key) ?? []
  if (modifier === undefined || letter === undefined) throw new Error(`No such key: ${key}`)
  return modifier === 'ctrl' ? String.fromCharCode(letter.charCodeAt(0) - 0x60) : `\x1b${letter}`
}

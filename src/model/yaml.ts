import {isScalar, Lexer, Parser, parseDocument, visit, type YAMLMap} from 'yaml'

/** Things within things; nobody writes so many. */
const deepest = 100

/** Whether YAML is so deep that reading it would overflow the stack: not everything survives that. */
export function isTooDeep(text: string): boolean {
  const parser = new Parser()
  for (const word of new Lexer().lex(text)) {
    for (const _ of parser.next(word));
    if (parser.stack.length > deepest) return true
  }
  return false
}

/**
 * YAML of unknown origin as a value. No aliases: they can be made to grow without end. Throws what is wrong with it; what
 * is only odd is not written to the terminal, as the library would.
 */
export function readYaml(text: string): unknown {
  if (isTooDeep(text)) throw new Error(`more than ${deepest} things within each other`)
  // The library compares each key with all others: twenty thousand of them take half a minute.
  const document = parseDocument(text, {uniqueKeys: false, logLevel: 'error'})
  const [error] = document.errors
  if (error) throw error
  visit(document, {Map: (_, map) => keysOnce(map)})
  return document.toJS({maxAliasCount: 0})
}

function keysOnce({items}: YAMLMap): void {
  const known = new Set<unknown>()
  for (const {key} of items) {
    const name = isScalar(key) ? key.value : key
    if (known.has(name)) throw new Error(`the key “${name}” stands twice in one place`)
    known.add(name)
  }
}

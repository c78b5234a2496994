/**
 * The words of a command, split as a shell would: by spaces, but for what stands in quotation marks or behind a
 * backslash. Nothing else of a shell is done: no variables, no other command. On Windows a backslash is part of a path.
 */
export function wordsOf(command: string, platform: NodeJS.Platform): string[] {
  const escapes = platform !== 'win32'
  const words: string[] = []
  let word: string | null = null
  let quote: string | null = null
  for (let at = 0; at < command.length; at++) {
    const character = command[at]!
    const next = command[at + 1]
    const isEscape =
      escapes && character === '\\' && quote !== "'" && next !== undefined && (!quote || /["\\$`]/.test(next))
    if (isEscape) {
      word = (word ?? '') + next
      at++
    } else if (quote) {
      if (character === quote) quote = null
      else word += character
    } else if (character === '"' || (escapes && character === "'")) {
      quote = character
      word ??= ''
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word)
      word = null
    } else word = (word ?? '') + character
  }
  return word === null ? words : [...words, word]
}

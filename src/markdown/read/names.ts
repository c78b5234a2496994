/** What people write where they do not know yet, or where a template asks. */
const unknown =
  /^(?:tb[acd]|todo|n\/?a|none|nobody|unknown|unassigned|pending|undefined|not (?:yet )?(?:known|determined|assigned|applicable|set)|your name|ninguno|aucun|nenhum|keine?|无|なし|없음|[^\p{L}\p{N}]*|<[^<>]*>|\{[^{}]*\}|\[[^[\]@]*\])$/u

/** Whether a text says that something is not known. */
export const isUnknown = (text: string): boolean =>
  unknown.test(text.replace(/(?<![\s.!])[\s.!]+$/, '').toLowerCase())

const between = /(?:[,;、，；]|(?<=\s)(?:and|y|et|e|und|[&/])(?=\s))(?![^()]*\))/u
const address = /(?<!\s)\s*[<([]?(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+[>)\]]?$/

/** The names in a list that stands on one line: "Ana Lima <ana@example.com>, Ben and Cem". */
export const namesIn = (text: string): string[] =>
  isUnknown(text)
    ? []
    : text
        .replace(/(?<![,\s])[,\s]*\b(?:et al|etc)\b\.?$/i, '')
        .split(between)
        .map(name => name.trim())
        .map(name => name.replace(address, '').replace(/(?<=\p{Ll}{2})\.$/u, '') || name)
        .filter(name => !isUnknown(name))

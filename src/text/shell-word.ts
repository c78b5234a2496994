/** A text as a word of a line for a shell. In single quotes nothing means anything to it but the single quote itself. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** The same for a path in a line that people copy: as it is where it can be, and never taken for an option. */
export function shellPath(path: string): string {
  const safe = path.startsWith('-') ? `./${path}` : path
  return /^[\p{L}\p{M}\p{N}\w./+@%,:=-]+$/u.test(safe) ? safe : quoted(safe)
}

// Escape sequences whole: CSI with its parameters, strings (OSC, DCS, APC, PM, SOS) with what they carry, the short ones.
const csi = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g
const strings = /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)/g
const short = /\x1b[ -/]*[0-~]?/g
const controls = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g
// Overrides and isolates of the writing direction can make a text show something else than it says.
const directions = /[\u202a-\u202e\u2066-\u2069\ufeff]/g
const breaks = /\r\n|[\n\r\v\f\x85\u2028\u2029]/g

/**
 * Typed or pasted text as it is taken into a field. Escape sequences, control characters, overrides of the writing
 * direction and halves of characters go; every sort of line end becomes `\n`, in a one-line field a space (none at the
 * end of the text); a tab becomes two spaces, in long text four, so that a pasted piece of code keeps its shape.
 */
export function cleanText(text: string, {multiline}: {multiline: boolean}): string {
  if (/^[ -~]*$/.test(text)) return text
  const clean = text
    .replace(strings, '')
    .replace(csi, '')
    .replace(short, '')
    .replace(breaks, '\n')
    .replace(controls, '')
    .replace(directions, '')
    .replaceAll('\t', multiline ? '    ' : '  ')
    .toWellFormed()
  return multiline
    ? clean
    : clean
        .replace(/^\n+/, '')
        .replace(/(?<!\n)\n+$/, '')
        .replace(/\n+/g, ' ')
}

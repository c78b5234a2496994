/**
 * Text from outside as it may be shown on a terminal: control characters become visible signs (ESC is ␛), C1 codes
 * and overrides of the writing direction become �. Line ends and tabs stay.
 */
export const printable = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[\x00-\x08\x0b-\x1f]/g, control => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replaceAll('\x7f', '␡')
    .replace(/[\x80-\x9f\u202a-\u202e\u2066-\u2069]/g, '�')

/** The same for what is one line: a name with a line end in it shows the sign of one, and cannot pass for a second line. */
export const printableLine = (text: string): string => printable(text).replaceAll('\n', '␊')

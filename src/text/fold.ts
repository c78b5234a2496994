/**
 * Full-width digits and punctuation, odd spaces and minus signs made plain, character by character, so that positions in the
 * result are positions in the original.
 */
export const fold = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u00A0\u2007\u2009\u202F\u3000\u2212]/g, char => {
    if (char === '\u2212') return '-'
    const code = char.charCodeAt(0)
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : ' '
  })

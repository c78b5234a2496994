/** Something by which a person, or the way to one, can be found. */
export interface Personal {
  what: 'an e-mail address' | 'a telephone number' | 'an IP address'
  start: number
  end: number
}

// Addresses that stand for any address (RFC 2606) are nobody's.
const email = /(?<![\w.%+-])[\w.%+-]{1,64}@(?!example\.)[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}(?![\w-])/gi
// Only as they are written for the whole world: with other digits than these a log is full of false ones.
const telephone = /(?<![\w+.])\+[1-9]\d{0,2}(?:[ .-]?\(\d{1,4}\))?(?:[ .-]?\d{2,5}){2,5}(?![\w:]|[ .-]\d)/g
// Those of private networks, of this machine and of documentation (RFC 1918, 5737) lead to nobody.
const ip =
  /(?<![\w.-])(?!(?:0|10|127|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254|192\.0\.2|198\.51\.100|203\.0\.113|255)\.)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w-]|\.\w)/g

const forms: [Personal['what'], RegExp][] = [
  ['an e-mail address', email],
  ['a telephone number', telephone],
  ['an IP address', ip],
]

/** Personal data in a text, in its order: rather one missed than a version or a time taken for a number. */
export const findPersonal = (text: string): Personal[] =>
  forms
    .flatMap(([what, form]) =>
      [...text.matchAll(form)].flatMap(({0: words, index}) => {
        const digits = words.replace(/\D/g, '').length
        if (what === 'a telephone number' && (digits < 9 || digits > 15)) return []
        return [{what, start: index, end: index + words.length}]
      }),
    )
    .sort((a, b) => a.start - b.start)

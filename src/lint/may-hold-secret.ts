/**
 * Whether anything could be a credential: a long token of letters and digits, a password in an address, a private key.
 * Not so a name made of words and short numbers, as files and headings have: `2023-11-05-checkout-slow`.
 */
export const mayHoldSecret = (text: string): boolean =>
  /-----BEGIN|hooks\.slack\.com|:\/\/[^\s/@:]{0,100}:[^\s/@]{1,200}@/.test(text) ||
  [...text.replace(address, pieces).matchAll(/[\w+/=.-]{16,1000}/g)].some(
    ([token]) =>
      ((/\d/.test(token) && /[A-Za-z]/.test(token)) || /[A-Za-z\d]{20}/.test(token)) &&
      !wordsAndNumbers.test(token),
  )

/** In a web address, which is long by itself, each piece counts alone. */
const address = /https?:\/\/[^\s<>"')\]]{1,2000}/g
const pieces = (url: string): string => url.replace(/[/?&=#.]/g, ' ')

const wordsAndNumbers = /^(?:(?:[A-Za-z][a-z]{0,29}|[A-Z]{2,8}|\d{1,8})(?:[-_./]|$))+$/

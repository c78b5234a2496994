/** Whether anything could be a credential: a long token of letters and digits, a password in an address, a private key. */
export const mayHoldSecret = (text: string): boolean =>
  /-----BEGIN|:\/\/[^\s/@:]{0,100}:[^\s/@]{1,200}@/.test(text) ||
  [...text.matchAll(/[\w+/=.-]{16,}/g)].some(([token]) => /\d/.test(token) && /[A-Za-z]/.test(token))

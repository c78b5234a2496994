import {Problem} from '../model/problem.ts'

/** Bytes of a file as text. Throws a Problem that names it when they are none: read all the same, letters would be lost. */
export function textOf(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (cause) {
    throw new Problem('This is not UTF-8 text.', {where, next: 'Save it as UTF-8 and try again.', cause})
  }
}

import {readFileSync} from 'node:fs'

/** Where the package lies. True in src/ and in dist/, both a folder below it. */
export const packageFolder = new URL('..', import.meta.url)

/** The version of the program, e.g. "0.1.0". */
export const version = (): string =>
  JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8')).version

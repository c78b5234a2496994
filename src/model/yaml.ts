import {parse} from 'yaml'

/**
 * YAML of unknown origin as a value. No aliases: they can be made to grow without end. Throws what is wrong with it; what
 * is only odd is not written to the terminal, as the library would.
 */
export const readYaml = (text: string): unknown => parse(text, {maxAliasCount: 0, logLevel: 'error'})

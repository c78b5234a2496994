import {parse} from 'yaml'
import {isTooDeep} from '../../model/yaml.ts'

export interface FrontMatter {
  /** Where the body begins. */
  end: number
  values: Record<string, unknown>
}

const longest = 64_000

/**
 * YAML between `---` lines at the very start, or TOML between `+++` (of which only texts and lists of them are read); `null` where
 * there is none, or none that reads as a map.
 */
export function readFrontMatter(source: string): FrontMatter | null {
  const toml = /^\ufeff?\+\+\+[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/.exec(source)
  if (toml)
    return {
      end: toml[0].length,
      values: Object.fromEntries(
        [...toml[1]!.matchAll(/^(\w+)[ \t]*=(.*)$/gm)]
          .map(([, key, value]) => [key, tomlValue(value!.trim())])
          .filter(([, value]) => value !== null),
      ),
    }
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(source)
  if (!open) return null
  const close = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source.slice(open[0].length - 1, longest))
  if (!close) return null
  const from = open[0].length - 1
  const text = source.slice(from, from + close.index)
  if (isTooDeep(text)) return null
  try {
    // Aliases can be made to grow without end; nobody needs them here.
    const values: unknown = parse(text, {
      maxAliasCount: 0,
      uniqueKeys: false,
      logLevel: 'silent',
      schema: 'core',
    })
    if (values === null && !text.trim()) return {end: from + close.index + close[0].length, values: {}}
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return null
    return {end: from + close.index + close[0].length, values: values as Record<string, unknown>}
  } catch {
    return null
  }
}

/** `"text"`, `'text'`, `["one", "two"]`; a number or a date as it is written; `null` for all else. */
function tomlValue(written: string): unknown {
  if (/^[\w.:+ -]+$/.test(written)) return written
  if (/^'[^']*'$/.test(written)) return written.slice(1, -1)
  try {
    return JSON.parse(written)
  } catch {
    return null
  }
}

/** Remembers what a function made of a key, the first `most` of them: logs say few different things, many times each. */
export function remembered<Key, Result>(make: (key: Key) => Result, most = 1000): (key: Key) => Result {
  const known = new Map<Key, Result>()
  return key => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    if (known.size < most) known.set(key, made)
    return made
  }
}

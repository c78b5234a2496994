/** The candidate at most two slips of the finger away, or null. */
export const nearest = (word: string, candidates: string[]): string | null => {
  const [best] = candidates
    .map(candidate => ({candidate, slips: distance(word, candidate)}))
    .filter(({candidate, slips}) => slips <= Math.min(2, candidate.length - 2))
    .sort((a, b) => a.slips - b.slips)
  return best?.candidate ?? null
}

/** How many letters are added, dropped, changed or swapped between two words (Damerau–Levenshtein). */
const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({length: b.length + 1}, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

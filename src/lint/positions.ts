/** Line and column of an offset, both counted from 1. */
export interface Position {
  line: number
  column: number
}

/** Reads positions off a source; its lines are found once. */
export function positions(source: string): (offset: number) => Position {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - starts[low]! + 1}
  }
}

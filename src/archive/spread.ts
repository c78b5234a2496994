/** How a measure is spread over many incidents. */
export interface Spread {
  /** All of them, ascending. */
  points: number[]
  median: number
  /** A quarter of the points lies below it, and three quarters below `upperQuartile`. */
  lowerQuartile: number
  upperQuartile: number
}

/** Median and quartiles of some numbers; `null` of none. */
export function spreadOf(numbers: number[]): Spread | null {
  if (numbers.length === 0) return null
  const points = [...numbers].sort((a, b) => a - b)
  return {
    points,
    median: quantile(points, 0.5),
    lowerQuartile: quantile(points, 0.25),
    upperQuartile: quantile(points, 0.75),
  }
}

/** Between two points on a straight line (type 7 of Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996). */
function quantile(ascending: number[], share: number): number {
  const at = (ascending.length - 1) * share
  const [below, above] = [ascending[Math.floor(at)]!, ascending[Math.ceil(at)]!]
  return below + (above - below) * (at - Math.floor(at))
}

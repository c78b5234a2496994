import {Temporal} from './temporal.ts'

/**
 * A duration for people: "3 h 15 min", "2 d 4 h", "40 s". From a Temporal.Duration or from minutes; rounded to the minute from
 * one minute on. A negative one gets a minus sign.
 */
export function formatDuration(duration: Temporal.Duration | number): string {
  const exact = typeof duration === 'number' ? duration * 60 : duration.total('seconds')
  const total = Math.round(Math.abs(exact))
  const sign = exact < 0 ? '-' : ''
  if (total < 60) return total === 0 ? '0 min' : `${sign}${total} s`
  const minutes = Math.round(total / 60)
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ]
  return (
    sign +
    parts
      .filter(([n]) => n > 0)
      .map(([n, unit]) => `${n} ${unit}`)
      .join(' ')
  )
}

/** The minutes of an ISO 8601 duration ("PT3H30M", "P1DT2H"); `null` when it is none. */
export function durationMinutes(iso: string): number | null {
  try {
    return Temporal.Duration.from(iso).total({unit: 'minutes', relativeTo: '2000-01-01'})
  } catch {
    return null
  }
}

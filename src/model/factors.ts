import type {RootCause, Task} from './postmortem.ts'

/** A contributing factor, and why nothing is done about it, where that was decided. */
export interface Factor {
  text: string
  reason: string | null
}

/** The contributing factors with their reasons; one that only a reason names stands at the end, so that none is lost. */
export function factorsOf({contributingFactors, noAction}: RootCause): Factor[] {
  const left = [...noAction]
  const reasonFor = (text: string) => {
    const at = left.findIndex(({factor}) => factor === text)
    return at < 0 ? null : left.splice(at, 1)[0]!.reason
  }
  const named = contributingFactors.map(text => ({text, reason: reasonFor(text)}))
  return [...named, ...left.map(({factor, reason}) => ({text: factor, reason}))]
}

/** Puts factors where they belong. */
export function storeFactors(rootCause: RootCause, factors: readonly Factor[]): void {
  rootCause.contributingFactors = factors.map(({text}) => text)
  rootCause.noAction = factors.flatMap(({text, reason}) => (reason ? [{factor: text, reason}] : []))
}

/** The factors that no task answers, and for which no reason is given why. */
export function openFactors(factors: readonly Factor[], tasks: readonly Pick<Task, 'factor'>[]): string[] {
  const answered = new Set(tasks.map(({factor}) => factor))
  return factors.flatMap(({text, reason}) => (reason || answered.has(text) ? [] : [text]))
}

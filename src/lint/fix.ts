import type {Finding} from './finding.ts'

/** The source with the fixes of its findings in it. Of two that touch the same place, the first is taken. */
export function applyFixes(source: string, findings: Finding[]): {text: string; fixed: number} {
  let text = ''
  let at = 0
  let fixed = 0
  for (const {fix} of findings.toSorted((a, b) => (a.fix?.[0]?.start ?? 0) - (b.fix?.[0]?.start ?? 0))) {
    if (!fix || fix.some(edit => edit.start < at)) continue
    for (const edit of fix.toSorted((a, b) => a.start - b.start)) {
      text += source.slice(at, edit.start) + edit.text
      at = edit.end
    }
    fixed++
  }
  return {text: text + source.slice(at), fixed}
}

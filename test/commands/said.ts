import {onTestFinished, vi} from 'vitest'

/** Catches what the rest of the test prints and says. */
export const listen = (): {stdout: string; stderr: string} => {
  const said = {stdout: '', stderr: ''}
  for (const name of ['stdout', 'stderr'] as const) {
    const spy = vi.spyOn(process[name], 'write').mockImplementation(text => {
      said[name] += text
      return true
    })
    onTestFinished(() => spy.mockRestore())
  }
  return said
}

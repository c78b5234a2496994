import {readPostmortem} from '../../../src/markdown/read.ts'

/** What a list of facts tells, in short. */
export const facts = (body: string): Record<string, unknown> => {
  const {postmortem} = readPostmortem(`# Mail was late\n\n${body}\n\n## Root cause\n\nA bug.\n`)
  const {startedAt, detectedAt, mitigatedAt, resolvedAt, statedDuration, severity, authors, services} =
    postmortem
  const all = {
    started: startedAt?.time ?? startedAt?.date,
    detected: detectedAt?.time,
    mitigated: mitigatedAt?.time,
    ended: resolvedAt?.time,
    duration: statedDuration,
    severity,
    authors: authors.join(', '),
    services: services.join(', '),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value))
}

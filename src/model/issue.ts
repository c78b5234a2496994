import type {Issue} from './postmortem.ts'

/**
 * The issue at an address such as `https://github.com/acme/auth/issues/412`, which may be followed by its state
 * (`… open`). The host is part of `repo` unless it is github.com. `null`: no address of an issue.
 */
export function issueAt(text: string): Issue | null {
  const match =
    /^\s*(https:\/\/([\w.-]+)\/([\w.-]+\/[\w.-]+)\/issues\/([1-9]\d{0,14}))\/?(?:\s+(open|closed))?\s*$/.exec(
      text,
    )
  if (!match) return null
  const [, url, host, repo, number, state] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string?,
  ]
  return {
    repo: host === 'github.com' ? repo : `${host}/${repo}`,
    number: Number(number),
    url,
    state: state === 'open' || state === 'closed' ? state : null,
  }
}

/** An issue as its address and its state; `issueAt` reads it back. */
export const issueText = ({url, state}: Issue): string => (state ? `${url} ${state}` : url)

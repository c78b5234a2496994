/** What was found around the postmortem, in git, on GitHub and in earlier ones: what fields can be completed to. */
export interface Found {
  /** Who could see to a task: logins, and names where no login is known; the likeliest first. */
  owners: readonly string[]
  authors: readonly string[]
  services: readonly string[]
  severities: readonly string[]
  /** What this folder is the source of. */
  service: string | null
  /** Where the postmortem is written unless another file is named. */
  file: string | null
  /** How long after the day on which it is decided a task is due, by severity: `SEV1` → `2w`. */
  dueAfter: Readonly<Record<string, string>>
}

/** As long as nothing was found: what most teams mean by their severities. */
export const nothingFound: Found = {
  owners: [],
  authors: [],
  services: [],
  severities: [],
  service: null,
  file: null,
  dueAfter: {SEV1: '2w', SEV2: '4w', SEV3: '8w'},
}

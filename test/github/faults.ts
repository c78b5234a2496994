/**
 * What can go wrong between gh and GitHub.
 * `answer`: this instead of the real answer, nothing done. `slow`: the real answer, late.
 * `cut`: the connection is closed before anything is done. `lost`: it is done, and the answer never arrives.
 */
export type Fault =
  | {kind: 'answer'; status: number; body: unknown; headers?: Record<string, string>}
  | {kind: 'slow'; milliseconds: number}
  | {kind: 'cut'}
  | {kind: 'lost'}

const answer = (status: number, message: string, headers: Record<string, string> = {}): Fault => ({
  kind: 'answer',
  status,
  headers,
  body: {message, documentation_url: 'https://docs.github.com/rest'},
})

export const faults = {
  unauthorized: answer(401, 'Bad credentials'),
  forbidden: answer(403, 'Resource not accessible by personal access token'),
  secondaryLimit: (seconds: number) =>
    answer(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', {
      'retry-after': String(seconds),
    }),
  /** As GitHub answers to a burst of creations: no retry-after. */
  tooQuickly: answer(403, 'was submitted too quickly'),
  /** The hourly limit; `reset` in seconds since 1970. */
  primaryLimit: (reset: number) =>
    answer(403, 'API rate limit exceeded for user ID 1.', {
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(reset),
    }),
  tooManyRequests: (seconds: number) => answer(429, 'Too many requests', {'retry-after': String(seconds)}),
  notFound: answer(404, 'Not Found'),
  issuesOff: answer(410, 'Issues are disabled for this repo'),
  archived: answer(403, 'Repository was archived so is read-only.'),
  invalid: (field: string, message?: string): Fault => ({
    kind: 'answer',
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [
        {resource: 'Issue', field, code: message ? 'custom' : 'invalid', ...(message ? {message} : {})},
      ],
    },
  }),
  serverError: answer(500, 'Server Error'),
  badGateway: {kind: 'answer', status: 502, body: '<html><h1>502 Bad Gateway</h1></html>'} satisfies Fault,
  /** A proxy that says yes and sends something else. */
  notJson: {
    kind: 'answer',
    status: 200,
    body: '<html>Please log in to the guest network</html>',
  } satisfies Fault,
  slow: (milliseconds: number): Fault => ({kind: 'slow', milliseconds}),
  cut: {kind: 'cut'} satisfies Fault,
  lost: {kind: 'lost'} satisfies Fault,
}

/**
 * The line by which an issue is known again: an HTML comment, invisible on GitHub. Whatever the ids hold, it stays one
 * comment on one line, and two tasks never share one.
 */
export const markerOf = (postmortem: string, task: string): string =>
  `<!-- pm-wizard:task=${safe(postmortem)}/${safe(task)} -->`

// encodeURIComponent leaves `--` alone, which some readers take for the end of a comment.
const safe = (id: string): string => encodeURIComponent(id.toWellFormed()).replaceAll('--', '-%2D')

import {github} from './github/github.ts'
import type {TrackerKind} from './tracker-kind.ts'

/**
 * The trackers that issues can be filed in: one more is one more entry. The first that knows a repository by the form of its
 * name has it; GitHub takes any host, so that what is more particular comes before it.
 */
export const trackers: readonly [...TrackerKind[], TrackerKind] = [github]

/** The kind of tracker that has a repository; for what none knows, one that can tell what is wrong with it. */
export const trackerOf = (repo: string): TrackerKind => trackers.find(kind => kind.knows(repo)) ?? github

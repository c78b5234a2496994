import type {TrackerKind} from '../tracker-kind.ts'
import {addressOf} from './address.ts'
import {fetchIssues} from './fetch-issues.ts'
import {ghFor} from './gh.ts'
import {trackerThrough} from './gh-tracker.ts'
import {toLinks} from './links.ts'
import {onTrust} from './placement.ts'
import {isLogin} from './preflight.ts'
import {remotesOf} from './remotes.ts'
import {formatRepository, parseRepository, requireRepository} from './repository.ts'
import {toScript} from './script.ts'

/** GitHub and GitHub Enterprise, through gh. */
export const github: TrackerKind = {
  name: 'GitHub',
  // Of an issue's sub-issues the closed ones count, too.
  most: {title: 256, body: 65_536, children: 100},
  knows: text => parseRepository(text) !== null,
  nameOf: text => formatRepository(requireRepository(text)),
  isLogin,
  onTrust,
  forms: {script: toScript, links: toLinks},
  remotesOf,
  addressOf,
  open: (repo, options) => trackerThrough(ghFor(repo, options)),
  fetchIssues,
}

import type {PushedFile} from '../tracker-kind.ts'
import {requireRepository} from './repository.ts'

/** Where GitHub shows a file of a branch. */
export function addressOf(remote: string, {branch, path, section}: PushedFile): string {
  const {host, owner, name} = requireRepository(remote)
  const parts = `${branch}/${path}`.split('/').map(encodeURIComponent)
  return `https://${host}/${owner}/${name}/blob/${parts.join('/')}${section ? `#${anchor(section)}` : ''}`
}

/** The anchor that GitHub gives a heading: lower case, hyphens for spaces, no punctuation. */
const anchor = (heading: string): string =>
  encodeURIComponent(
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )

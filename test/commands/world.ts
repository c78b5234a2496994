import {afterEach, beforeEach, vi} from 'vitest'
import {type GitHub, startGitHub} from '../github/server.ts'
import {listen} from './said.ts'

/** Around a command that is run as a function. */
export interface World {
  /** The other end of the real gh. */
  github: GitHub
  /** What the command prints and says. */
  said: {stdout: string; stderr: string}
}

/** Such a world for each test of a file. */
export function aWorldForEach(): World {
  const world = {} as World
  beforeEach(async () => {
    world.github = await startGitHub()
    for (const [name, value] of Object.entries(world.github.env)) vi.stubEnv(name, value)
    world.said = listen()
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await world.github.close()
  })
  return world
}

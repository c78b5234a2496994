import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

/** The built program, driven as people and scripts drive it. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 60_000,
  },
})

import {defineConfig} from 'vitest/config'

/** The tests of the pure rooms, which is what mutants are made of; slow ones would be run for thousands of them. */
export default defineConfig({
  test: {
    include: ['test/{model,text,markdown,lint}/**/*.test.ts'],
    env: {TZ: 'UTC'},
    testTimeout: 20_000,
  },
})

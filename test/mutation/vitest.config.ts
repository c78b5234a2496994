import {defineConfig} from 'vitest/config'

/** The tests of the pure rooms, which is what mutants are made of; slow ones would be run for thousands of them. */
export default defineConfig({
  test: {
    include: [process.env.MUTATION_TESTS ?? 'test/{model,text,markdown,lint}/**/*.test.ts'],
    env: {TZ: 'UTC'},
    // Modules are loaded once for all files, or most of a mutant's time goes into loading them.
    isolate: false,
    testTimeout: 20_000,
    setupFiles: ['test/mutation/setup.ts'],
  },
})

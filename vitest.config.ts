import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', '**/node_modules/**'],
    // Ink asks the terminal for its size with child processes on every frame unless these say it.
    // gh words its errors otherwise where CI is set.
    env: {COLUMNS: '100', LINES: '40', FORCE_COLOR: '0', TZ: 'UTC', CI: ''},
    testTimeout: 60_000,
    setupFiles: ['test/setup.ts'],
  },
})

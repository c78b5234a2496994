import fc from 'fast-check'

// Always the same few examples: thousands of runs are paid for, and a mutant must not die by luck.
fc.configureGlobal({seed: 20_231_105, numRuns: 20})

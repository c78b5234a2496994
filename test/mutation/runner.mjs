/**
 * Runs the tests for one mutant after another in this process, for Stryker. All of them and what they test are one
 * function (`bundle.mjs`), compiled once and called anew for each mutant: what stands at the top of a module is made
 * again with the mutant in it, and nothing that the code keeps outlives its mutant. Starting Vitest for each takes
 * about ten times as long.
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {format} from 'node:util'
import vm from 'node:vm'
import {INSTRUMENTER_CONSTANTS} from '@stryker-mutator/api/core'
import {declareFactoryPlugin, PluginKind} from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import {chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend} from '@vitest/expect'
import {restoreAllMocks, spyOn} from '@vitest/spy'
import fc from 'fast-check'

/** What of Vitest the tests of the pure rooms use, around a list of the tests that they declare. */
const vitest = declared => {
  let around = {name: '', before: [], each: [], after: []}
  const describe = (name, body) => {
    const outer = around
    around = {
      ...outer,
      name: `${outer.name}${name} > `,
      before: [...outer.before],
      each: [...outer.each],
      after: [...outer.after],
    }
    body()
    around = outer
  }
  const test = (name, ...rest) =>
    declared.push({
      id: `${declared.length} ${around.name}${name}`,
      body: rest.find(value => typeof value === 'function'),
      around,
    })
  const each =
    declare =>
    rows =>
    (name, body, ...rest) => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row]
        declare(format(name, ...values), () => body(...values), ...rest)
      }
    }
  const once = hook => {
    let done
    return () => (done ??= hook())
  }
  test.each = each(test)
  describe.each = each(describe)
  const hooks = {
    beforeAll: hook => around.before.push(once(hook)),
    beforeEach: hook => around.each.push(hook),
    afterEach: hook => around.after.push(hook),
  }
  return {test, it: test, describe, expect: chai.expect, vi: {spyOn, restoreAllMocks}, ...hooks}
}

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
chai.expect.soft = chai.expect

const runOne = async ({id, body, around}) => {
  const started = performance.now()
  const result = {id, name: id, timeSpentMs: 0, status: TestStatus.Success}
  try {
    for (const hook of [...around.before, ...around.each]) await hook()
    await body()
  } catch (error) {
    Object.assign(result, {status: TestStatus.Failed, failureMessage: String(error?.message ?? error)})
  }
  for (const hook of around.after) await hook()
  return {...result, timeSpentMs: performance.now() - started}
}

const runner = () => {
  /** Shared with the code that has the mutants in it. */
  const mutants = {}
  globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] = mutants
  /** The tests that found the last mutants: they are likely to find the next one, so they go first. */
  const finders = []
  let bundle

  const declare = () => {
    const declared = []
    const own = vitest(declared)
    const path = join(process.cwd(), 'test/mutation/bundled/all.cjs')
    const require = createRequire(path)
    bundle ??= new vm.Script(`(function (require, module) {${readFileSync(path, 'utf8')}\n})`, {
      filename: path,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    }).runInThisContext()
    bundle(name => (name === 'vitest' ? own : require(name)), {exports: {}})
    return declared
  }

  const run = async (ids, bail) => {
    const results = []
    let declared
    try {
      declared = declare()
    } catch (error) {
      return {status: DryRunStatus.Error, errorMessage: String(error)}
    }
    const chosen = ids === undefined ? declared : declared.filter(({id}) => ids.has(id))
    const rank = ({id}) => finders.indexOf(id)
    for (const one of chosen.toSorted((one, other) => rank(other) - rank(one))) {
      mutants.currentTestId = one.id
      const result = await runOne(one)
      mutants.currentTestId = undefined
      results.push(result)
      if (bail && result.status === TestStatus.Failed) {
        if (rank(one) >= 0) finders.splice(rank(one), 1)
        finders.push(one.id)
        break
      }
    }
    return {status: DryRunStatus.Complete, tests: results}
  }

  return {
    capabilities: () => ({reloadEnvironment: true}),
    init: async () => {
      process.env.TZ = 'UTC'
      // Always the same few examples: thousands of runs are paid for, and a mutant must not die by luck.
      fc.configureGlobal({seed: 20_231_105, numRuns: 20})
    },
    dryRun: async () => {
      mutants.activeMutant = undefined
      mutants.mutantCoverage = undefined
      const result = await run(undefined, false)
      return {...result, mutantCoverage: mutants.mutantCoverage}
    },
    mutantRun: async ({activeMutant, testFilter, hitLimit, disableBail}) => {
      Object.assign(mutants, {activeMutant: activeMutant.id, hitCount: 0, hitLimit})
      const result = await run(testFilter && new Set(testFilter), !disableBail)
      return toMutantRunResult(determineHitLimitReached(mutants.hitCount, hitLimit) ?? result)
    },
  }
}

runner.inject = []

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'one-process', runner)]

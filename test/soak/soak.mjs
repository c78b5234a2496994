/**
 * Ends the built wizard at random moments of somebody's typing, in pseudo-terminals, and looks what is left.
 * `--runs N` (500), `--parallel N` (4), `--seed N`: that of the first run, each further one has the next. It is printed,
 * so that a run that failed can be made again with `--runs 1`. Prints a Markdown table; exit code 1 if anything was lost.
 */
import {parseArgs} from 'node:util'
import {ends, killedRun} from './killed.mjs'

const {values} = parseArgs({
  options: {runs: {type: 'string'}, seed: {type: 'string'}, parallel: {type: 'string'}},
})
const runs = Number(values.runs ?? 500)
const first = Number(values.seed ?? Date.now() % 1_000_000)
const parallel = Number(values.parallel ?? 4)
const node = process.env.PM_WIZARD_TEST_NODE ?? process.execPath

const faults = ['lost', 'torn', 'unopened', 'hung']
const columns = ['tries', 'seen', ...faults]
const kinds = Object.keys(ends)
const sums = Object.fromEntries(
  kinds.map(kind => [kind, Object.fromEntries(columns.map(column => [column, 0]))]),
)

let next = first
const work = async () => {
  while (next < first + runs) {
    const seed = next++
    const kind = kinds[seed % kinds.length]
    const result = {tries: 1, ...(await killedRun({kind, seed, node}))}
    for (const column of columns) sums[kind][column] += result[column]
    if (faults.some(fault => result[fault] > 0))
      console.log(`Seed ${seed}, ${kind}: ${JSON.stringify(result)}\n`)
  }
}

console.log(`Seed ${first}: pm-wizard is ended ${runs} times.\n`)
await Promise.all(Array.from({length: parallel}, work))
console.log('| ended by | tries | words seen | words lost | Markdown torn | drafts that do not open | hung |')
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
for (const kind of kinds)
  console.log(`| ${kind} | ${columns.map(column => sums[kind][column]).join(' | ')} |`)
process.exit(faults.some(fault => kinds.some(kind => sums[kind][fault] > 0)) ? 1 : 0)

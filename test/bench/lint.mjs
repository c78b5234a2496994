/**
 * How fast `pm-wizard lint` is, beside markdownlint-cli2 and remark-lint over the same folder in one run, and what ten
 * times as many documents cost it. On its own: `node test/bench/lint.mjs [DOCUMENTS]`. Prints Markdown.
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** The file behind a command of a package. */
const binOf = name => fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url))

const services = ['checkout', 'search', 'login', 'mail', 'reports']
const causes = ['an expired certificate', 'a full disk', 'a slow query', 'a wrong limit', 'a lost leader']

/** A postmortem like those that people write; no two of a folder are the same. */
const postmortem = n => {
  const service = services[n % services.length]
  const cause = causes[(n >> 2) % causes.length]
  const hour = 8 + (n % 12)
  const minute = n % 50
  const at = more => `${hour}:${String(minute + more).padStart(2, '0')} UTC`
  const entries = Array.from(
    {length: 4 + (n % 12)},
    (_, i) =>
      `- **${at(Math.min(9, i))}**: step ${i} of the ${service} team, see [the log](https://logs.example/${n}/${i}) and \`grep ${i} ${service}.log\``,
  )
  return `# Incident ${n}: ${service} unavailable

**Date:** 2024-0${1 + (n % 9)}-1${n % 10}
**Severity:** SEV${1 + (n % 3)}

## Summary
On 2024-0${1 + (n % 9)}-1${n % 10}, from ${at(0)} to ${at(9)}, the ${service} service was *unavailable* for about ${9 + (n % 20)} minutes. About ${5 + (n % 90)} % of users saw errors; the cause was ${cause}.

## Impact
${100 + n} requests failed, ${n % 40} customers wrote to support. ${'Nothing was lost, and retries brought most of them through. '.repeat(1 + (n % 4))}

## Timeline
${entries.join('\n')}
- **${at(9)}**: service restored

## Root cause
The ${service} service had ${cause}. ${'Nothing watches it, and the limit was set years ago when traffic was a tenth of what it is now. '.repeat(2 + (n % 6))}

\`\`\`sh
kubectl get pods -n ${service} | grep -v Running
\`\`\`

## Resolution
It was put right by hand, and the ${service} pods were restarted one by one.

## Lessons learned
${Array.from({length: 1 + (n % 5)}, (_, i) => `${i + 1}. What helped the ${i}th time helped again`).join('\n')}

## Action items
| Task | Owner | Due |
| --- | --- | --- |
| Alert on ${cause} | @team-${n % 7} | 2024-12-0${1 + (n % 9)} |
| Improve monitoring | | |
`
}

/** Runs a program to its end: ms, peak memory in MB. */
const measure = (args, cwd) => {
  const told =
    'import {writeSync} from "node:fs";process.on("exit",()=>writeSync(2,"\\nPEAK "+process.resourceUsage().maxRSS))'
  const began = performance.now()
  const {stderr, error} = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(told)}`, ...args],
    {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: {...process.env, NO_COLOR: '1'},
    },
  )
  if (error) throw error
  return {ms: performance.now() - began, mb: Number(/PEAK (\d+)\s*$/.exec(stderr)?.[1]) / 1024}
}

/**
 * Prints the figures for so many documents, the least of some rounds in turn, and for ten times as many. Gives the time
 * beside the faster of the other two (`others`), and how many times the time and the memory ten times the documents take
 * (`tenfold`, `memory`).
 */
export function benchLint(documents, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'pm-wizard-bench-lint-'))
  try {
    const fill = (name, count) => {
      mkdirSync(join(folder, name))
      for (let n = 0; n < count; n++)
        writeFileSync(join(folder, name, `${String(n).padStart(5, '0')}.md`), postmortem(n))
    }
    fill('docs', documents)
    fill('more', documents * 10)
    const ours = name => [program, 'lint', name, '--format', 'json', '--fail-on', 'never']
    const subjects = {
      '**pm-wizard lint**': ours('docs'),
      'markdownlint-cli2': [binOf('markdownlint-cli2'), 'docs/*.md'],
      'remark-lint, recommended preset': [
        binOf('remark'),
        'docs',
        '--use',
        fileURLToPath(import.meta.resolve('remark-preset-lint-recommended')),
        '--quiet',
        '--no-stdout',
      ],
      [`**pm-wizard lint**, ${documents * 10} documents`]: ours('more'),
    }
    const all = Object.entries(subjects).map(([name, args]) => ({name, args, ms: Infinity, mb: 0}))
    for (let round = 0; round < rounds; round++)
      for (const subject of all) {
        const {ms, mb} = measure(subject.args, folder)
        subject.ms = Math.min(subject.ms, ms)
        subject.mb = Math.max(subject.mb, mb)
      }
    const [own, markdownlint, remark, tenfold] = all
    console.log(`\n${documents} documents in one folder\n`)
    console.log('| linter | s | peak MB |\n| --- | ---: | ---: |')
    for (const {name, ms, mb} of all)
      console.log(`| ${name} | ${(ms / 1000).toFixed(1)} | ${mb.toFixed(0)} |`)
    return {
      others: own.ms / Math.min(markdownlint.ms, remark.ms),
      tenfold: tenfold.ms / own.ms,
      memory: tenfold.mb / own.mb,
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(benchLint(Number(process.argv[2] ?? 1000), 2))

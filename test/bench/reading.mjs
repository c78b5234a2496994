import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** Documents of about `kB` kilobytes, of the kinds that could make a reader slow. */
const kinds = {
  'a timeline of many entries': kB =>
    `# Slow\n\n## Timeline\n\n${entries(kB)
      .map(at => `- ${at} UTC the queue grows, nobody knows why`)
      .join('\n')}\n`,
  'many headings': kB =>
    entries(kB)
      .map((at, index) => `## Part ${index}\n\nAt ${at} it went on.\n`)
      .join('\n'),
  'one long line': kB => `# Slow\n\n${'It was slow, and nobody knew why. '.repeat(kB * 30)}\n`,
  'quotes and lists in each other': kB => `${'> - '.repeat(12)}text\n`.repeat(kB * 18),
}

const entries = kB =>
  Array.from({length: kB * 20}, (_, index) => {
    const minute = index % 1440
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  })

/** Milliseconds of a whole `import --json`, the quickest of `runs`. */
function milliseconds(input, runs) {
  const times = Array.from({length: runs}, () => {
    const start = performance.now()
    const {status} = spawnSync(process.execPath, [program, 'import', '-', '--json'], {
      input,
      maxBuffer: 1 << 28,
    })
    if (status !== 0) throw new Error('import failed')
    return performance.now() - start
  })
  return Math.min(...times)
}

/** How reading grows when a document of each kind doubles, start-up taken off. Prints a table; the worst ratio comes out. */
export function benchReading(kB, runs) {
  const start = milliseconds('# Nothing\n', runs)
  console.log(`\nReading, whole \`import --json\` less its start-up (${start.toFixed(0)} ms)\n`)
  console.log(`| a document of | ${kB} kB, ms | ${2 * kB} kB, ms | ratio |`)
  console.log('| --- | ---: | ---: | ---: |')
  let worst = 0
  for (const [name, make] of Object.entries(kinds)) {
    const [once, twice] = [kB, 2 * kB].map(size => milliseconds(make(size), runs) - start)
    worst = Math.max(worst, twice / once)
    console.log(`| ${name} | ${once.toFixed(0)} | ${twice.toFixed(0)} | ${(twice / once).toFixed(2)} |`)
  }
  return worst
}

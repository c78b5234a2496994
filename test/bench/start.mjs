/**
 * How soon something is on the screen, side by side with bare Node, with one prompt of @inquirer/prompts and of
 * @clack/prompts, and with Ink unbundled; and how long the short commands take. Prints Markdown.
 */
import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {versionOf} from '../../scripts/nodes.mjs'
import {home, keep, quantile, timeAll} from './measure.mjs'
import {postmortem} from './postmortem.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const program = join(here, '../../dist/main.js')
const prompt = name => join(here, 'subjects', `${name}.mjs`)

/** A draft of a thousand events, as the wizard keeps it when it is left; put where the next run finds it. */
const draftOf = async node => {
  const path = postmortem(node, 'thousand', {events: 1000})
  await keep([node, program, path])
  const kept = join(home, 'drafts-of-a-thousand')
  cpSync(join(home, '.local'), kept, {recursive: true})
  return () => cpSync(kept, join(home, '.local'), {recursive: true})
}

/**
 * What is measured. `type`: then typed, until it shows. `against`, `limit`: how many times as long as another it may
 * take, at most.
 */
const subjectsOn = async node => {
  const bare = {
    name: 'bare `node -e`',
    command: [node, '-e', "process.stdout.write('FIRSTFRAME')"],
    marker: 'FIRSTFRAME',
  }
  const inquirer = {
    name: 'one @inquirer/prompts input',
    command: [node, prompt('inquirer')],
    marker: 'FIRSTFRAME',
  }
  const ended = {name: 'bare `node -e 0`, to its end', command: [node, '-e', '0']}
  const small = postmortem(node, 'small', {events: 8})
  const wizard = {command: [node, program], marker: 'Summary'}
  return {
    screens: [
      bare,
      {name: 'one @clack/prompts text', command: [node, prompt('clack')], marker: 'FIRSTFRAME'},
      inquirer,
      {name: 'Ink hello, unbundled', command: [node, prompt('ink')], marker: 'FIRSTFRAME'},
      {name: '**pm-wizard**, first page', ...wizard, against: inquirer, limit: 1.6},
      {
        name: '**pm-wizard**, a draft of 1,000 events to resume',
        ...wizard,
        marker: 'Resume',
        before: await draftOf(node),
      },
      {name: '**pm-wizard**, until a key typed at once shows', ...wizard, type: 'QZ'},
    ],
    commands: [
      ended,
      {
        name: '`pm-wizard --version`',
        command: [node, program, '--version'],
        against: ended,
        limit: 2.5,
      },
      ...[['lint', '--fail-on', 'never'], ['import', '--json'], ['status']].map(([command, ...flags]) => ({
        name: `\`pm-wizard ${command}\` of one file`,
        command: [node, program, command, small, ...flags],
      })),
    ],
  }
}

/** Prints the tables for a Node; `check` is told each figure that has a limit. */
export const benchStart = async (node, runs, check) => {
  const version = versionOf(node)
  const {screens, commands} = await subjectsOn(node)
  const times = await timeAll([...screens, ...commands], runs)
  const median = subject => quantile(times.get(subject), 0.5)
  const table = (title, subjects, others) => {
    console.log(`\n${title}, Node ${version}, ${runs} runs each, in turn; ms\n`)
    console.log(`| | median | p90 | ${others.map(({name}) => `to ${name}`).join(' | ')} |`)
    console.log(`| --- |${' ---: |'.repeat(2 + others.length)}`)
    for (const subject of subjects) {
      const ms = median(subject)
      const ratios = others.map(other => (ms / median(other)).toFixed(2))
      const p90 = quantile(times.get(subject), 0.9).toFixed(0)
      console.log(`| ${[subject.name, ms.toFixed(0), p90, ...ratios].join(' | ')} |`)
      if (subject.limit)
        check(`${subject.name} on Node ${version}`, ms / median(subject.against), subject.limit)
    }
  }
  table('To the first page', screens, [screens[0], screens[2]])
  table('To the end', commands, [commands[0]])
}

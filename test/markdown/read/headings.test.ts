import {describe, expect, test} from 'vitest'
import {readPostmortem} from '../../../src/markdown/read.ts'

const sections: [string, string][] = [
  ['Summary', 'Mail was late.'],
  ['Impact', 'Nobody got mail.'],
  ['Root cause', 'A full disk.'],
  ['Resolution', 'The disk was emptied.'],
  ['Action items', '- Watch the disk'],
]

const told = (markdown: string) => {
  const {summary, impact, rootCause, resolution, tasks} = readPostmortem(markdown).postmortem
  return [summary, impact.description, rootCause.description, resolution, ...tasks.map(({title}) => title)]
}
const all = [...sections.slice(0, 4).map(([, text]) => text), 'Watch the disk']

/** X is the name of a section, U the same in capitals. */
const heads = (form: string, name: string) => form.replaceAll('X', name).replaceAll('U', name.toUpperCase())
const documentOf = (form: string, gap: string) =>
  `# Mail outage of May\n\n${sections.map(([name, text]) => heads(form, name) + gap + text).join('\n\n')}\n`

describe('sections are headed by', () => {
  test.each([
    [
      'marks',
      '# X | ## X | #### X | ###### X | ##X | ## X ## | ##  X |  ## X |     ## X | ## U | ## X. | ## X:',
    ],
    ['marks and emphasis', '## **X** | ## *X* | ## __X__ | ## `X` | ## **X:** | ## <u>X</u> | ## [X](#x)'],
    ['marks and anchors', '## <a name="x"></a>X | ## X {#x} | ## X <!-- note --> | ## X [^1]'],
    ['marks and remarks', '## X (draft) | ## X - draft | ## The X | ## Our X | ## X of the incident'],
    [
      'marks and numbers',
      '## 1. X | ## 1) X | ## 1.1 X | ## (1) X | ## A. X | ## IV - X | ## **1. X** | ## Step 1: X',
    ],
    ['marks and pictures', '## 📌 X | ## 🛠️ X | ## 1️⃣ X | ## :fire: X | ## X 🔥'],
    [
      'HTML',
      '<h2>X</h2> | <H3 id="a"><b>X</b></H3> | <h2>X | <h2>X:</h2> | <b>X</b> | <strong>X</strong><br> | <u>**X**</u>',
    ],
    [
      'HTML of other kinds',
      '<p><b>X</b></p> | <center>X</center> | <b>X:</b> | <b>X</b>: | <font size=5>X</font>',
    ],
    [
      'bold lines',
      '**X** | __X__ | ***X*** | **X:** | **X**: | **X :** | **X**. | **1. X** | **U** | 🔹 **X** | **X** (draft)',
    ],
    ['emphasis and code', '*X* | _X_ | *X:* | **_X_** | __**X**__ | `X` | **`X`**'],
    [
      'labels',
      'X: | X : | X： |   X: | U: | The X: | X of the incident: | X (draft): | X [draft]: | ✅ X: | 1. X: | 1. **X:** | - X:',
    ],
    [
      'plain lines',
      'X | U | X - | X – | "X" | 【X】 | [X] | ■X | → X | == X == | --- X --- | 🛠️ X | 1.1 X | A. X | I. X',
    ],
    ['underlines', 'X\n--- | X\n=== | X\n------ | **X**\n--- | X\n____ | ====\nX\n===='],
    ['numbered items', '1. X | 1. **X** | 1) X | (1) X | 01. X | 1. ## X'],
  ])('%s', (_, forms) => {
    for (const form of forms.split(' | '))
      for (const gap of ['\n', '\n\n']) expect(told(documentOf(form, gap)), form + gap).toEqual(all)
  })

  test('items of a list, with what they tell below them', () => {
    for (const form of ['- X', '- **X**', '* **X:**', '- X:', '• X', '1. X', '1. **X:**']) {
      const list = sections.map(([name, text]) => `${heads(form, name)}\n   ${text}`).join('\n')
      expect(told(`# Mail outage of May\n\n${list}`), form).toEqual(all)
    }
  })

  test('labels of a list, with what they tell behind them', () => {
    const list = sections.map(([name, text]) => `- **${name}:** ${text.replace('- ', '')}`).join('\n')
    expect(told(`# Mail outage of May\n\n${list}`).slice(0, 4)).toEqual(all.slice(0, 4))
  })
})

describe('a list of sections', () => {
  test('goes on behind its timeline', () => {
    const {timeline, rootCause, tasks} = readPostmortem(
      '# Mail outage\n\n1. **Timeline**\n   - 10:00 Mail stops\n   - 10:30 Mail is back\n2. **Root cause**\n   - A full disk\n3. **Next steps**\n   - Watch the disk',
    ).postmortem
    expect(timeline.map(({text}) => text)).toEqual(['Mail stops', 'Mail is back'])
    expect(rootCause.description).toBe('- A full disk')
    expect(tasks.map(({title}) => title)).toEqual(['Watch the disk'])
  })

  test('goes on behind its tasks, and closes with what is none of ours', () => {
    const {tasks, resolution, sections} = readPostmortem(
      '1. Action items\n   - Watch the disk\n2. Resolution\n   Emptied it.\n3. References\n   The manual.',
    ).postmortem
    expect(tasks).toHaveLength(1)
    expect(resolution).toBe('Emptied it.')
    expect(sections.map(({heading}) => heading)).toEqual(['References'])
  })

  test('is none where it only lists their names', () => {
    const contents = '1. Summary\n2. Root cause\n3. Resolution\n\n## Summary\n\nMail was late.'
    expect(readPostmortem(contents).sections.map(({kind}) => kind)).toEqual(['summary'])
    expect(readPostmortem('## Goals\n\n- Prevention\n- Detection\n').sections).toHaveLength(1)
    expect(readPostmortem('## Goals\n\n- Prevention').sections).toHaveLength(1)
    expect(readPostmortem('## Goals\n\n- [ ] Prevention\n  of spam').sections).toHaveLength(1)
  })
})

test('a box around each section leaves no half of its tags behind, and one within a section stays', () => {
  const box = (name: string, text: string) =>
    `<details>\n<summary>${name}</summary>\n\n${text}\n\n</details>\n\n`
  const log = '<details>\n<summary>The log</summary>\n\nNo space left.\n</details>'
  const {
    rootCause,
    resolution,
    sections: left,
  } = readPostmortem(
    `# Mail outage\n\n${box('Root cause', `A full disk.\n\n${log}`)}${box('Resolution', 'It was emptied.')}`,
  ).postmortem
  expect([rootCause.description, resolution, left]).toEqual([`A full disk.\n\n${log}`, 'It was emptied.', []])
  expect(told(documentOf('<div align="center">\n\n## X\n\n</div>', '\n\n'))).toEqual(all)
})

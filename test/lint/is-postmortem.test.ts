import {expect, test} from 'vitest'
import {isPostmortem} from '../../src/lint/is-postmortem.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import {page} from './page.ts'

const three = '## Impact\nOrders.\n\n## Root cause\nA certificate.\n\n## Resolution\nA new one.'

test.each([
  ['one of ours', page()],
  ['one without a title', page({title: ''})],
  [
    'one with our front matter and nothing else yet',
    '---\nid: 2024-02-06-shop\ntemplate: default\n---\n\n# Cards\n',
  ],
  ['three sections that say something', `# Cards\n\n${three}`],
  [
    'in another language',
    '# Rapport d’incident\n\n## Chronologie\n- 14:00 Cartes refusées\n- 14:40 Rétabli\n\n## Cause racine\nLe certificat.',
  ],
  [
    'a blog post',
    '# The outage of 6 February\n\n## What went wrong\nThe certificate.\n\n## Root cause\nIt had expired.',
  ],
  ['what says so in its opening', '# Cards\n\nThis is the postmortem of it.\n\n## Impact\nOrders.'],
])('a postmortem is told apart: %s', (_, source) => {
  expect(isPostmortem(readPostmortem(source))).toBe(true)
})

test.each([
  'Postmortem',
  'Post-mortem',
  'Post mortem',
  'Incident',
  'Outage',
  'RCA',
  'Root cause analysis',
  'Incidente',
  "Rapport d'incident",
  '复盘',
  '障害',
  '장애',
  '事故',
])('a title tells a postmortem of one section: %s', name => {
  expect(isPostmortem(readPostmortem(`# ${name}: cards\n\n## Impact\nOrders.`))).toBe(true)
  expect(isPostmortem(readPostmortem('# Cards\n\n## Impact\nOrders.'))).toBe(false)
})

test.each([
  'Timeline',
  'Root cause',
  'Root cause and resolution',
  'Resolution',
  'Impact',
  'Detection',
  'Contributing factors',
  'Five whys',
  'Trigger',
  'What went poorly',
  'Where we got lucky',
])('a section tells a postmortem that calls itself one: %s', section => {
  expect(isPostmortem(readPostmortem(`# Outage\n\n## ${section}\n- Orders were lost at noon.`))).toBe(true)
  expect(isPostmortem(readPostmortem(`# Outage\n\n## ${section}\n`))).toBe(false)
})

test.each([
  ['a readme', '# shop\n\nA shop.\n\n## Install\n\n    npm i\n\n## Licence\nMIT'],
  ['a changelog', '# Changelog\n\n## 2024-02-06\n- Fixed the checkout\n\n## 2024-02-01\n- Added cards'],
  ['a design with its impact', '# Cards\n\n## Summary\nWe take cards.\n\n## Impact\nMore orders.'],
  ['three sections of which one says nothing', `# Cards\n\n${three.replace('A new one.', '')}`],
  ['front matter with a template of something else', '---\ntemplate: post\n---\n\n# Cards\n'],
  ['front matter with an id of something else', '---\nid: cards\n---\n\n# Cards\n'],
  [
    'a runbook for incidents',
    '# When an incident happens\n\nCall the person on call, then write down what you see.',
  ],
  [
    'what says so further down',
    `# Cards\n\n${'We take cards. '.repeat(120)}\n\nAn outage.\n\n## Impact\nOrders.`,
  ],
  ['an empty file', ''],
])('not %s', (_, source) => {
  expect(isPostmortem(readPostmortem(source))).toBe(false)
})

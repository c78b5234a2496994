import {expect, test} from 'vitest'
import {inAscii} from '../../src/wizard/theme.ts'
import {frameOf, linesOf} from '../../src/wizard/view/frame.ts'
import {world} from './world.ts'

/** What stands on the page, line by line, without the spaces at the ends. */
const page = ({session}: ReturnType<typeof world>, columns = 50, rows = 30): string[] =>
  linesOf(frameOf(session.state(), session.context, {columns, rows})).map(({spans}) =>
    spans
      .map(({text}) => text)
      .join('')
      .trimEnd(),
  )

test('the whys are a ladder: each rung hangs on the one above, and says what it asks', () => {
  const here = world()
  here.keys('Logins fail', '<ctrl+n>', '<ctrl+n>', '<tab>', '<tab>', '<tab>')
  expect(page(here).join('\n')).toContain('Why: Logins fail?')
  here.keys('Valid keys were refused', '<enter>', 'The file lacked them', '<enter>', 'The script stops early')
  expect(page(here).join('\n')).toContain('Why: The file lacked them?')
  here.keys('<enter>', '<up>', 'f', '<up>')
  expect(page(here)).toEqual(
    expect.arrayContaining([
      '     Valid keys were refused',
      '   › └ The file lacked them',
      '       Why: Valid keys were refused?',
      '       └ The script stops early       factor, too',
    ]),
  )
  expect(page(here).map(inAscii)).toContain('   > ` The file lacked them')
})

test('a factor says what became of it, once there are tasks', () => {
  const here = world()
  here.keys('<ctrl+n>', '<ctrl+n>', '<tab>', '<tab>', 'Nothing renews it', '<enter>', 'No alert', '<enter>')
  here.keys('The window', '<enter>', '<up>', '<enter>', '<tab>', 'it is theirs', '<escape>', '<down>')
  expect(page(here)).toContain('     Nothing renews it')
  here.keys('<ctrl+n>', '<ctrl+n>', '<right>', 'Renew by a job', '<enter>', '<enter>', '<enter>')
  expect(page(here).join('\n')).toContain('No task yet for: No alert. → begins one.')
  here.keys('<ctrl+p>', '<ctrl+p>')
  expect(page(here)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^ +Nothing renews it +has a task$/),
      expect.stringMatching(/^ +No alert +no task yet$/),
      expect.stringMatching(/^ +The window +no action$/),
    ]),
  )
})

test('a new task shows what it is asked for, and what a key would take', () => {
  const here = world()
  here.session.change(state => ({...state, found: {...state.found, owners: ['ada.byron', 'grace']}}))
  here.keys('<tab>', '<tab>', '<tab>', '<tab>', '2', '<ctrl+n>', '<ctrl+n>', '<ctrl+n>', '<ctrl+n>')
  here.keys('Renew by a job', '<enter>')
  expect(page(here)).toContain('                ada.byron, grace')
  expect(page(here).join('\n')).not.toMatch(/Type|Status|Issue/)
  here.keys('a')
  expect(page(here)).toEqual(
    expect.arrayContaining(['   › Owner      ada.byron', '                 Tab takes “ada.byron”'.slice(1)]),
  )
  here.keys('<tab>')
  expect(page(here, 60).join('\n')).toContain('Enter takes 2023-11-30 (4w for SEV2)')
})

test('what is missing is said of a field once it has been passed', () => {
  const here = world()
  const finding = (field: string, message: string) => ({
    ...{rule: 'r', severity: 'warning' as const, message, field, row: null, line: 1, endLine: 1},
  })
  const findings = [finding('title', 'No title.'), finding('impact', 'No impact.')]
  here.session.change(state => ({...state, findings}))
  expect(page(here).join('\n')).not.toMatch(/No title|No impact/)
  here.keys('<tab>')
  expect(page(here).join('\n')).toContain('No title')
  expect(page(here).join('\n')).not.toContain('No impact')
  here.keys('<ctrl+n>')
  here.keys('<ctrl+p>')
  expect(page(here, 90).join('\n')).not.toContain('No impact')
})

test('the first screen: drafts, a new one, what lies there, each with how far and how old it is', async () => {
  const documents = [
    {
      path: 'a.md',
      title: 'Cards refused in the checkout of every shop',
      detail: 'final, no open task, 3 days ago',
    },
  ]
  const drafts = [{id: 'd', title: 'Mail was late', detail: 'step 2 of 7, 5 min ago'}]
  const here = world({drafts, around: {documents}})
  await here.session.discover()
  expect(page(here, 100, 12)).toEqual([
    ' pm-wizard',
    '─'.repeat(100),
    '  An unfinished postmortem is waiting.',
    '',
    '  › Resume  Mail was late                                 step 2 of 7, 5 min ago',
    '    Start a new one',
    '    Open    Cards refused in the checkout of every shop   final, no open task, 3 days ago',
    '',
    '  Or type the title of a new one.',
    '─'.repeat(100),
    expect.stringContaining('Enter take it'),
  ])
  expect(page(here, 50, 15)).toEqual(
    expect.arrayContaining([
      '    Open    Cards refused in the checkout of ev…',
      '            final, no open task, 3 days ago',
    ]),
  )
})

import {describe, expect, test} from 'vitest'
import type {PlacedFinding} from '../../src/wizard/state.ts'
import {world} from './world.ts'

describe('times', () => {
  test('a day and a zone typed once hold for what follows', () => {
    const {keys, value} = world()
    keys('Outage', '<enter>', '2023-11-01 2:30 pm UTC', '<enter>', '17:45', '<enter>')
    expect(value('startedAt')).toBe('2023-11-01 14:30 UTC')
    expect(value('resolvedAt')).toBe('2023-11-01 17:45 UTC')
  })

  test('an end after midnight is of the next day', () => {
    const {keys, value} = world()
    keys('<enter>', '2023-11-01 23:50 UTC', '<enter>', '00:05', '<enter>')
    expect(value('resolvedAt')).toBe('2023-11-02 00:05 UTC')
  })

  test('a time that cannot be read stays as typed and stops nobody', () => {
    const {keys, value, session} = world()
    keys('<enter>', 'half past', '<enter>', '<enter>')
    expect(value('startedAt')).toBe('half past')
    expect(session.state().place.field).toBe(3)
  })

  test('which day it was is asked on Enter and answered by a digit', () => {
    const {keys, value, session} = world()
    keys('<enter>', '2023-11-01 14:30 UTC', '<enter>', '<enter>', '14:20', '<enter>')
    expect(session.state().question?.answers.map(answer => answer.key)).toEqual(['1', '2'])
    keys('1')
    expect(value('detectedAt')).toBe('2023-11-01 14:20 UTC')
    expect(session.state().question).toBeNull()
    expect(session.state().place.field).toBe(4)
  })

  test('an event whose day was asked about is taken with the answer', () => {
    const {keys, rows} = world()
    keys(
      '<enter>',
      '2023-11-01 14:30 UTC',
      '<ctrl+n>',
      '14:45 Alert',
      '<enter>',
      '14:40 Queue grows',
      '<enter>',
      '1',
    )
    expect(rows('timeline').map(({when}) => when)).toEqual(['2023-11-01 14:40 UTC', '2023-11-01 14:45 UTC'])
  })

  test('a question does not hold back Tab, Ctrl+N or Esc', () => {
    const {keys, session} = world()
    keys('<enter>', '2023-11-01 14:30 UTC', '<enter>', '<enter>', '14:20', '<ctrl+n>')
    expect(session.state().question).toBeNull()
    expect(session.state().place.step).toBe(1)
  })
})

describe('the timeline', () => {
  const begun = () => {
    const here = world()
    here.keys('<enter>', '2023-11-01 14:30 UTC', '<enter>', '17:45', '<ctrl+n>')
    return here
  }

  test('one line is one event, its kind guessed, its day and zone from the summary', () => {
    const {keys, rows} = begun()
    keys('15:15 Database suspected, logs clean', '<enter>')
    expect(rows('timeline')).toEqual([
      {when: '2023-11-01 15:15 UTC', kind: 'misleading', what: 'Database suspected, logs clean', source: ''},
    ])
  })

  test('events stand in the order of time, whatever the order of typing', () => {
    const {keys, rows} = begun()
    keys('17:00 Over', '<enter>', '14:45 Alert', '<enter>', '15:00 Paged', '<enter>')
    expect(rows('timeline').map(row => row.what)).toEqual(['Alert', 'Paged', 'Over'])
  })

  test('an event without a time stays behind the one it was typed after', () => {
    const {keys, rows} = begun()
    keys(
      '14:45 Alert',
      '<enter>',
      'somebody looked',
      '<enter>',
      '16:00 Fixed',
      '<enter>',
      '15:00 Paged',
      '<enter>',
    )
    expect(rows('timeline').map(row => row.what)).toEqual(['Alert', 'somebody looked', 'Paged', 'Fixed'])
  })

  test('the kind turns with one key, and an entry is deleted and brought back', () => {
    const {keys, rows} = begun()
    keys('14:45 Alert fired', '<enter>', '<up>', 'k')
    expect(rows('timeline')[0]!.kind).toBe('investigating')
    keys('d')
    expect(rows('timeline')).toEqual([])
    keys('<ctrl+z>')
    expect(rows('timeline').map(row => row.what)).toEqual(['Alert fired'])
  })

  test('an entry is opened, its time changed, and it moves to where it belongs', () => {
    const {keys, rows, session} = begun()
    keys('14:45 Alert', '<enter>', '15:00 Paged', '<enter>', '<up>', '<up>', '<enter>')
    keys('<ctrl+u>', '16:00', '<escape>')
    expect(rows('timeline').map(row => row.what)).toEqual(['Paged', 'Alert'])
    expect(session.state().place).toMatchObject({row: 1, inside: null})
  })

  test('many lines in one read, as a slow line brings them, are as many events', () => {
    const {keys, rows} = begun()
    keys('14:45 Alert\r15:00 Paged\r')
    expect(rows('timeline').map(row => row.what)).toEqual(['Alert', 'Paged'])
  })
})

describe('one truth', () => {
  const parted = () => {
    const here = world()
    here.keys('<enter>', '2023-11-01 14:30 UTC', '<enter>', '17:45', '<ctrl+n>')
    here.keys('17:00 Service restored for everybody', '<enter>')
    return here
  }

  test('an end that Summary and timeline tell differently is asked about', () => {
    expect(parted().session.state().question?.text).toMatch(
      /17:45 UTC in Summary, .*17:00 UTC in the timeline/,
    )
  })

  test('the timeline can be right', () => {
    const {keys, value, rows} = parted()
    keys('<ctrl+t>')
    expect(value('resolvedAt')).toBe('2023-11-01 17:00 UTC')
    expect(rows('timeline')[0]!.when).toBe('2023-11-01 17:00 UTC')
  })

  test('the Summary can be right', () => {
    const {keys, value, rows} = parted()
    keys('<ctrl+r>')
    expect(rows('timeline')[0]!.when).toBe('2023-11-01 17:45 UTC')
    expect(value('resolvedAt')).toBe('2023-11-01 17:45 UTC')
  })

  test('both can stay: who goes on typing has not answered, and it is not asked again', () => {
    const {keys, session, rows, value} = parted()
    keys('something else', '<enter>')
    expect(session.state().question).toBeNull()
    expect(value('resolvedAt')).toBe('2023-11-01 17:45 UTC')
    expect(rows('timeline').map(row => row.what)).toEqual([
      'Service restored for everybody',
      'something else',
    ])
  })
})

describe('tasks', () => {
  test('a new task is asked for its owner and its date, then the next one can be typed', () => {
    const {keys, rows, session} = world()
    keys(
      '<ctrl+n>',
      '<ctrl+n>',
      '<ctrl+n>',
      '<ctrl+n>',
      'Check the keys',
      '<enter>',
      '@ada',
      '<enter>',
      '+2w',
      '<enter>',
    )
    expect(rows('tasks')).toMatchObject([
      {title: 'Check the keys', owner: '@ada', due: '2023-11-16', status: 'open'},
    ])
    keys('Write it down', '<enter>')
    expect(rows('tasks').map(row => row.title)).toEqual(['Check the keys', 'Write it down'])
    expect(session.state().place.asking).toBe(true)
  })

  test('a type is chosen by its first letter', () => {
    const {keys, rows} = world()
    keys(
      '<ctrl+n>',
      '<ctrl+n>',
      '<ctrl+n>',
      '<ctrl+n>',
      'Alert on it',
      '<enter>',
      '<escape>',
      '<up>',
      '<enter>',
    )
    keys('<tab>', '<tab>', '<tab>', 'd')
    expect(rows('tasks')[0]!.type).toBe('detect')
  })
})

describe('moving about', () => {
  test('Esc leads to the steps, Enter into one, and never out', () => {
    const {keys, session, outcome} = world()
    keys('<escape>', '<down>', '<down>', '<enter>')
    expect(session.state().place.step).toBe(2)
    keys('<escape>', '<escape>', '<escape>')
    expect(outcome).toBeNull()
  })

  test('an Enter that was pressed too early, and arrives as a line feed, is an Enter', () => {
    const {keys, value} = world()
    keys('A title\n2023-11-01 14:30 UTC\n')
    expect(value('title')).toBe('A title')
    expect(value('startedAt')).toBe('2023-11-01 14:30 UTC')
  })

  test('Tab beyond the last field is the next step, Shift+Tab before the first the one before', () => {
    const {keys, session} = world()
    keys('<ctrl+n>', '<tab>')
    expect(session.state().place).toMatchObject({step: 2, field: 0})
    keys('<shift+tab>')
    expect(session.state().place).toMatchObject({step: 1, field: 0})
  })

  test('help shows the keys and any key closes it', () => {
    const {keys, session} = world()
    keys('?')
    expect(session.state().help).toBe(0)
    keys('x')
    expect(session.state().help).toBeNull()
    expect(session.state().answers.values.title ?? '').toBe('')
  })

  test('Ctrl+C leaves at once, from anywhere', async () => {
    const here = world()
    here.keys('<ctrl+n>', '14:45 half an ev', '<ctrl+c>')
    await here.settle()
    expect(here.outcome).toBe('left')
    expect(here.value('timeline/+')).toBe('14:45 half an ev')
  })
})

describe('long text', () => {
  test('a paste keeps its lines, Enter moves on', () => {
    const {keys, session, value} = world()
    for (let field = 0; field < 6; field++) keys('<tab>')
    session.paste('first\nsecond')
    keys('<enter>')
    expect(value('impact')).toBe('first\nsecond')
    expect(session.state().place.field).toBe(7)
  })

  test('an editor that fails leaves the text as it was, and says so', async () => {
    const here = world({
      edit: async () => {
        throw new Error('it was killed')
      },
    })
    here.keys('A title', '<ctrl+g>')
    await here.settle()
    expect(here.value('title')).toBe('A title')
    expect(here.session.state().message?.text).toMatch(/killed.*text here is as it was/)
  })

  test("the editor's text takes the place of the field's", async () => {
    const here = world({edit: async text => ({text: `${text}, mended\n`, still: null})})
    here.keys('A title', '<ctrl+g>')
    await here.settle()
    expect(here.value('title')).toBe('A title, mended')
  })
})

describe('writing', () => {
  test('the file is named after day and title, and what was typed is in it', async () => {
    const here = world()
    here.keys('Login failures', '<enter>', '2023-11-01 14:30 UTC', '<ctrl+s>')
    await here.settle()
    expect([...here.files.keys()]).toEqual(['postmortems/2023-11-01-login-failures.md'])
    expect(here.files.get('postmortems/2023-11-01-login-failures.md')).toMatchObject({
      id: '2023-11-01-login-failures',
      title: 'Login failures',
      startedAt: {date: '2023-11-01', time: '14:30', zone: 'UTC'},
    })
  })

  test('the id stays when the title changes after writing', async () => {
    const here = world()
    here.keys('Login failures', '<ctrl+s>')
    await here.settle()
    here.keys(' everywhere', '<ctrl+s>')
    await here.settle()
    expect(here.files.get('postmortems/login-failures.md')).toMatchObject({
      id: 'login-failures',
      title: 'Login failures everywhere',
    })
  })

  test('what looks like a credential is only written after a yes, which holds for the run', async () => {
    const secret = {
      rule: 'secret',
      severity: 'error',
      message: 'a token',
      field: 'summary',
      row: null,
    } as const
    const here = world({findings: [secret]})
    here.keys('Outage', '<ctrl+s>')
    await here.settle()
    expect(here.session.state().question?.text).toMatch(/looks like a credential.*postmortems\/outage\.md/)
    here.keys('<escape>')
    expect(here.files.size).toBe(0)
    here.keys('<ctrl+s>')
    await here.settle()
    here.keys('y')
    await here.settle()
    expect([...here.files.keys()]).toEqual(['postmortems/outage.md'])
    here.keys(' again', '<ctrl+s>')
    await here.settle()
    expect(here.session.state().question).toBeNull()
    expect(here.files.get('postmortems/outage.md')?.title).toBe('Outage again')
  })

  test('the link of a filed issue is written without asking about a credential that stands there already', async () => {
    const secret = {
      rule: 'secret',
      severity: 'error',
      message: 'a token',
      field: 'summary',
      row: null,
    } as const
    const url = 'https://github.com/acme/auth/issues/4'
    const here = world({
      findings: [secret],
      saved: {
        written: {path: 'outage.md', digest: 'digest'},
        answers: {
          values: {title: 'Outage', repository: 'acme/auth', file: 'outage.md'},
          lists: {tasks: [{id: 't1', values: {title: 'Renew it', status: 'open'}}]},
        },
      },
      plan: () => ({
        repository: 'acme/auth',
        visibility: 'private',
        items: [{taskId: 't1', title: 'Renew it', detail: ''}],
        about: [],
        gathers: false,
        newLabels: [],
        file: ({onIssue}) => onIssue('t1', {repo: 'acme/auth', number: 4, url, state: 'open'}),
      }),
    })
    await here.session.perform('plan')
    await here.session.perform('file')
    expect(here.files.get('outage.md')?.tasks).toMatchObject([{issue: {number: 4}}])
  })

  test('a task without a title is shown as one, and becomes no issue', () => {
    const here = world()
    const task = {id: 't1', values: {title: '', owner: 'ada', status: 'open'}}
    const {answers, steps} = here.session.state()
    const list = steps.flatMap(({fields}) => fields)
    const tasks = list.find(({id}) => id === 'tasks')
    const pick = list.find(({type}) => type === 'pick')
    expect(
      tasks?.type === 'list' && tasks.columns(task.values, {now: here.session.context().now, zone: 'UTC'})[0],
    ).toBe('no title')
    expect(pick?.type === 'pick' && pick.options({...answers, lists: {tasks: [task]}})).toEqual([
      {id: 't1', label: 'no title', why: 'it has no title'},
    ])
  })

  test('a file that stands there is only overwritten after a yes', async () => {
    const here = world({standing: ['postmortems/outage.md']})
    here.keys('Outage', '<ctrl+s>')
    await here.settle()
    expect(here.session.state().question?.text).toMatch(/postmortems\/outage\.md is there already/)
    expect(here.session.state().question?.detail).toContain('-what stands in postmortems/outage.md')
    here.keys('<escape>')
    await here.settle()
    expect(here.files.size).toBe(0)
    here.keys('<ctrl+s>')
    await here.settle()
    here.keys('y')
    await here.settle()
    expect(here.files.get('postmortems/outage.md')).toMatchObject({title: 'Outage'})
  })
})

describe('drafts', () => {
  const drafts = [{id: 'a', title: 'First', detail: 'step 2 of 7'}]

  test('resuming one brings back its answers', async () => {
    const here = world({drafts})
    here.keys('<enter>')
    await here.settle()
    expect(here.value('title')).toBe('Draft a')
    expect(here.session.state().drafts).toBeNull()
  })

  test('a new one can be started instead', async () => {
    const here = world({drafts})
    here.keys('<down>', '<enter>')
    await here.settle()
    here.keys('Another')
    expect(here.value('title')).toBe('Another')
  })
})

describe('a paste into the timeline', () => {
  const chat = `14:46 ada: I paged the auth team
(edited)
15:15 ada: suspected the db, its logs look fine
17:00 lin: restarted with the new key, logins restored`

  const pasted = async (text = chat) => {
    const here = world()
    here.keys('<enter>', '2023-11-01 14:30 UTC', '<enter>', '17:45', '<ctrl+n>')
    here.session.paste(text)
    await here.settle()
    return here
  }

  test('of several lines opens a picker, kinds guessed, what was not read beside it', async () => {
    const {session} = await pasted()
    const picker = session.state().picker!
    expect(picker.items.map(({values}) => [values.when, values.kind])).toEqual([
      ['2023-11-01 14:46 UTC', 'escalated'],
      ['2023-11-01 15:15 UTC', 'misleading'],
      ['2023-11-01 17:00 UTC', 'resolved'],
    ])
    expect(picker.unread).toEqual(['(edited)'])
  })

  test('some are left, one turned, and the rest added in order', async () => {
    const {keys, rows, session} = await pasted()
    keys(' ', '<down>', 'k', '<enter>')
    expect(session.state().picker).toBeNull()
    expect(rows('timeline').map(row => [row.when, row.kind])).toEqual([
      ['2023-11-01 15:15 UTC', 'escalated'],
      ['2023-11-01 17:00 UTC', 'resolved'],
    ])
  })

  test('none, then those that a search finds', async () => {
    const {keys, rows} = await pasted()
    keys('n/restart', '<enter>', 'a', '<enter>')
    expect(rows('timeline').map(row => row.when)).toEqual(['2023-11-01 17:00 UTC'])
  })

  test('Esc adds nothing', async () => {
    const {keys, rows, session} = await pasted()
    keys('<escape>')
    expect(session.state().picker).toBeNull()
    expect(rows('timeline')).toEqual([])
  })

  test('what looks like a credential is not taken by itself', async () => {
    const {session} = await pasted('14:46 ada: here we go\n14:50 lin: the token is abc')
    expect(session.state().picker!.items.map(item => item.taken)).toEqual([true, false])
  })

  test('undo takes all of them back', async () => {
    const {keys, rows} = await pasted()
    keys('<enter>', '<ctrl+z>')
    expect(rows('timeline')).toEqual([])
  })

  test('of several lines into any other list is an entry a line', () => {
    const {keys, rows, session} = world()
    keys('<ctrl+n>', '<ctrl+n>', '<tab>', '<tab>')
    session.paste('No check of the configuration\r\n\r\nOne server holds all keys\n')
    expect(rows('contributingFactors').map(row => row.text)).toEqual([
      'No check of the configuration',
      'One server holds all keys',
    ])
  })

  test('of one line is just typed', async () => {
    const {session, value} = await pasted('14:46 ada paged')
    expect(session.state().picker).toBeNull()
    expect(value('timeline/+')).toBe('14:46 ada paged')
  })
})

describe('findings', () => {
  const finding = (field: string | null, row: number | null) => ({
    rule: 'task-owner',
    severity: 'warning' as const,
    message: 'nobody owns it',
    field,
    row,
  })

  test('Enter on one goes to the entry that it is about', async () => {
    const here = world({findings: [finding('timeline', 1)]})
    here.keys('<ctrl+n>', '14:45 Alert', '<enter>', '15:00 Paged', '<enter>')
    for (let step = 0; step < 4; step++) here.keys('<ctrl+n>')
    await here.look()
    here.keys('<down>', '<down>', '<enter>')
    expect(here.session.state().place).toMatchObject({step: 1, row: 1, inside: null})
  })

  test('what is typed while the document is looked at stays', async () => {
    let end = (_: Omit<PlacedFinding, 'line' | 'endLine'>[]): void => undefined
    const here = world({findings: new Promise(resolve => (end = resolve))})
    here.keys('Check')
    const looked = here.look()
    while (here.session.markdown() === null) await new Promise(resolve => setImmediate(resolve))
    here.keys('out is down')
    end([finding('title', null)])
    await looked
    await here.settle()
    expect(here.value('title')).toBe('Checkout is down')
    expect(here.session.state().findings).toHaveLength(1)
  })

  test('one about the whole has no place to go to', async () => {
    const here = world({findings: [finding(null, null)]})
    for (let step = 0; step < 5; step++) here.keys('<ctrl+n>')
    await here.look()
    here.keys('<down>', '<down>', '<enter>')
    expect(here.session.state().place.step).toBe(5)
  })
})

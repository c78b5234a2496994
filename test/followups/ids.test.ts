import {describe, expect, test} from 'vitest'
import {withStableIds} from '../../src/followups/ids.ts'
import {headingOfTasks} from '../../src/followups/section.ts'
import {readPostmortem} from '../../src/markdown/read.ts'
import {incident} from './helpers.ts'

describe('a document that carries no ids', () => {
  const ids = (titles: string[]) =>
    withStableIds(incident(...titles.map(title => ({id: '', title}))), 'a.md').tasks.map(task => task.id)

  test('has its tasks known by their words, wherever they stand', () => {
    expect(ids(['Alert on slow carts', 'Cap the cart'])).toEqual(['alert-on-slow-carts', 'cap-the-cart'])
    expect(ids(['Something new', 'Cap the cart', 'Alert on slow carts'])).toEqual([
      'something-new',
      'cap-the-cart',
      'alert-on-slow-carts',
    ])
  })
  test('has two tasks of the same words told apart, and one without letters', () => {
    expect(ids(['Add an alert', 'Add an alert!', '🚒'])).toEqual(['add-an-alert', 'add-an-alert-2', 'task'])
  })
  test('has ids that are there left alone', () => {
    const tasks = withStableIds(incident({id: 'x', title: 'A'}, {id: '', title: 'X'}), 'a.md').tasks
    expect(tasks.map(task => task.id)).toEqual(['x', 'x-2'])
  })
  test('is known by date and title, without a date by its file too', () => {
    const bare = {...incident(), id: ''}
    expect(withStableIds(bare, 'a.md').id).toBe('2025-03-04-checkout-slow')
    const undated = {...bare, startedAt: null, resolvedAt: null}
    expect(withStableIds(undated, 'docs/Cart down.md').id).toBe('checkout-slow-cart-down')
  })
})

describe('the heading under which the tasks stand', () => {
  const of = (markdown: string) => headingOfTasks(readPostmortem(markdown))
  test('is the one nearest above the first of them', () => {
    expect(
      of('# Cart down\n\n## Timeline\n\n- 10:00 Down\n\n## Follow-up tasks\n\n- [ ] Alert\n\n## Notes\n'),
    ).toBe('Follow-up tasks')
  })
  test('is none where there are no tasks', () => {
    expect(of('# Cart down\n\n## Action items\n\n')).toBeNull()
  })
})

import {expect, test} from 'vitest'
import {cases, messagesOf, page} from '../page.ts'

/** The document's factors and the tasks, one a line, each with the marks of its list. */
const tied = (factors: string, tasks: string) =>
  page({
    cause: `## Root cause\nThe certificate had expired.\n\n### Contributing factors\n\n${factors}`,
    tasks: `## Action items\n\n${tasks}`,
  })

const renew =
  '- [ ] **Renew it by a job** — owner: kim, due: 2024-03-01, answers: *Nothing renews certificates*'

const alert = '- [ ] **Alert two weeks before** — owner: kim, due: 2024-03-01'

const window = "- The window is the customer's — no action, because *they will not move it*"

cases(
  'factor-unanswered',
  {
    'a second factor': tied(
      '- Nothing renews certificates\n⟦- Nobody is paged before they expire⟧',
      `${renew}\n${alert}`,
    ),
    'a factor beside one with a reason': tied(`${window}\n⟦- Nothing renews certificates⟧`, alert),
    'two of them': tied(
      '⟦- The list of certificates is old⟧\n- Nothing renews certificates\n⟦- The alert goes to a mailbox⟧',
      renew,
    ),
    'a factor that the task names in other words': tied(
      `⟦- Nothing renews the certificates⟧\n${window}`,
      renew,
    ),
    'a factor of a numbered list': tied(
      '1. Nothing renews certificates\n⟦2. The alert goes to a mailbox⟧',
      renew,
    ),
  },
  {
    'a document that ties nothing': tied('- Nothing renews certificates\n- The list is old', alert),
    'a factor with its task': tied('- Nothing renews certificates', renew),
    'a factor with a reason': tied(window, alert),
    'one of each': tied(`- Nothing renews certificates\n${window}`, renew),
    'answers that are no tie': tied(
      '- Nothing renews certificates',
      '- [ ] Collect the answers: renewal, alert. Owner: @kim, due: 2024-03-01',
    ),
    'no factors at all': page(),
  },
)

test('factor-unanswered says what to write', () => {
  expect(messagesOf('factor-unanswered', tied(`${window}\n- Nothing renews certificates`, alert))).toEqual([
    'No task answers this factor. Write “answers: *its words*” at the task that does, or behind it “— no action, because *the reason*”.',
  ])
})

import {expect, test} from 'vitest'
import {cases, cause, messagesOf} from '../page.ts'

cases(
  'counterfactual',
  {
    'what we should have done': cause('⟦We should have⟧ tested the renewal.'),
    'what the team could have done': cause('⟦The team could have⟧ seen it on the graph.'),
    'what was not done': cause('⟦We failed to⟧ announce the maintenance.'),
    'a role': cause('⟦The on-call engineer should have⟧ called for help.'),
    'what ought to have been': cause('⟦We ought to have⟧ kept the old certificate.'),
    'a name of the document': `---\nauthors: [Amina Otieno]\n---\n\n${cause('⟦Amina Otieno should have⟧ known it.')}`,
    'every person who could': cause(`⟦He should have⟧ known it. ⟦Our gateway team should have⟧ known it.
⟦The on-call platform team should have⟧ known it. ⟦Somebody should have⟧ known it. ⟦I should have⟧ known it.`),
    'every form of it':
      cause(`⟦We also should have⟧ known it. ⟦We really should have⟧ known it. ⟦We probably could have⟧ known it.
⟦We certainly ought to have⟧ known it. ⟦We ought not to have⟧ done it. ⟦We oughtn’t to have⟧ done it. ⟦We should not have⟧ done it. ⟦We shouldn’t have⟧ done it. ⟦We shouldn't have⟧ done it.
⟦We could also have⟧ called. ⟦We could easily have⟧ called. ⟦We also failed to⟧ call. ⟦We initially failed to⟧ see it.
⟦We repeatedly failed to⟧ see it. ⟦We could’ve⟧ called. ⟦We should've⟧ called. ⟦We should have⟧ automated it.
⟦We should have⟧ tested the renewal. ⟦We should have⟧ already rolled back. ⟦We could have⟧ quickly reverted. ⟦We should have⟧ at least been told.`),
    'a sentence over two lines': cause('It is known that ⟦we  \n  failed\n  to⟧ see it.'),
    'the first of each sentence': cause(
      'It was late. ⟦We should have⟧ slept, and we should have eaten. ⟦We failed to⟧.',
    ),
  },
  {
    'something that is wished for': cause('We should have something better than one key.'),
    'a system': cause('The alert should have fired, and the replica failed to start.'),
    'a passive': cause('It could have been found by a probe.'),
    'a quotation': cause('Support wrote "you should have told us", "we should have known it".'),
    'a quoted passage': cause('From the chat:\n\n> we should have known it'),
    'a heading': cause('### What we should have known\n\nIt had expired.'),
    'what will be': cause('We should renew it by a job.'),
    'what we might own': cause(
      'Maybe we could have a staging cluster, and we should have more alerts. We should have an alert, we should have the list, we should have some, we should have any, we should have no doubt, we should have our list, we should have its list, we should have their list.',
    ),
    'what is wanted without an article': cause(
      'We should have monitoring for it. We should have better alerts, we could have data loss, we should have all nodes on one version, and the team could have staging. We should have automated tests. We should have dedicated staff. We should have documented steps. We should have anything but trust.',
    ),
    'a possibility of a system': cause('Traffic could have been lost.'),
    'what nobody could know': cause('We could not have known it, and we couldn’t have seen it.'),
    'a part of a word': cause('The awe should have an end; webwe should have known.'),
  },
)

test('counterfactual says what to tell instead', () => {
  expect(messagesOf('counterfactual', cause('We should have tested it.'))).toEqual([
    '“We should have” tells what did not happen. Say what was done and why it made sense then: what was known, what did it look like?',
  ])
})

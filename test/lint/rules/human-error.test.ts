import {expect, test} from 'vitest'
import {cases, cause, messagesOf, placesOf} from '../page.ts'

cases(
  'human-error',
  {
    'as the cause': cause('The cause was ⟦human error⟧.'),
    'due to it': cause('The volume was deleted due to ⟦operator error⟧ during maintenance.'),
    'as a label': cause('Root cause: ⟦human error⟧.'),
    'a mistake of people': cause('The outage was caused by a simple ⟦human mistake⟧.'),
    'in other languages':
      cause(`La causa fue un ⟦error humano⟧. Debido a ⟦error humano⟧. Cayó por un ⟦error humano⟧.
Cause racine : une ⟦erreur humaine⟧. C’est dû à une ⟦erreur humaine⟧. A causa foi um ⟦erro humano⟧.
Cause: ⟦menschliches Versagen⟧.`),
    'every name of it':
      cause(`It was ⟦human error⟧. It was ⟦operator error⟧. It was ⟦user error⟧. It was ⟦admin error⟧.
It was ⟦administrator error⟧. It was ⟦engineer error⟧. It was ⟦developer error⟧. It was ⟦manual error⟧.
It was ⟦pilot error⟧. They were ⟦human errors⟧. It was a ⟦human fault⟧. It was a ⟦human oversight⟧. It was ⟦human-error⟧. It was ⟦human  error⟧.
It was a ⟦human
mistake⟧. It was ⟦PEBKAC⟧.`),
    'every way to give it as the cause':
      cause(`It failed due to ⟦human error⟧. It failed because of ⟦human error⟧.
It is the result of a ⟦human error⟧. The cause: a ⟦human error⟧. The causes: ⟦human error⟧. The reason: ⟦human error⟧.
We attribute it to ⟦human error⟧. Attributed to ⟦human error⟧. It is attributed to ⟦human error⟧. We traced it: traced to ⟦human error⟧.
Traced back to ⟦human error⟧. It came down to ⟦human error⟧. It stemmed from ⟦human error⟧. It fell by ⟦human error⟧.
A case of ⟦human error⟧. This outage: simple ⟦human error⟧. ⟦Human error⟧. (⟦Human error⟧.) - ⟦Human error⟧ again.`),
    'what it led to': cause(
      '⟦Human error⟧ led to it. A ⟦human mistake⟧ caused it. ⟦Human error⟧ during the move.',
    ),
    'fat fingers': cause('It was a ⟦fat finger⟧. The cause was ⟦fat-fingering⟧.'),
    'in other alphabets': cause(
      '原因是⟦人为错误⟧。\n\n由于⟦人为操作失误⟧。\n\n⟦ヒューマンエラー⟧。\n\n原因は⟦人的ミス⟧。',
    ),
    'a cause over two lines': cause('The volume was deleted due\nto ⟦human error⟧.'),
    'a label of a list': cause(
      '- Cause — ⟦operator error⟧\n- **Root cause:** ⟦operator error⟧\n- ⟦Operator error⟧',
    ),
    'the cause behind what it was not': cause(
      'It was not the network, which all of us took it for at first: it was ⟦human error⟧.',
    ),
    'the cause behind what it guards against': cause(
      'Nothing prevents a wrong name from being typed by those who are tired at the end of a long shift and the cause was ⟦human error⟧.',
    ),
  },
  {
    'a guard against it': cause('The limit prevents human error from reaching production.'),
    'what it was not': cause('It was not human error: the screen shows both clusters in one colour.'),
    'what is spoken of in general': cause('Systems fail through wear, weather, human error and chance.'),
    'a quotation': cause('The ticket was closed as "human error", which told us nothing.'),
    'an error that users see': cause('The cause was a queue; the user error page hid it.'),
    'errors that are an effect': cause(
      'User errors rose as the queue grew. User errors were logged by the gateway.',
    ),
    'how errors are dealt with': cause('Manual error handling was missing. Operator error reports are read.'),
    'a question': cause('Was it human error? Was the cause human error?'),
    'a risk': cause('Renewal by hand is prone to human error.'),
    'a cause that is spoken of long before': cause(
      'The cause, as far as anybody can tell after so long a time and so many logs, hides human error.',
    ),
    'a heading': cause('### Human error\n\nThe cause was a queue.'),
    'a figure of errors': cause(
      'The cause was seen in the human error rate. It was on the user error page. It is an admin error message. It was a user error code, then an operator error report, and the cause was in the operator error log.',
    ),
  },
)

test.each(
  `not, never, rather than, instead of, without, no, prevent, preventing, reduce, reduces, minimise, minimizing, avoid,
  avoids, eliminate, eliminates, the risk of, prone to, the chance of, the potential for, against, possible, less, fewer,
  catch, catches, blame, blaming, call it, calling it, label it, labelled as, such as, like`.split(/,\s+/),
)('human-error is silent where it is no cause: %s', before => {
  expect(placesOf('human-error', cause(`This was meant, by all, ${before} human error.`))).toEqual([])
})

test('human-error says what to ask', () => {
  expect(messagesOf('human-error', cause('It was due to operator error.'))).toEqual([
    '“operator error” is where the inquiry starts, not the cause. Ask: what made this step easy to get wrong, and what let it through?',
  ])
})

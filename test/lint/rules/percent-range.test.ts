import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const impact = (text: string, summary = 'On 2024-02-06 cards were refused.') =>
  page({impact: `## Impact\n${text}`, summary: `## Summary\n${summary}`})

cases(
  'percent-range',
  {
    'more than all users': impact('⟦120 %⟧ of users saw errors.'),
    'more than all requests': impact('Errors were seen in ⟦101%⟧ of requests.'),
    'more than all orders': impact('⟦200%⟧ of our orders were lost.'),
    'a range that ends above': impact('⟦90-110 %⟧ of the users saw errors.'),
    'shares that are six apart': impact(
      '⟦36 %⟧ of users were affected.',
      'On 2024-02-06, 30 % of users were affected.',
    ),
    'a range that is too low': impact(
      '⟦10-20 %⟧ of users were affected.',
      'On 2024-02-06, 30 % of users were affected.',
    ),
    'two shares of affected users': impact(
      'About ⟦30 %⟧ of users were affected.',
      'On 2024-02-06 cards were refused; 80 % of users were affected.',
    ),
    'two shares of impacted customers': impact(
      '⟦50%⟧ of customers were impacted.',
      'On 2024-02-06, 20% of customers were impacted.',
    ),
  },
  {
    'all of them': impact('100 % of users saw errors.'),
    'a rise': impact('Traffic was at 300 % of what is usual.'),
    'what is measured against a usual day': impact(
      'Traffic was at 180 % of normal traffic, 250 % of the usual traffic, 140% of expected requests, 150 % of peak traffic, 120 % of the average requests.',
    ),
    'what is measured against another day': impact(
      'It had 250 % of requests of the day before. There were 300 % more requests. It was 120 % of requests yesterday.',
    ),
    'a rise of it': impact(
      'A surge of 150 % of traffic. It went to about 120 % of requests. An increase of 120 % in requests.',
    ),
    'a growth': impact('Requests rose by 150 % of requests on a usual day.'),
    'the same share twice': impact(
      '30 % of users were affected.',
      'On 2024-02-06 about 30 % of users were affected.',
    ),
    'shares of different things': impact(
      '30 % of requests failed.',
      'On 2024-02-06, 80 % of users were affected.',
    ),
    'shares that are five apart': impact(
      '35 % of users were affected.',
      'On 2024-02-06, 30 % of users were affected.',
    ),
    'a range that holds it': impact(
      '25-35 % of users were affected.',
      'On 2024-02-06, 30 % of users were affected.',
    ),
    'two shares in one place': impact(
      '30 % of users were affected, and 60 % of customers were affected.',
      'On 2024-02-06, 80 % of users were affected.',
    ),
    'a share of those who were not affected': impact(
      '30 % of users could pay.',
      'On 2024-02-06, 80 % of users were affected.',
    ),
    'a word that begins like users': impact('120 % of userspace.'),
    'a load': impact('The CPU was at 400 %, and 20 orders were lost.'),
  },
)

test.each(
  `users, customers, clients, visitors, requests, traffic, orders, transactions, sessions, accounts, the users, all our users,
  their traffic, its paying users, all the orders`.split(/,\s+/),
)('percent-range knows what is shared: %s', whole => {
  for (const share of ['120 % of', '120%', '120 %'])
    expect(placesOf('percent-range', impact(`It hit ${share} ${whole.replace(/\s+/g, ' ')}.`))).toHaveLength(
      1,
    )
})

test.each(['by', 'increase', 'increased', 'increasing', 'more than', 'over', 'rose', 'grew', 'rose  '])(
  'percent-range takes a growth for one: %s',
  by => expect(placesOf('percent-range', impact(`It was ${by} 120 % of requests.`))).toEqual([]),
)

test.each([
  [
    impact('It hit 120 % of users.'),
    '“120 %” cannot be a share: nothing is more than all of it. Correct the figure, or say what it is a multiple of.',
  ],
  [
    impact('50% of users were affected.', 'On 2024-02-06, 20% of users were affected.'),
    '“50%” here, “20%” in the summary. Keep the right one in both places.',
  ],
])('percent-range shows the figures', (source, message) => {
  expect(messagesOf('percent-range', source)).toEqual([message])
})

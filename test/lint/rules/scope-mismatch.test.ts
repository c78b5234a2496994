import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

cases(
  'scope-mismatch',
  {
    'a complete outage for some': page({
      summary: '## Summary\nOn 2024-02-06 there was a ⟦complete outage⟧.',
      impact: '## Impact\nAbout 80 % of users were affected.',
    }),
    'all users and some': page({impact: '## Impact\n⟦All users⟧ saw errors; 30% of users could not pay.'}),
    'a share that its count denies': page({impact: '## Impact\n250 of 1,000 users (⟦40 %⟧) could not pay.'}),
    'a total outage of a share': page({
      impact: '## Impact\nA ⟦total outage⟧. 55% of customers could not pay.',
    }),
    'every word for all of them': page({
      summary: '## Summary\nIt hit ⟦every customer⟧.',
      impact: '## Impact\nAbout 80 % of users were affected.',
    }),
    'a share that is far too high': page({
      impact: '## Impact\n900 of our 1,000 users (⟦80 %⟧) could not pay.',
    }),
    'an approximate share far off': page({
      impact: '## Impact\n250 of the 1,000 users, that is about ⟦40 %⟧, could not pay.',
    }),
    'a range that is too low': page({
      impact: '## Impact\n900 out of 1,000 users = ⟦70-80 %⟧, could not pay.',
    }),
    'blanks between the words': page({
      impact:
        '## Impact\n250  out  of  the  1,000 users (⟦40 %⟧) and\n\n250 of  our  1,000 users or ~⟦40 %⟧ could not pay.',
    }),
    'all of them, in the sentence behind the end': page({
      summary: '## Summary\nIt was restored at 14:40. ⟦All users⟧ had been hit.',
      impact: '## Impact\nAbout 8 % of users were affected.',
    }),
    'an outage of the whole': page({
      summary: '## Summary\nOn 2024-02-06 there was a ⟦total outage⟧ of the site.',
      impact: '## Impact\nAbout 8 % of users were affected.',
    }),
    'a count out of all': page({impact: '## Impact\n30 out of 60 orders, or ⟦75%⟧, were lost.'}),
  },
  {
    'one size': page({impact: '## Impact\nAll users were affected: 100 % of users saw errors.'}),
    'complete for a share': page({
      impact: '## Impact\nThere was a complete outage for about 30 % of our users.',
    }),
    'a share for whom it was complete': page({
      impact: '## Impact\n78% of our users experienced a complete outage.',
    }),
    'a share alone': page({impact: '## Impact\nAbout 80 % of users were affected.'}),
    'not all of them': page({impact: '## Impact\nNot all users saw errors: about 80 % of users.'}),
    'a count that agrees': page({impact: '## Impact\n250 of 1,000 users (25 %) could not pay.'}),
    'the share of the others': page({impact: '## Impact\n250 of 1,000 users could not pay, 75 % could.'}),
    'nearly all of them': page({
      impact: '## Impact\nNearly all users and almost all customers saw errors: about 80 % of users.',
    }),
    'none of them': page({impact: '## Impact\nAll users could pay, 0 % of users were affected.'}),
    'a count that is rounded': page({impact: '## Impact\n255 of 1,000 users (24 %) could not pay.'}),
    'an approximate share': page({impact: '## Impact\n250 of 1,000 users (about 30 %) could not pay.'}),
    'a range': page({impact: '## Impact\n250 of 1,000 users (20-30 %) could not pay.'}),
    'a part that is more than the whole': page({impact: '## Impact\n300 of 250 users (40 %) could not pay.'}),
    'none of none': page({impact: '## Impact\n0 of 0 users (40 %) could not pay.'}),
    'a share behind another sentence part': page({
      impact: '## Impact\n250 of 1,000 users, all in Kenya, where 40 % pay by card, could not pay.',
    }),
    'two counts': page({impact: '## Impact\n250 of 1,000 users and 3 of 5 hosts (40 %) were hit.'}),
    'two shares': page({impact: '## Impact\n250 of 1,000 users (40 %, later 20 %) were hit.'}),
    'a part of a number': page({impact: '## Impact\nVersion 1.250 of 1,000 users (40 %) could not pay.'}),
    'all of a part': page({
      summary: '## Summary\nAll users in Kenya, or all customers who paid by card. A total outage of search.',
      impact: '## Impact\nAbout 8 % of users were affected.',
    }),
    'a part alone that was down': page({
      summary: '## Summary\nA total outage of search.',
      impact: '## Impact\nAbout 8 % of users were affected.',
    }),
    'what came afterwards': page({
      summary: '## Summary\nAt 14:40 service was restored for all users.',
      impact: '## Impact\nAbout 8 % of users were affected.',
    }),
    'what all were told': page({
      summary: '## Summary\nAll customers were informed by mail.',
      impact: '## Impact\nAbout 8 % of users were affected.',
    }),
    'a figure of something else behind a comma': page({
      impact: '## Impact\n2 of 3 nodes failed, CPU was at 90 %.',
    }),
    'another percentage': page({impact: '## Impact\n3 of 5 nodes were at 95 % of their memory.'}),
  },
)

test.each(
  `all users, all of our users, all the customers, all of the clients, all visitors, every user, 100 % of users, 100% of our customers,
  100% of the users, complete outage, total outage, full outage, completely unavailable, totally down, fully unavailable, complete
  service outage, total downtime, full disruption, total unavailability`.split(/,\s+/),
)('scope-mismatch takes for all of them: %s', all => {
  const source = (told: string) =>
    page({
      summary: '## Summary\nOn 2024-02-06 about 80 % of users were affected.',
      impact: `## Impact\nIt was ${told}.`,
    })
  expect(placesOf('scope-mismatch', source(all.replace(/\s+/g, ' ')))).toHaveLength(1)
  expect(placesOf('scope-mismatch', source(`not ${all.replace(/\s+/g, ' ')}`))).toEqual([])
})

test.each(['about', 'around', 'approximately', 'roughly', '~', '≈', ''])(
  'scope-mismatch leaves alone an outage that was complete for %s some',
  about => {
    const text = `There was a total outage of the shop for ${about} 12.5% of our users.`.replace(/ +/g, ' ')
    expect(placesOf('scope-mismatch', page({impact: `## Impact\n${text}`}))).toEqual([])
  },
)

test.each(['experienced', 'had', 'saw', 'faced', 'suffered', 'suffered from', 'met'])(
  'scope-mismatch leaves alone some who %s a complete outage',
  did => {
    for (const of of ['our users', 'all our paying users'])
      expect(
        placesOf('scope-mismatch', page({impact: `## Impact\n78 % of ${of} ${did} a complete outage.`})),
      ).toEqual([])
  },
)

test.each([
  [
    page({
      summary: '## Summary\nOn 2024-02-06, a complete outage.',
      impact: '## Impact\nAbout 80 % of users were hit.',
    }),
    '“complete outage” here, “80 %” of the users there. Keep the figure, and say what was out of reach for the others.',
  ],
  [
    page({impact: '## Impact\n1 of 3 users (50 %) could not pay.'}),
    '“50 %”, but 1 of 3 is 33.3 %. Correct whichever is wrong.',
  ],
])('scope-mismatch shows both figures', (source, message) => {
  expect(messagesOf('scope-mismatch', source)).toEqual([message])
})

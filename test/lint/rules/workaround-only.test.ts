import {expect, test} from 'vitest'
import {cases, messagesOf, page, placesOf} from '../page.ts'

const ended = (resolution: string, tasks: string) =>
  page({resolution: `## Resolution\n${resolution}`, tasks: `## Action items\n${tasks}`})

const alert = '- [ ] Alert on full disks. Owner: @kim, due: 2024-03-01'

cases(
  'workaround-only',
  {
    'a restart': ended('The gateway was ⟦restarted⟧.', alert),
    'a rollback': ended('We ⟦rolled back⟧ to version 6.', alert),
    'a workaround': ended('A ⟦workaround⟧ sends cards to the old gateway.', alert),
    'something temporary': ended('Traffic was ⟦temporarily⟧ sent elsewhere.', alert),
    'a failover': ended('We ⟦failed over⟧ to the other region.', alert),
  },
  {
    'a mend': ended('The expired certificate was replaced, then the gateway restarted.', alert),
    'a task that mends': ended(
      'The gateway was restarted.',
      '- [ ] Fix the leak in the session cache. Owner: @kim, due: 2024-03-01',
    ),
    'a task that changes a limit': ended(
      'The gateway was restarted.',
      '- [ ] Limit the sessions of a client to 50. Owner: @kim, due: 2024-03-01',
    ),
    'a task that says of itself that it prevents': ended(
      'The gateway was restarted.',
      '- [ ] Make the gateway read the certificate anew. Owner: @kim, due: 2024-03-01, type: prevent',
    ),
    'a task of a kind that prevents': ended(
      'The gateway was restarted.',
      '| Task | Type | Owner |\n| --- | --- | --- |\n| Alert on full disks | detect | @kim |\n| Let the gateway read it anew | prevent | @kim |',
    ),
    'no task at all, which another rule says': page({
      resolution: '## Resolution\nThe gateway was restarted.',
      tasks: '',
    }),
    'a resolution in other words': ended('A new certificate is in place.', alert),
  },
)

test.each(
  `restart, restarted, restarting, reboot, rebooted, rebooting, rolled back, rollback, reverted, failed over, scaled up,
  cleared the cache, work-around, workaround, temporary, temporarily`.split(/,\s+/),
)('workaround-only knows what keeps the cause: %s', word => {
  expect(
    placesOf('workaround-only', ended(`Then ${word} for us.`, alert)).map(place => place.split(/ (.*)/)[1]),
  ).toEqual([word])
})

test.each(
  `fix, fixed, prevents, patched, correct, replacing, repair, renewal, rewriting, removed, upgrade, update, migrating, change, add,
  added, adding, install, implements, configure, automate, limits, increase, tests, validated, refactoring, introduce, set, move,
  enforce, create, build`.split(/,\s+/),
)('workaround-only takes for a mend: %s', mend => {
  expect(placesOf('workaround-only', ended(`We restarted it and ${mend} it.`, alert))).toEqual([])
  expect(
    placesOf('workaround-only', ended('We restarted it.', `- [ ] Then ${mend} it. Owner: @kim`)),
  ).toEqual([])
})

test('workaround-only reads details and improvements, and says what to add', () => {
  expect(messagesOf('workaround-only', ended('The gateway was restarted.', alert))).toEqual([
    '“restarted” ended the impact, and no task mends the cause. Add the task that does, or say why it may stay.',
  ])
  const details = '- [ ] Look at the gateway\n  - fix the leak\n  - Owner: @kim, due: 2024-03-01'
  expect(placesOf('workaround-only', ended('We restarted it.', details))).toEqual([])
  const improved = page({
    resolution: '## Resolution\nWe restarted it.',
    tasks: '## Improvements\n- Replace the gateway',
  })
  expect(placesOf('workaround-only', improved)).toEqual([])
})

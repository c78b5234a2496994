import {expect, test} from 'vitest'
import {cases, cause, messagesOf, page, placesOf} from '../page.ts'

cases(
  'cause-symptom',
  {
    'a server that was down': cause('⟦The server was down.⟧'),
    'a site that was slow': cause('⟦Our website became slow⟧'),
    'a service that crashed': cause('⟦The payment service crashed.⟧'),
    'a database that did not respond': cause('⟦The database did not respond.⟧'),
    'an answer with errors': cause('⟦The API returned 500 errors.⟧'),
  },
  {
    'why it was': cause('The server was down because its disk was full.'),
    'a fault': cause('The database ran out of connections.'),
    'more than one sentence': cause('The server was down. Its disk was full: nothing rotates the logs.'),
    'a trigger beside it': page({cause: '## Root cause\nThe server was down.\n\n## Trigger\nA full disk.'}),
    'contributing factors beside it': page({
      cause: '## Root cause\nThe server was down.\n\n## Contributing factors\n- A full disk',
    }),
  },
)

test.each(
  `server, servers, site, sites, website, websites, service, app, apps, application, system, systems, database, databases, API,
  APIs, page, pages, platform, checkout, login`.split(/,\s+/),
)('cause-symptom knows a system: %s', system => {
  expect(placesOf('cause-symptom', cause(`Our new payment ${system} was down!`))).toHaveLength(1)
  expect(placesOf('cause-symptom', cause(`${system} was down`))).toHaveLength(1)
})

test.each(
  `was down, were down, went down, is down, became slow, was offline, was unavailable, was unreachable, was inaccessible,
  was unresponsive, was not working, was not responding, was not available, was not reachable, crashed, stopped working,
  stopped responding, failed, did not work, did not respond, returned errors, returned an error, returned 500,
  returned a 503 error`.split(/,\s+/),
)('cause-symptom knows what is only seen: %s', seen => {
  expect(placesOf('cause-symptom', cause(`The shop server ${seen}.`))).toHaveLength(1)
  expect(placesOf('cause-symptom', cause(`The shop server ${seen} without its disk.`))).toEqual([])
})

test('cause-symptom says what to tell', () => {
  expect(messagesOf('cause-symptom', cause('The server was down.'))).toEqual([
    '“The server was down.” is what was seen, not why. Say what made it happen, and why that was possible.',
  ])
  const whys = '## Root cause\nThe server was down.\n\n## Five whys\n1. A full disk'
  expect(placesOf('cause-symptom', page({cause: whys}))).toEqual([])
})

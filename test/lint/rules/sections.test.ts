import {cases, page} from '../page.ts'

cases(
  'section-missing',
  {
    'no timeline': page({title: '# ⟦Postmortem: cards refused⟧', timeline: ''}),
    'an empty timeline': page({timeline: '⟦## Timeline⟧'}),
    'no root cause': page({title: '# ⟦Postmortem: cards refused⟧', cause: ''}),
    'an empty resolution': page({
      timeline: '## Timeline\n- 14:00 UTC The first cards are refused\n- 14:06 UTC Somebody looks',
      resolution: '⟦## Resolution⟧',
    }),
    'no measures': page({title: '# ⟦Postmortem: cards refused⟧', tasks: ''}),
    'a timeline of one picture': page({timeline: '⟦## Timeline⟧\n\n![the graph of the day](graph.png)'}),
  },
  {
    'all five': page(),
    'other words for them': page({
      summary: '## What happened\nOn 2024-02-06 cards were refused.',
      timeline: '## Chronology\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over',
      cause: '## Why did it happen\nThe certificate had expired.',
      resolution: '## How we fixed it\nA new certificate was installed.',
      tasks: '## Preventive measures\n- Renew it by a job',
    }),
    'cause and resolution in one': page({
      cause:
        '## Root cause and resolution\nThe certificate had expired. The issue was resolved by a new one.',
      resolution: '',
    }),
    'another language': page({
      summary: '## Résumé\nLe 6 février 2024, des cartes ont été refusées.',
      timeline: '## Chronologie\n- 14:00 UTC Cartes refusées\n- 14:40 UTC Service rétabli',
      cause: '## Cause racine\nLe certificat avait expiré.',
      resolution: '## Résolution\nUn nouveau certificat a été installé.',
      tasks: '## Mesures préventives\n- Renouveler le certificat par une tâche',
    }),
    'measures told in prose': page({
      tasks: 'To prevent this in the future we will renew certificates by a job.',
    }),
    'bold lines as headings': page({
      summary: '**Summary**\n\nOn 2024-02-06 cards were refused.',
      timeline: '**Timeline**\n\n- 14:00 UTC Cards are refused\n- 14:40 UTC Over',
      cause: '**Root cause**\n\nThe certificate had expired.',
      resolution: '**Resolution**\n\nA new one was installed.',
      tasks: '**Action items**\n\n- Renew it by a job',
    }),
  },
)

cases(
  'section-duplicate',
  {
    'a timeline twice': page({end: '⟦## Timeline⟧\n- 15:00 UTC Customers are told'}),
    'a resolution over the cause': page({
      cause: '## Resolution\nThe certificate had expired.',
      resolution: '⟦## Resolution⟧\nA new one was installed.',
    }),
    'in other letters': page({end: '⟦## ACTION ITEMS⟧\n- [ ] Tell support. Owner: @kim, due: 2024-03-01'}),
    'three times': page({end: '⟦## Impact⟧\nOrders.\n\n⟦## Impact⟧\nTrust.'}),
    'the root cause twice': page({end: '⟦## Root cause⟧\nNobody renews it.'}),
  },
  {
    'each once': page(),
    'an unknown heading twice': page({end: '## Graphs\nOne.\n\n## Graphs\nTwo.'}),
    'a label in the summary': page({
      summary:
        '## Summary\nOn 2024-02-06 cards were refused.\n\nRoot cause: an expired certificate.\n\nImpact: 1,200 orders.',
    }),
    'two lists of what is to be done': page({end: '## Improvements\n- Shorter certificates'}),
    'a fix for each cause under a heading of its own': page({
      cause:
        '## Root causes\n\n### Cause 1: the certificate\nIt had expired.\n\n**Fix:** a new one.\n\n### Cause 2: the alert\nIt was off.\n\n**Fix:** switched on.',
    }),
    'an empty heading': page({summary: '## Summary\n\n## Summary\nOn 2024-02-06 cards were refused.'}),
  },
)

const cause = (text: string) => page({cause: `## Root cause\n${text}`})

cases(
  'placeholder',
  {
    'a TODO': cause('⟦TODO⟧: ask the gateway team.'),
    'a TBD': cause('The certificate had expired. Why is ⟦TBD⟧.'),
    'a slot': cause('The cause was ⟦<describe the cause>⟧.'),
    'lorem ipsum': cause('⟦Lorem ipsum⟧ dolor sit amet.'),
    'the form of a date': cause('The certificate expired on ⟦YYYY-MM-DD⟧.'),
    'an instruction': cause('⟦[Describe what went wrong]⟧'),
    'a cell of a table': cause('| Part | Cause |\n| --- | --- |\n| Gateway | ⟦TBD⟧ |'),
  },
  {
    'a name with TODO in it': cause('The TODO API had no certificate.'),
    'a Spanish word': cause('El certificado expiró y todo falló.'),
    code: cause('The job ran `cert --name <name>` with `TODO` for a name.'),
    'a block of code': cause('It ran:\n\n```sh\nrenew <your-name> # TODO: the name\n```'),
    'a list of what is to do': page({tasks: '## TODO\n- [ ] Renew it. Owner: @kim, due: 2024-03-01'}),
    'a tag of HTML': cause('The certificate <br> had expired <small>again</small>.'),
    'what was blacked out': cause('It was called by <REDACTED> from <username>.'),
  },
)

const impact = (text: string, summary = '## Summary\nOn 2024-02-06 cards were refused.') =>
  page({impact: `⟦## Impact⟧\n${text}`, summary, cause: '## Root cause\nThe certificate had expired.'})
const counted = (text: string) => impact(text).replace(/[⟦⟧]/g, '')

cases(
  'impact-unquantified',
  {
    'users without a number': impact('Users could not pay.'),
    'most users': impact('Most users saw an error.'),
    'a status code': impact('Users saw a 504 error when they paid.'),
    'a delay without a measure': impact('Longer waits, and an unhappy support team.'),
    'many orders': impact('Many orders were lost.'),
  },
  {
    'a share': counted('About 20 % of the users could not pay.'),
    'a count': counted('1,200 orders were lost.'),
    'all of them': counted('All users were unable to pay.'),
    'an amount of money': counted('We lost sales of about $4,000.'),
    'a length of time': counted('Nobody could pay for 40 minutes.'),
    none: counted('None: it was found in a rehearsal.'),
    'a measure': counted('The p90 of the response time rose from 400 ms to 3 s.'),
    'a figure in the summary': counted('Payments.').replace(
      'cards were refused',
      '340 customers could not pay',
    ),
  },
)

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
    'another percentage': page({impact: '## Impact\n3 of 5 nodes were at 95 % of their memory.'}),
  },
)

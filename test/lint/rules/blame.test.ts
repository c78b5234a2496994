import {beforeEach, expect, test} from 'vitest'
import {lintPostmortem} from '../../../src/lint/lint.ts'
import {cases, cause, marked, page, placesOf} from '../page.ts'

// Forms are kept until a document names others: no test goes by those of another.
beforeEach(() => {
  lintPostmortem('---\nauthors: [Ada King]\n---\n\nNobody is to blame.')
})

cases(
  'blame',
  {
    'somebody who forgot': cause('⟦One of our engineers forgot⟧ to renew the certificate.'),
    'an operator, when it is a person': cause('⟦The night operator forgot⟧ to start the second pump.'),
    'somebody who did not check': cause('⟦The developer did not test⟧ the new version on staging.'),
    'somebody who did it by mistake': cause('⟦An administrator accidentally deleted⟧ the volume.'),
    'without checking': cause('⟦The on-call engineer restarted the primary without checking⟧ the replica.'),
    'he and she': cause('Kim was called in. ⟦She misread⟧ the graph.'),
    'a name of the document': `---
authors: [Amina Otieno]
---

${cause('⟦Amina Otieno failed to⟧ announce the maintenance.')}`,
    'the owner of a task': page({
      cause: '## Root cause\n⟦Ada King forgot⟧ the list.',
      tasks: '## Action items\n- [ ] Renew it by a job. Owner: Ada King, due: 2024-02-20',
    }),
    'a name with a stop in it': `---
authors: [Jo B. Hall]
---

${cause('⟦Jo B. Hall forgot⟧ the list, and Jo Bo Hall forgot it. Jo Bo Hall forgot it twice.')}`,
    'the writer': cause('⟦I forgot⟧ to renew the certificate.'),
    'somebody who caused it': cause('It was ⟦caused by a contractor⟧ who had the wrong list.'),
    rank: cause(
      '⟦The newly hired colleague took over the gateway and, without knowing⟧ it, switched off the renewal.',
    ),
    'somebody who left it so': cause('⟦A technician worked as root and never switched⟧ back.'),
    'the state of somebody': cause('It came from ⟦the SRE being hungover⟧.'),
    'a mistake with its owner': cause('We told the developer about ⟦his mistake⟧.'),
    'a mistake of a role': cause('It was ⟦the administrator’s error⟧ that took it down.'),
    'a word for people': cause('This was ⟦due to negligence⟧ in the operations team.'),
    'an entry of the timeline': page({
      timeline: '## Timeline\n- 14:00 UTC ⟦A technician unplugged the switch by accident⟧\n- 14:40 UTC Over',
    }),
    'a person in capitals': cause('⟦THE ENGINEER FORGOT⟧ IT.'),
    'a person on two lines': cause('It is known that ⟦the\n  developer  did not\ntest⟧ it.'),
    'one of several sentences': cause(
      'The alert was late! Why did ⟦someone forget⟧… no: ⟦somebody forgot⟧ it; ⟦he missed⟧ the page too.',
    ).replace('⟦someone forget⟧', 'someone forget'),
    'a condition further back': cause('There was no time, if it is true, and so ⟦an engineer forgot⟧ it.'),
    'the first of two in a sentence': cause('⟦The developer forgot⟧ it and the tester forgot it.'),
  },
  {
    'somebody who looked and found nothing': cause(
      'An engineer searched the logs and never found the entry. The developer read his error message.',
    ),
    'what is true of anybody': cause(
      'Every engineer can learn from his or her mistakes, and from his/her error.',
    ),
    'somebody who was there': cause('The developer was on holiday, the on-call engineer was awake.'),
    'a system that failed': cause(
      'The health check failed to start and the load balancer forgot its sessions.',
    ),
    'a service that did not check': cause('The deploy service did not check the signature by mistake.'),
    'a quotation': cause('The first report said "the engineer forgot to renew the certificate".'),
    'a quotation over two lines': cause('The report said “the engineer forgot\nto renew the certificate”.'),
    'a quoted passage': cause('From the chat:\n\n> the engineer forgot to renew it'),
    code: cause('The commit is called `developer forgot the timeout`.'),
    'a title': page({title: '# Postmortem: the developer forgot the certificate'}),
    'a measure against it': cause('A job renews it now, so that no engineer forgets it.'),
    'what would be': cause('If an engineer forgot to renew it, nothing would say so.'),
    'somebody who found it': cause('The on-call engineer noticed the alert and rolled back.'),
    'a new colleague who found it': cause('Our junior noticed that the deploy broke the checkout.'),
    'somebody who mends what is wrong': cause(
      'An engineer noticed the wrong value and removed the wrong row; then a developer replaced the incorrect key.',
    ),
    'a new colleague who helped': cause('A junior engineer found the wrong line in the configuration.'),
    'a team that speaks of itself': cause('We did not test the new version on staging.'),
    'an operator, when it is software': cause(
      'The database operator missed the event and failed to reconcile.',
    ),
    'a question': cause('Why was it that the engineer did not check the replica?'),
    'users who fail': cause('Users failed to log in, and customers did not notice the banner.'),
    'a panel for administrators': cause(
      'The admin panel did not check the token, the operator pod broke the queue.',
    ),
    'a part of a word': cause('A codeveloper forgot it, the engineer-bot forgot it, an engineer forgotx it.'),
    'a single name, which may be a team': `---\nauthors: [Kim]\n---\n\n${cause('Kim forgot to renew it.')}`,
    'the name of a team': `---\nauthors: [Payments Platform]\n---\n\n${cause('Payments Platform failed to renew it.')}`,
    'what a document is about': cause(
      'His error budget, her error log, his fault code, the intern’s error rate.',
    ),
  },
)

/** Every way in which a person is made the cause, by the question that is asked instead. */
test.each([
  [
    'what was there to remind anyone of this step, and what could do it by itself?',
    `⟦An engineer forgot⟧ it. ⟦Our developer had forgotten⟧ it. ⟦The technician completely neglected⟧ it.
⟦One of the testers overlooked⟧ it. ⟦She disregarded⟧ it. ⟦He omitted⟧ it. ⟦Somebody missed⟧ it. ⟦He ignored⟧ it.
⟦The engineer on duty ignored⟧ it. ⟦The engineer who deployed forgot⟧ it.

⟦The operator forgot⟧ it. ⟦Operators had forgotten⟧ it. ⟦One of our night operators mistyped⟧ it.
⟦An operator fat-fingered⟧ it. ⟦The operator botched⟧ it. ⟦The operator accidentally deleted⟧ it.
⟦Our operator mistakenly shut⟧ it. ⟦The operator inadvertently cut⟧ it. ⟦The operator carelessly left⟧ it.

⟦The engineer drained the node and forgot⟧ it. ⟦The developer opened it but then neglected to⟧ close it.
⟦He took the lock and never changed⟧ it. ⟦He took it and never reverted⟧ it. ⟦She took it and never restored⟧ it.
⟦She took it but never turned⟧ it off. ⟦He took it and never put⟧ it back. ⟦He took it and never set⟧ it.
⟦She took it and never removed⟧ it. ⟦She took it and never closed⟧ it. ⟦He took it and never re-enabled⟧ it.
⟦He took it and never reenabled⟧ it. ⟦He took it and then never checked⟧ it. ⟦He took it and never tested⟧ it.
⟦He took it and never told⟧ us. ⟦He took it and never updated⟧ it. ⟦He took it and never cleaned⟧ up.`,
  ],
  [
    'what would have shown the problem before it reached anybody?',
    `⟦The developer did not test⟧ it. ⟦He didn’t check⟧ it. ⟦She didn't verify⟧ it. ⟦An engineer had not validated⟧ it.
⟦The reviewer has not been properly reviewing⟧ it. ⟦He never realised⟧ it. ⟦She never even realized⟧ it.
⟦The technician hadn't noticed⟧ it. ⟦He never asked⟧. ⟦She did not tell⟧ us. ⟦Somebody did not inform⟧ us.
⟦He did not fully read⟧ it. ⟦She did not follow⟧ it. ⟦The intern did not know⟧ it. ⟦I did not consider⟧ it.
⟦The DBA did not think⟧ of it. ⟦He wasn’t bothering⟧. ⟦The coder did not double-check⟧ it. ⟦He never communicated⟧ it.
⟦She did not pay attention⟧. ⟦The consultants were not careful⟧.`,
  ],
  [
    'what made it look safe to do this, and what let it through?',
    `⟦An engineer accidentally deleted⟧ it. ⟦He mistakenly did⟧ it. ⟦She inadvertently made⟧ it public.
⟦He unintentionally ran⟧ it. ⟦She carelessly broke⟧ it. ⟦A tester unknowingly left⟧ it. ⟦He wrongly sent⟧ it.
⟦The SRE erroneously put⟧ it there. ⟦He incorrectly set⟧ it. ⟦She improperly wrote⟧ it. ⟦He recklessly took⟧ it.
⟦He negligently shut⟧ it. ⟦She foolishly cut⟧ it. ⟦He stupidly built⟧ it. ⟦Somebody mistakenly chose⟧ it.
⟦Someone accidentally gave⟧ it away. ⟦He mistakenly went⟧ on. ⟦He accidentally overwrote⟧ it.

⟦The developer dropped the table by mistake⟧. ⟦She ran the job by accident⟧. ⟦He merged it without approval⟧.
⟦He merged it without permission⟧. ⟦She merged it without notice⟧. ⟦He merged it without thinking⟧.
⟦She merged the branch of the day before without testing⟧ it. ⟦The engineer deleted it accidentally⟧.`,
  ],
  [
    'what made this easy to get wrong, and what could have caught it?',
    `⟦The DBA dropped the wrong⟧ table. ⟦He typed the wrong⟧ name. ⟦A colleague unplugged the wrong⟧ server.
⟦An engineer then ran it on the wrong⟧ host. ⟦She used an incorrect⟧ key. ⟦The engineer mistyped⟧ it. ⟦He misconfigured⟧ it. ⟦She misread⟧ it. ⟦He misunderstood⟧ it. ⟦I misjudged⟧ it.
⟦A developer botched⟧ it. ⟦She blundered⟧. ⟦He goofed⟧. ⟦The SRE fat-fingered⟧ it. ⟦He messed it up⟧. ⟦She messed up⟧.
⟦He messed this up⟧. ⟦She screwed things up⟧. ⟦He screwed up⟧. ⟦She made a mistake⟧. ⟦He made an error⟧.
⟦He made a small typo⟧. ⟦She made a blunder⟧. ⟦He ended up making⟧ it worse. ⟦She ended up changing⟧ it.
⟦He ended up deleting⟧ it. ⟦She ended up breaking⟧ it. ⟦He ended up causing⟧ it. ⟦She ended up removing⟧ it.
⟦He ended up quietly overwriting⟧ it. ⟦An engineer introduced a bug⟧. ⟦He introduced a subtle typo⟧.
⟦She introduced an error⟧. ⟦He introduced a mistake⟧. ⟦He introduced a misconfiguration⟧. ⟦She introduced a regression⟧.

It was ⟦his mistake⟧. It was ⟦her own error⟧. It was ⟦the engineer’s negligence⟧. It was ⟦a developer's carelessness⟧.
It was ⟦his oversight⟧. It was ⟦the intern’s incompetence⟧. It was ⟦her fault⟧.`,
  ],
  [
    'what let one person’s action have this effect, and what would have stopped it?',
    `⟦The engineer failed to⟧ renew it. ⟦A developer caused the⟧ outage. ⟦He caused an⟧ outage. ⟦She caused a⟧ storm.
⟦He caused this⟧. ⟦She caused our⟧ outage. ⟦The tester broke the⟧ build. ⟦He broke our⟧ build. ⟦She broke production⟧.
⟦The DBA was to blame⟧. ⟦He was at fault⟧. ⟦She was careless⟧. ⟦He is negligent⟧. ⟦The interns were sloppy⟧.
⟦He was incompetent⟧. ⟦The SRE is responsible for the⟧ loss. ⟦He was responsible for this⟧.
⟦She was responsible for causing⟧ it. ⟦He was responsible for breaking⟧ it.`,
  ],
  [
    'what let one person’s state have this effect, and what would have caught it?',
    `⟦The engineer was hungover⟧. ⟦He was drunk⟧. ⟦She was too careless⟧. ⟦The coders were lazy⟧. ⟦He was distracted⟧.
⟦She was inattentive⟧. ⟦He was inexperienced⟧. ⟦She was rather sloppy⟧. ⟦He was very negligent⟧. ⟦The SRE was asleep⟧.`,
  ],
  [
    'what made this possible for anyone in that place?',
    `It was ⟦caused by an engineer⟧. It was ⟦triggered by our developer⟧. It was ⟦broken by a tester⟧.
It was ⟦introduced by one of our contractors⟧. It was ⟦caused mostly by the DBA⟧. The port was opened ⟦wrongly by an intern⟧.`,
  ],
  [
    'what did the task, the tools or the review not offer to whoever had it? Leave the rank out.',
    `Our ⟦junior on the late shift deleted⟧ it. The ⟦intern from the gateway team who had the pager dropped⟧ it.
The ⟦trainee in the team merged without asking⟧. Our ⟦newly employed help took it by mistake⟧.
A ⟦newly hired help took it mistakenly⟧. A ⟦new hire in the team crashed⟧ it. Some ⟦inexperienced help took it wrongly⟧.
A ⟦less experienced colleague at the desk incorrectly⟧ drained it. An ⟦unexperienced colleague of ours broke⟧ it.
The ⟦intern of the day did an accidental⟧ failover. Our ⟦junior at the desk accidentally⟧ drained it.
The ⟦trainee in the team, tired, caused the⟧ outage. A ⟦junior in the team drained it, causing an⟧ outage.`,
  ],
  [
    'what made this easy to get wrong for anyone?',
    `It was ⟦due to negligence⟧. It came ⟦because of sheer laziness⟧. It was ⟦caused by pure carelessness⟧.
It was the ⟦result of the incompetence⟧ of all. It is ⟦due to her stupidity⟧. It is ⟦due to his laziness⟧.
It was ⟦due to Kim’s sloppiness⟧. He who did it is a ⟦simpleton⟧. They are ⟦idiots⟧. Only a ⟦moron⟧ does that.
There are ⟦incompetent engineers⟧.`,
  ],
])('blame asks instead: %s', (ask, text) => {
  const {source, places} = marked(cause(text))
  const findings = lintPostmortem(source)
  expect(placesOf('blame', source, findings)).toEqual(places)
  expect(placesOf('blame', source.replaceAll(' ', ' \n'))).toHaveLength(places.length)
  for (const {message, span} of findings.filter(({rule}) => rule === 'blame')) {
    const words = source.slice(span.start, span.end)
    expect(message).toBe(`“${words}” makes a person the cause. Ask instead: ${ask}`)
  }
})

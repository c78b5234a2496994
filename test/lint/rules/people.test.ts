import {describe, expect, test} from 'vitest'
import {lintPostmortem} from '../../../src/lint/lint.ts'
import {cases, page} from '../page.ts'

const cause = (text: string) => page({cause: `## Root cause\n${text}`})

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
    'a quoted passage': cause('From the chat:\n\n> the engineer forgot to renew it'),
    code: cause('The commit is called `developer forgot the timeout`.'),
    'a title': page({title: '# Postmortem: the developer forgot the certificate'}),
    'a measure against it': cause('A job renews it now, so that no engineer forgets it.'),
    'what would be': cause('If an engineer forgot to renew it, nothing would say so.'),
    'somebody who found it': cause('The on-call engineer noticed the alert and rolled back.'),
    'a new colleague who found it': cause('Our junior noticed that the deploy broke the checkout.'),
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
  },
)

describe('blame', () => {
  test('each finding offers another question', () => {
    const findings = lintPostmortem(cause('The developer forgot the timeout. He did not test the retry.'))
    const messages = findings.filter(({rule}) => rule === 'blame').map(({message}) => message)
    expect(messages).toHaveLength(2)
    for (const message of messages)
      expect(message).toMatch(/“.+” makes a person the cause\. Ask instead: .+\?/)
  })
})

cases(
  'human-error',
  {
    'as the cause': cause('The cause was ⟦human error⟧.'),
    'due to it': cause('The volume was deleted due to ⟦operator error⟧ during maintenance.'),
    'as a label': cause('Root cause: ⟦human error⟧.'),
    'a mistake of people': cause('The outage was caused by a simple ⟦human mistake⟧.'),
    'in Spanish': cause('La causa fue un ⟦error humano⟧.'),
  },
  {
    'a guard against it': cause('The limit prevents human error from reaching production.'),
    'what it was not': cause('It was not human error: the screen shows both clusters in one colour.'),
    'what is spoken of in general': cause('Systems fail through wear, weather, human error and chance.'),
    'a quotation': cause('The ticket was closed as "human error", which told us nothing.'),
    'an error that users see': cause('The cause was a queue; the user error page hid it.'),
    'a risk': cause('Renewal by hand is prone to human error.'),
  },
)

cases(
  'counterfactual',
  {
    'what we should have done': cause('⟦We should have⟧ tested the renewal.'),
    'what the team could have done': cause('⟦The team could have⟧ seen it on the graph.'),
    'what was not done': cause('⟦We failed to⟧ announce the maintenance.'),
    'a role': cause('⟦The on-call engineer should have⟧ called for help.'),
    'what ought to have been': cause('⟦We ought to have⟧ kept the old certificate.'),
  },
  {
    'a system': cause('The alert should have fired, and the replica failed to start.'),
    'a passive': cause('It could have been found by a probe.'),
    'a quotation': cause('Support wrote "you should have told us".'),
    'what will be': cause('We should renew it by a job.'),
    'what we might own': cause('Maybe we could have a staging cluster, and we should have more alerts.'),
    'a possibility of a system': cause('Traffic could have been lost.'),
  },
)

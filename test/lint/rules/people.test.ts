import {cases, page} from '../page.ts'

const cause = (text: string) => page({cause: `## Root cause\n${text}`})

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

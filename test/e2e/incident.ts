import {onTestFinished} from 'vitest'
import {startGitHub} from '../github/server.ts'
/** An incident as somebody would type it into the wizard: its facts, and the keys that bring them in. */
export const incident = {
  title: 'Login failures for 30 % of users',
  began: '2023-11-01 14:30 UTC',
  ended: '17:45',
  detected: '14:30',
  severity: '2',
  services: 'authentication',
  impact: 'About three in ten users could not sign in; those already signed in noticed nothing.',
  percent: '30',
  found: 'The monitoring showed more failed sign-ins than usual.',
  short: 'The authentication server ran with an incomplete configuration and refused valid credentials.',
  author: 'Ada Byron',
  events: [
    '14:30 Monitoring alert: failed sign-ins above the threshold',
    '14:45 Engineers look into the authentication service',
    '15:15 Database suspected, but its logs show nothing unusual',
    '15:45 Escalated to the authentication team',
    '16:30 Wrong configuration found on the authentication server',
    '17:00 Configuration corrected and service restarted',
  ],
  cause:
    'The deployment script stopped halfway and left the configuration file of the server without the new keys.',
  trigger: 'Deployment of the sign-in service',
  factors: ['Nothing checked the configuration after the deployment'],
  whys: ['The server refused valid credentials', 'Its configuration lacked the new keys'],
  resolution:
    'The missing keys were added and the service restarted; sign-ins recovered over the next half hour.',
  tasks: [
    {title: 'Review the configuration of every critical service', owner: 'ada', due: '2023-11-15'},
    {title: 'Describe configuration changes in the deployment guide', owner: 'grace', due: '2023-11-22'},
    {title: 'Train operations to recognise a wrong configuration', owner: 'ada', due: '2023-12-01'},
    {title: 'Add wrong configurations to the incident response plan', owner: 'grace', due: '2023-12-01'},
  ],
} as const

/** The GitHub that its follow-ups are filed in. */
export async function gitHub() {
  const server = await startGitHub({
    'acme/auth': {
      labels: [{name: 'postmortem', color: 'ededed', description: null}],
      assignable: ['ada', 'grace'],
    },
  })
  onTestFinished(() => server.close())
  return server
}

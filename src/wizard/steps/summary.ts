import type {Postmortem} from '../../model/postmortem.ts'
import type {Step} from '../form/field.ts'
import {long, names} from '../form/fields.ts'
import {momentField} from '../form/moments.ts'

/** "30", "30 %", "~30%" → 30; anything else is not a percentage. */
function percentOf(text: string): number | null {
  const digits = /^[~≈]?\s*(\d{1,3}(?:[.,]\d+)?)(?:\s*%)?$/.exec(text.trim())?.[1]
  const percent = digits === undefined ? Number.NaN : Number(digits.replace(',', '.'))
  return percent >= 0 && percent <= 100 ? percent : null
}

export const summary: Step = {
  id: 'summary',
  title: 'Summary',
  fields: [
    {
      type: 'line',
      id: 'title',
      label: 'Title',
      needed: true,
      hint: 'What users met, in one line.',
      example: 'Login failures for 30 % of users',
      show: (postmortem: Postmortem) => postmortem.title,
      write: (postmortem: Postmortem, text) => {
        postmortem.title = text.trim()
      },
    },
    momentField('startedAt', 'Began', {
      needed: true,
      hint: 'When users first felt it. Without a day it was today, without a zone it is yours.',
      example: '2023-11-01 14:30 UTC',
    }),
    momentField('resolvedAt', 'Ended', {
      needed: true,
      hint: 'When it was over for users. The day and the zone are taken from above.',
      example: '17:45',
    }),
    momentField('detectedAt', 'Detected', {hint: 'When you first knew of it.', example: '14:45'}),
    {
      type: 'line',
      id: 'severity',
      label: 'Severity',
      hint: 'As your team names it; a digit is enough for SEV1 to SEV5.',
      example: '2',
      show: (postmortem: Postmortem) => postmortem.severity ?? '',
      write: (postmortem: Postmortem, text) => {
        postmortem.severity = text.trim() || null
      },
      settle: text => text.replace(/^\s*(?:s(?:ev)?)?([1-5])\s*$/i, 'SEV$1'),
      offers: ({severities}) => [...new Set([...severities, 'SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'])],
    },
    names('services', 'Services', {
      hint: 'What was hit; commas between them.',
      example: 'auth, web',
      offers: ({services}) => services,
      standard: ({service}) => (service === null ? null : {text: service, why: 'this folder'}),
    }),
    {
      type: 'long',
      id: 'impact',
      label: 'Impact',
      needed: true,
      hint: 'Who could not do what.',
      example: 'Users could not log in on the web or in the app.',
      show: (postmortem: Postmortem) => postmortem.impact.description,
      write: (postmortem: Postmortem, text) => {
        postmortem.impact.description = text.trim()
      },
    },
    {
      type: 'line',
      id: 'percent',
      label: 'Users hit',
      hint: 'The share of users, as a percentage.',
      example: '30 %',
      show: (postmortem: Postmortem) =>
        postmortem.impact.usersAffectedPercent === null ? '' : `${postmortem.impact.usersAffectedPercent} %`,
      write: (postmortem: Postmortem, text) => {
        postmortem.impact.usersAffectedPercent = percentOf(text)
      },
      settle: text => (percentOf(text) === null ? text : `${percentOf(text)} %`),
      note: text =>
        percentOf(text) === null ? {tone: 'problem', text: 'Type a figure from 0 to 100.'} : null,
    },
    long('detection', 'How found', {
      hint: 'What told you: an alert, a user, by chance?',
      example: 'The alert on failed logins',
    }),
    long('summary', 'In short', {
      needed: true,
      hint: 'Two or three sentences for somebody who reads nothing else.',
      example: 'A deploy without the new key made the login service refuse valid users.',
    }),
    names('authors', 'Authors', {
      hint: 'Who writes this; commas between names.',
      offers: ({authors}) => authors,
    }),
    {
      type: 'line',
      id: 'timeZone',
      label: 'Time zone',
      hint: "What a time without a zone means here; empty: this machine's zone.",
      example: 'UTC',
      show: (postmortem: Postmortem) => postmortem.timeZone ?? '',
      write: (postmortem: Postmortem, text) => {
        postmortem.timeZone = text.trim() || null
      },
      offers: () => ['UTC', ...Intl.supportedValuesOf('timeZone')],
    },
  ],
}

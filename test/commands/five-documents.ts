/** Documents as tired people write them; each is wrong in a way of its own. `rule`: what the linter has to find in it. */
export const fiveDocuments: Record<string, {rule: string; titles: string[]; source: string}> = {
  'a duration that its own times contradict': {
    rule: 'duration-mismatch',
    titles: [
      'Alert when the printer queue holds more than fifty jobs',
      'Write down how the spooler is restarted',
    ],
    source: `# Labels could not be printed

## Summary

On 14 March 2023 no label could be printed from 08:10 UTC to 09:50 UTC, a 4-hour outage for about 60% of the packers.

## Timeline (all times UTC)

- 08:10 The spooler stops
- 08:25 A packer calls the help desk
- 09:50 Labels are printed again

## Root cause

The disk of the spooler was full.

## Resolution

Old jobs were deleted and the spooler was restarted.

## Follow-up

1. Alert when the printer queue holds more than fifty jobs
2. Write down how the spooler is restarted
`,
  },
  'a timeline out of order': {
    rule: 'timeline-order',
    titles: ['Rotate the certificate by a timer', 'Warn a month before a certificate ends'],
    source: `# **Gateway refused all calls**

**Date:** 2022-06-03

**Impact:** every third call from partners failed.

### Timeline (GMT)
-       11:00 The certificate of the gateway ended.
-       11:20 The pager told of failing calls.
-       11:05 A partner wrote an e-mail.
-       12:10 A new certificate was in place.

### Root cause
Nobody had the date in a calendar, and nothing checked it.

### Resolution and recovery
A new certificate was made and loaded.

### Action items
- [ ] Rotate the certificate by a timer (owner: @octocat, due 2022-07-01)
- [x] New certificate
- [ ] Warn a month before a certificate ends
`,
  },
  'two zones in one document': {
    rule: 'zone-mixed',
    titles: ['Limit how many imports run at once'],
    source: `Imports stood still
===================

Duration: from 21:00 EAT to 22:30 EAT on 2021-09-09
Impact: 40% of the imports of that night were late by two hours.

Timeline
--------

* 18:00 UTC: imports stop
* 18:20 UTC: an alert on their number
* 19:30 UTC: imports run again

Root cause
----------

Two imports of the same file waited for each other.

Resolution
----------

One of them was stopped.

Tasks
-----

| Action | Owner | Due | Status |
|---|---|---|---|
| Limit how many imports run at once | octocat | 2021-10-01 | open |
| Stop the second one | octocat | 2021-09-09 | done |
`,
  },
  'a junior who is blamed': {
    rule: 'blame',
    titles: ['Ask for a second pair of eyes before a table is dropped'],
    source: `# Postmortem: orders of a day were gone

## Issue Summary
On 2 May 2020 from 13:00 to 14:15 UTC nobody could see the orders of the day; 100% of the shop's staff were affected.

## Timeline
- 13:00 UTC the table of orders is dropped
- 13:10 UTC an alert on empty pages
- 14:15 UTC the table is back from the copy of noon

## Root cause
Our junior administrator carelessly dropped the wrong table.

## Resolution
The table was put back from a copy.

## Corrective and preventive measures
* Ask for a second pair of eyes before a table is dropped — owner: octocat
`,
  },
  'headings that are none': {
    rule: 'date-missing',
    titles: ['Retry with a pause', 'Show the state of the mail provider'],
    source: `Postmortem of the silent mails

**Summary:**
From 07:30 to 09:00 UTC no mail left us, which hit 3,000 customers.

**Timeline:**
- 07:30 UTC the mail provider answers with errors
- 07:45 UTC an alert on unsent mails
- 09:00 UTC mails leave again

**Root cause:**
The provider was down, and each mail was tried again at once and without end.

**Resolution:**
The queue was stopped until the provider was back.

**Tasks to address the issue:**
- Retry with a pause
- Show the state of the mail provider
`,
  },
}

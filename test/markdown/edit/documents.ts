/** Documents as people write them, each in a form of its own. */

/** A report with the usual faults: odd spaces, an entry out of order, a rounded duration, a broken encoding. */
export const report = [
  '# Postmortem: the shop lost its baskets',
  '',
  '## Issue Summary:',
  'From 09:00 GMT on 3rd May 2021 every basket in the shop was empty for an hour, for about 40% of our users.  ',
  'We donâ€™t yet know how many orders were lost.',
  '## Timeline:',
  '-        09:00 The cache was emptied by a deploy.',
  '-        09:12 Grafana alerted on the number of empty baskets.',
  '-        09:05 A customer wrote to support.',
  '-        09:40 The old cache key was put back.',
  '-        09:50 Baskets were full again.',
  '## Root cause:',
  'The deploy changed the key of the cache.',
  '## Resolution and recovery:',
  'The key was put back and the cache warmed.',
  '## Corrective and Preventative measures:',
  '- Test the key before a deploy',
  '- [ ] Alert on empty baskets',
  '',
].join('\n')

export const table = `\ufeff# Mail was late\r
\r
**Date:** 2022-02-08\r
\r
Overview\r
========\r
\r
Mail came up to 3 hours late between 2:05 PM and 5:20 pm EAT.\r
\r
Timeline\r
========\r
\r
| Time (EAT) | What happened               | Who   |\r
|------------|-----------------------------|-------|\r
| 2:05 PM    | The queue began to grow     | mail  |\r
| 2:40 PM    | An alert on the queue fired | pager |\r
| 5:20 PM    | The queue was empty         | mail  |\r
\r
Root cause\r
==========\r
\r
A worker had no memory left.\r
\r
Action items\r
============\r
\r
| Action          | Owner | Due        | Status |\r
|-----------------|-------|------------|--------|\r
| More memory     | @lea  | 2022-02-15 | open   |\r
| Fewer retries   | @tom  | 2022-02-20 | Done   |\r
`

export const headings = `---
title: "Search was empty"   # as the status page had it
severity: high
tags: [search]
---
# Search was empty

### Summary

Nobody found anything.

### Timeline

#### 22:10 UTC - Deploy

The index was swapped.

#### 23:30 UTC - Alert

An alert fired on empty results.

#### 23:55 UTC - Fixed

The old index was put back.

### Lessons learned

#### What went well

1. The alert worked
2. The old index was kept
`

export const plain = `Incident report: payments were refused

Summary

Payments were refused on 12/11/2023 from 10:15 to 11:45 CET.

Timeline

10:15 - Payments are refused
10:20 - Support is called
11:45 - Payments work again

Root Cause

A certificate had run out.
`

export const samples = {report, table, headings, plain}

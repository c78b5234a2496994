/** Documents as different people write them, about one and the same kind of incident. */

export const headed = `# Postmortem: Search went dark

## Summary

On 4 March 2024, from 09:10 to 10:40 UTC, search returned nothing. About 40% of our customers saw empty pages.

## Timeline (UTC)

- **09:10** – Index node ran out of memory
- **09:18** – Latency alarm fired
- **10:40** – Search resumed

## Root cause

A query without a limit.

## Resolution

The query was given a limit.

## Action items

- [ ] Put a limit on every query
- [x] Raise the alarm earlier
`

export const plain = `Incident report: Checkout freeze

Issue Summary
The checkout was frozen from 2:05 PM to 3:15 PM EAT on May 3rd, 2023. All users were affected.
Timeline
2:05 PM EAT - Carts stopped loading.
2:09 PM EAT - Support reported the first complaint.
3:15 PM EAT - Checkout back online.
Root Cause and Resolution
Root cause:
A lock was never released.
Resolution:
The lock was removed by hand.
Corrective and Preventative Measures
Improvements:
Give every lock an end.
Watch the number of open locks.
Tasks:
Write a test for locks.
Document the lock table.
`

export const table = `# Outage of the mail gateway

| | |
| --- | --- |
| **Date** | 2022-11-08 |
| **Duration** | 1 h 20 min |
| **Severity** | SEV-2 |

## What happened

Mail was queued and not delivered.

## Incident timeline

| Time (CET) | Event | Who |
| --- | --- | --- |
| 13:00 | Queue grows | monitor |
| 13:25 | On-call \\| second line paged | pager |
| 14:20 | Queue empty, service restored | operator |

## Follow-ups

| Action | Owner | Due | Ticket |
| --- | --- | --- | --- |
| Alarm on queue length | @ines | 2022-12-01 | [#7](https://github.com/acme/mail/issues/7) |
| Second gateway | ops | | |
`

export const headings = `## Timeline

### 10:02 UTC
The disk filled up.

### 10:30–10:45 UTC
We freed space:
- old logs removed
- dumps moved

### Clean-up (11:00 UTC)
All jobs ran again.
`

export const labelled = `**Summary:**

- **Duration:**
  - Start Time: July 2, 2024, 6:00 PM (GMT)
  - End Time: July 2, 2024, 7:30 PM (GMT)

- **Impact:**
  - Roughly 15% of users were logged out.

**Timeline:**

- **Detection Time:**
  - July 2, 2024, 6:04 PM (GMT)

- **Actions Taken:**
  - Looked at the session store.
  - Asked the network team.

- **Resolution:**
  - Restarted the session store.

**Root Cause and Resolution:**

- **Root Cause:**
  - The session store lost its disk.

- **Resolution:**
  - The disk was mounted again.

**Prevention:**

- Mount disks by label.
`

export const spaced = `## Timeline:
-        07:00 Jobs piled up.
-        07:20 The scheduler was restarted.
-        07:25 All clear.
`

export const french = `# Rapport d’incident : panne du paiement

## Résumé
Le 12 mai 2024, de 14:00 à 15:30 CEST, 20 % des utilisateurs ne pouvaient pas payer.

## Chronologie
- 14:00 : début de la panne
- 15:30 : service rétabli

## Cause racine
Un certificat expiré.

## Actions préventives
- Surveiller les certificats.
`

export const chinese = `# 支付故障

## 摘要
支付接口返回错误。

## 时间线
- 10:05 发现报警
- 10:30 恢复

## 根本原因
连接池耗尽。

## 改进措施
- 增加连接池监控
`

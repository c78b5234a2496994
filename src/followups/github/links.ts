import {cut} from '../cut.ts'
import type {Plan, PlannedIssue} from '../plan.ts'
import {requireRepository} from './repository.ts'

export interface FormLink {
  task: string
  title: string
  url: string
  /** The body was too long for an address and is cut. */
  cut: boolean
}

// GitHub answers 414 to an address of more than some 8,000 characters.
const mostUrl = 8000

/** The same as a text: each title with its address. */
export const toLinks = (plan: Plan): string =>
  toFormLinks(plan)
    .map(({title, url, cut}) => `${title}${cut ? ' (the body is cut)' : ''}\n${url}\n`)
    .join('\n')

/**
 * A plan as addresses that open GitHub's form for a new issue, filled in
 * (https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query).
 */
export const toFormLinks = (plan: Plan): FormLink[] =>
  plan.items.map(item => {
    const whole = formUrl(plan.repo, item, item.body)
    const {task, title} = item
    if (whole.length <= mostUrl) return {task, title, url: whole, cut: false}
    // A character takes up to twelve signs in an address: the length that fits is found by halving.
    let [fits, tooLong] = [0, item.body.length]
    while (tooLong - fits > 1) {
      const middle = Math.floor((fits + tooLong) / 2)
      if (formUrl(plan.repo, item, cut(item.body, middle)).length <= mostUrl) fits = middle
      else tooLong = middle
    }
    return {task, title, url: formUrl(plan.repo, item, cut(item.body, fits)), cut: true}
  })

function formUrl(repo: string, {title, labels, assignees, milestone}: PlannedIssue, body: string): string {
  const {host, owner, name} = requireRepository(repo)
  const query = new URLSearchParams({title, body})
  if (labels.length > 0) query.set('labels', labels.join(','))
  if (assignees.length > 0) query.set('assignees', assignees.join(','))
  if (milestone) query.set('milestone', milestone.title)
  return `https://${host}/${owner}/${name}/issues/new?${query}`
}

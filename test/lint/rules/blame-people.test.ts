import {describe, expect, test} from 'vitest'
import {cause, placesOf} from '../page.ts'

/** Whom the rule takes for a person, and what may stand around the words for one. */
describe('blame', () => {
  /** What it takes for a person, of somebody who forgot something. */
  const blamed = (text: string) => {
    const source = cause(text)
    return placesOf('blame', source).map(place => place.replace(/^\S+ /, ''))
  }

  test.each(
    `engineer, engineers, developer, dev, programmer, coder, sysadmin, administrator, technician, intern, trainee, junior,
    senior, contractor, consultant, freelancer, colleague, coworker, co-worker, teammate, team member, team-member,
    member of our team, member of the support staff, employee, staff member, on-call, oncall person, SRE, DBA, architect,
    tester, reviewer, maintainer, committer, contributor, responder, new hire, newcomer, new joiner, person, student`.split(
      /,\s+/,
    ),
  )('takes a word for people for one: %s', role => {
    expect(blamed(`The ${role} forgot it.`)).toEqual([`The ${role} forgot`])
  })

  test.each(['he', 'she', 'I', 'someone', 'somebody', 'some one on our team', 'one of my colleagues'])(
    'takes a pronoun for one: %s',
    who => expect(blamed(`It is said that ${who} forgot it.`)).toEqual([`${who} forgot`]),
  )

  test.each(['an', 'another', 'my', 'their', 'this', 'some', 'two', 'a few', 'one of our very new backend'])(
    'takes what stands before it along: %s',
    before =>
      expect(blamed(`It is said that ${before} engineers forgot it.`)).toEqual([
        `${before} engineers forgot`,
      ]),
  )

  test.each(
    'on the team, on our team, who, that, had, has, then, also, simply, just, again, apparently, completely, clearly, probably, initially, previously'.split(
      ', ',
    ),
  )('lets words stand between the person and the failing: %s', between => {
    expect(blamed(`The engineer ${between} forgot it.`)).toEqual([`The engineer ${between} forgot`])
  })

  test.each(['manager', 'agent', 'scheduler', 'client', 'user', 'team', 'company'])(
    'takes no software, no user and no team for one: %s',
    role => expect(blamed(`The ${role} forgot it.`)).toEqual([]),
  )

  test.each(
    [
      'if',
      'when',
      'whenever',
      'unless',
      'no',
      'any',
      'every',
      'whether',
      'in case',
      'even though no',
      'so that',
    ].concat(['to prevent that', 'it would be that', 'it could be that', 'if by chance']),
  )('takes for no accusation what has not happened: %s', before => {
    expect(blamed(`It is said ${before.replaceAll(' ', '  ')}  engineers forgot it.`)).toEqual([])
  })

  test.each(
    `found, noticed, discovered, spotted, saw, reported, identified, detected, fixed, restored, realised, realized, helped,
    suggested`.split(/,\s+/),
  )('leaves alone somebody new of whom it is told that they %s', did => {
    expect(blamed(`Our junior in the team ${did} what the deploy broke.`)).toEqual([])
  })
})

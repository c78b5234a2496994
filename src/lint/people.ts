import type {Postmortem} from '../model/postmortem.ts'

/** Of the alphabets in which the words stand; all of Unicode, case aside, costs more to compile than the rest to read. */
export const letter = 'A-Za-zÀ-ɏ'

/** An expression in which a blank stands for any white space: a sentence goes on over the end of a line. */
export const spaced = (source: string): RegExp => new RegExp(source.replaceAll(' ', String.raw`\s+`), 'i')

/**
 * Words for people by what they do. What also names software stays out: a manager, an agent, a scheduler, a client,
 * and a user, whose failing is the impact.
 */
const roles = [
  'engineers?|developers?|devs?|programmers?|coders?|sysadmins?|administrators?|technicians?|interns?|trainees?',
  'juniors?|seniors?|contractors?|consultants?|freelancers?|colleagues?|co-?workers?|teammates?|team[ -]members?',
  `members? of (?:the|our|my) (?:[${letter}]+ )?(?:team|staff)|employees?|staff members?|on-?call(?: person)?|SREs?|DBAs?|architects?|testers?`,
  'reviewers?|maintainers?|committers?|contributors?|responders?|new hires?|newcomers?|new joiners?|persons?|students?',
].join('|')

/** What may stand before a role: "one of our new backend". */
const before = `(?:(?:the|our|an?|one of (?:the|our|my)|another|my|their|this|some|two|a few) (?:[${letter}-]{2,20} ){0,3}?)?`

const pronouns = 'he|she|I|someone|somebody|some ?one on (?:the|our) team'

/** A person or a role as it stands before a verb, as the source of an expression without groups. */
export const role = `${before}(?:${roles})`

/**
 * Who can be blamed in a postmortem: roles, he, she, I and someone, and the people that the document names, by full
 * name. Words for teams are left out: "we broke it" takes the blame, it gives none.
 */
export const person = (postmortem: Postmortem): string =>
  [role, pronouns, ...fullNames(postmortem).map(literally)].join('|')

/** Whether anything in a text could be a person of `person`, or a word for one: most sentences name nobody. */
export const mayBePerson = (text: string, postmortem: Postmortem): boolean =>
  anyone.test(text) || fullNames(postmortem).some(name => text.includes(name.slice(0, name.indexOf(' '))))

const anyone = spaced(
  `(?<![${letter}])(?:${roles}|operators?|${pronouns}|his|her|newly|inexperienced|experienced)(?![${letter}])|negligen|careless|incompeten|lazi|slopp|stupid|simpleton|idiot|moron`,
)

/** Authors and owners who are called by two names or more; "Platform" may be a team. */
function fullNames({authors, tasks}: Postmortem): string[] {
  const names = [...authors, ...tasks.map(({owner}) => owner ?? '')]
  return [...new Set(names)].filter(
    name => /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(name) && !group.test(name),
  )
}

const group =
  /\b(?:team|ops|engineering|platform|support|security|infra\w*|backend|frontend|data|services?|group|squad|devops|product|network)\b/i

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

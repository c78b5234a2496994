import type {Found, Rule} from '../finding.ts'
import {letter, mayBePerson, person, role, spaced} from '../people.ts'
import {sentences} from '../prose.ts'
import {quoted} from '../say.ts'

export const blame: Rule = {
  id: 'blame',
  severity: 'warning',
  about:
    'A person or a role as the subject of a failing verb, or rank used of a person: people who fear blame stop telling what happened (Google SRE book, “Postmortem Culture”; Allspaw, “Blameless PostMortems and a Just Culture”).',
  find: document => {
    const {prose} = document
    const {failing, accusations} = formsOf(person(document.postmortem))
    return prose.passages
      .filter(({heading, quoted}) => !heading && !quoted)
      .flatMap(passage => [...sentences(prose.unquoted, passage)])
      .flatMap(({start, end}): Found[] => {
        const sentence = prose.unquoted.slice(start, Math.min(end, start + 2000))
        if (!failing.test(sentence) || sentence.endsWith('?')) return []
        if (!mayBePerson(sentence, document.postmortem)) return []
        for (const {sign, form, ask} of accusations) {
          const match = sign.test(sentence) && form.exec(sentence)
          if (!match || supposed.test(sentence.slice(0, match.index))) continue
          const at = {start: start + match.index, end: start + match.index + match[0].length}
          return [
            {at, message: `${quoted(document.source, at)} makes a person the cause. Ask instead: ${ask}`},
          ]
        }
        return []
      })
  },
}

interface Accusation {
  /** What its form cannot do without: most sentences lack it, and the form costs a hundred times as much. */
  sign: RegExp
  form: RegExp
  /** Another way to ask, which looks for what can be changed. */
  ask: string
}

/** What has not happened is no accusation: "if someone forgot", "no engineer", "so that nobody". */
const supposed =
  /\b(?:if|when|whenever|unless|no|any|every|whether|in\s+case|prevent|so\s+that|would|could)\s+(?:\p{L}+\s+){0,2}$/iu

const checks =
  'test(?:ing|ed)?|check(?:ing|ed)?|verif(?:y|ying|ied)|validat(?:e|ing|ed)|review(?:ing|ed)?|realis(?:e|ing|ed)|realiz(?:e|ing|ed)|notic(?:e|ing|ed)|ask(?:ing|ed)?|tell(?:ing)?|inform(?:ing|ed)?|read(?:ing)?|follow(?:ing|ed)?|know(?:ing)?|consider(?:ing|ed)?|think(?:ing)?|bother(?:ing|ed)?|double-check(?:ing|ed)?|communicat(?:e|ing|ed)|pay(?:ing)? attention'
const carelessly =
  'accidentally|mistakenly|inadvertently|unintentionally|carelessly|unknowingly|wrongly|erroneously|incorrectly|improperly|recklessly|negligently|foolishly|stupidly'
const did = `(?:[${letter}]+ed|did|made|ran|broke|left|sent|put|set|wrote|took|shut|cut|built|chose|gave|went|forgot|overwrote)`

interface Forms {
  /** Any of the signs: sentences without one, which are most, are not looked at further. */
  failing: RegExp
  accusations: Accusation[]
}

/** Documents that name nobody, which are most, share what is compiled. */
let compiled: {who: string; forms: Forms} | undefined
function formsOf(who: string): Forms {
  if (compiled?.who !== who) {
    const accusations = compile(who)
    const failing = new RegExp(accusations.map(({sign}) => sign.source).join('|'), 'i')
    compiled = {who, forms: {failing, accusations}}
  }
  return compiled.forms
}

function compile(subject: string): Accusation[] {
  const who = String.raw`(?<![${letter}\d'’-])(?:${subject})(?:\s+(?:on (?:the|our) team|on (?:duty|shift|call)|who(?: [${letter}]+ed)?|that|had|has|have|then|also|simply|just|again|apparently|completely|clearly|probably|initially|previously)){0,3}\s+`
  return [
    {
      sign: spaced('forgot|neglected|overlooked|disregarded|ignored|omitted|missed'),
      form: spaced(
        `${who}(?:completely )?(?:forgot(?:ten)?|neglected|overlooked|disregarded|ignored|omitted|missed)(?![${letter}])`,
      ),
      ask: 'what was there to remind anyone of this step, and what could do it by itself?',
    },
    {
      // An operator may be software, which fails, but neither forgets nor mistypes.
      sign: spaced('operator'),
      form: spaced(
        `(?:(?:the|our|an?|one of (?:the|our)) (?:[${letter}-]{2,20} ){0,2}?)?operators? (?:had )?(?:forgot(?:ten)?|mistyped|fat-fingered|botched|(?:accidentally|mistakenly|inadvertently|carelessly) ${did})(?![${letter}])`,
      ),
      ask: 'what was there to remind anyone of this step, and what could do it by itself?',
    },
    {
      sign: spaced(String.raw`(?:not|n['’]t|never) (?:\w+ ){0,2}(?:${checks}|careful)`),
      form: spaced(
        `${who}(?:(?:did|had|has|was|were)(?: not|n['’]t)|never|not) (?:been )?(?:properly |fully |even )?(?:${checks}|careful)(?![${letter}])`,
      ),
      ask: 'what would have shown the problem before it reached anybody?',
    },
    {
      sign: spaced(`${carelessly}|mistake|accident|without (?:${checks}|approval|permission|notice)`),
      form: spaced(
        String.raw`${who}(?:${carelessly}) ${did}(?![${letter}])|${who}(?:${did} )(?:[^\s.;]+ ){0,12}?(?:by mistake|by accident|without (?:${checks}|approval|permission|notice)|${carelessly})(?![${letter}])`,
      ),
      ask: 'what made it look safe to do this, and what let it through?',
    },
    {
      sign: spaced(
        'mis(?:typed|config|read|under|judged|take)|botched|blunder|goofed|fat-fingered|messed|screwed|error|typo|ended up|introduced',
      ),
      form: spaced(
        `${who}(?:mistyped|misconfigured|misread|misunderstood|misjudged|botched|blundered|goofed|fat-fingered|messed (?:it |this |things )?up|screwed (?:it |this |things )?up|made (?:an? )?(?:[${letter}]+ )?(?:mistake|error|typo|blunder)|ended up (?:[${letter}]+ )?(?:making|changing|deleting|breaking|causing|removing|overwriting)|introduced an? (?:[${letter}]+ )?(?:bug|typo|error|mistake|misconfiguration|regression))(?![${letter}])`,
      ),
      ask: 'what made this easy to get wrong, and what could have caught it?',
    },
    {
      // Who finds or mends what is wrong does well.
      sign: spaced('wrong|incorrect'),
      form: spaced(
        `${who}(?:typed|entered|ran|executed|deleted|dropped|chose|picked|selected|pasted|copied|used|applied|deployed|pushed|unplugged|restarted|stopped|killed|edited|changed|merged|shut down) (?:[^\\s.;,]+ ){0,3}?(?:wrong|incorrect)(?![${letter}])`,
      ),
      ask: 'what made this easy to get wrong, and what could have caught it?',
    },
    {
      sign: spaced('failed to|caused|broke|blame|fault|careless|negligent|sloppy|incompetent|responsible'),
      form: spaced(
        `${who}(?:failed to|caused (?:the|an?|this|our)|broke (?:the|our|production)|(?:was|is|were) (?:to blame|at fault|careless|negligent|sloppy|incompetent|responsible for (?:the|this|causing|breaking)))(?![${letter}])`,
      ),
      ask: 'what let one person’s action have this effect, and what would have stopped it?',
    },
    {
      sign: spaced('(?:and|but) (?:then )?(?:forgot|neglected|never)'),
      form: spaced(
        String.raw`${who}(?:[^\s.;,]+ ){1,12}(?:and|but) (?:then )?(?:forgot|neglected to|never (?:switched|changed|reverted|restored|turned|put|set|removed|closed|re-?enabled|checked|tested|told|updated|cleaned))(?![${letter}])`,
      ),
      ask: 'what was there to remind anyone of this step, and what could do it by itself?',
    },
    {
      sign: spaced(
        'hungover|drunk|careless|lazy|distracted|inattentive|inexperienced|sloppy|negligent|asleep',
      ),
      form: spaced(
        `${who}(?:being|was|were) (?:[${letter}]+ )?(?:hungover|drunk|careless|lazy|distracted|inattentive|inexperienced|sloppy|negligent|asleep)(?![${letter}])`,
      ),
      ask: 'what let one person’s state have this effect, and what would have caught it?',
    },
    {
      sign: spaced('mistake|error|negligence|carelessness|oversight|incompetence|fault'),
      form: spaced(
        `(?<![${letter}])(?:(?<!/)(?:his|her)|(?:${subject})['’]s)(?: own)? (?:mistake|error|negligence|carelessness|oversight|incompetence|fault)(?![${letter}]| (?:message|log|rate|page|report|budget|code))`,
      ),
      ask: 'what made this easy to get wrong, and what could have caught it?',
    },
    {
      sign: spaced(`(?:${carelessly}|caused|triggered|broken|introduced) (?:[${letter}]+ )?by `),
      form: spaced(
        `(?<![${letter}])(?:${carelessly}|caused|triggered|broken|introduced) (?:[${letter}]+ )?by (?:${role})(?![${letter}])`,
      ),
      ask: 'what made this possible for anyone in that place?',
    },
    {
      sign: spaced('junior|intern|trainee|newly|new hire|experienced'),
      form: spaced(
        String.raw`(?<![${letter}])(?:junior|intern|trainee|newly (?:employed|hired)|new hire|inexperienced|less experienced|unexperienced)(?! (?:[${letter}]+ ){0,4}(?:found|noticed|discovered|spotted|saw|reported|identified|detected|fixed|restored|realised|realized|helped|suggested) )(?: [${letter}]+){0,3} (?:[^\s.;]+ ){0,25}?(?:without (?:${checks})|(?:by )?mistake(?:nly)?|accidental(?:ly)?|caus(?:ed|ing) (?:the|an?|our)|broke|crashed|deleted|dropped|wrongly|incorrectly)(?![${letter}])`,
      ),
      ask: 'what did the task, the tools or the review not offer to whoever had it? Leave the rank out.',
    },
    {
      sign: spaced('negligence|carelessness|incompeten|laziness|sloppiness|stupidity|simpleton|idiot|moron'),
      form: spaced(
        `(?<![${letter}])(?:(?:due to|because of|caused by|result of) (?:the |his |her |sheer |pure |[${letter}]+['’]s )?(?:negligence|carelessness|incompetence|laziness|sloppiness|stupidity)|simpleton|idiots?|morons?|incompetent (?:${role}))(?![${letter}])`,
      ),
      ask: 'what made this easy to get wrong for anyone?',
    },
  ]
}

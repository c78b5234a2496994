import {expect, test} from 'vitest'
import {cases, cause, messagesOf, page, placesOf} from '../page.ts'

cases(
  'placeholder',
  {
    'a TODO': cause('⟦TODO⟧: ask the gateway team.'),
    'a TBD': cause('The certificate had expired. Why is ⟦TBD⟧.'),
    'a slot': cause('The cause was ⟦<describe the cause>⟧.'),
    'lorem ipsum': cause('⟦Lorem ipsum⟧ dolor sit amet.'),
    'the form of a date': cause('The certificate expired on ⟦YYYY-MM-DD⟧.'),
    'an instruction': cause('⟦[Describe what went wrong]⟧'),
    'a TODO alone': cause('⟦TODO⟧'),
    'a TODO alone, in a section of bold words': cause('\n**⟦TODO⟧**\n\n### Trigger\nA date.'),
    'every word for it': cause(`It is ⟦TBC⟧. It is ⟦FIXME⟧. It is ⟦XXX⟧. It is ⟦XXXXX⟧. ⟦lorem ipsum⟧ again.
It was ⟦DD/MM/YYYY⟧ or ⟦MM/DD/YYYY⟧ at ⟦HH:MM⟧ or ⟦hh:mm⟧. Please ⟦insert here⟧, ⟦fill in the name here⟧,
⟦write something here⟧, ⟦describe what you saw here⟧.`),
    'a TODO wherever it stands for what is to be said': cause(`Why: ⟦TODO⟧.
Why (⟦TODO⟧)
[⟦TODO⟧] - ⟦TODO⟧ | ⟦TODO⟧ |
Then –  ⟦TODO⟧  |
⟦TODO⟧ add it
⟦TODO⟧  fill it in
— ⟦TODO⟧ write it
⟦TODO⟧ find it
⟦TODO⟧ check it
⟦TODO⟧ ask them
⟦TODO⟧ link it
⟦TODO⟧ confirm it
⟦TODO⟧ update it
⟦TODO⟧ describe it
⟦TODO⟧ insert it
⟦TODO⟧ complete it`),
    'every slot':
      cause(`⟦<insert the cause>⟧ ⟦<your name>⟧ ⟦<fill in>⟧ ⟦<add-link>⟧ ⟦<date>⟧ ⟦<time>⟧ ⟦<name>⟧ ⟦<title>⟧ ⟦<link>⟧
⟦<summary>⟧ ⟦<owner>⟧ ⟦<...>⟧ ⟦[insert the cause]⟧ ⟦[your cause]⟧ ⟦[fill in]⟧
⟦{{insert the cause}}⟧ ⟦{{ your cause }}⟧ ⟦{describe it}⟧ ⟦{{fill in}}⟧ ⟦{date}⟧ ⟦{{title}}⟧ ⟦{name of the service}⟧
⟦{{summary}}⟧ ⟦{owner}⟧`),
    'what a template says to its writer': cause(`⟦> [!NOTE]
> Describe⟧ what went wrong.`),
    'every call of a template': cause(`⟦> [!TIP] Write⟧ it.

⟦> [!IMPORTANT]
>Insert⟧ it.

⟦ >  [!EXAMPLE]
>  Fill⟧ it in.

⟦> [!NOTE]
> Explain⟧ it.

⟦> [!NOTE] list⟧ it.

⟦>[!NOTE]
> Provide⟧ it.

⟦**EXAMPLE**:⟧ a certificate.`),
    'TODO behind a sentence': cause('It had expired. ⟦TODO⟧: add the graph'),
    'small letters': cause('Trigger: ⟦tbd⟧\n\nIt had expired (⟦tbc⟧).'),
    'in words': cause(
      '**Trigger:** ⟦To be determined⟧\n\n- ⟦to be filled in⟧\n- Owner: ⟦T.B.D.⟧\n- Why: ⟦???⟧\n\n| Part | Cause |\n| --- | --- |\n| Gateway | ⟦to be confirmed⟧ |',
    ),
    'a cell of a table': cause('| Part | Cause |\n| --- | --- |\n| Gateway | ⟦TBD⟧ |'),
  },
  {
    'the status of a task': page({
      tasks:
        '## Action items\n| Task | Owner | Due | Status |\n|---|---|---|---|\n| Renew the certificate | @kim | 2024-03-01 | TODO |',
    }),
    'a status behind its label': cause('The certificate had expired.\n\n- **Status:** TODO'),
    'a name with TODO in it': cause('The TODO API had no certificate.'),
    'a Spanish word': cause('El certificado expiró y todo falló.'),
    code: cause('The job ran `cert --name <name>` with `TODO` for a name.'),
    'a block of code': cause('It ran:\n\n```sh\nrenew <your-name> # TODO: the name\n```'),
    'a list of what is to do': page({tasks: '## TODO\n- [ ] Renew it. Owner: @kim, due: 2024-03-01'}),
    'what can be unfolded': cause(
      '<details>\n<summary>Logs of the <b>gateway</b></summary>\n\nIt had expired.\n\n</details>\n\n<time datetime="2024-02-06">then</time>',
    ),
    'a callout that begins with a list': cause('> [!NOTE]\n> List of hosts: a, b.'),
    'words for later in a sentence': cause(
      'The owner was to be confirmed by finance, the key to be added to the vault; why??',
    ),
    'a tag of HTML': cause('The certificate <br> had expired <small>again</small>.'),
    'a part of a name': cause('The pre-TBD branch, FIXME-7, a_TBC, XX and XXL, a lorem.'),
    'a TODO that is a thing': cause('Our TODO list and the TODOs of it; a TODO app, and TODO added later.'),
    'a link and a label': cause(
      'See [your runbook](https://acme.example) or [your runbook][1] or [your runbook]: it.',
    ),
    'a callout with something to say': cause(
      '> [!NOTE]\n> The certificate is of 2021.\n\n> [!WARNING]\n> Describe it.',
    ),
    'front matter': `---\nowner: <name>\ntitle: "{{title}}"\n---\n\n${page()}`,
    'a word for what is bold': cause('It was **EXAMPLE** and in the **EXAMPLES**: a certificate.'),
    'a bold line as a heading': page({tasks: '**TODO**\n\n- [ ] Renew it. Owner: @kim, due: 2024-03-01'}),
    'what was blacked out': cause('It was called by <REDACTED> from <username>.'),
  },
)

test('placeholder says what to do', () => {
  expect(messagesOf('placeholder', cause('The cause is TBD.'))).toEqual([
    '“TBD” is a placeholder. Fill it in, or say that it is not known.',
  ])
})

const row = (head: string) =>
  cause(`| Task | ${head} |\n| :-- | --- |\n| Renew it | @kim |\n| Alert | TODO |`)

test.each(['Status', 'state', 'Estado', 'Statut', '状态', 'ステータス', '状態', '상태'])(
  'placeholder takes TODO for a status: %s',
  status => {
    expect(placesOf('placeholder', cause(`It had expired.\n\n- **${status}**: TODO`))).toEqual([])
    expect(placesOf('placeholder', row(`**${status}**`))).toEqual([])
    for (const other of [`Sub${status}`, `${status} of it`, 'Cause']) {
      expect(placesOf('placeholder', cause(`It had expired.\n\n- **${other}**: TODO`))).toHaveLength(1)
      expect(placesOf('placeholder', row(other))).toHaveLength(1)
    }
  },
)

import {messages} from '../messages.ts'
import {type Earlier, earlierIn} from './earlier.ts'
import type {Discovered, DocumentService, FollowUpService} from './services.ts'

/** Looks around: in the preferences, in git, in the folder of postmortems. What cannot be found out is left open. */
export async function discoverAround(
  folder: string,
  {document, followUps}: {document: DocumentService; followUps: FollowUpService},
): Promise<Discovered> {
  const [{openPreferences}, looks, {readDueSettings}, {readFilingSettings}] = await Promise.all([
    import('../../config/preferences.ts'),
    import('../../config/discover.ts'),
    import('../../config/due-settings.ts'),
    import('../../config/filing-settings.ts'),
  ])
  const preferences = await openPreferences()
  const found = Promise.resolve(preferences.get('folder') ?? looks.discoverFolder(folder))
  const [author, home, earlier, repository, people, service] = await Promise.all([
    preferences.get('author') ?? looks.discoverAuthor(folder),
    found,
    found.then(home => (home ? earlierIn(home, Date.now()) : [])),
    preferences.get('repository') ?? followUps.repository(),
    looks.discoverPeople(folder),
    looks.discoverService(folder),
  ])
  document.prefer({
    folder: home,
    template: preferences.get('template'),
    emptySections: preferences.get('emptySections'),
  })
  let problem: string | null = null
  const dueAfter = await readDueSettings(folder).catch((error: unknown) => {
    problem = messages.because(error)
    return null
  })
  // Settings that cannot be understood are told when they are needed.
  const filing = await readFilingSettings(folder).catch(() => null)
  return {
    values: {
      authors: author,
      timeZone: preferences.get('timeZone'),
      repository,
      milestone: filing?.milestone ?? null,
      issueType: filing?.type ?? null,
      tracking: filing?.tracking ? 'yes' : null,
    },
    found: {
      owners: told([...of(earlier, ({tasks}) => tasks.map(({owner}) => owner)), ...people]),
      authors: told([author, ...of(earlier, ({authors}) => authors), ...people]),
      services: told([service, ...of(earlier, ({services}) => services)]),
      severities: told(of(earlier, ({severity}) => [severity])),
      service,
      ...(dueAfter && {dueAfter}),
    },
    documents: earlier.map(({document}) => document),
    problem,
  }
}

const of = (earlier: Earlier[], texts: (postmortem: Earlier['postmortem']) => (string | null)[]) =>
  earlier.flatMap(({postmortem}) => texts(postmortem))

/** Each once, the most frequent first, as many as anybody would look through. */
function told(texts: readonly (string | null)[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) if (text) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([text]) => text)
    .slice(0, 200)
}

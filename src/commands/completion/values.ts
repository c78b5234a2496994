import type {Command} from '../table.ts'
import type {Candidate} from './words.ts'

export interface Values {
  candidates: Candidate[]
  files: boolean
}

/** What can stand for each placeholder of the usage lines, where it can be listed. One more is one more entry. */
const listed: Readonly<Record<string, (command: Command) => Promise<Candidate[]>>> = {
  NAME: ({name}) => (name === 'config' ? preferenceNames() : templateNames()),
  FORMAT: async () => bare(Object.keys((await import('../../lint/formats.ts')).formats)),
  LEVEL: async ({name}) =>
    bare(
      name === 'lint'
        ? [...(await import('../../lint/finding.ts')).severities, 'never']
        : ['overdue', 'never'],
    ),
  RULE: async () =>
    (await import('../../lint/lint.ts')).ruleCards.map(({id, severity}) => ({word: id, about: severity})),
  ZONE: async () => bare(['UTC', ...Intl.supportedValuesOf('timeZone')]),
  ID: draftIds,
}

const fileNames = ['FILE', 'PATH']

const bare = (words: readonly string[]): Candidate[] => words.map(word => ({word, about: ''}))

/** What may stand where the usage line says one of `places`: words in capitals stand for something, others for themselves. */
export async function valuesFor(places: readonly string[], command: Command): Promise<Values> {
  const lists = await Promise.all(
    places.map(place => listed[place]?.(command) ?? (/^[a-z]/.test(place) ? bare([place]) : [])),
  )
  return {candidates: lists.flat(), files: places.some(place => fileNames.includes(place))}
}

async function templateNames(): Promise<Candidate[]> {
  const [{listTemplates}, {templateFolders}] = await Promise.all([
    import('../../config/templates.ts'),
    import('../document.ts'),
  ])
  const templates = await listTemplates({folders: templateFolders()})
  return templates.map(({name, about}) => ({word: name, about}))
}

async function preferenceNames(): Promise<Candidate[]> {
  const {preferences} = await import('../../config/preferences.ts')
  return Object.entries(preferences).map(([word, {about}]) => ({word, about}))
}

async function draftIds(): Promise<Candidate[]> {
  const [{join}, {openDraftStore, stateFolder}] = await Promise.all([
    import('node:path'),
    import('../../drafts/store.ts'),
  ])
  const drafts = openDraftStore(join(stateFolder(), 'drafts')).list()
  return drafts.map(({id, title}) => ({word: id, about: title}))
}

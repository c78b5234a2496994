import {Problem} from '../model/problem.ts'

/** What can be set once instead of typed each time. Nothing needs to be. */
export const preferences = {
  author: {about: 'who writes the postmortems', variable: 'PM_WIZARD_AUTHOR'},
  timeZone: {
    about: 'what a time without a zone is read in: Africa/Nairobi, or +03:00',
    variable: 'PM_WIZARD_TIME_ZONE',
  },
  folder: {about: 'where new postmortems are written', variable: 'PM_WIZARD_FOLDER'},
  repository: {
    about: 'where follow-up issues are filed: OWNER/REPO, or HOST/OWNER/REPO',
    variable: 'PM_WIZARD_REPOSITORY',
  },
  emptySections: {
    about: 'what becomes of empty sections: leave-out, or not-recorded',
    variable: 'PM_WIZARD_EMPTY_SECTIONS',
  },
  template: {about: 'the name of a template, or the path of one', variable: 'PM_WIZARD_TEMPLATE'},
} as const

export type Preference = keyof typeof preferences

export interface Preferences {
  /** The value that counts: the variable's, else the file's, else `null`. */
  get(name: Preference): string | null
  /** Writes to the file; `null` takes the value out. Throws a Problem when it cannot. */
  set(name: Preference, value: string | null): void
  /** The file, which need not be there. */
  path: string
  /** Why the file is not used: it is damaged. It stays as it is. */
  problem: string | null
}

const names = Object.keys(preferences) as Preference[]

/**
 * The preferences of this user, from the file that conf keeps and the variables `PM_WIZARD_*`. `folder` is where the
 * file lies, if not where the system has such files.
 */
export async function openPreferences({
  env = process.env,
  folder,
}: {
  env?: NodeJS.ProcessEnv
  folder?: string
} = {}): Promise<Preferences> {
  const {default: Conf} = await import('conf')
  const options = {projectName: 'pm-wizard', projectSuffix: '', ...(folder ? {cwd: folder} : {})}
  // Damaged JSON is taken for nothing here, so that conf neither fails nor, until something is set, writes.
  let problem: string | null = null
  const deserialize = (text: string): Record<string, unknown> => {
    try {
      const found: unknown = JSON.parse(text)
      if (typeof found === 'object' && found !== null && !Array.isArray(found))
        return found as Record<string, unknown>
    } catch {
      // Said below.
    }
    problem = 'The preferences are damaged and were not used.'
    return {}
  }
  // conf makes its folder when it looks for its file; where that may not be made, there is no file either.
  const made = attempt(() => new Conf<Record<string, unknown>>({...options, deserialize}))
  const path = 'failed' in made ? (made.failed.path ?? '') : made.done.path
  const stored = 'failed' in made ? {} : {...made.done.store}
  return {
    path,
    problem,
    get(name) {
      const value = env[preferences[name].variable]?.trim() || stored[name]
      return typeof value === 'string' && value.trim() ? value.trim() : null
    },
    set(name, value) {
      const where = path
      if (problem) throw new Problem(problem, {where, next: 'Mend the file or delete it; then set it again.'})
      try {
        if ('failed' in made) throw made.failed
        if (value === null) made.done.delete(name)
        else made.done.set(name, value)
      } catch (cause) {
        const reason = (cause as Error).message
        throw new Problem(`The preferences cannot be saved: ${reason}.`, {
          where,
          next: 'Check the folder.',
          cause,
        })
      }
      stored[name] = value
    },
  }
}

function attempt<T>(job: () => T): {done: T} | {failed: NodeJS.ErrnoException} {
  try {
    return {done: job()}
  } catch (error) {
    return {failed: error as NodeJS.ErrnoException}
  }
}

/** The preference of that name. Throws a Problem that lists the names. */
export function preferenceNamed(name: string): Preference {
  const found = names.find(one => one === name)
  if (found) return found
  throw new Problem(`There is no preference "${name}".`, {next: `Choose one of ${names.join(', ')}.`})
}

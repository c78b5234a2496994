import {outOfSeason} from '../../model/zones.ts'
import type {Rule} from '../finding.ts'
import {clock} from '../say.ts'

export const zoneSeason: Rule = {
  id: 'zone-season',
  severity: 'warning',
  about:
    'A zone abbreviation that is not in force on that date, such as PST in July: one hour is lost between those who take it to the letter and those who do not.',
  find: ({moments, postmortem, zone}) => {
    const day = postmortem.startedAt?.date ?? moments.find(({moment}) => moment.date)?.moment.date
    const seen = new Set<string>()
    return moments.flatMap(found => {
      const {zone: written, time} = found.moment
      const date = found.moment.date ?? day
      if (!time || !written || !date || seen.has(written)) return []
      const season = outOfSeason(written, date, zone)
      if (!season) return []
      seen.add(written)
      return [
        {
          at: found,
          message: `${clock(found.moment)} on ${date}: ${written} is UTC${season.offset}, but the clocks there (${season.place}) were at UTC${season.inForce} that day. Write the zone that was on the clock, or UTC.`,
        },
      ]
    })
  },
}

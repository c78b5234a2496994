import {clockChange, momentAt} from '../model/moment.ts'
import type {Moment} from '../model/postmortem.ts'
import type {Temporal} from '../model/temporal.ts'
import {outOfSeason, resolveZone, settle} from '../model/zones.ts'
import type {Choice, Question} from './moment.ts'

/**
 * What has to be asked about a moment as it is written: a zone with several meanings, one that is not in force on that day, a
 * clock time that daylight saving skips or repeats. `zone` is what an unmarked time is read in. `null`: nothing.
 */
export const doubt = (moment: Moment, zone: string): Question | null =>
  meaningDoubt(moment, zone) ?? seasonDoubt(moment, zone) ?? changeDoubt(moment, zone)

function meaningDoubt(moment: Moment, around: string): Question | null {
  const zone = moment.zone ? resolveZone(moment.zone) : null
  if (zone?.kind !== 'ambiguous' || settle(zone.meanings, around)) return null
  const choices = zone.meanings.map(({place, offset}) => ({
    label: `${place}, UTC${offset}`,
    moment: {...moment, zone: offset},
  }))
  return {question: `${moment.zone} has several meanings. Which one is it?`, choices}
}

function seasonDoubt(moment: Moment, around: string): Question | null {
  const season = moment.zone && moment.date ? outOfSeason(moment.zone, moment.date, around) : null
  if (!season) return null
  return {
    question: `${moment.zone} is not in force on ${moment.date}. Which time is it?`,
    choices: [
      {
        label: `the time in force there on that day, UTC${season.inForce}`,
        moment: {...moment, zone: season.inForce},
      },
      {label: `${moment.zone} to the letter, UTC${season.offset}`, moment: {...moment, zone: season.offset}},
    ],
  }
}

function changeDoubt(moment: Moment, around: string): Question | null {
  const change = clockChange(moment, around)
  if (!change) return null
  const choice = (at: Temporal.ZonedDateTime): Choice => {
    const moment = momentAt(at.toInstant(), at.offset)
    return {label: `${moment.time}, UTC${at.offset}`, moment}
  }
  const how =
    change.kind === 'skipped'
      ? 'was never on the clock: daylight saving skipped it'
      : 'was on the clock twice: daylight saving ended'
  return {
    question: `In ${change.zone}, ${moment.time} on ${moment.date} ${how}. Which time is it?`,
    choices: [choice(change.earlier), choice(change.later)],
  }
}

import {incident} from './incident.ts'
import type {OpenTerminal} from './terminal.ts'

/** Types a line and goes on from it. */
const enter = (terminal: OpenTerminal, text: string): void => {
  terminal.type(text)
  terminal.press('enter')
}

/** Writes the whole incident into an open wizard, from its first field to the review. */
export async function writeIncident(terminal: OpenTerminal): Promise<void> {
  await terminal.until('Title')
  for (const text of [incident.title, incident.began, incident.ended, incident.detected])
    enter(terminal, text)
  for (const text of [incident.severity, incident.services, incident.impact, incident.percent])
    enter(terminal, text)
  for (const text of [incident.found, incident.short, incident.author]) enter(terminal, text)
  await terminal.until('Time zone')
  terminal.press('ctrl+n')
  for (const event of incident.events) enter(terminal, event)
  await terminal.until('Configuration')
  terminal.press('ctrl+n')
  enter(terminal, incident.cause)
  enter(terminal, incident.trigger)
  for (const factor of incident.factors) enter(terminal, factor)
  terminal.press('tab')
  for (const why of incident.whys) enter(terminal, why)
  terminal.press('tab')
  terminal.type(incident.resolution)
  await terminal.until('half hour')
  terminal.press('ctrl+n', 'ctrl+n')
  for (const {title, owner, due} of incident.tasks) {
    for (const text of [title, owner, due]) enter(terminal, text)
  }
  await terminal.until('Add wrong')
  terminal.press('ctrl+n')
  await terminal.until('Write the postmortem')
}

/** What every screen of every size must be: no line wider than the window, no piece of an escape sequence. */
export const unbroken = (screen: string, columns: number): boolean =>
  screen.split('\n').every(line => [...line].length <= columns) && !/\x1b|\[\d+(;\d+)*[mHJK]/.test(screen)

/**
 * Loaded before the program (`node --import`): since ORIGIN its time runs FASTER times as fast, for every run alike, so that pauses
 * between requests stay real but short. How long a gh may take stays as it is.
 */
import {syncBuiltinESMExports} from 'node:module'
import timers from 'node:timers/promises'

const [origin, faster] = [Number(process.env.ORIGIN), Number(process.env.FASTER)]
const {now} = Date
Date.now = () => origin + (now() - origin) * faster
const {setTimeout} = timers
timers.setTimeout = (milliseconds, ...rest) =>
  setTimeout(milliseconds < 60_000 ? milliseconds / faster : milliseconds, ...rest)
syncBuiltinESMExports()

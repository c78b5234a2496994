/** The two halves of a day in the languages that write them before the time. */
const halves = [
  ['上午', '下午'],
  ['午前', '午後'],
  ['오전', '오후'],
  ['早上', '晚上'],
  ['凌晨', '下午'],
] as const

/** What stands behind the minutes where the hours have such a mark. */
const minuteMarks: Record<string, string> = {時: '分', 时: '分', 点: '分', 點: '分', 시: '분'}

/**
 * A clock time ("14:05") written as another one is: "3pm" makes "2:05pm", "15h10" makes "14h05", "1510" makes "1405".
 * `padded`: whether hours of one digit have a zero before them, where the form itself does not show it. `null`: the form
 * has no figures ("noon").
 */
export function clockLike(form: string, time: string, padded: boolean | null): string | null {
  const [h = '', m = '', s] = time.split(':')
  const [hours, minutes, seconds] = [...form.matchAll(/\d+/g)]
  if (!hours) return null
  const half = /([ap])\.?\s?m(?![\p{L}])/iu.exec(form)
  const pair = halves.find(names => names.some(name => form.includes(name)))
  const twelve = half !== null || pair !== undefined
  const hour = `${twelve ? Number(h) % 12 || 12 : Number(h)}`
  const pads = hours[0].startsWith('0') || (hours[0].length > 1 && (padded ?? !twelve))
  const shown = pads ? hour.padStart(2, '0') : hour
  const after = form.slice(hours.index + hours[0].length)
  let written: string
  if (hours[0].length > 2) written = `${h}${m}${s ?? ''}${after}`
  else if (!minutes) {
    const [mark = ''] = /^(?:h|[時时点點]|시)/i.exec(after) ?? []
    const more = mark
      ? `${mark}${m}${minuteMarks[mark] ?? ''}${after.slice(mark.length)}`
      : `:${m}${s ? `:${s}` : ''}${after}`
    written = shown + (m === '00' && !s ? after : more)
  } else {
    const end = minutes.index + minutes[0].length
    const last = seconds ? seconds.index + seconds[0].length : end
    const tail = form.slice(last).replace(/^[.,]\d+/, '')
    written = shown + form.slice(hours.index + hours[0].length, minutes.index) + m + (s ? `:${s}` : '') + tail
  }
  const late = Number(h) >= 12
  let out = form.slice(0, hours.index) + written
  if (half) out = out.replace(/([ap])(?=\.?\s?m(?![\p{L}]))/iu, one => sameCase(one, late ? 'p' : 'a'))
  if (pair) for (const name of pair) out = out.replace(name, pair[late ? 1 : 0])
  return out
}

const sameCase = (like: string, letter: string) =>
  like === like.toUpperCase() ? letter.toUpperCase() : letter

/** What this process has had of the processor, in ms: on a busy machine that is not the clock's time. */
export function processorTime(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

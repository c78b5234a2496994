import {outro, select, text} from '@clack/prompts'

/** The fields of a postmortem as a plain form of prompts; a list ends with an empty answer. */

const ask = async (...labels) => {
  for (const message of labels) await text({message})
}

const list = async (first, ...others) => {
  for (let n = 1; await text({message: `${first} ${n}`}); n++)
    await ask(...others.map(label => `${label} ${n}`))
}

await ask('Title', 'Began', 'Ended', 'Detected')
const severities = ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']
await select({message: 'Severity', options: severities.map(value => ({value, label: value}))})
await ask('Services', 'Impact', 'Users hit', 'How found', 'In short', 'Author')
await list('Event')
await ask('Cause', 'Trigger')
await list('Factor')
await list('Why')
await ask('Resolution')
await list('Task', 'Owner', 'Due')
outro('The form is filled')

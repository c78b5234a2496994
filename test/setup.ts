import fc from 'fast-check'

// The same examples each time, so that a red run is red for everybody; FC_SEED=random looks further.
const seed = process.env.FC_SEED
if (seed !== 'random') fc.configureGlobal({seed: seed === undefined ? 20_231_105 : Number(seed)})

import {createReadStream} from 'node:fs'
import {createInterface} from 'node:readline'

for await (const _ of createInterface({input: createReadStream(process.argv[2])}));

import { serve } from '@hono/node-server'
import { digest } from '../adapters/digest.ts'
import { readerService } from '../reader/service.ts'
import { createReaders } from '../reading/worker-pool.ts'
import { encodeWebp } from '../review/pictures.ts'
import { classifyOnce } from '../review/warm-up.ts'
import { createFullClassifier, createSharedClassifier, noteOn } from './classifier.ts'
import { filmPackOf, filmProblems } from './config.ts'
import { referenceOf } from './emblem-folder.ts'
import { given } from './settings/read.ts'
import { SHORTEST_KEY } from './settings/reader.ts'

/** The reader has no database and keeps nothing. */
const { READER_KEY: key = '', HOST: hostname = '127.0.0.1', PORT: port = '8790' } = given(process.env)
const wrong = [
  ...(key.length < SHORTEST_KEY
    ? [`READER_KEY must have ${SHORTEST_KEY} characters or more, the same as the Worker’s.`]
    : []),
  ...(/^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? [] : ['PORT must be a number from 1 to 65535.']),
  ...filmProblems(process.env),
]
if (wrong.length > 0) {
  process.stderr.write(`The reader could not start.\n${wrong.join('\n')}\n`)
  process.exit(1)
}

const readers = createReaders({ warm: true, pack: filmPackOf(process.env) })
const classifier = createSharedClassifier()
const classify = createFullClassifier(classifier)
let warm = false
void Promise.all([readers.ready, classifyOnce(classify)]).then(() => {
  warm = true
})

const service = readerService({
  keyHash: await digest(key),
  digest,
  readFile: readers.read,
  classify,
  warm: () => warm,
  reference: referenceOf,
  draw: encodeWebp,
  log: (event) => process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`),
})
const server = serve({ fetch: service.fetch, hostname, port: Number(port) }, () => {
  const note = noteOn(classifier)
  process.stdout.write(`The reader is at http://${hostname}:${port}\n${note ? `Classifier: ${note}\n` : ''}`)
})
server.once('error', (fault: Error) => {
  process.stderr.write(`The reader could not start.\n${fault.message}\n`)
  process.exit(1)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close(() => process.exit(0))
    setTimeout(() => process.exit(0), 2_000).unref()
  })

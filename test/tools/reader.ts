import { serve } from '@hono/node-server'
import { digest } from '../../src/adapters/digest.ts'
import { referenceOf } from '../../src/entry/emblem-folder.ts'
import { type ReaderParts, readerService } from '../../src/reader/service.ts'
import { type ReadFile, readHere, readInPlace } from '../../src/reading/read.ts'
import { encodeWebp } from '../../src/review/pictures.ts'
import { freePort } from './free-port.ts'

export const READER_KEY = 'a-reader-key-for-these-tests-only-0123456789'

/** Time for one file however busy the machine is: what a test expects does not depend on it. */
const LONG_MS = 60_000
const IDLE_MS = 120_000

const inTime: ReadFile = (file, id, longer) =>
  longer ? readInPlace(file, id, longer) : readHere(file, id, () => {}, LONG_MS)

/**
 * The reader's parts in this process; its classifier finds nothing, because the encoder's thread needs the build.
 */
export const readerParts = async (more: Partial<ReaderParts> = {}): Promise<ReaderParts> => ({
  keyHash: await digest(READER_KEY),
  digest,
  readFile: inTime,
  classify: async () => [],
  reference: referenceOf,
  draw: encodeWebp,
  warm: () => true,
  log: () => {},
  ...more,
})

/**
 * A reader service on a free port of this machine. Reading blocks this process for seconds, so an idle connection is
 * kept for longer than that: the client would use one that the server has just closed, and read the file itself.
 */
export async function serveReader(more: Partial<ReaderParts> = {}) {
  const service = readerService(await readerParts(more))
  const port = await freePort()
  const server = serve({
    fetch: service.fetch,
    hostname: '127.0.0.1',
    port,
    serverOptions: { keepAliveTimeout: IDLE_MS },
  })
  await new Promise((ready) => server.once('listening', ready))
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { setup as makeBundle, workerFile } from '../test/worker/bundle.ts'
import { openPlatform } from '../test/worker/platform.ts'

/** `npm run -s worker-start`: size of the Worker, and time to the first answer. For the log of CI. */
const begun = performance.now()
makeBundle()
const platform = await openPlatform()
const opened = performance.now()
const ask = async () => {
  const from = performance.now()
  const { status } = await platform.ask(new Request('http://localhost/healthz'))
  if (status !== 200) throw new Error(`The Worker answers ${status}.`)
  return Math.round(performance.now() - from)
}
const first = await ask()
await platform.restart({})
const again = await ask()
const warm = await ask()
await platform.close()

const bytes = readFileSync(workerFile)
const megabytes = (count: number) => (count / 1_000_000).toFixed(2)
process.stdout.write(
  `Worker: ${megabytes(bytes.length)} MB, ${megabytes(gzipSync(bytes).length)} MB gzipped (10 MB is the most). ` +
    `Bundled and started in ${Math.round(opened - begun)} ms; first answer of a new database ${first} ms, ` +
    `of a new isolate ${again} ms, then ${warm} ms.\n`,
)

// npm run dev: the service on Node, built and started again after each change in src or detectors.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { watch } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Editors often save several files at once. */
const SETTLE_MS = 300

let service
let waiting
process.stderr.write('Building Countersign …\n')

const stop = watch({
  begun: () => clearTimeout(waiting),
  built() {
    clearTimeout(waiting)
    waiting = setTimeout(restart, SETTLE_MS)
  },
})

function start() {
  return spawn(process.execPath, ['--enable-source-maps', 'dist/src/entry/node.js'], { cwd: root, stdio: 'inherit' })
}

async function restart() {
  if (service) {
    process.stderr.write('The sources changed: Countersign starts again.\n')
    await end('SIGTERM')
  }
  service = start()
}

async function end(signal) {
  if (!service || service.exitCode !== null || service.signalCode !== null) return
  const gone = new Promise((resolve) => service.once('exit', resolve))
  service.kill(signal)
  await gone
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    stop()
    await end(signal)
    process.exit(0)
  })

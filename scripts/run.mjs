// npm run -s COMMAND: builds when it must, then runs the command in this process.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from './build.mjs'

const commands = {
  inspect: 'src/entry/cli-inspect.js',
  evaluate: 'scripts/evaluate/evaluate.js',
  audit: 'src/entry/cli-audit.js',
  doctor: 'src/entry/cli-doctor.js',
  access: 'src/entry/cli-access.js',
  move: 'src/entry/cli-move.js',
  gateway: 'src/entry/cli-gateway.js',
  soak: 'scripts/soak/soak.js',
  bench: 'scripts/bench/bench.js',
  'worker-start': 'scripts/worker-start.js',
  screenshots: 'scripts/screenshots.js',
}

build()
const [name, ...rest] = process.argv.slice(2)
const file = fileURLToPath(new URL(`../dist/${commands[name]}`, import.meta.url))
process.argv = [process.argv[0], file, ...rest]
await import(pathToFileURL(file).href)

// npm run -s COMMAND: builds if needed, then runs the command in this process.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const PRODUCT = {
  start: 'src/entry/node.js',
  inspect: 'src/entry/cli-inspect.js',
  audit: 'src/entry/cli-audit.js',
  calibrate: 'src/entry/cli-calibrate.js',
  doctor: 'src/entry/cli-doctor.js',
  access: 'src/entry/cli-access.js',
  move: 'src/entry/cli-move.js',
  backup: 'src/entry/cli-backup.js',
  restore: 'src/entry/cli-restore.js',
  gateway: 'src/entry/cli-gateway.js',
  reader: 'src/entry/reader.js',
  film: 'src/entry/cli-film.js',
  setup: 'src/entry/cli-setup.js',
  upgrade: 'src/entry/cli-upgrade.js',
}

const SCRIPTS = {
  evaluate: 'scripts/evaluate/evaluate.js',
  soak: 'scripts/soak/soak.js',
  bench: 'scripts/bench/bench.js',
  'worker-start': 'scripts/worker-start.js',
  screenshots: 'scripts/screenshots.js',
  strips: 'scripts/strips.js',
  tasks: 'scripts/tasks.js',
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Countersign needs Node 20.19 or newer. This is Node ${process.versions.node}.\n`)
  process.exit(1)
}

const [name, ...rest] = process.argv.slice(2)
const path = PRODUCT[name] ?? SCRIPTS[name]
if (!path) {
  const all = [...Object.keys(PRODUCT), ...Object.keys(SCRIPTS)]
  process.stderr.write(`There is no command ${name}. There are: ${all.join(', ')}.\n`)
  process.exit(2)
}

const { build } = await import('./build.mjs')
build(name in PRODUCT ? 'product' : 'scripts')
const file = join(fileURLToPath(new URL('../dist/', import.meta.url)), path)
process.argv = [process.argv[0], file, ...rest]
await import(pathToFileURL(file).href)

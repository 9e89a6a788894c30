// Builds into dist/, silently, and only when a source is newer than the last build.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist/.built')
const lock = join(root, 'dist/.building')
const STALE_LOCK_MS = 120_000

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const fresh = () => {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return ['src', 'detectors', 'test', 'scripts', 'tsconfig.json', 'package-lock.json'].every(
    (path) => newest(join(root, path)) < built,
  )
}

/** One build at a time: another process waits for it. */
function taken() {
  mkdirSync(join(root, 'dist'), { recursive: true })
  try {
    mkdirSync(lock)
    return false
  } catch {
    return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) < STALE_LOCK_MS
  }
}

export function build() {
  if (fresh()) return
  while (taken()) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    if (fresh() && !existsSync(lock)) return
  }
  try {
    const started = new Date()
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root])
    const styles = join(root, 'src/web/style.scss')
    if (existsSync(styles))
      run(process.execPath, [
        join(root, 'node_modules/sass/sass.js'),
        '--quiet',
        '--no-source-map',
        '--style=compressed',
        `--load-path=${join(root, 'node_modules')}`,
        styles,
        join(root, 'dist/src/web/style.css'),
      ])
    buildSync({
      entryPoints: [join(root, 'src/web/script/main.ts')],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      // The Worker's bundler gives files of this ending as text.
      outfile: join(root, 'dist/src/web/script.txt'),
    })
    for (const name of ['sizes', 'cells', 'scan', 'look', 'field', 'page']) kernel(name)
    writeFileSync(stamp, started.toISOString())
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** A Worker may compile nothing as it runs: what the modules' digits stand for, as files that its bundler takes. */
function kernel(name) {
  const digits = readFileSync(join(root, `detectors/crest-and-logo/matcher/kernel/${name}.wasm.ts`), 'utf8')
  mkdirSync(join(root, 'dist/kernel'), { recursive: true })
  const hex = [...digits.matchAll(/'([0-9a-f]+)'/g)].map(([, line]) => line).join('')
  writeFileSync(join(root, `dist/kernel/${name}.wasm`), Buffer.from(hex, 'hex'))
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  if (done.status === 0) return
  rmSync(lock, { recursive: true, force: true })
  process.stderr.write(`The build failed.\n${done.stdout}${done.stderr}\n`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build()

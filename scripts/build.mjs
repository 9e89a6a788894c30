// Builds the product into dist/ when the sources have changed since the last build. `npm run types` checks the types.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  watch as watchFiles,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const lock = join(dist, '.building')
const fresh = join(dist, '.new')
const STALE_LOCK_MS = 120_000
const require = createRequire(import.meta.url)

const EMIT = ['--noEmit', 'false', '--noCheck', '--incremental', 'false']

const KINDS = {
  product: { project: '.', sources: ['src', 'detectors'], stamp: '.built' },
  scripts: { project: 'scripts', sources: ['src', 'detectors', 'scripts', 'test'], stamp: '.built-scripts' },
}

export function build(kind = 'product') {
  needPackages()
  if (isFresh(KINDS.product) && (kind === 'product' || isFresh(KINDS.scripts))) return
  needBuildTools(kind)
  while (isTaken()) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    if (isFresh(KINDS[kind]) && !existsSync(lock)) return
  }
  try {
    if (!isFresh(KINDS.product)) buildProduct()
    if (kind === 'scripts' && !isFresh(KINDS.scripts)) buildScripts()
  } catch (fault) {
    fail(`The build failed.\n${fault.message}`)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    rmSync(lock, { recursive: true, force: true })
  }
}

function buildProduct() {
  const from = Date.now()
  tell('Building Countersign: once after each change of the sources, about ten seconds …')
  const digest = digestOf(KINDS.product)
  compile(KINDS.product, fresh)
  buildAssets(fresh)
  for (const name of ['cells', 'scan', 'look', 'field']) writeKernel(name, join(fresh, 'kernel'))
  for (const name of [
    KINDS.product.stamp,
    KINDS.scripts.stamp,
    'scripts',
    'test',
    'vitest.config.js',
    'vitest.config.js.map',
  ])
    rmSync(join(dist, name), { recursive: true, force: true })
  for (const name of readdirSync(fresh)) replace(name)
  writeFileSync(join(dist, KINDS.product.stamp), digest)
  tell(`Built in ${Math.round((Date.now() - from) / 1000)} s.`)
}

function buildScripts() {
  const digest = digestOf(KINDS.scripts)
  compile(KINDS.scripts, fresh)
  for (const name of ['scripts', 'test']) replace(name)
  writeFileSync(join(dist, KINDS.scripts.stamp), digest)
}

/** One step, so that no process loads a half-written build. */
function replace(name) {
  rmSync(join(dist, name), { recursive: true, force: true })
  renameSync(join(fresh, name), join(dist, name))
}

function compile({ project }, folder) {
  run([join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, project), ...EMIT, '--outDir', folder])
}

/** `begun`: a build begins. `built`: dist/ is whole. */
export function watch({ begun, built }) {
  needPackages()
  needBuildTools('product')
  buildAssets(dist)
  // The next `build` must not take this one for complete.
  for (const { stamp } of Object.values(KINDS)) rmSync(join(dist, stamp), { force: true })
  const tsc = [join(root, 'node_modules/typescript/bin/tsc'), '-p', root, ...EMIT, '--outDir', dist]
  const compiler = spawn(process.execPath, [...tsc, '--watch', '--preserveWatchOutput'], { cwd: root })
  compiler.stdout.setEncoding('utf8').on('data', (text) => {
    const errors = text.split('\n').filter((line) => line.includes('error TS'))
    for (const line of errors) tell(line)
    if (text.includes('File change detected')) begun()
    if (text.includes('Found 0 errors')) built()
  })
  watchFiles(join(root, 'src/web'), { recursive: true }, (_, name) => {
    if (!/\.scss$|^script\b/.test(name ?? '')) return
    try {
      buildAssets(dist)
      built()
    } catch (fault) {
      tell(fault.message)
    }
  })
  return () => compiler.kill()
}

function buildAssets(folder) {
  mkdirSync(join(folder, 'src/web'), { recursive: true })
  compileStyles(join(folder, 'src/web/style.css'))
  bundleScript(join(folder, 'src/web/script.txt'))
  copyModels(folder)
}

function compileStyles(file) {
  const { compile } = require('sass')
  const { css } = compile(join(root, 'src/web/style.scss'), {
    ...{ style: 'compressed', quietDeps: true, loadPaths: [join(root, 'node_modules')] },
    logger: { warn() {}, debug() {} },
  })
  writeFileSync(file, css)
}

/** A Worker cannot run the encoder, so it gets the gate, as text. */
function copyModels(folder) {
  const model = join(root, 'src/review/classifier/model')
  const read = (name) => JSON.parse(readFileSync(join(model, name), 'utf8'))
  cpSync(model, join(folder, 'src/review/classifier/model'), { recursive: true })
  for (const models of ['src/reading/ocr/models', 'src/reading/picture/models'])
    cpSync(join(root, models), join(folder, models), { recursive: true })
  mkdirSync(join(folder, 'model'), { recursive: true })
  const pieces = []
  for (const [piece, id] of Object.entries(read('tokenizer.json').model.vocab)) pieces[id] = piece
  const text = JSON.stringify({ pieces: Array.from(pieces, (piece) => piece ?? ''), weights: read('gate.json') })
  writeFileSync(join(folder, 'model/gate.txt'), text)
}

/** The Worker's bundler reads this extension as text. */
function bundleScript(outfile) {
  require('esbuild').buildSync({
    ...{ entryPoints: [join(root, 'src/web/script/main.ts')], outfile },
    ...{ bundle: true, minify: true, format: 'iife', target: 'es2022' },
  })
}

/** A Worker may not compile WebAssembly at run time. */
function writeKernel(name, folder) {
  const source = readFileSync(join(root, `detectors/crest-and-logo/matcher/kernel/${name}.wasm.ts`), 'utf8')
  mkdirSync(folder, { recursive: true })
  const base64 = [...source.matchAll(/^ {2}'([\w+/=]+)',$/gm)].map(([, line]) => line).join('')
  writeFileSync(join(folder, `${name}.wasm`), Buffer.from(base64, 'base64'))
}

/** By content: a copied tree has new times. Without sources a build is fresh. */
function isFresh(kind) {
  const stamp = join(dist, kind.stamp)
  if (!existsSync(stamp)) return false
  return !existsSync(join(root, 'src/entry/node.ts')) || readFileSync(stamp, 'utf8') === digestOf(kind)
}

function digestOf({ sources }) {
  const hash = createHash('sha256')
  const add = (path) => hash.update(path).update(readFileSync(join(root, path)))
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else if (/(?<!\.test)\.(?:tsx?|scss|json)$/.test(entry.name)) add(path)
    }
  }
  for (const folder of sources) walk(folder)
  for (const path of ['tsconfig.json', 'scripts/build.mjs', 'node_modules/govuk-frontend/package.json']) add(path)
  return hash.digest('hex')
}

function needPackages() {
  if (existsSync(join(root, 'node_modules/hono/package.json'))) return
  fail(
    'The packages are not installed. Run: npm ci\n(On a server with a folder dist/ that was built elsewhere: npm ci --omit=dev)',
  )
}

function needBuildTools(kind) {
  const missing = ['typescript', 'esbuild', 'sass'].filter((name) => !existsSync(join(root, 'node_modules', name)))
  if (missing.length === 0) return
  if (kind === 'scripts') fail('This command needs the development packages. Run: npm ci')
  const why = existsSync(join(dist, KINDS.product.stamp))
    ? 'The sources are not those that dist/ was built from'
    : 'Countersign is not built: there is no folder dist/'
  fail(`${why}, and the packages that build it (${missing.join(', ')}) are not installed.
Do one of these:
  build it here:      npm ci && npm run build && npm prune --omit=dev
  build it elsewhere: npm ci && npm run build on the same version, then copy its folder dist/ to ${dist}`)
}

function isTaken() {
  mkdirSync(dist, { recursive: true })
  try {
    mkdirSync(lock)
    return false
  } catch {
    return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) < STALE_LOCK_MS
  }
}

function run(args) {
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`)
}

function tell(line) {
  process.stderr.write(`${line}\n`)
}

function fail(why) {
  tell(why)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build(process.argv[2])

// npm run test:node-versions [VERSION…]: starts the service and runs the fast tests under each supported Node version.
import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const home = join(root, 'dist/node-versions')
/** What differs between Node versions. */
const SUBSET = ['test/core', 'test/adapters/sqlite.test.ts', 'test/reading/text.test.ts', 'test/entry/greeting.test.ts']
const START_MS = 180_000

build()
const given = process.argv.slice(2)
const failed = []
for (const version of given.length > 0 ? given : ['20.19', '22', '24.18']) {
  console.log(`\n== Node ${version}`)
  try {
    const env = install(version)
    const tree = copyTree(version)
    // Native code is built for one Node version.
    rmSync(join(tree, 'node_modules/better-sqlite3/build'), { recursive: true, force: true })
    run('npm', ['rebuild', '--no-progress', 'better-sqlite3'], tree, env)
    await startAndStop(tree, env)
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const tests = scripts['test:fast'] ? ['run', '-s', 'test:fast'] : ['exec', '--', 'vitest', 'run', ...SUBSET]
    run('npm', tests, tree, env)
    console.log(`Node ${version}: passed`)
  } catch (fault) {
    failed.push(version)
    console.log(`Node ${version}: ${fault.message}`)
  }
}
if (failed.length > 0) process.exit(1)

function install(version) {
  const folder = join(home, version)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const packages = join(folder, 'node_modules/node')
  if (!existsSync(join(packages, 'bin')))
    run('npm', ['install', '--no-progress', '--no-save', '--loglevel=error', `node@${version}`], folder, process.env)
  const headers = join(packages, 'node_modules', `node-${process.platform}-${process.arch}`)
  const path = `${join(packages, 'bin')}:${process.env.PATH}`
  const env = { ...process.env, PATH: path, npm_config_nodedir: headers, NODE_ENV: '' }
  console.log(run('node', ['--version'], folder, env, 'pipe').trim())
  return env
}

/** Hard links take no space. */
function copyTree(version) {
  const tree = join(home, version, 'tree')
  rmSync(tree, { recursive: true, force: true })
  const left = /^(?:\.git|\.wrangler|data|coverage)$/
  for (const name of readdirSync(root)) if (!left.test(name)) link(join(root, name), join(tree, name))
  return tree
}

function link(from, to) {
  if (from === home) return
  let entries
  try {
    entries = readdirSync(from)
  } catch {
    mkdirSync(dirname(to), { recursive: true })
    try {
      linkSync(from, to)
    } catch {
      copyFileSync(from, to)
    }
    return
  }
  for (const name of entries) link(join(from, name), join(to, name))
}

async function startAndStop(tree, env) {
  const port = await freePort()
  const data = join(tree, 'data')
  const service = spawn('node', ['scripts/run.mjs', 'start'], {
    cwd: tree,
    env: { ...env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise((resolve) => service.once('exit', resolve))
  try {
    await new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('The service did not start in time.')), START_MS).unref()
      service.once('exit', (code) => reject(new Error(`The service ended with ${code}.`)))
      createInterface({ input: service.stdout }).on('line', (line) => line.includes('Stop with Ctrl-C') && resolve())
    })
    const { status } = await fetch(`http://127.0.0.1:${port}/healthz`)
    if (status !== 200) throw new Error(`The service answers ${status}.`)
    console.log('The service starts and answers.')
  } finally {
    service.kill('SIGTERM')
    await gone
  }
}

function run(command, args, cwd, env, stdout = 'inherit') {
  const done = spawnSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', stdout, 'inherit'] })
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status}`)
  return done.stdout ?? ''
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

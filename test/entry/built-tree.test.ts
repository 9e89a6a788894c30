import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectRoot } from '../../src/entry/root.ts'

/** A tree as on a server: no development packages, and a stub of the product that reports that it ran. */
let tree: string
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'countersign-tree-'))
  cpSync(join(projectRoot(), 'scripts'), join(tree, 'scripts'), {
    recursive: true,
    filter: (path) => !/evaluate|bench|soak|training/.test(path),
  })
  put('package.json', '{"type":"module"}')
})
afterEach(() => rmSync(tree, { recursive: true, force: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), text)
}

function start(command = 'start') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', command], {
    cwd: tree,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Installs the production packages that the start script looks for. */
function install(): void {
  put('node_modules/hono/package.json', '{}')
  put('node_modules/govuk-frontend/package.json', '{}')
}

function copyBuild(): void {
  put('dist/.built', 'digest of other sources')
  put('dist/src/entry/node.js', 'console.log("ran")')
}

function addSources(): void {
  put('src/entry/node.ts', '')
  put('detectors/index.ts', '')
  put('tsconfig.json', '{}')
}

test('without packages it says to install them', () => {
  const { status, stderr } = start()
  expect(status).toBe(1)
  expect(stderr).toMatch(/packages are not installed. Run: npm ci\n/)
})

test('without a build and without build tools it names both solutions', () => {
  install()
  addSources()
  const { status, stderr } = start()
  expect(status).toBe(1)
  expect(stderr).toMatch(/not built: there is no folder dist\/.*typescript, esbuild, sass/)
  expect(stderr).toContain('npm ci && npm run build && npm prune --omit=dev')
  expect(stderr).toContain(`copy its folder dist/ to ${join(tree, 'dist')}`)
})

test('a build that was copied without the sources runs', () => {
  install()
  copyBuild()
  expect(start()).toEqual({ status: 0, stdout: 'ran\n', stderr: '' })
})

test('a build of sources other than those beside it is not run', () => {
  install()
  copyBuild()
  addSources()
  const { status, stdout, stderr } = start()
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/sources are not those that dist\/ was built from/)
})

test('a command for developers says that it needs the development packages', () => {
  install()
  copyBuild()
  const { status, stderr } = start('bench')
  expect(status).toBe(1)
  expect(stderr).toMatch(/needs the development packages. Run: npm ci\n/)
})

test('an unknown command is named', () => {
  install()
  copyBuild()
  const { status, stderr } = start('strat')
  expect(status).toBe(2)
  expect(stderr).toMatch(/no command strat. There are: start, inspect,/)
})

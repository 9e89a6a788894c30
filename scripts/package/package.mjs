// npm run -s package: builds dist/package/countersign_VERSION_amd64.deb, its bill of materials and its notice.
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../build.mjs'
import { writeBill } from './bill.mjs'
import { buildDeb } from './deb.mjs'
import { prune } from './prune.mjs'
import { root, stage } from './stage.mjs'

const { values } = parseArgs({ options: { tree: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
if (values.help) {
  process.stdout.write(`npm run -s package            builds the Debian package in dist/package
npm run -s package -- --tree  builds its tree only, for the Dockerfile

It needs Linux on x64, dpkg-deb, and the registry of npm or its cache.
`)
  process.exit(0)
}
if (process.platform !== 'linux' || process.arch !== 'x64') {
  process.stderr.write('The package is built on Linux on x64, because it contains native code.\n')
  process.exit(1)
}

build()
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const out = join(root, 'dist/package')
const [fresh, tree] = [join(out, '.new'), join(out, 'countersign')]
mkdirSync(out, { recursive: true })
rmSync(fresh, { recursive: true, force: true })
stage(fresh)
prune(fresh)
writeBill(fresh, { version, out })
rmSync(tree, { recursive: true, force: true })
renameSync(fresh, tree)
process.stdout.write(`${values.tree ? tree : await buildDeb({ tree, out, version })}\n`)

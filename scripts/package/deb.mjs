import {
  chmodSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { addFiles } from './bill.mjs'
import { filesIn } from './prune.mjs'
import { run } from './stage.mjs'

const here = fileURLToPath(new URL('debian', import.meta.url))
const HOME = 'usr/lib/countersign'
const DOC = 'usr/share/doc/countersign'
const UNITS = 'usr/lib/systemd/system'
const SCRIPTS = ['config', 'postinst', 'prerm', 'postrm']
const EXECUTABLE = new Set(['usr/bin/countersign', `${HOME}/bin/node`])

export async function buildDeb({ tree, out, version }) {
  const image = join(out, '.image')
  rmSync(image, { recursive: true, force: true })
  mkdirSync(join(image, dirname(HOME)), { recursive: true })
  renameSync(tree, join(image, HOME))
  put(image, 'usr/bin/countersign', readFileSync(join(here, 'countersign'), 'utf8'))
  cpSync(join(here, 'systemd'), join(image, UNITS), { recursive: true })
  for (const [name, text] of await gatewayUnits(join(image, HOME))) put(image, `${UNITS}/${name}`, text)
  documents(image, version)
  const outside = filesIn(image).filter((path) => !path.startsWith(`${HOME}/`))
  addFiles(image, outside, { tree: join(image, HOME), out })
  zipped(image, `${DOC}/sbom.cdx.json.gz`, join(image, HOME, 'sbom.cdx.json'))
  permissions(image)
  control(image, version)
  const file = join(out, `countersign_${version}_amd64.deb`)
  run('dpkg-deb', ['--root-owner-group', '-Zzstd', '-z9', '--build', image, file], out)
  renameSync(join(image, HOME), tree)
  rmSync(image, { recursive: true, force: true })
  return file
}

/** Written by the gateway's set-up, so that both are the same. */
async function gatewayUnits(home) {
  const { unit } = await import(pathToFileURL(join(home, 'dist/src/gateway/setup/unit.js')))
  const program = {
    ...{ home: `/${HOME}`, node: `/${HOME}/bin/node` },
    script: `/${HOME}/dist/src/entry/cli-gateway.js`,
  }
  const base = { user: 'countersign-gateway', config: '/etc/countersign/gateway.json', program }
  return [
    ['countersign-gateway.service', unit({ ...base, after: 'postfix.service' })],
    ['countersign-relay.service', unit({ ...base, lowPort: true, spool: '/var/spool/countersign' })],
  ]
}

function documents(image, version) {
  put(image, `${DOC}/copyright`, readFileSync(join(here, 'copyright'), 'utf8'))
  zipped(image, `${DOC}/NOTICE.gz`, join(image, HOME, 'NOTICE'))
  zipped(image, `${DOC}/CHANGELOG.md.gz`, join(image, HOME, 'CHANGELOG.md'))
  const changes = join(image, HOME, '.changes')
  writeFileSync(changes, debianChangelog(version))
  zipped(image, `${DOC}/changelog.gz`, changes)
  rmSync(changes)
  zipped(image, 'usr/share/man/man1/countersign.1.gz', join(here, 'countersign.1'))
  mkdirSync(join(image, 'usr/share/lintian/overrides'), { recursive: true })
  copyFileSync(join(here, 'lintian-overrides'), join(image, 'usr/share/lintian/overrides/countersign'))
}

function debianChangelog(version) {
  const maintainer = /^Maintainer: (.+)$/m.exec(readFileSync(join(here, 'control'), 'utf8'))[1]
  const at = new Date(Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000) * 1000)
  const day = at.toUTCString().replace('GMT', '+0000')
  return `countersign (${version}) stable; urgency=medium

  * CHANGELOG.md.gz in this folder says what changed.

 -- ${maintainer}  ${day}
`
}

function zipped(image, path, from) {
  const text = readFileSync(from)
  mkdirSync(dirname(join(image, path)), { recursive: true })
  writeFileSync(join(image, path), gzipSync(text, { level: 9 }))
}

function control(image, version) {
  const folder = join(image, 'DEBIAN')
  mkdirSync(folder, { mode: 0o755 })
  for (const name of [...SCRIPTS, 'templates']) {
    copyFileSync(join(here, name), join(folder, name))
    chmodSync(join(folder, name), SCRIPTS.includes(name) ? 0o755 : 0o644)
  }
  const size = Math.ceil(Number(run('du', ['-sk', '--apparent-size', '--exclude=DEBIAN', image], image).split('\t')[0]))
  const text = readFileSync(join(here, 'control'), 'utf8')
  writeFileSync(join(folder, 'control'), text.replace('VERSION', version).replace('SIZE', String(size)))
  const sums = filesIn(image).filter((path) => !path.startsWith('DEBIAN/'))
  writeFileSync(join(folder, 'md5sums'), run('md5sum', sums, image))
}

function permissions(folder, under = '') {
  for (const name of readdirSync(join(folder, under))) {
    const path = under ? `${under}/${name}` : name
    const isFolder = lstatSync(join(folder, path)).isDirectory()
    const executable = isFolder || EXECUTABLE.has(path)
    chmodSync(join(folder, path), executable ? 0o755 : 0o644)
    if (isFolder) permissions(folder, path)
  }
}

function put(image, path, text) {
  mkdirSync(dirname(join(image, path)), { recursive: true })
  writeFileSync(join(image, path), text)
}

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { makeFolder, replace } from '../adapters/files/durable.ts'
import { tarEntries } from '../reading/archive/tar.ts'
import { isExpected } from '../reading/film/pack.ts'
import { PACKAGES, type PackPackage } from '../reading/film/pack-files.ts'

/** Bytes of the unpacked package. */
const LARGEST = 256 << 20

export async function fetchPack(folder: string, tell: (line: string) => void): Promise<void> {
  const downloads = mkdtempSync(join(tmpdir(), 'countersign-film-'))
  try {
    for (const { name, version } of PACKAGES) {
      tell(`Fetching ${name} ${version} …`)
      await npmPack(`${name}@${version}`, downloads)
    }
    for (const name of readdirSync(downloads)) await addPackage(folder, readFileSync(join(downloads, name)))
  } finally {
    rmSync(downloads, { recursive: true, force: true })
  }
}

/** Throws when the package is not one of the expected ones. */
export async function addPackage(folder: string, packed: Uint8Array): Promise<PackPackage> {
  const integrity = `sha512-${createHash('sha512').update(packed).digest('base64')}`
  const known = PACKAGES.find((one) => one.integrity === integrity)
  if (!known) throw new Error(`This is none of the packages that the pack is made of: ${namesOfPackages()}.`)
  const wanted = new Map(known.files.map((file) => [file.path, file]))
  await makeFolder(folder)
  for (const { path, bytes } of tarEntries(gunzipSync(packed, { maxOutputLength: LARGEST }))) {
    const file = wanted.get(path)
    if (!file) continue
    if (!isExpected(file.name, bytes)) throw new Error(`${path} of ${known.name} is not the expected file.`)
    rmSync(join(folder, `${file.name}.new`), { force: true })
    await replace(join(folder, file.name), bytes)
    wanted.delete(path)
  }
  if (wanted.size > 0) throw new Error(`${known.name} lacks ${[...wanted.keys()].join(', ')}.`)
  return known
}

const namesOfPackages = () => PACKAGES.map(({ name, version }) => `${name} ${version}`).join(', ')

const NO_NPM = `npm could not be started. Where there is none, download the packages on another machine with npm pack, and add them:
  npm run -s film -- add FILE.tgz …   (npm run -s film -- --help names them)`

/** Scripts of a package are never run. */
function npmPack(what: string, to: string): Promise<void> {
  return new Promise((done, fail) => {
    const args = ['pack', what, '--ignore-scripts', '--silent', '--pack-destination', to]
    const npm = spawn('npm', args, { cwd: to, stdio: ['ignore', 'ignore', 'pipe'] })
    let problem = ''
    npm.stderr.setEncoding('utf8').on('data', (text: string) => {
      problem += text
    })
    npm.once('error', () => fail(new Error(NO_NPM)))
    npm.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`npm could not fetch ${what}.\n${problem.trim()}`)),
    )
  })
}

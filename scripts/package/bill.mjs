import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { licenceOf, problems, shipped } from './licences.mjs'
import { filesIn } from './prune.mjs'
import { NODE } from './stage.mjs'

/** Where their files and licences lie. */
const OTHERS = [
  {
    ...{ name: 'node', version: NODE, licence: 'MIT', purl: `pkg:generic/node@${NODE}` },
    ...{ under: 'bin/', text: 'bin/LICENSE', from: 'https://nodejs.org' },
  },
  {
    ...{ name: 'PP-OCRv6 (changed)', version: '6', licence: 'Apache-2.0', type: 'machine-learning-model' },
    ...{ under: 'dist/src/reading/ocr/models/', text: 'dist/src/reading/ocr/models/LICENSE', from: 'PaddleOCR, Baidu' },
  },
  {
    ...{ name: 'face detector (changed)', version: '1.7.15', licence: 'MIT', type: 'machine-learning-model' },
    ...{ under: 'dist/src/reading/picture/models/', text: 'dist/src/reading/picture/models/LICENSE' },
    ...{ from: '@vladmandic/face-api' },
  },
  {
    ...{ name: 'all-MiniLM-L6-v2 (trained further)', version: '3', licence: 'Apache-2.0' },
    ...{ type: 'machine-learning-model', under: 'dist/src/review/classifier/model/' },
    ...{ text: 'dist/src/reading/ocr/models/LICENSE', from: 'sentence-transformers' },
  },
]

const BILL = 'sbom.cdx.json'

/** Fonts inside packages have licences of their own. */
const FONTS = 'node_modules/pdfjs-dist/standard_fonts'

/** CycloneDX, with copies beside the package. */
export function writeBill(tree, { version, out }) {
  const lock = JSON.parse(readFileSync(join(tree, 'package-lock.json'), 'utf8'))
  const wrong = problems(lock)
  if (wrong.length > 0)
    throw new Error(`Nobody has allowed these licences (scripts/package/licences.mjs):\n${wrong.join('\n')}`)
  const parts = shipped(lock).filter(({ path }) => existsSync(join(tree, path, 'package.json')))
  write(tree, out, 'NOTICE', notice(tree, parts))
  write(tree, out, BILL, `${JSON.stringify(bill(tree, parts, version), null, 1)}\n`)
}

/** Files outside the tree. The bill cannot name its own hash. */
export function addFiles(image, paths, { tree, out }) {
  const bill = JSON.parse(readFileSync(join(tree, BILL), 'utf8'))
  const more = paths.map((path) => ({ ...fileOf(image, path), name: `/${path}` }))
  bill.metadata.component.components.push(...more)
  write(tree, out, BILL, `${JSON.stringify(bill, null, 1)}\n`)
}

function write(tree, out, name, text) {
  for (const folder of [tree, out]) writeFileSync(join(folder, name), text)
}

function notice(tree, parts) {
  const own = OTHERS.map(({ name, version, licence, text, from }) => ({ name, version, licence, from, files: [text] }))
  const packages = parts.map((part) => ({
    ...{ name: part.name, version: part.version, licence: licenceOf(part) },
    ...{ from: `https://www.npmjs.com/package/${part.name}`, files: licenceFiles(tree, part.path) },
  }))
  const fonts = licenceFiles(tree, FONTS).map((file) => ({
    ...{ name: `fonts of pdfjs-dist: ${file.split('/').at(-1)}`, version: '', licence: 'see below' },
    ...{ from: 'https://www.npmjs.com/package/pdfjs-dist', files: [file] },
  }))
  const entries = [...own, ...packages, ...fonts].map(({ name, version, licence, from, files }) =>
    [
      '='.repeat(72),
      `${name} ${version}`.trim(),
      `Licence: ${licence}`,
      `From: ${from}`,
      '',
      ...(files.length > 0 ? files.map((file) => readFileSync(join(tree, file), 'utf8').trim()) : [unwritten(licence)]),
      '',
    ].join('\n'),
  )
  return `Countersign contains the parts below, unchanged unless it says so. LICENSE is the licence of Countersign itself.\n\n${entries.join('\n')}`
}

const unwritten = (licence) => `The package names its licence, ${licence}, and has no file with its text.`

function licenceFiles(tree, folder) {
  return readdirSync(join(tree, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying|notice|unlicense|third.?party)/i.test(entry.name))
    .map((entry) => `${folder}/${entry.name}`)
    .sort()
}

/** CycloneDX 1.6. */
function bill(tree, parts, version) {
  const left = new Set(filesIn(tree))
  const take = (under) => {
    const mine = [...left].filter((path) => path.startsWith(under))
    for (const path of mine) left.delete(path)
    return mine.map((path) => fileOf(tree, path))
  }
  const packages = parts
    .toSorted((a, b) => b.path.length - a.path.length)
    .map((part) => ({ ...packageOf(part), components: take(`${part.path}/`) }))
  const others = OTHERS.map((one) => ({ ...otherOf(one), components: take(one.under) }))
  const components = [...others, ...packages.toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1))]
  const own = { type: 'application', name: 'countersign', version, 'bom-ref': `countersign@${version}` }
  return {
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
    metadata: { component: { ...own, components: [...left].map((path) => fileOf(tree, path)) } },
    components,
    dependencies: [
      { ref: own['bom-ref'], dependsOn: components.map((one) => one['bom-ref']) },
      ...parts.map((part) => ({ ref: refOf(part), dependsOn: neededBy(part, parts) })),
    ],
  }
}

/** The same version may be there twice. */
const refOf = ({ path, version }) => `${path.replace(/^node_modules\//, '')}@${version}`

function packageOf(part) {
  const { name, version, integrity } = part
  const [, alg, sum] = /^sha(\d+)-(.+)$/.exec(integrity ?? '') ?? []
  const content = sum && Buffer.from(sum, 'base64').toString('hex')
  return {
    ...{
      type: 'library',
      'bom-ref': refOf(part),
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    },
    licenses: [{ expression: licenceOf(part) }],
    ...(content ? { hashes: [{ alg: `SHA-${alg}`, content }] } : {}),
  }
}

function otherOf({ name, version, licence, purl, type = 'application', from }) {
  return {
    ...{ type, name, version, 'bom-ref': `${name}@${version}`, ...(purl ? { purl } : {}) },
    ...{ licenses: [{ expression: licence }], supplier: { name: from } },
  }
}

function neededBy({ path, dependencies = {}, optionalDependencies = {}, peerDependencies = {} }, parts) {
  const at = new Map(parts.map((part) => [part.path, part]))
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
  return [
    ...new Set(
      names
        .map((name) => find(name, path, at))
        .filter(Boolean)
        .map(refOf),
    ),
  ]
}

function find(name, from, at) {
  for (let folder = `${from}/`; ; folder = folder.slice(0, folder.lastIndexOf('node_modules/', folder.length - 2))) {
    const found = at.get(`${folder}node_modules/${name}`)
    if (found || folder === '') return found
  }
}

function fileOf(tree, path) {
  const content = createHash('sha256')
    .update(readFileSync(join(tree, path)))
    .digest('hex')
  return { type: 'file', name: path, hashes: [{ alg: 'SHA-256', content }] }
}

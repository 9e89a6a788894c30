import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGES = ['onnxruntime-web', '@types', 'prebuild-install', '.bin', '.package-lock.json']

/** For other platforms, browsers or its own build: removed and kept paths. */
const PARTS = {
  'onnxruntime-node': { remove: /^(?:script|lib)\/|^bin\/napi-v\d+\/(?!linux\/x64\/)/ },
  'pdfjs-dist': { remove: /^(?:build|web|image_decoders)\/|^webpack|\.min\.mjs$|sandbox/ },
  'better-sqlite3': { keep: /^(?:package\.json|LICENSE|lib\/|build\/Release\/better_sqlite3\.node$)/ },
  'govuk-frontend': { keep: /^(?:package\.json|LICENSE)/ },
  fontkit: { remove: /^(?:src\/|dist\/(?:browser|main))/ },
  papaparse: { remove: /^(?:player|tests)\// },
}

const OF_AUTHORS = /(?:^|\/)\.(?:eslintrc|npmignore|editorconfig|nycrc|prettierrc|jshintrc|gitattributes)[^/]*$/

const NEVER_RUN = /\.(?:map|d\.[cm]?ts|ts|tsx|mts|cts|flow|markdown|gyp|gypi|c|cc|cpp|h|hpp|m4|sh|yml)$/
/** Deeper ones may be imported. */
const FOLDERS = /^(?:tests?|__tests__|examples?|docs?|demos?|coverage|\.github|\.vscode)\//
const LICENCE = /(?:^|\/)(?:licen[cs]e|copying|notice|copyright|unlicense|third.?party)/i

/** Removes from the tree what the service never opens. Licences stay. */
export function prune(tree) {
  const modules = join(tree, 'node_modules')
  for (const name of PACKAGES) rmSync(join(modules, name), { recursive: true, force: true })
  for (const [name, parts] of Object.entries(PARTS)) removeParts(join(modules, name), name, parts)
  for (const path of filesIn(modules)) if (isSpare(path)) rmSync(join(modules, path))
  for (const path of filesIn(join(tree, 'dist'))) if (/\.(?:map|d\.ts)$/.test(path)) rmSync(join(tree, 'dist', path))
  removeEmpty(tree)
}

function removeParts(folder, name, { keep, remove }) {
  if (!existsSync(folder)) throw new Error(`${name} is not in the tree: remove it from prune.mjs.`)
  const needed = (path) => LICENCE.test(path) || (keep ? keep.test(path) : !remove.test(path))
  const spare = filesIn(folder).filter((path) => !needed(path))
  if (spare.length === 0) throw new Error(`Nothing of ${name} was removed: its files have other names now.`)
  for (const path of spare) rmSync(join(folder, path))
}

function isSpare(path) {
  if (LICENCE.test(path)) return false
  if (NEVER_RUN.test(path) || OF_AUTHORS.test(path)) return true
  // README files carry the licence of some packages; other Markdown is for developers.
  return (/\.md$/i.test(path) && !/readme\.md$/i.test(path)) || FOLDERS.test(inPackage(path))
}

/** A package may be called `docs` or `test`. */
const inPackage = (path) => path.replace(/^(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+\//, '')

export function filesIn(folder, under = '') {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under ? `${under}/${entry.name}` : entry.name
    return entry.isDirectory() ? filesIn(folder, path) : [path]
  })
}

function removeEmpty(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name))
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}

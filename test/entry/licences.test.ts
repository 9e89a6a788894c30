import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { addFiles, writeBill } from '../../scripts/package/bill.mjs'
import { isAllowed, problems } from '../../scripts/package/licences.mjs'
import { projectRoot } from '../../src/entry/root.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

test('every package that is shipped has a licence that is allowed', () => {
  expect(problems(JSON.parse(readFileSync(join(projectRoot(), 'package-lock.json'), 'utf8')))).toEqual([])
})

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
  ['MIT AND (ISC OR GPL-3.0-only)', true],
  ['GPL-3.0-only WITH GCC-exception-3.1 OR MIT', true],
  ['GPL-3.0-or-later', false],
  ['(MIT OR Apache-2.0) AND GPL-3.0-only', false],
  ['MIT AND (GPL-3.0-only OR AGPL-3.0-only)', false],
  ['(MIT', false],
  ['MIT GPL-3.0-only', false],
  ['MIT AND AGPL-3.0-only', false],
  ['SEE LICENSE IN License.txt', false],
  ['NONE', false],
])('%s may be shipped: %s', (licence, may) => {
  expect(isAllowed(licence)).toBe(may)
})

test('names a package without a licence, and looks at no development package', () => {
  const packages = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0', dev: true } }
  expect(problems({ packages })).toEqual(['a@1.0.0: no licence'])
})

type Component = {
  readonly type: string
  readonly name: string
  readonly components?: readonly Component[]
  readonly hashes?: readonly { readonly content: string }[]
}

test('the bill of materials lists every shipped file once, with its part and its hash, and the notice every licence', () => {
  const folder = temporaryFolder('bill')
  const [tree, image] = [join(folder, 'tree'), join(folder, 'image')]
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '*' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC' },
      'node_modules/@c/d': { version: '3.0.0', license: 'MIT' },
    },
  }
  const texts: Record<string, string> = {
    'package-lock.json': JSON.stringify(lock),
    'dist/src/entry/cli.js': 'ours',
    'bin/node': 'node',
    'bin/LICENSE': 'Licence of Node',
    'dist/src/reading/ocr/models/LICENSE': 'Licence of models',
    'dist/src/reading/ocr/models/one.onnx': 'model',
    'dist/src/reading/picture/models/LICENSE': 'Licence of the face detector',
    'dist/src/review/classifier/model/weights.bin': 'weights',
    'node_modules/pdfjs-dist/standard_fonts/LICENSE_FONT': 'Licence of a font',
    'node_modules/a/package.json': '{}',
    'node_modules/a/LICENSE': 'Licence of a',
    'node_modules/a/node_modules/b/package.json': '{}',
    'node_modules/a/node_modules/b/index.js': 'b',
    'node_modules/@c/d/package.json': '{}',
  }
  const put = (root: string, path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [path, text] of Object.entries(texts)) put(tree, path, text)
  put(image, 'usr/bin/countersign', '#!/bin/sh')
  writeBill(tree, { version: '9.9.9', out: folder })
  addFiles(image, ['usr/bin/countersign'], { tree, out: folder })

  const bill = JSON.parse(readFileSync(join(tree, 'sbom.cdx.json'), 'utf8'))
  const parts: readonly Component[] = [bill.metadata.component, ...bill.components]
  const files = parts.flatMap((part) => (part.components ?? []).map((file) => ({ part: part.name, ...file })))
  const there = readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sbom.cdx.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(tree.length + 1))
  expect(files.map(({ name }) => name).sort()).toEqual(['/usr/bin/countersign', ...there].sort())
  for (const { name, hashes } of files) {
    const bytes = readFileSync(join(name.startsWith('/') ? image : tree, name))
    expect(hashes?.[0]?.content).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
  const partOf = (name: string) => files.find((file) => file.name === name)?.part
  expect(
    ['node_modules/a/node_modules/b/index.js', 'node_modules/a/LICENSE', 'bin/node', 'dist/src/entry/cli.js'].map(
      partOf,
    ),
  ).toEqual(['b', 'a', 'node', 'countersign'])
  const notice = readFileSync(join(tree, 'NOTICE'), 'utf8')
  for (const text of [
    'Licence of Node',
    'Licence of models',
    'Licence of the face detector',
    'Licence of a',
    'Licence of a font',
    'its licence, ISC',
  ])
    expect(notice).toContain(text)

  writeFileSync(
    join(tree, 'package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/e': { version: '1.0.0', license: 'GPL-3.0-only' } } }),
  )
  expect(() => writeBill(tree, { version: '9.9.9', out: folder })).toThrow('e@1.0.0: GPL-3.0-only')
  rmSync(folder, { recursive: true })
})

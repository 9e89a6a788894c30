import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { patternWith } from '../detectors/pattern.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const MAX_LINES = 300

/**
 * Which places may import which. A place is the first entry that prefixes a path; `*` allows any package and any Node
 * module.
 */
const layers: readonly { place: string; may: readonly string[] }[] = [
  { place: 'detectors/index.ts', may: ['detectors'] },
  {
    place: 'detectors',
    may: ['detectors', '@eslint-community/regexpp', 'compromise', 'libphonenumber-js', 'postcode'],
  },
  {
    place: 'src/core',
    may: [
      'src/core',
      '@eslint-community/regexpp',
      'detectors/contract.ts',
      'detectors/domains.ts',
      'detectors/every-match.ts',
      'detectors/pieces.ts',
      'detectors/severities.ts',
      'diff',
      'unhomoglyph',
    ],
  },
  { place: 'src/ports.ts', may: ['src/core', 'detectors/contract.ts'] },
  { place: 'src/onnx-runtime.ts', may: ['node:module'] },
  { place: 'src/use-cases', may: ['src/use-cases', 'src/ports.ts', 'src/core', 'detectors/contract.ts'] },
  {
    place: 'src/reading',
    may: [
      'src/reading',
      'src/onnx-runtime.ts',
      'src/core',
      'detectors/ascii-first.ts',
      'detectors/contract.ts',
      'detectors/every-match.ts',
      'detectors/pattern.ts',
      '*',
    ],
  },
  {
    place: 'src/reader',
    may: ['src/reader', 'src/reading', 'src/review/classifier', 'src/core', 'detectors/contract.ts', 'hono'],
  },
  {
    place: 'src/review',
    may: ['src/review', 'src/reading', 'src/core', 'detectors', 'franc-all', 'sharp', 'node:os', 'node:worker_threads'],
  },
  {
    place: 'src/adapters',
    may: ['src/adapters', 'src/onnx-runtime.ts', 'src/ports.ts', 'src/core', 'detectors/contract.ts', '*'],
  },
  { place: 'src/notify', may: ['src/notify', 'src/ports.ts', 'src/core'] },
  { place: 'src/access', may: ['src/access', 'src/core'] },
  { place: 'src/dev', may: ['src/dev', 'src/core', 'hono', 'jose'] },
  {
    place: 'src/http',
    may: [
      'src/http',
      'src/access',
      'src/use-cases',
      'src/ports.ts',
      'src/core',
      'detectors/contract.ts',
      'hono',
      '@hono/zod-openapi',
      'zod',
      'papaparse',
    ],
  },
  {
    place: 'src/web',
    may: [
      'src/web',
      'src/http',
      'src/access',
      'src/use-cases',
      'src/ports.ts',
      'src/core',
      'detectors/contract.ts',
      'hono',
      'govuk-frontend',
      'diff',
      'lean-qr',
    ],
  },
  { place: 'src/gateway', may: ['src/gateway', 'src/core/mail/address.ts', '*'] },
  { place: 'src/entry', may: ['src', 'detectors', '*'] },
]

function sources(folder: string, names = /\.tsx?$/): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return sources(path, names)
    return names.test(entry.name) ? [path] : []
  })
}

const files = ['src', 'detectors'].flatMap((folder) => sources(folder))

const IMPORTED = patternWith('g')`
  (?:^|\n)\s*(?:import|export)\b[^'"\n;]*(?:\n[^'"\n;]*){0,40}?\bfrom\s+['"]([^'"]+)['"]
  |import\(\s*['"]([^'"]+)['"]\s*\)
  |(?:^|\n)import\s+['"]([^'"]+)['"]
`

function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(IMPORTED)].map((found) => found[1] ?? found[2] ?? found[3]!)
}

function target(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(root, join(root, dirname(file), specifier))
  return specifier
}

describe('imports follow the layers', () => {
  test.each(files)('%s', (file) => {
    const layer = layers.find((candidate) => file.startsWith(candidate.place))
    expect(layer, `no layer is defined for ${file}`).toBeDefined()
    for (const specifier of imports(file)) {
      const to = target(file, specifier)
      const builtin = to.startsWith('node:') || builtinModules.includes(to)
      const inside = to.startsWith('src/') || to.startsWith('detectors/')
      const allowed = layer!.may.some((may) => (may === '*' ? !inside : to === may || to.startsWith(`${may}/`)))
      const listed = layer!.may.includes('*') || layer!.may.includes(to)
      expect(allowed && (!builtin || listed), `${file} may not import ${to}`).toBe(true)
    }
  })
})

const WIDEST = 160
const DATA = /\.data\.ts$|^detectors\/index\.ts$/
const COMPILED = /\.wasm\.ts$/

const measured = ['src', 'detectors', 'test', 'scripts']
  .flatMap((folder) => sources(folder, /\.(?:tsx?|mjs)$/))
  .filter((file) => !DATA.test(file))

test('no line is wider than its limit, except in data and generated files', () => {
  const lines = measured.filter((file) => !COMPILED.test(file))
  const wide = lines.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => (line.length > WIDEST ? [`${file}:${at + 1}`] : [])),
  )
  expect(wide).toEqual([])
})

test.each(measured)('%s has no more lines than its limit', (file) => {
  expect(readFileSync(join(root, file), 'utf8').split('\n').length).toBeLessThanOrEqual(MAX_LINES + 1)
})

test.each(files.filter((file) => /^(detectors|src\/core|src\/use-cases)/.test(file)))(
  '%s reads neither the clock nor random numbers',
  (file) => {
    const text = readFileSync(join(root, file), 'utf8')
    expect(text).not.toMatch(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/)
  },
)

test('adapters do not import each other', () => {
  for (const file of files.filter((path) => path.startsWith('src/adapters/'))) {
    const own = file.split('/')[2]!
    for (const specifier of imports(file)) {
      const to = target(file, specifier).split('/')
      if (to[0] === 'src' && to[1] === 'adapters') expect(to[2], `${file} → ${to.join('/')}`).toBe(own)
    }
  }
})

test('only the composition imports the policy of an office; other code is given it', () => {
  const choosing = files.filter((file) =>
    /import \{[^}]*\bpackInForce\b[^}]*\} from '[^']*pack\/packs\.ts'/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(choosing).toEqual(['src/entry/compose.ts'])
  const naming = files.filter((file) =>
    imports(file).some((specifier) => /^src\/core\/pack\/\w+\/pack\.ts$/.test(target(file, specifier))),
  )
  expect(naming).toEqual(['src/core/pack/packs.ts'])
})

const NAMESPACES = [
  ...['items', 'mail', 'registers', 'retention', 'audit'].map((name) => `src/use-cases/${name}/${name}.ts`),
  'src/use-cases/items/lists/lists.ts',
  'src/use-cases/items/release/release.ts',
]

test.each(NAMESPACES)('%s has each use case in a file of its name', (file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const named = [...text.matchAll(/^ {4}(\w+): (\w+)\(deps\),$/gm)].filter(([, name, made]) => name === made)
  expect(named.length).toBeGreaterThan(4)
  for (const [, name] of named) {
    const path = `${dirname(file)}/${name!.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`
    expect(files, `${name} of ${file}`).toContain(path)
  }
})

describe('the fake tenant and the sample office', () => {
  /** All files that an entry loads. With `lazy`, imports at run time count too. */
  function broughtBy(entry: string, lazy: boolean): Set<string> {
    const all = new Set<string>()
    const open = [entry]
    for (let file = open.pop(); file; file = open.pop()) {
      if (all.has(file)) continue
      all.add(file)
      if (!files.includes(file)) continue
      const text = readFileSync(join(root, file), 'utf8')
      const values = [
        ...text.matchAll(
          /(?:^|\n)(?:import|export)\b(?! type)[^'"\n;]*(?:\n[^'"\n;]*){0,40}?\bfrom\s+['"]([^'"]+)['"]/g,
        ),
        ...text.matchAll(/(?:^|\n)import\s+['"]([^'"]+)['"]/g),
        ...(lazy ? text.matchAll(/(?<!typeof )\bimport\(\s*['"]([^'"]+)['"]\s*\)/g) : []),
      ]
      open.push(...values.map((found) => target(file!, found[1]!)))
    }
    return all
  }
  const sample = (file: string) => file.startsWith('src/dev/') || file.startsWith('fixtures/')

  test('are in the demonstration Worker', () => {
    expect([...broughtBy('src/entry/worker-sample.ts', true)].filter(sample)).toContain('src/dev/fake-tenant.ts')
  })
  test('are not in the Worker of an office', () => {
    expect([...broughtBy('src/entry/worker.ts', true)].filter(sample)).toEqual([])
  })
  test('are loaded on Node only when the sample office starts', () => {
    expect([...broughtBy('src/entry/node.ts', true)].filter(sample)).toContain('src/dev/fake-tenant.ts')
    expect([...broughtBy('src/entry/node.ts', false)].filter(sample)).toEqual([])
  })
})

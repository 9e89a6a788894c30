import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseAst } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))
const FOLDERS = ['src', 'detectors', 'scripts', 'test'] as const

/** The glossary is the only list: its section "Retired words" names them in backticks. */
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
const section = /## Retired words\n([\s\S]*?)(?:\n## |$)/.exec(glossary)?.[1] ?? ''
const RETIRED: ReadonlySet<string> = new Set([...section.matchAll(/`([a-z]+)`/g)].map(([, word]) => word!))

/** Names that keep a retired word, where, and why. */
const ALLOWED: readonly { readonly name: RegExp; readonly in: RegExp; readonly why: string }[] = [
  { name: /^second-voice$/, in: /^detectors\//, why: 'A rule’s file is named after its published id.' },
  { name: /[sS]econdVoice$/, in: /^(?:detectors|test)\//, why: 'The index names rules after their published ids.' },
  { name: /^said$/, in: /^src\/adapters\/store\/tables\.ts$/, why: 'A table of existing databases.' },
]

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? sources(path) : [path]
  })
}

const files = FOLDERS.flatMap(sources)
const isCode = (path: string): boolean => /\.(?:tsx?|mjs)$/.test(path) && !/\.(?:data|wasm)\.ts$/.test(path)

/** 'readHTMLPart', 'read-html-part' and 'READ_HTML_PART' all give read, html and part. */
function segments(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
}

function isRetired(name: string, path: string): boolean {
  if (!segments(name).some((segment) => RETIRED.has(segment))) return false
  return !ALLOWED.some((allowed) => allowed.name.test(name) && allowed.in.test(path))
}

/** Collects identifiers only: texts, comments, patterns and page text are not names. */
function collect(node: unknown, names: Set<string>): Set<string> {
  if (Array.isArray(node)) for (const one of node) collect(one, names)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return names
  const { type, name } = node as { readonly type?: unknown; readonly name?: unknown }
  if (typeof type === 'string' && type.endsWith('Identifier') && typeof name === 'string') names.add(name)
  for (const value of Object.values(node)) collect(value, names)
  return names
}

function retiredIn(text: string, path: string): string[] {
  const tree = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
  return [...collect(tree, new Set())].filter((name) => isRetired(name, path))
}

test.each(FOLDERS)('identifiers in %s use the words of the glossary', (folder) => {
  const code = files.filter((path) => path.startsWith(`${folder}/`) && isCode(path))
  expect(code.length).toBeGreaterThan(10)
  expect(
    code.flatMap((path) => retiredIn(readFileSync(join(root, path), 'utf8'), path).map((name) => `${path}: ${name}`)),
  ).toEqual([])
})

test('file names use the words of the glossary', () => {
  const names = (path: string) => path.split('/').map((part) => part.replace(/\..*$/, ''))
  expect(files.filter((path) => names(path).some((name) => isRetired(name, path)))).toEqual([])
})

test('a retired word is found in every kind of name', () => {
  const code = `
    import { house } from './x.ts'
    type Room = { readonly told: string; desk(): void }
    const [LANES_MAX, { scales: size }] = [1, { scales: 2 }]
    export const Page = ({ earOf }: Props) => <Heard voiceName={earOf} />
  `
  const found = ['house', 'Room', 'told', 'desk', 'LANES_MAX', 'scales', 'earOf', 'Heard', 'voiceName']
  expect(retiredIn(code, 'src/x.tsx').toSorted()).toEqual(found.toSorted())
})

test('ordinary words, texts, comments, patterns and page text are left alone', () => {
  const code = `
    // The house of a person.
    const warehouse = 'house' + \`room \${clearYear}\`
    const pattern = /\\b(?:said|told)\\b/
    export const Page = () => <p title="voice">They said so together.</p>
    export const [bedroom, research, altogether, understands] = [1, 2, 3, 4]
  `
  expect(retiredIn(code, 'src/x.tsx')).toEqual([])
})

test('the glossary retires the words of the old dialect', () => {
  for (const word of ['house', 'room', 'desk', 'scales', 'lanes', 'hear', 'voice', 'told', 'said', 'stands'])
    expect(RETIRED).toContain(word)
})

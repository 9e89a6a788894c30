import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseAst } from 'vitest/node'
import { rules } from '../detectors/index.ts'
import { mailAnswer } from '../src/core/mail/answer.ts'
import { NOTICES } from '../src/core/notice-words.data.ts'
import { pageTextsIn, propertiesIn, refusalsIn } from './tools/texts-in-code.ts'
import { gradeOf, HIGHEST_GRADE, MOST_WORDS, sentencesIn, wordsIn } from './web/readability.ts'

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
  {
    name: /^together$/,
    in: /^src\/web\/decide\/approve-many-pages\.tsx$/,
    why: 'The former address of a page, which people may have saved.',
  },
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

/** Addresses, their parameters, and the ids of elements are names too, though they are texts to the parser. */
const ADDRESSES = [/['"`](\/[\w/:-]+)/g, /[?&]([\w-]+)=/g, /query\('([\w-]+)'\)/g, /\bid="([\w-]+)"/g]

const addressesIn = (text: string): string[] =>
  ADDRESSES.flatMap((kind) => [...text.matchAll(kind)].flatMap(([, name]) => name!.split('/')))

test('addresses and ids of elements use the words of the glossary', () => {
  const pages = files.filter((path) => /^src\/(?:web|http|dev)\//.test(path) && isCode(path))
  expect(addressesIn('app.get(\'/together/undo\', `/x?said=1`, <p id="desk" />)')).toEqual(
    expect.arrayContaining(['together', 'said', 'desk']),
  )
  expect(
    pages.flatMap((path) =>
      addressesIn(readFileSync(join(root, path), 'utf8')).flatMap((name) =>
        isRetired(name, path) ? `${path}: ${name}` : [],
      ),
    ),
  ).toEqual([])
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

const trees = files
  .filter((path) => path.startsWith('src/') && isCode(path))
  .map((path) => parseAst(readFileSync(join(root, path), 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' }))

/** What the mail gateway answers, as a sending server passes it on to its user. */
const bounces = (['release', 'hold', 'reject', 'sent', 'defer'] as const).flatMap((verdict) =>
  rules.map(({ id, advice, paragraphs }) => {
    const reasons = [{ rule: id, type: 'X', severity: 'block', paragraphs, advice }]
    return mailAnswer(verdict, { ref: 'R1', reasons, page: 'https://office.example/mail/1' }).smtp.text
  }),
)

test.each([
  ['errors', trees.flatMap(refusalsIn)],
  ['advice of rules', rules.map(({ advice }) => advice)],
  ['notices', Object.values(NOTICES).map(({ line }) => line)],
  ['limits of rules', rules.flatMap(({ limits }) => limits ?? [])],
  ['answers to mail', bounces],
  ['hints, labels and reasons', trees.flatMap(propertiesIn)],
  ['blocks of pages, in every state', trees.flatMap(pageTextsIn)],
])('%s are plain: short sentences, a low reading age', (_, texts) => {
  expect(texts.length).toBeGreaterThan(40)
  const sentences = [...new Set(texts.flatMap(sentencesIn))]
  expect(sentences.filter((one) => wordsIn(one) > MOST_WORDS)).toEqual([])
  expect(gradeOf(sentences)).toBeLessThanOrEqual(HIGHEST_GRADE)
})

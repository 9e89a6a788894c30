import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Reading } from '../../detectors/contract.ts'
import { rules } from '../../detectors/index.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { office, readingOf, sampleKnown } from '../tools/reading.ts'

/* Rules serve any office: they take what they need of one from its registers. */

const folder = join(projectRoot(), 'detectors')

/** Word lists contain half the country's names and places, and weights are no words. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.data.ts') && !path.endsWith('.wasm.ts'),
)

/** Without its examples, which are about the sample office. */
function codeOf(path: string): string {
  const text = readFileSync(join(folder, path), 'utf8')
  const start = text.indexOf('  examples: {')
  if (start < 0) return text
  const end = text.indexOf('\n}', start)
  return `${text.slice(0, start)}${text.slice(end < 0 ? text.length : end)}`
}

const letters = (name: string) => name.replace(/[^A-Z]/g, '')
const { people, publicFigures, contacts, accounts, media } = office
const names = [...people, ...publicFigures].flatMap(({ name }) => [name, ...name.split(' ')])
const places = contacts.filter(({ type }) => type === 'address').flatMap(({ value }) => value.split(', ').slice(0, 2))
const handles = [
  ...contacts.filter(({ type }) => type === 'handle').map(({ value }) => value),
  ...accounts.map(({ handle }) => handle),
]
const sites = [
  ...office.office.domains.map((domain) => domain.split('.')[0]!),
  ...media.flatMap(({ outlet }) => outlet),
]
const OFFICE = [office.office.area, office.office.force, letters(office.office.force)]
/** Words that rules use in another meaning: historical people, and words for any place. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'personal-data/names/famous.ts': ['Tom', 'Owain', 'Marcus'],
  'personal-data/names/name-words.ts': ['Queensway'],
  // Its examples share this.
  'personal-data/mail-disclosure.ts': ['westmids-opcc'],
  'personal-data/mail-recipients.ts': ['westmids-opcc'],
}

test.each(files)('%s names nobody and nothing of the sample office', (path) => {
  const code = codeOf(path)
  const words = [...names, ...places, ...handles.map((handle) => handle.slice(1)), ...sites, ...OFFICE]
  const allowed = ELSEWHERE[path.replaceAll('\\', '/')] ?? []
  const found = [...new Set(words)].filter(
    (word) => !allowed.includes(word) && new RegExp(`(?<![a-z])${word}(?![a-z])`, 'i').test(code),
  )
  expect(found).toEqual([])
})

const ids = (text: string, reading: Partial<Reading> = {}) => {
  const all = { ...readingOf({ text, circumstances: { kind: 'email', account: 'corporate' } }), ...reading }
  return rules.filter((rule) => [...rule.find(all)].length > 0).map(({ id }) => id)
}

test('a rule looks for the people of the office in its registers', () => {
  const text = 'To: newsdesk@paper.example\nI ask you without Bronagh, our media officer.'
  const bronagh = { name: 'Bronagh Quell', role: 'Head of Media', standing: 'office' as const }
  const known = { ...sampleKnown, people: [...sampleKnown.people, bronagh] }
  expect(ids(text)).not.toContain('confidentiality/media-contact')
  expect(ids(text, { known })).toContain('confidentiality/media-contact')
})

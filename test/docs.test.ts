import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rules } from '../detectors/index.ts'
import { readingOf } from './tools/reading.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const IGNORED = new Set(['node_modules', 'dist', 'data', 'coverage', 'corpus'])
const README_BYTES = 8192
/** A path in a guide that stands for a file to be written. */
const PLACEHOLDER = /\/(?:CONCERN|NAME)\b/

function pages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return IGNORED.has(entry.name) || entry.name.startsWith('.') ? [] : pages(path)
    return entry.name.endsWith('.md') ? [relative(root, path)] : []
  })
}

const read = (page: string) => readFileSync(join(root, page), 'utf8')
const withoutCode = (text: string) => text.replaceAll(/```.*?```/gs, '')

const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchors = (page: string) =>
  [...withoutCode(read(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!))

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const written = pages(root)

describe.each(written)('%s', (page) => {
  test('links only to pages, headings and pictures that exist', () => {
    const text = withoutCode(read(page))
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(([, link, source]) => link ?? source!)
    const broken = links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path, anchor] = link.split('#')
        const target = path ? relative(root, join(root, dirname(page), path)) : page
        if (!existsSync(join(root, target))) return true
        return anchor !== undefined && !anchors(target).includes(anchor)
      })
    expect(broken).toEqual([])
  })

  test('names only commands of package.json', () => {
    const named = [...read(page).matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name]) => name!)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test('names only files that exist', () => {
    const named = [...withoutCode(read(page)).matchAll(/`((?:src|detectors|test|scripts|docs)\/[\w./-]+)`/g)]
    const paths = named.map(([, path]) => path!).filter((path) => !PLACEHOLDER.test(path))
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

test('the README is short enough to be read', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(README_BYTES)
})

describe('the tour of the README', () => {
  const tour = read('README.md')
    .split(/^## /m)
    .find((section) => section.startsWith('A two-minute tour'))!
  const source = ['src/web', 'src/dev']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .concat('src/core/words.data.ts')
    .map(read)
    .join('\n')

  test('names only buttons, fields and links of the pages', () => {
    const named = [...tour.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(([, name]) =>
      name!.replace(/^Approve version \d+$/, 'Approve version '),
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !source.includes(name))).toEqual([])
  })

  test('has a sample text in which rules find politics and personal data', () => {
    const text = tour.match(/^ *> (.+)$/m)![1]!
    const reading = readingOf(text)
    const found = rules.filter((rule) => [...rule.find(reading)].length > 0).map(({ id }) => id.split('/')[0])
    expect(found).toEqual(expect.arrayContaining(['political', 'personal-data']))
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { ALL } from '../files/all.ts'
import { LEAK } from '../files/case.ts'
import { HOSTILE, HOSTILE_FILES, namesIn, PLACES } from '../files/places.ts'

/* Checks that each place has its files; `hiding-places.test.ts` and `evaluate -- files` check that they are read. */

const cases = new Map(ALL.map((file) => [`${file.format}, ${file.place}`, file]))

test('no two cases of a format share a name, so a name identifies the file', () => {
  expect(cases.size).toBe(ALL.length)
})

describe.each(Object.entries(PLACES))('%s', (format, places) => {
  test.each(Object.entries(places))('%s: a file that leaks there and a clean one', async (_, listedNames) => {
    const names = namesIn(listedNames)
    expect(names.filter((name) => !cases.has(`${format}, ${name}`))).toEqual([])
    const first = cases.get(`${format}, ${names[0]}`)!
    // Nothing can be planted where nobody can look inside.
    if (first.unreadable) return
    const [leaking, clean] = [await first.leaking(), await first.clean()]
    expect(Buffer.compare(Buffer.from(leaking), Buffer.from(clean))).not.toBe(0)
  })
})

test('every format of the generator that a person would name has a list of places here', () => {
  const rare = ['ico', 'cpio', 'ar', 'heic', 'mp4', 'mp3', 'wav', 'flac', 'ogg', 'avi', 'mkv']
  expect([...new Set(ALL.map(({ format }) => format))].filter((one) => !PLACES[one] && !rare.includes(one))).toEqual([])
})

test.each(Object.entries(HOSTILE))('%s: there is a test of that name', (_, [file, title]) => {
  const name = file.startsWith('tools/') ? file : `${file}.test`
  const source = readFileSync(new URL(`../${name}.ts`, import.meta.url), 'utf8')
  expect(source.includes(`'${title}`) || source.includes(`\`${title}`)).toBe(true)
})

test('hostile input that leaks as well is among the files', () => {
  const wanted = Object.entries(HOSTILE_FILES).flatMap(([format, listedNames]) =>
    namesIn(listedNames).map((name) => `${format}, ${name}`),
  )
  expect(wanted.filter((name) => !cases.has(name))).toEqual([])
})

test.each(['zip', '7z', 'rar'])('%s: the name of a locked file is read, and the lock is reported', async (format) => {
  const file = cases.get(`${format}, name of a locked file`)!
  const extraction = await readHere({ name: file.name, type: '', bytes: await file.leaking() }, 'attachment:1')
  expect(extraction.parts.some(({ kind, text }) => kind === 'filename' && text.includes(LEAK))).toBe(true)
  expect(extraction.unread.map(({ why }) => why)).toContain('It is locked with a password.')
})

test('an empty file and one truncated in its first bytes are reported as unread', async () => {
  for (const bytes of [new Uint8Array(0), Buffer.from('PK\x03\x04\x14'), Buffer.from('%PDF-1.7')])
    expect((await readHere({ name: 'a.pdf', type: '', bytes }, 'attachment:1')).unread).not.toEqual([])
})

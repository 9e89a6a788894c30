import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { type FileCase, LEAK } from '../files/case.ts'
import { DOCX } from '../files/docx.ts'
import { OLD_OFFICE } from '../files/ole.ts'
import { OPEN_DOCUMENT } from '../files/opendocument.ts'
import { PPTX } from '../files/pptx.ts'
import { XLSX } from '../files/xlsx.ts'

const CASES: readonly FileCase[] = [...DOCX, ...XLSX, ...PPTX, ...OPEN_DOCUMENT, ...OLD_OFFICE]

async function seen(name: string, bytes: Uint8Array) {
  const extraction = await readHere({ name, type: '', bytes }, 'attachment:1')
  return { ...extraction, text: extraction.parts.map(({ text }) => text).join('\n') }
}

/** Decodes only the spaces of link addresses: rules must see words as they are written. */
const squeezed = (text: string) => text.replaceAll('%20', ' ')

describe.each(CASES.filter(({ unreadable }) => !unreadable))('$format, $place', (file) => {
  test('reads the planted words', async () => {
    const { text, unread } = await seen(file.name, await file.leaking())
    expect(squeezed(text)).toContain(squeezed(file.leak ?? LEAK))
    expect(unread).toEqual([])
  })

  test('reads all of its clean twin and finds nothing planted', async () => {
    const { text, unread } = await seen(file.name, await file.clean())
    expect(squeezed(text)).not.toContain(squeezed(file.leak ?? LEAK))
    expect(unread).toEqual([])
  })
})

describe.each(CASES.filter(({ unreadable }) => unreadable))('$format, $place', (file) => {
  test('is reported as unread', async () => {
    expect((await seen(file.name, await file.leaking())).unread).not.toEqual([])
    expect((await seen(file.name, await file.clean())).unread).not.toEqual([])
  })
})

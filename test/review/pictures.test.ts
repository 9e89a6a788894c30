import { expect, test } from 'vitest'
import type { Emblem } from '../../detectors/contract.ts'
import { readInPlace } from '../../src/reading/read.ts'
import { createPictures } from '../../src/review/pictures.ts'
import { draftOf, longReport } from '../web/long-files.ts'

const reference = { part: 'reference', width: 2, height: 2, grey: new Uint8Array([0, 255, 255, 0]) }
const emblem: Emblem = { id: 'uploaded', name: 'A mark', kind: 'office', owner: 'us', reference, permissions: [] }

test('shows the picture of an emblem that was registered later beside the finding', async () => {
  const registered: Emblem[] = []
  const pictures = createPictures(async () => registered, readInPlace)
  expect(await pictures.emblems()).toEqual([])
  expect(await pictures.emblem('uploaded')).toBeUndefined()
  registered.push(emblem, { ...emblem, reference: { ...reference, part: 'symbol' } })
  expect(await pictures.emblems()).toEqual([{ id: 'uploaded', name: 'A mark' }])
  const bytes = await pictures.emblem('uploaded')
  expect(new TextDecoder().decode(bytes!.slice(8, 12))).toBe('WEBP')
})

test('draws one page of a long PDF, even the eighty-fifth, and only once', {
  timeout: 60_000,
}, async () => {
  const file = { name: 'report.pdf', type: 'application/pdf', bytes: await longReport(90) }
  const draft = draftOf({ kind: 'report', title: 'A report', files: [file] })
  const asked: (number | undefined)[] = []
  const pictures = createPictures(
    async () => [],
    (one, id) => {
      asked.push(one.page)
      return readInPlace(one, id)
    },
  )
  for (const page of [1, 2, 85, 85]) {
    const bytes = await pictures.of('v', draft, `attachment:1/page${page}`, [])
    expect(new TextDecoder().decode(bytes!.slice(8, 12))).toBe('WEBP')
  }
  // The same page comes from the cache.
  expect(asked).toEqual([1, 2, 85])
  expect(await pictures.of('v', draft, 'attachment:1/page91', [])).toBeUndefined()
})

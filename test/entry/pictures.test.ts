import { expect, test } from 'vitest'
import type { Mark } from '../../detectors/contract.ts'
import { createPictures } from '../../src/entry/pictures.ts'
import { readHere } from '../../src/reading/read.ts'

const reference = { part: 'reference', width: 2, height: 2, grey: new Uint8Array([0, 255, 255, 0]) }
const mark: Mark = { id: 'uploaded', name: 'A mark', kind: 'office', owner: 'us', reference, permissions: [] }

test('the picture of a mark that was registered meanwhile is shown beside the finding', async () => {
  const registered: Mark[] = []
  const pictures = createPictures(async () => registered, readHere)
  expect(await pictures.marks()).toEqual([])
  expect(await pictures.mark('uploaded')).toBeUndefined()
  registered.push(mark, { ...mark, reference: { ...reference, part: 'symbol' } })
  expect(await pictures.marks()).toEqual([{ id: 'uploaded', name: 'A mark' }])
  const bytes = await pictures.mark('uploaded')
  expect(new TextDecoder().decode(bytes!.slice(8, 12))).toBe('WEBP')
})

import type { PDFPageProxy } from 'pdfjs-dist'
import { afterEach, expect, test, vi } from 'vitest'
import { pictureOn } from '../../src/reading/pdf/embedded.ts'
import { pdfEngine } from '../../src/reading/pdf/engine.ts'

const LATE_MS = 5_000
const RGB = 2

afterEach(() => {
  vi.useRealTimers()
})

test('a picture that a busy machine decodes late is read', async () => {
  const { OPS } = await pdfEngine()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let arrived = false
  const objs = {
    has: () => arrived,
    get: (_: string, then?: () => void) => {
      if (then)
        setTimeout(() => {
          arrived = true
          then()
        }, LATE_MS)
      return { width: 2, height: 1, kind: RGB, data: new Uint8Array([1, 2, 3, 4, 5, 6]) }
    },
  }
  const operators = { fnArray: [OPS.paintImageXObject], argsArray: [['img']] }
  const page = { getOperatorList: async () => operators, objs, commonObjs: objs } as unknown as PDFPageProxy
  const picture = pictureOn(page)
  await vi.advanceTimersByTimeAsync(LATE_MS)
  expect((await picture)?.rgb).toEqual(new Uint8Array([1, 2, 3, 4, 5, 6]))
})

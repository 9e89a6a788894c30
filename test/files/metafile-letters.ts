import { emfPlus, emfPlusRecord, strokesOf } from './metafile-tricks.ts'
import { floats, little } from './numbers.ts'

export const WORD = 'SECRET'

/** The letters as squares: left, top, right, bottom. */
const squares = (text: string): number[][] =>
  strokesOf(text).flatMap(([ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0]) => {
    const [x0, y0, x1, y1] = [(ax + bx) / 2, (ay + by) / 2, (cx + dx) / 2, (cy + dy) / 2]
    const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 4)
    return Array.from({ length: steps + 1 }, (_, i) => {
      const [x, y] = [Math.round(x0 + ((x1 - x0) * i) / steps), Math.round(y0 + ((y1 - y0) * i) / steps)]
      return [x - 7, y - 7, x + 7, y + 7]
    })
  })

export const BOXES = squares(WORD)

export const region = Buffer.concat([
  little(32, 1, BOXES.length, BOXES.length * 16, 0, 0, 900, 300),
  ...BOXES.map((one) => little(...one)),
])

export const plus = (...records: Buffer[]) => emfPlus(emfPlusRecord(0x4001, 0, Buffer.alloc(16)), ...records)

const CORNERS = [0, 1, 1, 0x81]
export const plusPath = emfPlusRecord(
  0x4008,
  0x0302,
  Buffer.concat([
    little(0, strokesOf(WORD).length * 4, 0),
    floats(...strokesOf(WORD).flat()),
    Buffer.from(strokesOf(WORD).flatMap(() => CORNERS)),
  ]),
)

export const blob = Array.from({ length: 30 }, (_, i) => [Math.cos(i / 4.8), Math.sin(i / 4.8)]).flatMap(
  ([x = 0, y = 0]) => [Math.round(360 + 900 * x), Math.round(60 + 900 * y)],
)

import { type FileCase, twins } from './case.ts'
import { little, shorts } from './numbers.ts'
import { STROKES } from './word-tricks.ts'

/* Windows metafiles. */

const at = (format: string, place: string, make: (x: string) => Uint8Array, more: Partial<FileCase> = {}) =>
  twins(format, place, `poster.${format}`, make, more)

export const emfRecord = (kind: number, data: Buffer) => {
  const body = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
  return Buffer.concat([little(kind, body.length + 8), body])
}
export function emf(...records: Buffer[]): Uint8Array {
  const head = Buffer.alloc(100)
  little(0, 0, 700, 160, 0, 0, 7000, 1600).copy(head)
  head.write(' EMF', 32, 'latin1')
  little(0x10000, 0, records.length + 2).copy(head, 36)
  return Buffer.concat([emfRecord(1, head), ...records, emfRecord(14, little(0, 0, 20))])
}
/** Records of EMF+ in one comment of an EMF. */
export const emfPlus = (...records: Buffer[]) => {
  const data = Buffer.concat([Buffer.from('EMF+'), ...records])
  return emfRecord(70, Buffer.concat([little(data.length), data]))
}
export const emfPlusRecord = (kind: number, flags: number, data: Buffer) =>
  Buffer.concat([shorts(kind, flags), little(data.length + 12, data.length), data])
export const emfText = (x: string, kind = 84) =>
  emfRecord(
    kind,
    Buffer.concat([
      little(0, 0, 0, 0, 1),
      little(0, 0),
      little(40, 40, x.length, 76, 0, 0, 0, 0, 0, 0),
      Buffer.from(x, kind === 84 ? 'utf16le' : 'latin1'),
    ]),
  )
/** Without bounds, and with one or two bytes per letter. */
const emfSmallText = (x: string, options: number) =>
  emfRecord(
    108,
    Buffer.concat([
      little(40, 40, x.length, options | 0x100, 1, 0, 0),
      Buffer.from(x, options === 0 ? 'utf16le' : 'latin1'),
    ]),
  )
const lines = (x: string) =>
  [...x].flatMap((one, at) =>
    (STROKES[one] ?? []).map(
      ([a, b, c, d]) => [40 + (at * 6 + a) * 9, 40 + b * 9, 40 + (at * 6 + c) * 9, 40 + d * 9] as const,
    ),
  )
/** The four corners of each stroke of the letters, which is eighteen units wide. */
export const strokesOf = (x: string): number[][] =>
  [...x].flatMap((one, at) =>
    (STROKES[one] ?? []).map(([a, b, c, d]) => {
      const [x0, y0, x1, y1] = [(at * 6 + a) * 20, b * 20, (at * 6 + c) * 20, d * 20]
      const length = Math.hypot(x1 - x0, y1 - y0)
      const [u, v] = [((y1 - y0) / length) * 9, ((x1 - x0) / length) * 9]
      return [x0 - u, y0 + v, x0 + u, y0 - v, x1 + u, y1 - v, x1 - u, y1 + v].map(Math.round)
    }),
  )
/** An area with these corners. */
export const emfArea = (corners: readonly number[]) =>
  emfRecord(86, Buffer.concat([little(0, 0, 0, 0, corners.length / 2), shorts(...corners)]))
/** All strokes in one record. */
const emfLines = (x: string) => {
  const all = lines(x)
  return emfRecord(
    90,
    Buffer.concat([
      little(0, 0, 700, 160, all.length, all.length * 2),
      little(...all.map(() => 2)),
      shorts(...all.flat()),
    ]),
  )
}
export const wmfRecord = (kind: number, data: Buffer) =>
  Buffer.concat([little((data.length + 6) / 2), shorts(kind), data])
export const wmf = (...records: Buffer[]) =>
  Buffer.concat([
    shorts(1, 9, 0x300),
    little(50),
    shorts(1),
    little(20),
    shorts(0),
    ...records,
    wmfRecord(0, Buffer.alloc(0)),
  ])
const wmfText = (x: string) =>
  wmfRecord(
    0x0521,
    Buffer.concat([shorts(x.length), Buffer.from(x.padEnd(Math.ceil(x.length / 2) * 2), 'latin1'), shorts(40, 40)]),
  )
const wmfLines = (x: string) => {
  const all = lines(x)
  return wmfRecord(0x0538, Buffer.concat([shorts(all.length, ...all.map(() => 2)), shorts(...all.flat())]))
}

export const METAFILE_TRICKS: readonly FileCase[] = [
  at('emf', 'text', (x) => emf(emfText(x))),
  at('emf', 'text of bytes', (x) => emf(emfText(x, 83))),
  at('emf', 'small text', (x) => emf(emfSmallText(x, 0))),
  at('emf', 'small text of bytes', (x) => emf(emfSmallText(x, 0x200))),
  at('emf', 'a record a letter', (x) => emf(...[...x].map((one) => emfText(one)))),
  at('emf', 'remark', (x) =>
    emf(emfRecord(70, Buffer.concat([little(x.length + 5), Buffer.from('NOTE\0'), Buffer.from(x)]))),
  ),
  at('emf', 'letters drawn as lines', (x) => emf(emfLines(x))),
  at('emf', 'behind the end', (x) => Buffer.concat([emf(emfText('Road')), Buffer.from(`\n${x}\n`)])),
  at('wmf', 'text', (x) => wmf(wmfText(x))),
  at('wmf', 'a record a letter', (x) => wmf(...[...x].map(wmfText))),
  at('wmf', 'letters drawn as lines', (x) => wmf(wmfLines(x))),
  at('wmf', 'behind the end', (x) => Buffer.concat([wmf(wmfText('Road')), Buffer.from(`\n${x}\n`)])),
]

import { XML, zip } from './package.ts'

/* Records of a type and a length, each in seven-bit bytes [MS-XLSB]. */

const number = (value: number) => {
  const bytes: number[] = []
  let left = value
  do {
    bytes.push((left & 0x7f) | (left > 0x7f ? 0x80 : 0))
    left >>>= 7
  } while (left > 0)
  return Buffer.from(bytes)
}
const long = (value: number) => {
  const out = Buffer.alloc(4)
  out.writeUInt32LE(value >>> 0)
  return out
}
const text = (content: string) => Buffer.concat([long(content.length), Buffer.from(content, 'utf16le')])
const record = (type: number, ...data: Uint8Array[]) => {
  const body = Buffer.concat(data)
  const kind = type < 0x80 ? Buffer.from([type]) : Buffer.from([(type & 0x7f) | 0x80, type >> 7])
  return Buffer.concat([kind, number(body.length), body])
}
const cell = (column: number) => Buffer.concat([long(column), long(0)])

/** PtgStr, after the length of the expression. */
const expression = (content: string) => {
  const body = Buffer.concat([
    Buffer.from([0x17]),
    Buffer.from([content.length & 255, content.length >> 8]),
    Buffer.from(content, 'utf16le'),
  ])
  return Buffer.concat([long(body.length), body, long(0)])
}

/** A binary workbook of one sheet. */
export function xlsb(made: {
  strings: readonly string[]
  /** Indexes of strings, one cell each in the first row. */
  cells: readonly number[]
  inline?: readonly string[]
  results?: readonly string[]
  sheet?: string
  state?: number
  comment?: string
  /**
   * A literal in a formula, a defined name, the print header, the tooltip of a link, the prompt of a validation rule.
   */
  literal?: string
  name?: string
  header?: string
  tip?: string
  prompt?: string
  rich?: boolean
  hiddenRow?: boolean
}): Uint8Array {
  // BrtRowHdr: the fourth byte of flags holds fDyZero [MS-XLSB 2.4.744].
  const row = record(0, long(0), long(0), Buffer.from([0, 0, 0, made.hiddenRow ? 0x10 : 0, 0]), long(0))
  const cells = [
    ...made.cells.map((index, column) => record(7, cell(column), long(index))),
    ...(made.inline ?? []).map((content, i) => record(6, cell(20 + i), text(content))),
    ...(made.literal ? [record(9, cell(60), Buffer.alloc(8), Buffer.alloc(2), expression(made.literal))] : []),
    ...(made.results ?? []).map((content, i) => record(8, cell(40 + i), text(content), Buffer.alloc(10))),
  ]
  const after = [
    ...(made.header
      ? [record(479, Buffer.alloc(2), text(made.header), text(''), text(''), text(''), text(''), text(''))]
      : []),
    ...(made.tip ? [record(494, Buffer.alloc(16), text(''), text('Speeds!A1'), text(made.tip), text(''))] : []),
    ...(made.prompt
      ? [record(64, Buffer.alloc(4), long(0), text(''), text(''), text(''), text(made.prompt), long(0), long(0))]
      : []),
  ]
  const relations = (content: string) =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zip({
    '[Content_Types].xml':
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ` +
      'Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Default ' +
      'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '</Types>',
    '_rels/.rels': relations(`<Relationship Id="rId1" Type="${kind}/officeDocument" Target="xl/workbook.bin"/>`),
    'xl/_rels/workbook.bin.rels': relations(
      `<Relationship Id="rId1" Type="${kind}/worksheet" Target="worksheets/sheet1.bin"/>` +
        `<Relationship Id="rId2" Type="${kind}/sharedStrings" Target="sharedStrings.bin"/>`,
    ),
    'xl/workbook.bin': Buffer.concat([
      record(131),
      record(143),
      record(156, long(made.state ?? 0), long(1), text('rId1'), text(made.sheet ?? 'Sheet1')),
      record(144),
      ...(made.name ? [record(39, long(0), Buffer.alloc(5), text(made.name), long(0), long(0))] : []),
      record(132),
    ]),
    'xl/sharedStrings.bin': Buffer.concat([
      record(159, long(made.strings.length), long(made.strings.length)),
      ...made.strings.map((content) =>
        record(19, Buffer.from([made.rich ? 1 : 0]), text(content), ...(made.rich ? [long(1), long(0)] : [])),
      ),
      record(160),
    ]),
    'xl/worksheets/sheet1.bin': Buffer.concat([
      record(129),
      record(145),
      row,
      ...cells,
      record(146),
      ...after,
      record(130),
    ]),
    ...(made.comment
      ? {
          'xl/comments1.bin': Buffer.concat([
            record(628),
            record(633),
            record(635, long(0), Buffer.alloc(32)),
            record(637, Buffer.from([0]), text(made.comment)),
            record(636),
            record(634),
            record(629),
          ]),
        }
      : {}),
  })
}

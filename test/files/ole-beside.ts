import { deflateSync } from 'node:zlib'
import { FILLER, type FileCase, twins } from './case.ts'
import { eml } from './mail/make.ts'
import { atom, box, doc, label, ppt, record, slideText, wide, word16, word32, xls } from './ole.ts'
import { msg } from './outlook.ts'

/* Places in the old Office formats outside their text. */

const oldWord = (place: string, make: (x: string) => Uint8Array) => twins('doc', place, 'letter.doc', make)
const oldBook = (place: string, make: (x: string) => Uint8Array) => twins('xls', place, 'speeds.xls', make)
const oldTalk = (place: string, make: (x: string) => Uint8Array) => twins('ppt', place, 'talk.ppt', make)
const mail = (place: string, make: (x: string) => Uint8Array | Promise<Uint8Array>) =>
  twins('msg', place, 'message.msg', make)

/** A property set with one property [MS-OLEPS]. */
function properties(id: number, text: string): Buffer {
  const value = Buffer.concat([word32(30), word32(text.length + 1), Buffer.from(`${text}\0`, 'latin1')])
  const section = Buffer.concat([word32(16 + value.length), word32(1), word32(id), word32(16), value])
  const summary = Buffer.from('e0859ff2f94f6810ab9108002b27b3d9', 'hex')
  return Buffer.concat([
    word16(0xfffe),
    word16(0),
    word32(0x20105),
    Buffer.alloc(16),
    word32(1),
    summary,
    word32(48),
    section,
  ])
}

/** A list of strings in the table stream: names of bookmarks, of reviewers, variables. */
const strings = (...list: string[]) =>
  Buffer.concat([
    word16(0xffff),
    word16(list.length),
    word16(0),
    ...list.flatMap((one) => [word16(one.length), wide(one)]),
  ])

const usual = { '0037001F': 'Road safety', '1000001F': FILLER }
const cell = label(0, 0, 'Road')

export const OLD_BESIDE: readonly FileCase[] = [
  oldWord('footnote', (x) => doc({ body: `${FILLER}\r`, notes: `${x}\r` })),
  oldWord('endnote', (x) => doc({ body: `${FILLER}\r`, endnotes: `${x}\r` })),
  oldWord('text box', (x) => doc({ body: `${FILLER}\r`, boxes: `${x}\r` })),
  oldWord('list in the table stream', (x) => doc({ body: `${FILLER}\r` }, false, { table: strings('state', x) })),
  oldWord('title', (x) =>
    doc({ body: `${FILLER}\r` }, false, { streams: { '\x05SummaryInformation': properties(2, x) } }),
  ),
  oldWord('note of the maker', (x) =>
    doc({ body: `${FILLER}\r` }, false, { streams: { '\x05SummaryInformation': properties(6, x) } }),
  ),
  oldWord('stream of an unknown program', (x) =>
    doc({ body: `${FILLER}\r` }, false, {
      streams: { Other: Buffer.concat([Buffer.alloc(40), wide(x), Buffer.alloc(40)]) },
    }),
  ),
  oldWord('object inside', (x) =>
    doc({ body: `${FILLER}\r` }, false, { streams: { 'ObjectPool/_1/CONTENTS': Buffer.from(`${FILLER}\n\n${x}\n`) } }),
  ),
  oldWord('sectors that nothing owns', (x) =>
    Buffer.concat([
      doc({ body: `${FILLER}\r` }),
      Buffer.concat([Buffer.from(`\n${x}\n`), Buffer.alloc(512)]).subarray(0, 512),
    ]),
  ),
  oldBook('very hidden sheet', (x) => xls([label(0, 0, x)], { state: 2 })),
  oldBook('hidden row', (x) =>
    xls([record(0x208, word16(0), word16(0), word16(1), word16(255), Buffer.alloc(4), word32(0x120)), label(0, 0, x)]),
  ),
  oldBook('defined name', (x) =>
    xls([cell], {
      book: [
        record(
          0x18,
          word16(0),
          Buffer.from([0, x.length]),
          word16(0),
          Buffer.alloc(8),
          Buffer.from([0]),
          Buffer.from(x, 'latin1'),
        ),
      ],
    }),
  ),
  oldBook('title of a chart', (x) =>
    xls([cell, record(0x100d, word16(0), Buffer.from([x.length, 0]), Buffer.from(x, 'latin1'))]),
  ),
  oldBook('message of a rule', (x) =>
    xls([
      cell,
      record(
        0x1be,
        word32(0),
        ...['a', 'b', x, 'c'].map((one) =>
          Buffer.concat([word16(one.length), Buffer.from([0]), Buffer.from(one, 'latin1')]),
        ),
      ),
    ]),
  ),
  oldBook('link', (x) => xls([cell, record(0x1b8, Buffer.alloc(32), word32(x.length + 1), wide(`${x}\0`))])),
  oldBook('result of a formula', (x) =>
    xls([
      record(6, word16(0), word16(0), word16(0), Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]), Buffer.alloc(8)),
      record(0x207, word16(x.length), Buffer.from([0]), Buffer.from(x, 'latin1')),
    ]),
  ),
  oldBook('name of the user', (x) =>
    xls([cell], { book: [record(0x5c, word16(x.length), Buffer.from([0]), Buffer.from(x.padEnd(109), 'latin1'))] }),
  ),
  oldTalk('text in bytes', (x) => ppt(atom(1006, atom(4008, Buffer.from(x, 'latin1')), true))),
  oldTalk('comment', (x) => ppt(atom(1006, slideText(FILLER), true), atom(12000, atom(4026, wide(x)), true))),
  oldTalk('master', (x) => ppt(atom(1006, slideText(FILLER), true), atom(1016, slideText(x), true))),
  oldTalk('target of a link', (x) => ppt(atom(1006, slideText(FILLER), true), atom(4055, atom(4026, wide(x)), true))),
  oldTalk('packed object', (x) =>
    ppt(
      atom(1006, slideText(FILLER), true),
      Buffer.concat([
        word16(0x10),
        word16(4113),
        ((packed) => Buffer.concat([word32(packed.length + 4), word32(2_560), packed]))(
          deflateSync(Buffer.from(box({ CONTENTS: Buffer.from(`${FILLER}\n\n${x}\n`) }))),
        ),
      ]),
    ),
  ),
  mail('name of the sender', (x) => msg({ ...usual, '0C1A001F': x })),
  mail('category', (x) => msg({ ...usual, '8005101F': x })),
  mail('property of bytes', (x) =>
    msg({ ...usual, '85010102': Buffer.concat([Buffer.alloc(16), wide(`Handling ${x}`.slice(9)), Buffer.alloc(16)]) }),
  ),
  mail('subject in one byte a letter', (x) => msg({ '0037001E': Buffer.from(x), '1000001F': FILLER })),
  mail('attached message', (x) =>
    msg(usual, [{ '3707001F': 'inner.msg', '37010102': msg({ '0037001F': 'x', '1000001F': x }) }]),
  ),
  mail('long name of an attachment', (x) =>
    msg(usual, [{ '3704001F': 'a.txt', '3707001F': `${x}.txt`, '37010102': Buffer.from('x') }]),
  ),
  mail('mail in the attached mail', (x) =>
    msg(usual, [
      {
        '3707001F': 'a.eml',
        '37010102': eml({ headers: ['Subject: x', 'Content-Type: message/rfc822'], body: `Subject: y\n\n${x}` }),
      },
    ]),
  ),
]

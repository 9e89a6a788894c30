import CFB from 'cfb'
import { FILLER, type FileCase, twins } from './case.ts'
import { eml } from './mail/make.ts'

type Message = Record<string, Uint8Array | string>

const wide = (text: string) => Buffer.from(text, 'utf16le')

/** An Outlook message: one stream per property, named by number and type. */
export function msg(properties: Message, files: readonly Message[] = []): Uint8Array {
  const box = CFB.utils.cfb_new()
  const add = (path: string, bytes: Uint8Array) => CFB.utils.cfb_add(box, path, Buffer.from(bytes))
  add('/__nameid_version1.0/__substg1.0_00020102', Buffer.alloc(0))
  add('/__properties_version1.0', listing(32, properties))
  for (const [name, value] of Object.entries({ '001A001F': 'IPM.Note', ...properties }))
    add(`/__substg1.0_${name}`, typeof value === 'string' ? wide(value) : value)
  files.forEach((file, index) => {
    const folder = `/__attach_version1.0_#${index.toString(16).padStart(8, '0')}`
    add(`${folder}/__properties_version1.0`, listing(8, { ...file, '37050003': Buffer.from([1, 0, 0, 0]) }))
    for (const [name, value] of Object.entries(file))
      add(`${folder}/__substg1.0_${name}`, typeof value === 'string' ? wide(value) : value)
  })
  return new Uint8Array(CFB.write(box, { type: 'buffer' }) as Buffer)
}

function listing(head: number, properties: Message): Buffer {
  const rows = Object.entries(properties).map(([name, value]) => {
    const row = Buffer.alloc(16)
    row.writeUInt16LE(Number.parseInt(name.slice(4), 16), 0)
    row.writeUInt16LE(Number.parseInt(name.slice(0, 4), 16), 2)
    row.writeUInt32LE(6, 4)
    if (name.endsWith('0003')) Buffer.from(value as Uint8Array).copy(row, 8)
    else row.writeUInt32LE(typeof value === 'string' ? value.length * 2 + 2 : value.length, 8)
    return row
  })
  return Buffer.concat([Buffer.alloc(head), ...rows])
}

/** Uncompressed RTF in its wrapper ([MS-OXRTFCP], 'MELA'). */
function wrapped(rtf: string): Buffer {
  const head = Buffer.alloc(16)
  head.writeUInt32LE(rtf.length + 12, 0)
  head.writeUInt32LE(rtf.length, 4)
  head.write('MELA', 8, 'latin1')
  return Buffer.concat([head, Buffer.from(rtf)])
}

const at = (place: string, make: (it: string) => Uint8Array) => twins('msg', place, 'message.msg', make)
const usual = { '0037001F': 'Road safety', '1000001F': FILLER }

export const OUTLOOK: readonly FileCase[] = [
  at('subject', (it) => msg({ ...usual, '0037001F': it })),
  at('plain body', (it) => msg({ ...usual, '1000001F': it })),
  at('formatted body', (it) => msg({ ...usual, '10130102': Buffer.from(`<html><body><p>${it}</p></body></html>`) })),
  at('rich text body', (it) => msg({ '0037001F': 'Road safety', '10090102': wrapped(`{\\rtf1\\ansi ${it}\\par}`) })),
  at('internet headers', (it) =>
    msg({ ...usual, '007D001F': `From: a@example.org\r\nX-Protective-Marking: SEC=${it}\r\n\r\n` }),
  ),
  at('custom property', (it) => msg({ ...usual, '8001001F': it })),
  at('attached text', (it) =>
    msg(usual, [{ '3707001F': 'note.txt', '37010102': Buffer.from(`${FILLER}\n\n${it}\n`) }]),
  ),
  at('attached mail', (it) => msg(usual, [{ '3707001F': 'note.eml', '37010102': eml({ body: it }) }])),
  at('name of an attachment', (it) => msg(usual, [{ '3707001F': `${it}.txt`, '37010102': Buffer.from('x') }])),
]

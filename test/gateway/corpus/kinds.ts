import { OUTLOOK } from '../../files/outlook.ts'
import { zip } from '../../files/package.ts'
import { PPTX } from '../../files/pptx.ts'
import { drawn } from '../../files/raster.ts'
import { ATTACHMENTS } from './attachments.ts'

export type Kind = { readonly name: string; readonly make: (text: string) => Promise<Uint8Array> | Uint8Array }

const case_ = (cases: typeof PPTX, place: string) => cases.find((one) => one.place === place)!.planting

/** Attachments of every kind that people send and the service reads, made from one line of text. */
export const READ: readonly Kind[] = [
  { name: 'minutes.docx', make: ATTACHMENTS['docx']!.make },
  { name: 'minutes.pdf', make: ATTACHMENTS['pdf']!.make },
  { name: 'costs.xlsx', make: ATTACHMENTS['xlsx']!.make },
  { name: 'talk.pptx', make: case_(PPTX, 'slide') },
  { name: 'papers.zip', make: (text) => zip({ 'a note.txt': text, 'more/empty.txt': '' }) },
  { name: 'scan.png', make: (text) => drawn(text, { width: 1400, size: 40 }).png().toBuffer() },
  {
    name: 'forwarded.eml',
    make: (text) => Buffer.from(`From: a@example.org\r\nTo: b@example.org\r\nSubject: A note\r\n\r\n${text}\r\n`),
  },
  { name: 'forwarded.msg', make: case_(OUTLOOK, 'plain body') },
  {
    name: 'meeting.ics',
    make: (text) =>
      Buffer.from(
        `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\n` +
          `UID:1@example.org\r\nDTSTAMP:20261124T100000Z\r\nDTSTART:20261201T100000Z\r\n` +
          `SUMMARY:A meeting\r\nDESCRIPTION:${text}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
      ),
  },
]

/** Attachments that cannot be read. */
export const UNREADABLE: readonly Kind[] = [
  { name: 'locked.zip', make: ATTACHMENTS['zipenc']!.make },
  { name: 'broken.docx', make: async (text) => (await ATTACHMENTS['docx']!.make(text)).subarray(0, 900) },
  { name: 'broken.pdf', make: async (text) => (await ATTACHMENTS['pdf']!.make(text)).subarray(0, 300) },
]

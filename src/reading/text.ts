import { decode } from './encoding.ts'
import type { Reader } from './reader.ts'

/** Plain text in any encoding, and whatever else is read as it stands: CSV, calendars, cards, JSON, Markdown. */
export const text: Reader = (file, house) => {
  house.part('text', 'attachment', decode(file.bytes, charsetOf(file.type)).text)
}

/** The charset of a declared type: 'text/plain; charset="utf-7"'. */
export function charsetOf(type: string | undefined): string | undefined {
  return /charset\s*=\s*"?([\w.:-]+)/i.exec(type ?? '')?.[1]
}

import { readHere } from '../../src/reading/read.ts'

/** Reads a file, and joins the texts of its parts. A string has one byte for each character. */
export async function read(name: string, bytes: Uint8Array | string, within?: number) {
  const file = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes
  const { parts, unread } = await readHere({ name, type: '', bytes: new Uint8Array(file) }, 'a', () => {}, within)
  return { unread, parts, text: parts.map(({ text }) => text).join('\n') }
}

import type { ExtractionSink } from '../reader.ts'
import type { OfficePart } from './part.ts'

/** Fonts and printer settings. Their readable words are still checked. */
const MACHINE = /(?:printerSettings\d*\.bin|\.(?:odttf|fntdata|ttf|otf)|(?:^|\/)layout-cache|Thumbnails\/.*\.bin)$/i

const PREVIEW = /^(?:docProps|Thumbnails)\/thumbnail\d{0,2}\.\w{3,4}$/i

/** What the document shows is no preview. */
export async function readBinary(part: OfficePart, sink: ExtractionSink, isShown: boolean): Promise<void> {
  const { name, bytes } = part
  if (MACHINE.test(name)) {
    sink.part(name, 'properties', words(bytes), 'setting of a printer or a font')
    return
  }
  const where = /(?:media|Pictures|Thumbnails|ObjectReplacements|docProps)\//i.test(name) ? 'picture' : 'embedded file'
  const preview = PREVIEW.test(name) && !isShown ? ({ preview: true } as const) : {}
  await sink.deeper(name, { name: name.slice(name.lastIndexOf('/') + 1), bytes, where, ...preview })
}

const MIN_RUN_CHARS = 6
const LONGEST = 200
/** Bytes, so that the text of the whole is never in memory. Each stretch begins where a run may have been cut. */
const STRETCH = 1 << 20

/** Reads one or two bytes per character. */
export function words(bytes: Uint8Array, shortest = MIN_RUN_CHARS): string {
  const found = new Set<string>()
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const readable = new RegExp(`[ -~]{${shortest},${LONGEST}}`, 'g')
  for (let from = 0; from < all.length; from += STRETCH) {
    const some = all.subarray(Math.max(0, from - LONGEST * 2), from + STRETCH)
    for (const text of [some.toString('latin1'), some.toString('utf16le'), some.subarray(1).toString('utf16le')])
      for (const [run] of text.matchAll(readable)) if (/[A-Za-z]{4}|\d{6}/.test(run)) found.add(run)
  }
  return [...found].join('\n')
}

import type { ExtractionSink } from '../reader.ts'
import { signed, sniff } from '../sniff.ts'
import { isFont } from './fonts/programs.ts'
import type { OfficePart } from './part.ts'

/** Printer settings, what Google encrypts for its own programs, and fonts, unless they are pictures. Their readable words are still checked. */
const MACHINE =
  /(?:printerSettings\d*\.bin|(?:^|\/)layout-cache|Thumbnails\/.*\.bin|(?:^|\/)commentsmeta\d*|^(?:ppt|xl)\/metadata)$/i
const FONT = /\.(?:odttf|fntdata|ttf|otf)$/i

const PREVIEW = /^(?:docProps|Thumbnails)\/thumbnail\d{0,2}\.\w{3,4}$/i

const NO_KINDS: readonly string[] = []

/** What the document shows is no preview. `kinds`: of the relations that lead to it. */
export async function readBinary(
  part: OfficePart,
  sink: ExtractionSink,
  isShown: boolean,
  kinds = NO_KINDS,
): Promise<void> {
  const { name, bytes } = part
  const isNamed = MACHINE.test(name) || (FONT.test(name) && isFont(bytes))
  const isMachine = isNamed && signed(bytes) === undefined && !kinds.includes('image')
  const machine = isMachine ? 'setting of a program or a font' : calledOf(bytes, kinds)
  if (machine !== undefined) {
    sink.part(name, 'properties', words(bytes), machine)
    if (kinds.includes(ORIGINAL)) sink.observe(name, 'not-compared', KEPT_ORIGINAL)
    return
  }
  if (kinds.includes('powerPivotData')) return sink.unread(name, DATA_MODEL)
  const where = /(?:media|Pictures|Thumbnails|ObjectReplacements|docProps)\//i.test(name) ? 'picture' : 'embedded file'
  const preview = PREVIEW.test(name) && !isShown ? ({ preview: true } as const) : {}
  await sink.deeper(name, { name: name.slice(name.lastIndexOf('/') + 1), bytes, where, ...preview })
}

/** The picture that is shown is another file. */
const ORIGINAL = 'hdphoto'
const KEPT_ORIGINAL =
  'It keeps the original of an edited picture, which was not checked. Save the picture as PNG and insert that.'
const DATA_MODEL =
  'It keeps tables in a data model (Power Pivot), which was not checked. Copy what is shown to a new workbook.'
/** A control with a picture of its own is larger. */
const LARGEST_CONTROL = 4_096

function calledOf(bytes: Uint8Array, kinds: readonly string[]): string | undefined {
  if (kinds.includes(ORIGINAL) && Buffer.from(bytes.subarray(0, 3)).equals(Buffer.from('II\xbc', 'latin1')))
    return 'original of a picture'
  const isControl = kinds.includes('activeXControlBinary') && bytes.length <= LARGEST_CONTROL
  return isControl && sniff(bytes) === 'unknown' ? 'setting of a control' : undefined
}

const MIN_RUN_CHARS = 6
const LONGEST = 200
/** Bytes, so that the text of the whole is never in memory. Each stretch begins where a run may have been cut. */
const STRETCH = 1 << 20

/** Reads one to four bytes per character. */
export function words(bytes: Uint8Array, shortest = MIN_RUN_CHARS): string {
  const found = new Set<string>()
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const readable = new RegExp(`[ -~]{${shortest},${LONGEST}}`, 'g')
  const spread = new RegExp(`(?:[ -~]\\0{2,3}){${shortest},${LONGEST}}`, 'g')
  const take = (run: string) => {
    if (/[A-Za-z]{4}|\d{6}/.test(run)) found.add(run)
  }
  for (let from = 0; from < all.length; from += STRETCH) {
    const some = all.subarray(Math.max(0, from - LONGEST * 4), from + STRETCH)
    for (const text of [some.toString('latin1'), some.toString('utf16le'), some.subarray(1).toString('utf16le')])
      for (const [run] of text.matchAll(readable)) take(run)
    for (const [run] of some.toString('latin1').matchAll(spread)) take(run.replaceAll('\0', ''))
  }
  return [...found].join('\n')
}

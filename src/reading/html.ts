import type { PartKind } from '../../detectors/contract.ts'
import { readCarried } from './carried-files.ts'
import { type Decoded, decode } from './encoding.ts'
import { drawingsIn } from './markup/drawings.ts'
import { besideStyles, markedInStyles } from './markup/style-text.ts'
import { sweepHtml } from './markup/sweep-html.ts'
import { reportOther } from './other-reading.ts'
import { literals } from './pairs.ts'
import type { ExtractionSink, Reader } from './reader.ts'
import { addressesIn, spelledOut } from './spelled-out.ts'
import { charsetOf, isOverwritten } from './text.ts'

export const html: Reader = async (file, sink) => {
  const head = Buffer.from(file.bytes.subarray(0, 1_024)).toString('latin1')
  const decoded = decodePage(file.bytes, charsetOf(file.type), charsetOf(head))
  await readHtml(decoded.text, sink, { at: '', kind: 'attachment' })
  reportOther(decoded, sink, 'text', (source) => sweepHtml(source, sink.budget).shown)
}

/** The sender and the page may declare different charsets, and programs follow one or the other. */
export function decodePage(bytes: Uint8Array, sent: string | undefined, written: string | undefined): Decoded {
  const decoded = decode(bytes, sent ?? written)
  if (decoded.other !== undefined || !sent || !written) return decoded
  const other = decode(bytes, written).text
  return other === decoded.text ? decoded : { ...decoded, other }
}

export async function readHtml(
  source: string,
  sink: ExtractionSink,
  as: { at: string; kind: PartKind },
): Promise<string> {
  const found = sweepHtml(source, sink.budget)
  const place = (name: string) => (as.at === '' ? name : `${as.at}/${name}`)
  if (found.cut || isOverwritten(source)) sink.budget.damage()
  const shown = as.kind === 'body' && as.at !== '' ? as.at : place('text')
  sink.part(shown, as.kind, found.shown.trim())
  if (found.elsewhere) sink.observe(as.at, 'external-content', 'It shows an external picture, which was not fetched.')
  sink.part(place('quoted'), 'quoted', found.quoted.trim())
  sink.part(place('title'), 'title', found.title.trim())
  for (const [index, text] of found.hidden.entries())
    sink.part(place(`hidden${index + 1}`), 'hidden', text, 'hidden element')
  for (const [index, text] of found.comments.entries())
    sink.part(place(`comment${index + 1}`), 'hidden', text, 'comment in the source')
  sink.part(place('attributes'), 'properties', found.attributes.join('\n'), 'attributes in the source')
  sink.filled(place('technical'), found.technical.join('\n'), 'attributes in the source')
  const spelled = spelledOut([...found.technical, addressesIn(found.shown)].join('\n'))
  sink.filled(place('spelled'), spelled.join('\n'), 'words in addresses and names in the source')
  for (const [index, text] of found.scripts.entries())
    sink.part(place(`script${index + 1}`), 'properties', text, 'script')
  for (const [index, text] of found.styles.entries()) {
    const { words, headings } = besideStyles(text)
    const beside = [...headings, headings.join(' '), ...literals(text), ...markedInStyles(text), ...spelledOut(text)]
    sink.filled(place(`style${index + 1}`), [text, ...beside].join('\n'), 'style sheet')
    sink.part(place(`style${index + 1}/words`), 'hidden', words.join('\n'), 'words in the style sheet')
  }
  sink.part(
    place('style-content'),
    as.kind === 'body' ? 'hidden' : as.kind,
    found.generated.join('\n'),
    'text put in by the style sheet',
  )
  await readCarried([...found.scripts, ...found.styles].join('\n'), sink, place('script'))
  await readCarried(found.shown, sink, place('shown'), true)
  const others = [...found.hidden, ...found.comments, ...found.attributes, ...found.technical]
  await readCarried(others.join('\n\n'), sink, place('written'))
  sink.part(place('by-attribute'), 'attachment', byAttribute(source).join('\n'), 'attribute that the style sheet shows')
  sink.part(place('readings'), 'attachment', byReadings(source), 'letters set above others')
  sink.part(
    place('without'),
    'attachment',
    withoutAsides(source, found, sink),
    'text without what is struck out or set above it',
  )
  if (isReordered(source))
    sink.unread(shown, 'Its style shows letters in a different order from the source; a person must check it.')
  const { drawings, dependent, all } = drawingsIn(source, sink.budget)
  for (const [index, drawing] of drawings.entries())
    await sink.deeper(place(`drawing${index + 1}`), {
      name: '',
      bytes: Buffer.from(drawing),
      as: 'svg',
      where: 'drawing in the source',
    })
  if (dependent) sink.unread(shown, 'A drawing in it depends on the page around it; a person must check it.')
  if (!all) sink.unread(shown, 'Not all drawings in it were checked: there are too many.')
  for (const [index, inner] of found.embedded.entries())
    await sink.deeper(place(`data${index + 1}`), {
      name: '',
      bytes: inner.bytes,
      type: inner.type,
      where: 'embedded in the source',
    })
  return [found.shown, found.quoted].join('\n')
}

function byAttribute(source: string): string[] {
  const names = new Set(
    [...source.matchAll(/\bcontent\s*:[^;}]{0,200}?\battr\(\s*([\w-]{1,60})/gi)].map(([, name]) => name!),
  )
  return [...names].map((name) =>
    [...source.matchAll(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]{0,500})"|'([^']{0,500})')`, 'gi'))]
      .map(([, double, single]) => double ?? single ?? '')
      .join(''),
  )
}

const MOVED_LETTER = new RegExp(
  `<[a-z]{1,12}\\s[^<>]{0,300}?(?:${['position\\s*:\\s*absolute', '\\border\\s*:\\s*-?\\d', 'float\\s*:\\s*right'].join(
    '|',
  )})[^<>]{0,300}>[A-Za-z]{1,3}<`,
  'gi',
)
const MIN_MOVED = 4
const TURNED_ROUND = [
  /<bdo\b[^<>]{0,300}?\bdir\s*=\s*["']?rtl[^<>]{0,300}>[^<>]{0,300}[A-Za-z]{3}/i,
  /unicode-bidi\s*:\s*(?:isolate-|bidi-)?override/i,
]

const isReordered = (source: string): boolean =>
  TURNED_ROUND.some((pattern) => pattern.test(source)) || (source.match(MOVED_LETTER)?.length ?? 0) >= MIN_MOVED

function byReadings(source: string): string {
  const letters = [...source.matchAll(/<rt\b[^<>]{0,300}>([^<>]{0,500})/gi)].map(([, letter]) => letter!)
  const short = letters.filter((letter) => letter.length < 4).length
  return letters.length > 3 && short > letters.length * 0.8 ? letters.join('').replaceAll('&nbsp;', ' ') : ''
}

const ASIDES = /<(rt|rp|del|s|strike)\b[^<>]{0,300}>[^<>]{0,500}<\/\1\s*>/gi

/** Annotations and struck-out letters may split a word. */
function withoutAsides(source: string, { shown }: { shown: string }, sink: ExtractionSink): string {
  if (!new RegExp(ASIDES).test(source)) return ''
  const rest = sweepHtml(source.replace(ASIDES, ''), sink.budget).shown.trim()
  return rest === shown.trim() ? '' : rest
}

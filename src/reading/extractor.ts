import type { Part, PartKind, Unread } from '../../detectors/contract.ts'
import { withPlainSpaces } from '../core/plain-spaces.ts'
import { type Budget, Exhausted, OutOfTime } from './budget.ts'
import { readCarried } from './carried-files.ts'
import { codesIn } from './codes.ts'
import type { OpenExtraction } from './extraction-result.ts'
import { extensionDiffers, formatOf } from './formats.ts'
import { withoutReader } from './kinds.ts'
import { illegible } from './legible.ts'
import { LARGEST_FILE, LONGEST_NAME, LONGEST_TEXT, MAX_COMPLAINTS, MAX_DEPTH, MAX_KEPT_BYTES } from './limits.ts'
import { unfold } from './normalise.ts'
import { asUnreadable, type ExtractionSink, type GivenFile, Unreadable } from './reader.ts'
import { endOfZip, pdfWithin, refine, sniff } from './sniff.ts'
import { uniqueIds } from './unique-ids.ts'
import { openZip } from './zip.ts'

/** Zip files, or formats whose readers pass on the files inside. */
const CONTAINERS = new Set(
  'zip epub docx xlsx xlsb pptx ooxml opendocument tar mail slack ole msg doc xls ppt'.split(' '),
)

const ZIPPED = new Set('zip epub docx xlsx xlsb pptx ooxml opendocument'.split(' '))

const TAKES_OUT = new Set('text html xml mail png jpeg gif webp avif heic jpeg2000 bmp tiff ico'.split(' '))

/** Hidden parts may consist of any bytes. */
const SHOWN: ReadonlySet<PartKind> = new Set(['title', 'body', 'quoted', 'attachment', 'header-footer'])

/** A shorter text cannot hold an encoded file. */
const SHORTEST_FILE = 100

type Found = Pick<GivenFile, 'id' | 'name' | 'bytes' | 'type' | 'page' | 'preview'> & {
  where?: string
  depth?: number
  as?: string
}

export type Reached =
  | { readonly page: number; readonly pages: number }
  | { readonly seconds: number; readonly length?: number }

/** What was found in a recording whose check goes on. */
export type FoundSoFar = {
  readonly part: string
  readonly parts: readonly Part[]
  readonly unread: readonly Unread[]
}

export type Progress = (
  so:
    | { readonly extraction: OpenExtraction; readonly textsRead?: true }
    | { readonly at: Reached }
    | { readonly soFar: FoundSoFar },
) => void

/** Files inside files share one budget of size, time and depth. */
export function createExtractor(
  extraction: OpenExtraction,
  budget: Budget,
  progress: Progress = () => {},
  want?: string,
) {
  const once = uniqueIds()
  const files = extraction.files ?? []
  extraction.files = files
  const searched = new WeakSet<Part>()
  const tasks: (() => Promise<void>)[] = []
  let kept = 0
  return {
    async take(found: Found): Promise<void> {
      await take(found)
      if (tasks.length > 0) progress({ extraction, textsRead: true })
      for (let task = tasks.shift(); task; task = tasks.shift()) await task()
    },
  }

  async function take(found: Found): Promise<void> {
    const { id, name, bytes } = found
    if (id === want) extraction.wanted = { name, bytes }
    else if (want === undefined || want.startsWith(`${id}/`)) await readInto(found)
  }

  async function readInto(found: Found): Promise<void> {
    const { id, name, bytes, where, depth = 0 } = found
    const sink = sinkFor(id, depth, where)
    try {
      budget.file()
      const met = { part: id, format: '' }
      files.push(met)
      if (name.trim() !== '') sink.part('name', 'filename', name)
      if (depth > MAX_DEPTH) throw new Exhausted('It is nested too deeply.')
      if (bytes.length > LARGEST_FILE) throw new Exhausted('It is too large.')
      const format = found.as ?? refine(sniff(bytes, name), bytes)
      met.format = format
      if (format === 'empty') return nothingIn(name, depth)
      if (extensionDiffers(name, format))
        sink.observe('', 'extension-differs', `The name says one kind of file, the content is ${calledOf(format)}.`)
      await readAs(format, { id, name, bytes, format, depth, ...declared(found) }, sink)
    } catch (fault) {
      complain(fault, sink)
    }
    progress({ extraction })
  }

  async function finish(task: () => Promise<void>, sink: ExtractionSink): Promise<void> {
    const before = budget.damaged()
    const from = extraction.parts.length
    try {
      await task()
      await takeOut(extraction.parts.slice(from), sink)
      if (budget.damaged() > before) sink.unread('', DAMAGED, 'save-again')
    } catch (fault) {
      complain(fault, sink)
    }
    progress({ extraction })
  }

  /** Empty texts are common in mail; any other empty file was truncated. */
  function nothingIn(name: string, depth: number): void {
    if (depth === 0 || !/^$|\.(?:txt|text)$/i.test(name))
      throw new Unreadable('It is empty: nothing could be read.', 'attach-again')
  }

  function notRead({ format, bytes, name }: GivenFile, sink: ExtractionSink): never {
    const isNamed = formatOf(format)?.extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`))
    if (format === 'executable')
      sink.observe('', 'program', isNamed ? 'It is a program.' : 'It is a program, despite its name.')
    throw withoutReader(bytes, calledOf(format))
  }

  async function readAs(format: string, file: GivenFile, sink: ExtractionSink): Promise<void> {
    const load = formatOf(format)?.load
    if (!load) return notRead(file, sink)
    const read = await load()
    const before = budget.damaged()
    const from = extraction.parts.length
    await read(file, sink)
    if (TAKES_OUT.has(format)) for (const part of extraction.parts.slice(from)) searched.add(part)
    else await takeOut(extraction.parts.slice(from), sink)
    if (budget.damaged() > before || (ZIPPED.has(format) && openZip(file.bytes).damaged))
      sink.unread('', DAMAGED, 'save-again')
    if (CONTAINERS.has(format)) return
    if (endOfZip(file.bytes)) await hiddenArchive(file, sink)
    if (format !== 'pdf') await hiddenPages(file, sink)
  }

  async function takeOut(parts: readonly Part[], sink: ExtractionSink): Promise<void> {
    for (const part of parts) {
      if (part.from || searched.has(part) || part.text.length < SHORTEST_FILE) continue
      searched.add(part)
      await readCarried(part.text, sink, 'written', part.kind === 'attachment' || part.kind === 'body')
    }
  }

  /** A picture, PDF or text with an archive appended is two files in one. */
  async function hiddenArchive(file: GivenFile, sink: ExtractionSink): Promise<void> {
    const from = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).indexOf('PK\x03\x04')
    if (from < 0) return
    sink.observe('', 'hidden-archive', 'An archive is hidden after its end.')
    await sink.deeper('archive', {
      name: '',
      bytes: file.bytes.subarray(from),
      as: 'zip',
      where: 'archive hidden behind the file',
    })
  }

  /** Some programs look beyond the first thousand bytes for the start of a PDF. */
  async function hiddenPages(file: GivenFile, sink: ExtractionSink): Promise<void> {
    const bytes = pdfWithin(file.bytes)
    if (!bytes) return
    sink.observe('', 'hidden-archive', 'A document is hidden after its end.')
    await sink.deeper('pages', {
      name: '',
      bytes,
      as: 'pdf',
      where: 'document hidden behind the file',
    })
  }

  function sinkFor(id: string, depth: number, inside: string | undefined): ExtractionSink {
    const idOf = (at: string) => (at === '' ? id : `${id}/${at}`)
    const place = (where?: string) => [inside, where].filter(Boolean).join(', ')
    const add = (at: string, given: Pick<Part, 'kind' | 'program' | 'text' | 'where' | 'from' | 'times'>): string => {
      const known = idOf(at)
      if (given.text.trim() === '') return known
      const own = once(known)
      for (const doubt of doubts(given.kind, given.text)) extraction.unread.push({ part: own, ...doubt })
      const text = given.text.slice(0, longest(given.kind))
      budget.text(text.length)
      extraction.parts.push(...partsOf(own, { ...given, text }))
      return own
    }
    function partsOf(own: string, { where: within, ...given }: Omit<Part, 'id'>): Part[] {
      const where = place(within)
      const text = withPlainSpaces(given.text)
      const part: Part = { id: own, ...given, text, ...(where && { where }) }
      return given.from ? [part] : [part, ...unfold(part)]
    }
    const sink: ExtractionSink = {
      budget,
      part: (at, kind, text, where = '', from, times) =>
        add(at, { kind, text, where, ...(from ? { from } : {}), ...(times ? { times } : {}) }),
      filled: (at, text, where, program = 'technical') => add(at, { kind: 'properties', program, text, where }),
      picture(at, picture) {
        budget.samples(picture.grey.length + (picture.rgb?.length ?? 0))
        const location = place(picture.where)
        extraction.pictures.push({ ...picture, part: idOf(at), ...(location === '' ? {} : { where: location }) })
      },
      layout(layout) {
        extraction.papers = [...(extraction.papers ?? []), { ...layout, part: id }]
      },
      unread: (at, why, advice) => report({ part: idOf(at), why, ...(advice ? { advice } : {}) }),
      outOfTime: (at, why) => report({ part: idOf(at), why, retry: true }),
      async afterText(bytes, task) {
        kept += bytes
        // Postponed pictures count towards the reader's memory limit.
        if (kept > MAX_KEPT_BYTES) await task()
        else tasks.push(() => finish(task, sink))
      },
      reached: (page, pages) => progress({ at: { page, pages } }),
      reachedTime: (reached, length) => progress({ at: reachedTime(reached, length) }),
      soFar(texts, why) {
        const own = uniqueIds()
        const parts = texts.flatMap(({ at, ...text }) => (text.text.trim() === '' ? [] : partsOf(own(idOf(at)), text)))
        progress({ soFar: { part: id, parts, unread: [{ part: id, why }] } })
      },
      recording(recording) {
        extraction.recordings = [...(extraction.recordings ?? []), { ...recording, part: id }]
      },
      observe(at, what, detail, span) {
        if (extraction.observations.length >= MAX_COMPLAINTS * 5)
          return report({ part: id, why: 'It has more warnings than are listed.' })
        const range = span ? { start: span[0], end: span[1] } : {}
        extraction.observations.push({ part: idOf(at), what, detail, ...range })
      },
      deeper: (at, inner) => take({ ...inner, id: once(idOf(at)), depth: depth + 1, where: place(inner.where) }),
      envelope(mail) {
        if (depth === 0 && !extraction.mail) extraction.mail = mail
      },
    }
    return sink
  }

  function report(unread: Unread): void {
    const known = extraction.unread.some(({ part, why }) => part === unread.part && why === unread.why)
    if (!known && extraction.unread.length < MAX_COMPLAINTS) extraction.unread.push(unread)
  }
}

function reachedTime(reached: number, length: number | undefined): Reached {
  const inSeconds = (milliseconds: number) => Math.floor(milliseconds / 1_000)
  return { seconds: inSeconds(reached), ...(length === undefined ? {} : { length: inSeconds(length) }) }
}

const longest = (kind: PartKind): number => (kind === 'filename' ? LONGEST_NAME : LONGEST_TEXT)

function doubts(kind: PartKind, text: string): Pick<Unread, 'why' | 'advice'>[] {
  const reasons = text.length > longest(kind) ? [{ why: 'Only the beginning of it was checked: it is too long.' }] : []
  if (!SHOWN.has(kind)) return reasons
  const read = text.slice(0, LONGEST_TEXT)
  const strange = illegible(read)
  return [...reasons, ...(strange ? [strange] : []), ...codesIn(read).map((why) => ({ why }))]
}

function declared({ type, page, preview }: Found): Pick<GivenFile, 'type' | 'page' | 'preview'> {
  return { ...(type ? { type } : {}), ...(page === undefined ? {} : { page }), ...(preview ? { preview } : {}) }
}

function calledOf(format: string): string {
  return formatOf(format)?.called ?? 'a file of unknown kind'
}

const DAMAGED = 'It is damaged: some of it may be missing.'

function complain(fault: unknown, sink: ExtractionSink): void {
  if (fault instanceof Exhausted) {
    const why = `It was not read completely. ${fault.message}`
    if (fault instanceof OutOfTime) sink.outOfTime('', why)
    else sink.unread('', why)
  } else {
    const { message, advice } = asUnreadable(fault)
    sink.unread('', message, advice)
  }
}

import type { Part, PartKind, Unread } from '../../detectors/contract.ts'
import { type Budget, Exhausted, OutOfTime } from './budget.ts'
import { readCarried } from './carried-files.ts'
import { codesIn } from './codes.ts'
import type { OpenLedger } from './extraction-result.ts'
import { extensionDiffers, formatOf } from './formats.ts'
import { illegible } from './legible.ts'
import { DEEPEST, LARGEST_FILE, LONGEST_NAME, LONGEST_TEXT, MOST_COMPLAINTS, MOST_KEPT_BYTES } from './limits.ts'
import { plain, unfold } from './normalise.ts'
import { type GivenFile, type House, Unreadable } from './reader.ts'
import { endOfZip, pdfWithin, refine, sniff } from './sniff.ts'
import { openZip } from './zip.ts'

/** Formats that are zips themselves, or whose readers give on what they hold. */
const CONTAINERS = new Set(
  'zip epub docx xlsx xlsb pptx ooxml opendocument tar mail slack ole msg doc xls ppt'.split(' '),
)

const ZIPPED = new Set('zip epub docx xlsx xlsb pptx ooxml opendocument'.split(' '))

/** Their readers look for files in their own text, and leave those letters out of it. */
const TAKES_OUT = new Set('text html xml mail png jpeg gif webp avif heic bmp tiff ico'.split(' '))

/** What a person would be shown; what is out of sight may be made of any bytes. */
const SHOWN: ReadonlySet<PartKind> = new Set(['title', 'body', 'quoted', 'attachment', 'header-footer'])

/** Fewer letters hold no file. */
const SHORTEST_FILE = 100

type Found = Pick<GivenFile, 'id' | 'name' | 'bytes' | 'type' | 'page'> & {
  where?: string
  depth?: number
  as?: string
}

export type PageReached = { readonly page: number; readonly pages: number }

/** What has been read so far, or which page is being read. */
export type Progress = (
  so: { readonly ledger: OpenLedger; readonly textsRead?: true } | { readonly at: PageReached },
) => void

/** Takes files and writes what their readers report into one ledger, within one budget. */
export function createHouse(ledger: OpenLedger, budget: Budget, progress: Progress = () => {}, want?: string) {
  const ids = new Set<string>()
  const files = ledger.files ?? []
  ledger.files = files
  const searched = new WeakSet<Part>()
  const tasks: (() => Promise<void>)[] = []
  let kept = 0
  return {
    async take(found: Found): Promise<void> {
      await take(found)
      if (tasks.length > 0) progress({ ledger, textsRead: true })
      for (let task = tasks.shift(); task; task = tasks.shift()) await task()
    },
  }

  /** Where one file alone is wanted, nothing else is read but what may hold it. */
  async function take(found: Found): Promise<void> {
    const { id, name, bytes } = found
    if (id === want) ledger.wanted = { name, bytes }
    else if (want === undefined || want.startsWith(`${id}/`)) await readInto(found)
  }

  async function readInto(found: Found): Promise<void> {
    const { id, name, bytes, where, depth = 0 } = found
    const house = houseOf(id, depth, where)
    try {
      budget.file()
      const met = { part: id, format: '' }
      files.push(met)
      if (name.trim() !== '') house.part('name', 'filename', name)
      if (depth > DEEPEST) throw new Exhausted('It is nested too deeply.')
      if (bytes.length > LARGEST_FILE) throw new Exhausted('It is too large.')
      const format = found.as ?? refine(sniff(bytes, name), bytes)
      met.format = format
      if (format === 'empty') return nothingIn(name, depth)
      if (extensionDiffers(name, format))
        house.observe('', 'extension-differs', `The name says one kind of file, the content is ${calledOf(format)}.`)
      await readAs(format, { id, name, bytes, format, depth, ...told(found) }, house)
    } catch (fault) {
      complain(fault, house)
    }
    progress({ ledger })
  }

  /** As if its reader went on: its texts are searched for files, and damage is reported. */
  async function finish(task: () => Promise<void>, house: House): Promise<void> {
    const before = budget.damaged()
    const from = ledger.parts.length
    try {
      await task()
      await takeOut(ledger.parts.slice(from), house)
      if (budget.damaged() > before) house.unread('', DAMAGED)
    } catch (fault) {
      complain(fault, house)
    }
    progress({ ledger })
  }

  /** Mail is full of empty texts; anything else that is empty was cut off on its way. */
  function nothingIn(name: string, depth: number): void {
    if (depth === 0 || !/^$|\.(?:txt|text)$/i.test(name)) throw new Unreadable('It is empty: nothing could be read.')
  }

  async function readAs(format: string, file: GivenFile, house: House): Promise<void> {
    const load = formatOf(format)?.load
    if (!load) throw new Unreadable(`There is no reader for ${calledOf(format)}.`)
    const read = await load()
    const before = budget.damaged()
    const from = ledger.parts.length
    await read(file, house)
    if (TAKES_OUT.has(format)) for (const part of ledger.parts.slice(from)) searched.add(part)
    else await takeOut(ledger.parts.slice(from), house)
    if (budget.damaged() > before || (ZIPPED.has(format) && openZip(file.bytes).damaged)) house.unread('', DAMAGED)
    if (CONTAINERS.has(format)) return
    if (endOfZip(file.bytes)) await hiddenArchive(file, house)
    if (format !== 'pdf') await hiddenPages(file, house)
  }

  /** A file written as letters and digits into a cell, a slide, a paragraph. */
  async function takeOut(parts: readonly Part[], house: House): Promise<void> {
    for (const part of parts) {
      if (part.from || searched.has(part) || part.text.length < SHORTEST_FILE) continue
      searched.add(part)
      await readCarried(part.text, house, 'written', part.kind === 'attachment' || part.kind === 'body')
    }
  }

  /** A picture, a PDF or a text with an archive behind it is two files in one. */
  async function hiddenArchive(file: GivenFile, house: House): Promise<void> {
    const from = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).indexOf('PK\x03\x04')
    if (from < 0) return
    house.observe('', 'hidden-archive', 'An archive is hidden behind it.')
    await house.deeper('archive', {
      name: '',
      bytes: file.bytes.subarray(from),
      as: 'zip',
      where: 'archive hidden behind the file',
    })
  }

  /** Some programs look further than the first thousand bytes for the beginning of a PDF. */
  async function hiddenPages(file: GivenFile, house: House): Promise<void> {
    const bytes = pdfWithin(file.bytes)
    if (!bytes) return
    house.observe('', 'hidden-archive', 'A document is hidden behind it.')
    await house.deeper('pages', {
      name: '',
      bytes,
      as: 'pdf',
      where: 'document hidden behind the file',
    })
  }

  function houseOf(id: string, depth: number, inside: string | undefined): House {
    const idOf = (at: string) => (at === '' ? id : `${id}/${at}`)
    const place = (where?: string) => [inside, where].filter(Boolean).join(', ')
    const house: House = {
      budget,
      part(at, kind, text, where, from) {
        const known = idOf(at)
        if (text.trim() === '') return known
        const own = once(known)
        for (const why of doubts(kind, text)) ledger.unread.push({ part: own, why })
        const kept = plain(text.slice(0, longest(kind)))
        budget.text(kept.length)
        const said = place(where)
        const heard: Part = {
          id: own,
          kind,
          text: kept,
          ...(said === '' ? {} : { where: said }),
          ...(from ? { from } : {}),
        }
        ledger.parts.push(heard, ...(from ? [] : unfold(heard)))
        return own
      },
      picture(at, picture) {
        budget.samples(picture.grey.length + (picture.rgb?.length ?? 0))
        const said = place(picture.where)
        ledger.pictures.push({ ...picture, part: idOf(at), ...(said === '' ? {} : { where: said }) })
      },
      paper(paper) {
        ledger.papers = [...(ledger.papers ?? []), { ...paper, part: id }]
      },
      unread: (at, why) => report({ part: idOf(at), why }),
      outOfTime: (at, why) => report({ part: idOf(at), why, retry: true }),
      async afterText(bytes, task) {
        kept += bytes
        // What is kept until then counts towards the memory of the reader.
        if (kept > MOST_KEPT_BYTES) await task()
        else tasks.push(() => finish(task, house))
      },
      reached: (page, pages) => progress({ at: { page, pages } }),
      observe(at, what, detail, span) {
        if (ledger.observations.length >= MOST_COMPLAINTS * 5)
          return report({ part: id, why: 'More stands out in it than is listed.' })
        const range = span ? { start: span[0], end: span[1] } : {}
        ledger.observations.push({ part: idOf(at), what, detail, ...range })
      },
      deeper: (at, inner) => take({ ...inner, id: once(idOf(at)), depth: depth + 1, where: place(inner.where) }),
      envelope(mail) {
        if (depth === 0 && !ledger.mail) ledger.mail = mail
      },
    }
    return house
  }

  /** Each complaint once. */
  function report(unread: Unread): void {
    const known = ledger.unread.some(({ part, why }) => part === unread.part && why === unread.why)
    if (!known && ledger.unread.length < MOST_COMPLAINTS) ledger.unread.push(unread)
  }

  function once(id: string): string {
    let own = id
    for (let n = 2; ids.has(own); n++) own = `${id}~${n}`
    ids.add(own)
    return own
  }
}

const longest = (kind: PartKind): number => (kind === 'filename' ? LONGEST_NAME : LONGEST_TEXT)

/** Why a text was not checked, or not all of it. */
function doubts(kind: PartKind, text: string): string[] {
  const reasons = text.length > longest(kind) ? ['Only the beginning of it was checked: it is too long.'] : []
  if (!SHOWN.has(kind)) return reasons
  const read = text.slice(0, LONGEST_TEXT)
  const strange = illegible(read)
  return [...reasons, ...(strange ? [strange] : []), ...codesIn(read)]
}

/** What whoever handed it over said of it, where they did. */
function told({ type, page }: Found): Pick<GivenFile, 'type' | 'page'> {
  return { ...(type ? { type } : {}), ...(page === undefined ? {} : { page }) }
}

function calledOf(format: string): string {
  return formatOf(format)?.called ?? 'a file of unknown kind'
}

const DAMAGED = 'It is damaged: some of it may be missing.'

function complain(fault: unknown, house: House): void {
  if (fault instanceof OutOfTime) house.outOfTime('', sentence(fault))
  else house.unread('', sentence(fault))
}

/** What went wrong, for a person. A package's own message may quote the file, so only ours are passed on. */
function sentence(fault: unknown): string {
  if (fault instanceof Exhausted) return `It was not read to its end. ${fault.message}`
  if (fault instanceof Unreadable) return fault.message
  return 'It could not be read: it is damaged, or made in a way that is not supported.'
}

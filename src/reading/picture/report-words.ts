import type { Run } from '../../core/on-picture.ts'
import { readCodes } from '../barcodes.ts'
import { readWords, type Search } from '../ocr.ts'
import type { ExtractionSink } from '../reader.ts'
import { Unreadable } from '../reader.ts'
import { SMALLEST_SIDE } from './bounds.ts'
import type { Raster } from './decode.ts'

type Options = Search & { readonly runs?: Run[] }

/** Reports what was found. */
export type Report = () => void

export async function reportWords(
  raster: Raster,
  at: string,
  where: string | undefined,
  sink: ExtractionSink,
  options: Options = {},
): Promise<void> {
  const report = await findWords(raster, at, where, sink, options)
  report()
}

/** The caller reports, because several pictures may be read at once. */
export async function findWords(
  raster: Raster,
  at: string,
  where: string | undefined,
  sink: ExtractionSink,
  { runs, ...search }: Options = {},
): Promise<Report> {
  if (Math.min(raster.width, raster.height) < SMALLEST_SIDE) return () => {}
  const reportCodes = await findCodes(raster, at, where, sink)
  const seen = await readWords(raster, sink.budget, search).catch((fault: unknown) => ({ fault }))
  const place = at === '' ? 'words' : `${at}/words`
  const placeOf = (what: string) => [where, what].filter(Boolean).join(', ')
  const failed = (fault: unknown) =>
    sink.unread(at, fault instanceof Unreadable ? fault.message : 'This picture could not be searched for words.')
  return () => {
    reportCodes()
    if ('fault' in seen) return failed(seen.fault)
    try {
      runs?.push(...seen.runs)
      sink.part(place, 'picture-text', seen.text, placeOf('words in a picture'))
      for (const other of seen.others)
        sink.part(`${place}-turned`, 'picture-text', other, placeOf('turned or faint words in a picture'))
      if (seen.untried) sink.outOfTime(at, 'Not all words in this picture were read: there was no time.')
      if (seen.unreadable)
        sink.unread(at, 'It seems to hold writing, perhaps by hand, that could not be read.', 'sharper-picture')
    } catch (fault) {
      failed(fault)
    }
  }
}

async function findCodes(raster: Raster, at: string, where: string | undefined, sink: ExtractionSink): Promise<Report> {
  if (sink.budget.left() < 1_000)
    return () => sink.outOfTime(at, 'This picture was not searched for QR codes and barcodes: there was no time.')
  const codes = await readCodes(raster)
  return () => {
    for (const { format, text } of codes)
      sink.part(
        at === '' ? 'code' : `${at}/code`,
        'picture-text',
        text,
        [where, calledOf(format)].filter(Boolean).join(', '),
      )
  }
}

const calledOf = (format: string): string => (/QR/i.test(format) ? 'QR code' : 'barcode')

import { pattern, patternWith, phrases } from '../../detectors/pattern.ts'
import { isAccount } from './accounts.ts'
import { pairs } from './pairs.ts'
import type { ExtractionSink } from './reader.ts'

export type Property = readonly [name: string, value: string]

const LABEL_NAME =
  /MSIP_Label|classif|marking|protect|sensitiv|^titus|^bj[A-Z_]|^docIndexRef|caveat|security|^label|label$|^gsc\b|^sec$|^clbl/i
const ROUTINE_KEYS = phrases`
  InstanceID, DocumentID, OriginalDocumentID, CreateDate, ModifyDate, MetadataDate, CreationDate, ModDate, Trapped,
  format, part, conformance, toolkit, xmptk, when, changed, instanceID, documentID, parseType, version, Producer,
  CreatorTool, Creator, Ptex.*, rdf:.*
`

/** Measures, dates and versions are about nobody. */
const ROUTINE = pattern`(?:^|:)${ROUTINE_KEYS}$`
const PROGRAMS = phrases`
  Adobe, Microsoft, LibreOffice, OpenOffice, Writer, Acrobat, pdf-lib, pdfTeX, LaTeX, TeX, macOS, Mac OS, Quartz,
  Skia, Chromium, Mozilla, Ghostscript, GIMP, Canva, iText, Cairo, PDFium, ImageMagick, Inkscape, Photoshop, sharp,
  libvips
`

const PROGRAM = patternWith('i')`^${PROGRAMS}\b`
const OF_PROGRAM = /(?:Producer|Creator|CreatorTool)$/
const ALWAYS_A_PERSON = /author|creator|subject|title|keywords/i

/** Reports labels apart, and leaves out what programs write. */
export function reportProperties(
  properties: Iterable<Property>,
  at: string,
  where: string,
  sink: ExtractionSink,
): void {
  const plain = new Map<string, Property>()
  const labels = new Set<string>()
  for (const [name, raw] of properties) {
    const value = raw.trim()
    if (value === '') continue
    const own = name.replace(/^.*:/, '')
    if (LABEL_NAME.test(own)) labels.add(`${own}=${value}`)
    else if (!isRoutine(name, value)) plain.set(`${own}: ${value}`, [own, value])
  }
  const isProgram = ([name, value]: Property) => OF_PROGRAM.test(name) && PROGRAM.test(value)
  const isFilled = (one: Property) => isAccount(...one) && !isProgram(one)
  sink.part(at, 'properties', pairs([...plain.values()].filter((one) => !isFilled(one) && !isProgram(one))), where)
  sink.filled(`${at}/accounts`, pairs([...plain.values()].filter(isFilled)), where, 'account')
  sink.filled(`${at}/programs`, pairs([...plain.values()].filter(isProgram)), where)
  sink.part(`${at}/labels`, 'label', [...labels].join('\n'), where)
}

function isRoutine(name: string, value: string): boolean {
  if (!ROUTINE.test(name)) return false
  if (OF_PROGRAM.test(name)) return false
  if (/format$|part$|version$/.test(name)) return /^[\w.+/-]{0,24}$/.test(value)
  if (ALWAYS_A_PERSON.test(name)) return false
  return /^[\w\s:.,+'()#/-]{0,80}$/.test(value)
}

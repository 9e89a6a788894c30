import type { Budget } from '../budget.ts'
import { plainly, quotedWords } from './sheet-values.ts'
import { isWhite } from './visibility.ts'
import { type Attributes, walkXml } from './xml.ts'

export type CellFormat = {
  readonly code: string
  readonly hidden?: string
}

export type SheetEntry = { readonly name: string; readonly state: string; readonly id: string }

export type Book = {
  readonly sheets: readonly SheetEntry[]
  readonly since1904: boolean
  readonly names: readonly string[]
}

const TINY_POINTS = 4

/** ECMA-376, 18.8.30. */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'dd/mm/yyyy',
  15: 'dd-mmm-yy',
  16: 'dd-mmm',
  17: 'mmm-yy',
  18: 'hh:mm',
  19: 'hh:mm:ss',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
}

export function readFormats(bytes: Uint8Array | undefined, budget: Budget): { formats: CellFormat[]; codes: string[] } {
  const codes = new Map<number, string>()
  const fonts: string[] = []
  const fills: boolean[] = []
  const formats: CellFormat[] = []
  let font = { white: false, size: 11 }
  let within = ''
  if (!bytes) return { formats, codes: [] }
  const openers: Record<string, (attributes: Attributes) => void> = {
    'x:numFmt': (attributes) => codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? ''),
    'x:font': () => {
      font = { white: false, size: 11 }
    },
    'x:sz': (attributes) => {
      font.size = Number(attributes['val'] ?? 11)
    },
    'x:color': (attributes) => {
      if (within === 'x:fonts') font.white = isPaper(attributes) && !attributes['tint']
    },
    'x:fill': () => fills.push(false),
    'x:fgColor': (attributes) => {
      if (within === 'x:fills') fills[fills.length - 1] = !isPaper(attributes)
    },
    'x:xf': (attributes) => {
      if (within === 'x:cellXfs') formats.push(formatOf(attributes))
    },
  }
  walkXml(
    bytes,
    {
      open(name, attributes) {
        if (TABLES.test(name)) within = name
        openers[name]?.(attributes)
      },
      text: () => undefined,
      close(name) {
        if (name !== 'x:font' || within !== 'x:fonts') return
        fonts.push(font.size < TINY_POINTS ? `${font.size}-point text` : font.white ? 'white text' : '')
      },
    },
    budget,
  )
  return { formats, codes: [...codes.values()] }

  function formatOf(attributes: Attributes): CellFormat {
    const code = codeOf(Number(attributes['numFmtId'] ?? 0), codes)
    if (HIDES.test(code)) return { code, hidden: 'hidden by its format' }
    const font = fonts[Number(attributes['fontId'] ?? 0)] ?? ''
    const filled = fills[Number(attributes['fillId'] ?? 0)] ?? false
    return font === '' || (font === 'white text' && filled) ? { code } : { code, hidden: font }
  }
}

const TABLES = /^x:(?:fonts|fills|cellXfs|cellStyleXfs|dxfs)$/
/** ';;;' shows nothing, and neither does an empty section for numbers. */
const HIDES = /^\s*;+\s*$|^;;/

export function codeOf(id: number, codes: ReadonlyMap<number, string>): string {
  // 27 to 36 and 50 to 58 are dates in other calendars.
  return codes.get(id) ?? BUILT_IN[id] ?? (/^(?:2[7-9]|3[0-6]|5[0-8])$/.test(String(id)) ? 'dd/mm/yyyy' : '')
}

export function isPaper(attributes: Attributes): boolean {
  return attributes['theme'] === '0' || isWhite((attributes['rgb'] ?? '').slice(-6))
}

export function readBook(bytes: Uint8Array, budget: Budget): Book {
  const sheets: SheetEntry[] = []
  const names: string[] = []
  let since1904 = false
  let defining = ''
  const define = (attributes: Attributes) => {
    defining = (attributes['name'] ?? '').replace(/(?<=[A-Za-z])_(?=[A-Za-z])/g, ' ')
    for (const key of ['comment', 'description', 'help', 'statusBar', 'customMenu'])
      if (attributes[key]) names.push(attributes[key])
  }
  walkXml(
    bytes,
    {
      open(name, attributes) {
        if (name === 'x:sheet')
          sheets.push({
            name: attributes['name'] ?? '',
            state: attributes['state'] ?? 'visible',
            id: attributes['r:id'] ?? '',
          })
        else if (name === 'x:workbookPr') since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
        else if (name === 'x:customWorkbookView' || name === 'x:fileSharing')
          names.push(attributes['name'] ?? attributes['userName'] ?? '')
        else if (name === 'x:definedName') define(attributes)
      },
      text(text) {
        if (defining !== '') names.push(`${defining}:\t${quotedWords(text)}`)
        defining = ''
      },
      close(name) {
        if (name === 'x:definedName' && defining !== '') names.push(defining)
        if (name === 'x:definedName') defining = ''
      },
    },
    budget,
  )
  return { sheets, since1904, names }
}

/** Phonetic guides are returned separately. */
export function readStrings(bytes: Uint8Array, budget: Budget): { strings: string[]; aids: string[]; seen: string[] } {
  const strings: string[] = []
  const aids: string[] = []
  const seen: string[] = []
  let text = ''
  let shown = ''
  let white = false
  let aid = 0
  let inText = false
  walkXml(
    bytes,
    {
      open(name, attributes) {
        if (name === 'x:si') text = shown = ''
        else if (name === 'x:rPh') aid++
        else if (name === 'x:color') white = isPaper(attributes)
        if (name === 'x:si' || name === 'x:r') white = false
        inText = name === 'x:t'
      },
      text(piece) {
        if (!inText) return
        if (aid > 0) aids.push(piece)
        else text += piece
        if (aid === 0 && !white) shown += piece
      },
      close(name) {
        inText = false
        if (name === 'x:rPh') aid--
        else if (name === 'x:si') {
          strings.push(plainly(text))
          if (shown !== text) seen.push(plainly(shown))
        }
      },
    },
    budget,
  )
  return { strings, aids, seen }
}

import type { Budget } from '../budget.ts'
import type { Flow, TextState } from './flow.ts'
import type { UsedFonts } from './fonts/used-fonts.ts'
import { applyProperty, fontsOf, isOn, isWhite, type Look, type Styles, unseen, weightOf } from './visibility.ts'
import { wordNotes } from './word-notes.ts'
import type { Attributes, Walker } from './xml.ts'

/** `headers` maps a relationship id to 'first', 'even' or 'default'. */
export type Word = { readonly headers: ReadonlyMap<string, string>; readonly chunks: number }

type Box = { fill: string | undefined }

export function walkWord(flow: Flow, styles: Styles, budget: Budget, used?: UsedFonts): { walker: Walker; word: Word } {
  const headers = new Map<string, string>()
  let chunks = 0
  const depth = { deleted: 0, inserted: 0, fallback: 0, run: 0, paragraphProperties: 0, runProperties: 0, change: 0 }
  let base: Look = styles.defaults
  let run: Look = base
  let paragraphFill: string | undefined
  let markHidden = false
  let collecting: 'text' | 'code' | 'math' | 'other' | undefined
  const cells: (string | undefined)[] = []
  const tables: boolean[] = []
  const boxes: Box[] = []
  const saved: { base: Look; run: Look; paragraphFill: string | undefined; markHidden: boolean }[] = []
  let shapeFill: string | undefined
  let steps = 0

  const ground = () =>
    paragraphFill ??
    cells.findLast((fill) => fill !== undefined) ??
    (tables.at(-1) ? 'table style' : undefined) ??
    boxes.at(-1)?.fill

  const state = (): TextState => ({
    hidden: unseen(run, ground()),
    deleted: depth.deleted > 0,
    inserted: depth.inserted > 0,
    fallback: depth.fallback > 0,
  })

  const say = (text: string, font?: string) => {
    const shown = run.caps ? text.toUpperCase() : text
    used?.add(font === undefined ? fontsOf(run) : [font], shown, weightOf(run))
    flow.text(shown, state())
  }

  const openers: Record<string, (attributes: Attributes) => void> = {
    'w:p': () => {
      saved.push({ base, run, paragraphFill, markHidden })
      flow.openParagraph()
      base = { ...styles.defaults, ...styles.look(styles.paragraph) }
      run = base
      paragraphFill = undefined
      markHidden = false
    },
    'w:pPr': () => depth.paragraphProperties++,
    'w:rPr': () => depth.runProperties++,
    'w:pStyle': (attributes) => {
      base = { ...styles.defaults, ...styles.look(attributes['w:val']) }
      run = base
    },
    'w:rStyle': (attributes) => {
      if (depth.paragraphProperties === 0) run = { ...run, ...styles.look(attributes['w:val']) }
    },
    'w:r': () => {
      depth.run++
      run = base
    },
    'w:del': () => {
      if (depth.runProperties === 0) depth.deleted++
      else if (depth.paragraphProperties > 0) markHidden = true
    },
    'w:moveFrom': () => {
      if (depth.runProperties === 0) depth.deleted++
      else if (depth.paragraphProperties > 0) markHidden = true
    },
    // Equal to the Unicode direction marks, which are handled elsewhere.
    'w:bdo': (attributes) => say(attributes['w:val'] === 'rtl' ? '\u202E' : '\u202D'),
    'w:ins': () => {
      if (depth.runProperties === 0) depth.inserted++
    },
    'w:moveTo': () => {
      if (depth.runProperties === 0) depth.inserted++
    },
    'w:rPrChange': () => depth.change++,
    'w:pPrChange': () => depth.change++,
    'w:t': () => (collecting = 'text'),
    'w:delText': () => {
      collecting = 'text'
      depth.deleted++
    },
    'w:instrText': () => (collecting = 'code'),
    'w:delInstrText': () => (collecting = 'code'),
    'm:t': () => (collecting = 'math'),
    'w:tab': () => {
      if (depth.run > 0) say('\t')
    },
    'w:ptab': () => say('\t'),
    'w:br': () => say('\n'),
    'w:cr': () => say('\n'),
    'w:noBreakHyphen': () => say('-'),
    'w:sym': (attributes) => say(symbol(attributes), attributes['w:font']),
    'w:tbl': () => tables.push(false),
    'w:tblStyle': (attributes) => {
      if (tables.length > 0) tables[tables.length - 1] = styles.shades(attributes['w:val'])
    },
    'w:tr': () => flow.openRow(),
    'w:tc': () => {
      cells.push(undefined)
      flow.openCell()
    },
    'w:txbxContent': () => {
      flow.openAside()
      boxes.push({ fill: shapeFill })
      cells.push(undefined)
      tables.push(false)
    },
    'w:rt': () => {
      flow.openAside()
      flow.openParagraph()
    },
    'mc:Fallback': () => depth.fallback++,
    'w:headerReference': (attributes) => headers.set(attributes['r:id'] ?? '', attributes['w:type'] ?? 'default'),
    'w:footerReference': (attributes) => headers.set(attributes['r:id'] ?? '', attributes['w:type'] ?? 'default'),
    'w:altChunk': () => chunks++,
    'wps:spPr': () => (shapeFill = undefined),
    'a:solidFill': () => (shapeFill = 'shape'),
    'a:noFill': () => (shapeFill = undefined),
    'a:gradFill': () => (shapeFill = 'shape'),
    'v:shape': (attributes) => (shapeFill = vmlFill(attributes)),
    'v:rect': (attributes) => (shapeFill = vmlFill(attributes)),
    'v:roundrect': (attributes) => (shapeFill = vmlFill(attributes)),
    'w:lvlText': (attributes) => {
      if (/[A-Za-z]{2}|\d{3}/.test((attributes['w:val'] ?? '').replace(/%\d/g, '')))
        flow.note('list-numbers', 'attachment', 'numbering of a list', (attributes['w:val'] ?? '').replace(/%\d/g, ''))
    },
  }

  const closers: Record<string, () => void> = {
    'w:p': () => {
      used?.endParagraph()
      flow.closeParagraph(markHidden)
      const before = saved.pop()
      if (before) ({ base, run, paragraphFill, markHidden } = before)
    },
    'w:pPr': () => depth.paragraphProperties--,
    'w:rPr': () => depth.runProperties--,
    'w:r': () => {
      depth.run--
      run = base
    },
    'w:del': () => {
      if (depth.runProperties === 0) depth.deleted--
    },
    'w:moveFrom': () => {
      if (depth.runProperties === 0) depth.deleted--
    },
    'w:bdo': () => say('\u202C'),
    'w:ins': () => {
      if (depth.runProperties === 0) depth.inserted--
    },
    'w:moveTo': () => {
      if (depth.runProperties === 0) depth.inserted--
    },
    'w:rPrChange': () => depth.change--,
    'w:pPrChange': () => depth.change--,
    'w:t': () => (collecting = undefined),
    'w:delText': () => {
      collecting = undefined
      depth.deleted--
    },
    'w:instrText': () => (collecting = undefined),
    'w:delInstrText': () => (collecting = undefined),
    'm:t': () => (collecting = undefined),
    'w:tbl': () => tables.pop(),
    'w:tr': () => flow.closeRow(),
    'w:tc': () => {
      cells.pop()
      flow.closeCell()
    },
    'w:txbxContent': () => {
      flow.closeAside('text-boxes', 'attachment', 'text box')
      boxes.pop()
      cells.pop()
      tables.pop()
    },
    'w:rt': () => {
      flow.closeParagraph(false)
      flow.closeAside('reading-aids', 'attachment', 'reading aid above a word')
    },
    'mc:Fallback': () => depth.fallback--,
  }

  function properties(name: string, attributes: Attributes) {
    if (depth.change > 0) return
    if (depth.runProperties > 0) {
      if (depth.paragraphProperties > 0) markHidden ||= /^w:(vanish|specVanish)$/.test(name) && isOn(attributes)
      else {
        const next = { ...run }
        applyProperty(next, name, attributes)
        run = next
      }
    } else if (name === 'w:shd') shade(attributes['w:fill'])
  }

  function shade(fill: string | undefined) {
    const colour = fill && fill !== 'auto' ? fill.toUpperCase() : undefined
    if (depth.paragraphProperties > 0) paragraphFill = colour
    else if (cells.length > 0) cells[cells.length - 1] = colour
  }

  const walker: Walker = {
    open(name, attributes) {
      if (++steps % 1_000 === 0) budget.check()
      if (depth.runProperties > 0 || depth.paragraphProperties > 0 || name === 'w:shd') properties(name, attributes)
      openers[name]?.(attributes)
      for (const _ in attributes) {
        wordNotes(flow, name, attributes)
        break
      }
    },
    text(text) {
      if (collecting === 'text') say(text)
      else if (collecting === 'math') flow.text(text, { ...state(), hidden: undefined })
      else if (collecting === 'code') flow.code(text)
      else if (
        text.trim() !== '' &&
        !/^[\s\d.,-]*$|^(?:column|page|margin|paragraph|character|line|center|left|right|top|bottom|inside|outside)$/.test(
          text,
        )
      )
        flow.note('other', 'hidden', 'text outside the paragraphs', text)
    },
    close(name) {
      closers[name]?.()
    },
    aside: (text) => flow.note('xml-comments', 'hidden', 'comment in the markup', text),
  }
  return {
    walker,
    word: {
      headers,
      get chunks() {
        return chunks
      },
    },
  }
}

/** A symbol is F000 plus the character code. */
function symbol(attributes: Attributes): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  if (!Number.isFinite(code) || code <= 0 || code > 0x10ffff) return ''
  return String.fromCodePoint(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code)
}

function vmlFill(attributes: Attributes): string | undefined {
  if (/^(f|false|0)$/.test(attributes['filled'] ?? '')) return undefined
  const fill = attributes['fillcolor']
  return fill === undefined || isWhite(fill) ? undefined : 'shape'
}

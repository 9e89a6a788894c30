import { patternWith, phrases } from '../../../detectors/pattern.ts'
import { drawingNotes } from './drawing.ts'
import { type Flow, fieldCode } from './flow.ts'
import type { Attributes } from './xml.ts'

const WORDS: Readonly<Record<string, readonly [string, string, readonly string[]]>> = {
  'w:listItem': ['choices', 'choice of a drop-down list', ['w:displayText', 'w:value']],
  'w:listEntry': ['choices', 'choice of a drop-down list', ['w:val']],
  'w:alias': ['content-controls', 'name of a content control', ['w:val']],
  'w:tag': ['content-controls', 'tag of a content control', ['w:val']],
  'w:docVar': ['variables', 'document variable', ['w:name', 'w:val']],
  'w:default': ['form-fields', 'form field', ['w:val']],
  'w:statusText': ['form-fields', 'form field', ['w:val']],
  'w:helpText': ['form-fields', 'form field', ['w:val']],
  'w:hyperlink': ['links', 'link', ['w:anchor', 'w:tooltip', 'w:docLocation']],
  'w:fldSimple': ['field-codes', 'field code', ['w:instr']],
  'w:bookmarkStart': ['names', 'bookmark', ['w:name']],
  'w:caption': ['table-descriptions', 'description of a table', ['w:name']],
  'w:tblCaption': ['table-descriptions', 'description of a table', ['w:val']],
  'w:tblDescription': ['table-descriptions', 'description of a table', ['w:val']],
  'w:ins': ['editors', 'name of an editor', ['w:author']],
  'w:del': ['editors', 'name of an editor', ['w:author']],
  'w:moveFrom': ['editors', 'name of an editor', ['w:author']],
  'w:moveTo': ['editors', 'name of an editor', ['w:author']],
  'w:rPrChange': ['editors', 'name of an editor', ['w:author']],
  'w:pPrChange': ['editors', 'name of an editor', ['w:author']],
  'w:comment': ['editors', 'name of an editor', ['w:author']],
}

/** Ids and keywords have none of these. */
const WRITTEN = /\s|[A-Z]{4}|\d{6}|\P{ASCII}/u
const BUILT_IN_STYLES = phrases`
  heading, toc, index, list, table, body, footnote, endnote, annotation, balloon, line, page, envelope, default,
  title, plain, light, medium, dark, colorful, grid, no, normal, subtle, intense, book, html, document, block, note,
  message, macro, table of, unresolved, placeholder, hashtag, smart, mention, header, footer, subtitle, quote,
  strong, emphasis, caption, date, signature, closing, salutation, e-mail, FollowedHyperlink, revision, TOC
`

const BUILT_IN = patternWith('i')`^(?:${BUILT_IN_STYLES}\b[\w ().-]*| *Char Char\d*|\{?[0-9A-F-]{8,38}\}?|[\d. -]+)$`

export function wordNotes(flow: Flow, name: string, attributes: Attributes) {
  const known = WORDS[name]
  if (known) {
    const [at, where, keys] = known
    const notes = keys.map((key) => attributes[key]).filter(Boolean)
    flow.note(at, 'properties', where, at === 'field-codes' ? fieldCode(notes.join(' ')) : notes.join('\t'))
    return
  }
  const value = attributes['w:val']
  if (value !== undefined && name !== 'w:lvlText' && WRITTEN.test(value) && !BUILT_IN.test(value))
    flow.note('settings', 'properties', 'setting of the document', value)
  drawingNotes(flow, name, attributes)
}

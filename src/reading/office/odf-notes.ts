import { patternWith, phrases } from '../../../detectors/pattern.ts'
import { GIVEN_NAME } from './drawing.ts'
import type { Flow } from './flow.ts'
import { withQuery } from './relations.ts'
import { wordsOf } from './sheet-values.ts'
import type { Attributes } from './xml.ts'

/** Element or '*' → attribute, part, place. */
const NOTED: Readonly<Record<string, readonly [string, string]>> = {
  'xlink:href': ['links', 'link'],
  'office:title': ['links', 'link'],
  'office:name': ['links', 'link'],
  'office:target-frame-name': ['links', 'link'],
  'text:string-value': ['variables', 'hidden field'],
  'text:condition': ['field-codes', 'field code'],
  'text:formula': ['field-codes', 'field code'],
  'text:description': ['field-codes', 'field code'],
  'text:placeholder-type': ['field-codes', 'field code'],
  'text:connection-name': ['field-codes', 'field code'],
  'form:value': ['form-fields', 'form field'],
  'form:current-value': ['form-fields', 'form field'],
  'form:label': ['form-fields', 'form field'],
  'form:title': ['form-fields', 'form field'],
  'form:name': ['form-fields', 'form field'],
  'table:formula': ['formulas', 'formula'],
  'table:condition': ['validation', 'rule for a cell'],
  'table:title': ['validation', 'rule for a cell'],
  'table:expression': ['formulas', 'formula'],
  'table:cell-range-address': ['names', 'name of a range'],
  'presentation:name': ['names', 'name of a slide'],
  'script:macro-name': ['scripts', 'macro'],
}
const NAMES = /^(?:draw:name|table:name|text:name|text:section-name|style:display-name)$/
const ROUTINE_WORDS = phrases`
  Table, Sheet, Tabelle, page, Slide, Frame, Image, Object, Graphics?, Illustration, Drawing, Text, Figure, Section,
  Default, Standard, _toc, __, _GoBack, Bookmark, Outline, Heading, Index, Footnote, Endnote, Gradient, Transformed,
  Contents
`

const ROUTINE_NAME = patternWith('i')`^${ROUTINE_WORDS}`
const ROUTINE_LINK = /^(?:#|\.{0,2}\/?(?:Pictures|Object|ObjectReplacements|media)\b|$)/
/** A cell reports its own value. */
const DECLARED =
  /^text:(?:user-field-decl|variable-set|variable-input|user-field-get|hidden-text|conditional-text|expression)$/

export function noteOdf(flow: Flow, name: string, attributes: Attributes): void {
  for (const key in attributes) {
    const value = attributes[key]!
    const known = NOTED[key]
    if (known) note(flow, key, known, value)
    else if (NAMES.test(key)) noteName(flow, value)
    else if (key.startsWith('?') || (name.startsWith('?') && !key.startsWith('xmlns')))
      flow.note('unknown-markup', 'hidden', 'markup of another program', value)
  }
  if (DECLARED.test(name))
    flow.note(
      'variables',
      'properties',
      'document variable',
      attributes['office:string-value'] ?? attributes['office:value'],
    )
}

function note(flow: Flow, key: string, [at, where]: readonly [string, string], value: string) {
  if (key === 'xlink:href' && ROUTINE_LINK.test(value)) return
  if (key === 'table:cell-range-address' && /^\$?'?(?:Sheet|Table)\d*'?\./.test(value)) return
  flow.note(at, 'properties', where, worded(key, value))
}

function noteName(flow: Flow, name: string) {
  if (!ROUTINE_NAME.test(name) && !GIVEN_NAME.test(name)) flow.note('names', 'properties', 'name of an object', name)
}

function worded(key: string, value: string): string | undefined {
  if (key === 'table:formula' || key === 'table:expression') return wordsOf(value)
  return key === 'xlink:href' ? withQuery(value) : value
}

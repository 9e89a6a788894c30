import type { Match, Part, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { either, patternWith, phrases } from '../pattern.ts'
import { harmless, markingMatch, TOP_TIERS, tierIn } from './tiers.ts'

const LABEL_KEYS = phrases`
  MSIP_Label_[\w-]{1,60}_Name, SEC, SIO-Label(?:-History)?:[^\n]{0,200}?\bmarking, bj[A-Z]\w{1,40},
  uid=["'][\w-]{1,60}["']\s{1,3}value, X-Microsoft-Class(?:ification|Desc),
  X-MS-Exchange-Organization-Classification, [\w-]{0,30}Classification, slab:Classification>, CTPClassification,
  msip_label_name, Sensitivity Label, label(?:Name)?, marking, protectiveMarking
`

/** Fields of MS-OFFCRYPTO, RFC 7444, EPMS, Titus and Boldon James. */
const FIELDS = patternWith('giu')`
  (?<![\w-])(?<key>${either(LABEL_KEYS)})(?![\p{L}\d])["']?\s{0,3}(?:[:=]|>)?\s{0,3}["']?(?<value>[^;,\n\]"'<>]{1,80})
`
/** 'X-TOP-SECRET: yes': the name of the header is the marking. */
const HEADER = /^X-(?:[a-z]{2,12}-)?(?<tier>TOP-?SECRET|SECRET)(?:-[a-z]{2,12})?[ \t]{0,3}:(?<value>[^\n]{0,40})/gim
const NO = /^\s*(?:no|false|0|off|none)\b/i
const YES = /^\s*(?:yes|true|1|on)?\s*$/i
const WORDS_OF_A_FILE =
  /(?<![\w-])(?:xp|cp:|pdf:)?(?:keywords?|categor(?:y|ies)|tags?|comments?|subject)["']?\s{0,3}[:=>\t]\s{0,3}["']?(?<value>[^\n<>"']{1,200})/gi
const WHOLE = /^\s*(?:UK )?(?:TOP[ _-]?)?SECRET(?: ?[-–—:] ?(?:UK EYES ONLY|UKEO|[A-Z]{3,14}))?\s*$/i
const GUID = /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const IN_TEXT =
  /MSIP_Label_|SEC=|SIO-Label|bjDocument|X-Protective-Marking|X-Microsoft-Class|\wClassification\s{0,3}[:=]|slab:Classification/i
const OFF = /(?:enabled="0"|_Enabled=false|removed="1")/i

export const label: Rule = {
  id: 'markings/label',
  title: 'Sensitivity label in the file or message data',
  ...TOP_TIERS,
  limits: 'Needs the register of labels for a label known only by its GUID. Without an entry a person must look it up.',
  *find(reading) {
    for (const part of reading.parts) {
      const machine = part.kind === 'label' || part.kind === 'properties'
      yield* headers(part)
      yield* keywords(part)
      if (!machine && !IN_TEXT.test(part.text)) continue
      yield* named(part, reading)
      if (part.kind === 'label' || /MSIP_Label_|clbl:label/i.test(part.text)) yield* numbered(part, reading)
    }
  },
  examples: {
    found: [
      'MSIP_Label_7f3c2a10-55d1-4b0e-9f1a-0a6f2f1c9e11_Name=SECRET',
      { text: 'X-Protective-Marking: VER=2018.4, NS=gov.au, SEC=TOP-SECRET', part: { id: 'label', kind: 'label' } },
      { text: 'SIO-Label: marking="UK SECRET"; fgcolor=white', part: { id: 'label', kind: 'label' } },
      { text: 'bjDocumentSecurityLabel: SECRET - LOCSEN', part: { id: 'p', kind: 'properties' } },
      { text: 'bjHeaderBothDocProperty:\tSECRET', part: { id: 'p', kind: 'properties' } },
      {
        text: 'bjDocumentLabelXML:\t<sisl policy="a"><element uid="id_classification" value="SECRET" /></sisl>',
        part: { id: 'p', kind: 'properties' },
      },
      {
        text: '<clbl:label id="{7f3c2a10-55d1-4b0e-9f1a-0a6f2f1c9e11}" enabled="1"/>',
        part: { id: 'attachment:1/docMetadata/LabelInfo.xml', kind: 'label' },
      },
      { text: 'UK SECRET', part: { id: 'label', kind: 'label' } },
      'Subject: Parking permits [SEC=SECRET]',
      'Tags: Top Secret; larch',
      { text: 'x-secret: true', part: { id: 'p', kind: 'properties', program: 'technical' } },
    ],
    clear: [
      { text: 'MSIP_Label_1_Name=OFFICIAL', part: { id: 'label', kind: 'label' } },
      'Set client_secret in the vault.',
      { text: 'uvscan: . Clean. Processed in secs', part: { id: 'p', kind: 'properties', program: 'technical' } },
      { text: 'The markings are new', part: { id: 'p', kind: 'properties' } },
      { text: 'TitusGUID:\t7f3c2a10-55d1-4b0e-9f1a-0a6f2f1c9e11', part: { id: 'label', kind: 'label' } },
      { text: 'Title: The Secret Garden', part: { id: 'p', kind: 'properties' } },
      { text: 'keywords: secret garden; flowers', part: { id: 'p', kind: 'properties' } },
      'X-Secret: 8f3c1a',
    ],
  },
}

function* headers(part: Part): Iterable<Match> {
  if (!/X-[\w-]{0,20}SECRET/i.test(part.text)) return
  for (const found of everyMatch(part.text, HEADER)) {
    const value = found.groups?.['value'] ?? ''
    const tier = found.groups?.['tier'] ?? ''
    // 'X-Secret: 8f3c…' carries a key.
    if (NO.test(value) || !(/^top/i.test(tier) || YES.test(value))) continue
    yield markingMatch(part.id, found.index, found[0].length, tierIn(tier)!, 'the name of a header says so')
  }
}

function* keywords(part: Part): Iterable<Match> {
  if (!/secret/i.test(part.text)) return
  for (const found of everyMatch(part.text, WORDS_OF_A_FILE)) {
    const value = found.groups?.['value'] ?? ''
    let at = found.index + found[0].length - value.length
    for (const word of value.split(/[,;]/)) {
      const own = part.kind === 'properties'
      if (WHOLE.test(word) && (own || /[A-Z]/.test(word))) {
        const match = markingMatch(part.id, at, word.length, tierIn(word)!, 'it is a keyword of the file')
        yield own ? match : { ...match, severity: 'sign-off' }
      }
      at += word.length + 1
    }
  }
}

function* named(part: Part, reading: Reading): Iterable<Match> {
  const before = new Set<string>()
  for (const { 0: whole, index, groups } of OFF.test(part.text) ? [] : everyMatch(part.text, FIELDS)) {
    const value = groups?.['value'] ?? ''
    const marking = meaningOf(value.replace(/\s+/g, ' ').trim(), reading)
    if (!marking || before.has(marking.type)) continue
    before.add(marking.type)
    const start = index + whole.length - value.length
    yield markingMatch(part.id, start, value.length, marking, 'a label field names it')
  }
  const marking = part.kind === 'label' && !/[=:<{]/.test(part.text) && meaningOf(part.text.trim(), reading)
  if (marking && before.size === 0) yield markingMatch(part.id, 0, part.text.length, marking, 'the label is its name')
}

/** The register gives the meaning, otherwise a person must. */
function* numbered({ id: part, text }: Part, reading: Reading): Iterable<Match> {
  const before = new Set<string>()
  const site = /(?:site|action|tenant|content|titus)\w*["']?\s*[:=]\s*["']?\{?$/i
  for (const { 0: id, index } of everyMatch(text, GUID)) {
    if (before.has(id.toLowerCase()) || site.test(text.slice(Math.max(0, index - 24), index))) continue
    before.add(id.toLowerCase())
    const entry = entryOf(id, reading)
    const marking = entry && tierIn(entry.marking)
    if (marking) yield markingMatch(part, index, id.length, marking, 'its number is on the register of labels')
    else if (!entry && !hasName(text, id)) {
      const span = { part, start: index, end: index + id.length }
      const because = 'Carries a sensitivity label that is not on the register.'
      yield { span, type: 'UNKNOWN_LABEL', severity: 'sign-off', confidence: 0.5, because }
    }
  }
}

/** The part names the label. */
function hasName(text: string, id: string): boolean {
  const value = text.split(`${id}_Name=`, 2)[1]?.split(/[;\n]/, 1)[0]
  return value !== undefined && (tierIn(value) !== undefined || harmless(value))
}

const entryOf = (label: string, { known }: Reading) =>
  known.labels.find((entry) => entry.label.toLowerCase() === label.toLowerCase())

const meaningOf = (label: string, reading: Reading) => tierIn(entryOf(label, reading)?.marking ?? '') ?? tierIn(label)

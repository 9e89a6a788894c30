import { pattern, phrases } from '../../../detectors/pattern.ts'
import { reportLines } from '../accounts.ts'
import type { Budget } from '../budget.ts'
import type { ExtractionSink } from '../reader.ts'
import { type Walked, walkXml } from './xml.ts'

const ROUTINE_NAMES = phrases`
  created, modified, lastPrinted, revision, TotalTime, Pages, Words, Characters, CharactersWithSpaces, Lines,
  Paragraphs, Slides, Notes, HiddenSlides, MMClips, DocSecurity, ScaleCrop, LinksUpToDate, SharedDoc,
  HyperlinksChanged, AppVersion, i4, i2, ui4, bool
`

/** These properties describe nobody. */
const ROUTINE = pattern`^${ROUTINE_NAMES}$`
const isMeasure = (key: string, value: string): boolean => ROUTINE.test(key) && !/\p{L}{3}/u.test(value)

const ROUTINE_VALUES = phrases`
  Microsoft (?:Office )?(?:Word|Excel|PowerPoint|Macintosh .{1,20}), Normal(?:\.dotm?)?, Worksheets, Named Ranges,
  Title, Slide Titles, Theme, Fonts Used, LibreOffice\/\S{1,40}(?: \S{1,60})?, Office Theme, On-screen Show.{0,12}, Widescreen,
  Custom, true, false, Unknown, Un-named, python-docx, Slide \d+, Sheet\d+, \d{1,8}
`

const ROUTINE_VALUE = pattern`^${ROUTINE_VALUES}$`

export const LABEL_NAME =
  /^MSIP_Label|classif|marking|protect|sensitiv|^titus|^bj[A-Z_]|^docIndexRef|caveat|security|^label|label$|^gsc\b|^sec$|^clbl/i

export type Labels = { readonly properties: Set<string>; readonly info: Set<string> }

export function readProperties(
  bytes: Uint8Array,
  sink: ExtractionSink,
  at: string,
  where: string,
  labels: Labels,
  budget: Budget,
): Walked {
  const lines: string[] = []
  const marked: string[] = []
  const path: string[] = []
  let name = ''
  let text = ''
  const say = (key: string, value: string) => {
    if (value === '' || key.startsWith('xsi:') || isMeasure(key, value) || ROUTINE_VALUE.test(value)) return
    const guid = /^MSIP_Label_([0-9a-f-]{36})_/i.exec(key)?.[1]
    if (guid) labels.properties.add(guid.toLowerCase())
    if (LABEL_NAME.test(key)) marked.push(`${key}=${value}`)
    else lines.push(`${key}:\t${value}`)
  }
  const walked = walkXml(
    bytes,
    {
      open(element, attributes) {
        path.push(element)
        text = ''
        if (element === 'cust:property') {
          name = attributes['name'] ?? ''
          if (attributes['linkTarget']) say('linkTarget', attributes['linkTarget'])
        } else for (const key in attributes) if (key.startsWith('?')) say(key.slice(1), attributes[key]!)
      },
      text: (piece) => {
        text += piece
      },
      close(element) {
        path.pop()
        const inside = path[1] === 'cust:property'
        const key = inside ? name : path.length > 2 ? (path[1] ?? element) : element
        say(local(key), text.trim())
        text = ''
      },
      aside: (comment) => say('comment in the markup', comment.trim()),
    },
    budget,
  )
  reportLines(lines, at, where, sink)
  sink.part(`${at}/labels`, 'label', marked.join('\n'), where)
  return walked
}

/** MS-OFFCRYPTO 2.6.4: the label's id and no name. */
export function readLabelInfo(
  bytes: Uint8Array,
  sink: ExtractionSink,
  at: string,
  labels: Labels,
  budget: Budget,
): Walked {
  const lines: string[] = []
  const walked = walkXml(
    bytes,
    {
      open(element, attributes) {
        const id = attributes['id']?.replace(/[{}]/g, '').toLowerCase()
        if (element === 'clbl:label' && id) labels.info.add(id)
        const entries = Object.entries(attributes).filter(([key]) => !key.startsWith('xmlns'))
        if (entries.length > 0) lines.push([element, ...entries.map(([key, value]) => `${key}="${value}"`)].join(' '))
      },
      text: (piece) => {
        if (piece.trim() !== '') lines.push(piece.trim())
      },
      close: () => undefined,
      aside: (comment) => lines.push(comment),
    },
    budget,
  )
  sink.part(at, 'label', lines.join('\n'), 'sensitivity label')
  return walked
}

export function compareLabels(labels: Labels, sink: ExtractionSink): void {
  const { info, properties } = labels
  if (info.size === 0 || properties.size === 0) return
  if ([...info].every((id) => properties.has(id)) && [...properties].every((id) => info.has(id))) return
  sink.observe('', 'label-differs', 'The label in the document metadata is not the one in the custom properties.')
}

/** ECMA-376, 19.7: the first master is 2147483648, which looks like an NHS number. */
const GIVEN = /^p:(?:sldMaster|sldLayout|sld|notesMaster|handoutMaster)Id$/

/** Each value after the name of its element. */
export function readAnyXml(
  bytes: Uint8Array,
  sink: ExtractionSink,
  at: string,
  where: string,
  budget: Budget,
  keep?: RegExp,
): Walked {
  const lines: string[] = []
  const path: string[] = []
  let text = ''
  const flush = () => {
    const value = text.trim()
    if (value !== '' && (keep?.test(value) ?? true)) lines.push(`${spaced(local(path.at(-1) ?? ''))}:\t${value}`)
    text = ''
  }
  const walked = walkXml(
    bytes,
    {
      open(element, attributes) {
        flush()
        path.push(element)
        for (const key in attributes) {
          const value = attributes[key]!
          if (key === 'id' && GIVEN.test(element) && /^\d{1,10}$/.test(value)) continue
          if (!key.startsWith('xmlns') && !/^(?:[a-z]{0,40}|-?[\d.]{1,8}|\{?[0-9A-Fa-f-]{32,38}\}?)$/.test(value))
            lines.push(`${spaced(local(key))}:\t${value}`)
        }
      },
      text: (piece) => {
        text += piece
      },
      close() {
        flush()
        path.pop()
      },
      aside: (comment) => lines.push(comment.trim()),
    },
    budget,
  )
  sink.part(at, 'properties', lines.join('\n'), where)
  return walked
}

/** 'dateOfBirth' becomes words, so that a rule knows what the value is. */
function spaced(name: string): string {
  // Titus is a product, not a person.
  if (/^titus/i.test(name)) return name
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ')
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

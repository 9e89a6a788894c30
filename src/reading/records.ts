import { patternWith, phrases } from '../../detectors/pattern.ts'
import { fromQuoted } from './mail/transfer.ts'
import { pairs } from './pairs.ts'

/** Unfolds and unescapes calendars and vCards (RFC 5545, RFC 6350, vCard 2.1). */
export function records(text: string): { written: string; filled: string } {
  const quoted = text.replace(
    /^([^:\r\n]*QUOTED-PRINTABLE[^:\r\n]*:)((?:[^\r\n]*=\r?\n)*[^\r\n]*)/gim,
    (_, name: string, value: string) => name + fromQuoted(value).toString('utf8'),
  )
  const isCalendar = /^\s*BEGIN:V(?!CARD)/i.test(text)
  const lines = quoted.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  const fields = lines.map((line) => {
    const colon = line.search(/:(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    const name = colon < 0 ? '' : line.slice(0, colon)
    const value = line
      .slice(colon + 1)
      .replace(/\\n/gi, '\n')
      .replace(/^[\s\S]*$/, (all) => (/^(?:categories|resources)\b/i.test(name) ? all.replace(/(?<!\\),/g, '\n') : all))
      .replace(/\\([,;\\])/g, '$1')
    const plain = /text\/html/i.test(name) ? value.replace(/<[^>]{0,2000}>/g, '\n') : value
    const beside = [...name.matchAll(/="([^"]{4,300})"/g)].map((found) => found[1]!)
    return [name, [plain, ...beside].join('\n')] as const
  })
  const isFilled = ([name, value]: (typeof fields)[number]) => isCalendar && FILLED.test(name) && !SENTENCE.test(value)
  return {
    written: pairs(fields.filter((one) => !isFilled(one))),
    filled: pairs(fields.filter(isFilled)).replace(LONG_ID, ' '),
  }
}

const FILLED_FIELDS = phrases`
  UID, RELATED-TO, RECURRENCE-ID, RRULE, RDATE, EXDATE, EXRULE, DTSTAMP, DTSTART, DTEND, DUE, DURATION, CREATED,
  LAST-MODIFIED, COMPLETED, SEQUENCE, STATUS, CLASS, PRIORITY, TRANSP, ACTION, TRIGGER, REPEAT, GEO, URL, ATTACH,
  CONFERENCE, PRODID, VERSION, METHOD, CALSCALE, BEGIN, END, TZID, TZNAME, TZOFFSETFROM, TZOFFSETTO, TZURL, FREEBUSY,
  REQUEST-STATUS, PERCENT-COMPLETE, X-(?!ALT-DESC|WR-CALDESC).*
`

/** RFC 5545, 3.8: a date, an id, a link, a choice or another value of a program. */
const FILLED = patternWith('i')`^${FILLED_FIELDS}(?:;.*)?$`
/** Outlook writes such an id in hexadecimal digits; a file in it would be longer. */
const LONG_ID = /(?<![A-Z0-9])[0-9A-F]{40,160}(?![A-Z0-9])/gi
const SENTENCE = /(?<!\p{L})(?:\p{L}{2,}[ ,]+){4}\p{L}{2,}/u

const MAX_VALUES = 200_000

export function jsonValues(text: string): string | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const found: [string, string][] = []
  const stack: [string, unknown][] = [['', value]]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (found.length === MAX_VALUES) return undefined
    const [name, inner] = next
    if (inner !== null && typeof inner === 'object')
      for (const [key, one] of Object.entries(inner).reverse()) stack.push([/^\d+$/.test(key) ? name : key, one])
    else found.push([name, String(inner)])
  }
  return pairs(found)
}

/** Joins `="TOP "&"UP"`, with doubled quotes. */
export function joinedInFormulas(text: string): string {
  const formulas = text.match(/(?:^|[,;\t])"?[=+@-][^\r\n]{0,2000}&[^\r\n]{0,2000}/gm) ?? []
  return formulas
    .map((one) => one.replaceAll('""', '"').replace(/"\s*&\s*"/g, ''))
    .flatMap((one) => [...one.matchAll(/"([^"=]{2,500})"/g)].map((found) => found[1]!))
    .join('\n')
}

export function cells(text: string, separator: ',' | ';'): string {
  return text.replaceAll(separator, '\t').replaceAll('"', ' ')
}

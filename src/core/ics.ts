import { addDays } from './calendar.ts'
import { type CalendarEvent, EVENT_NAME } from './calendar-event.ts'

const MAX_OCTETS = 75

/** RFC 5545; `stamp` is in ISO 8601. */
export function calendarFile(events: readonly CalendarEvent[], origin: string, stamp: string): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Countersign//Calendar//EN', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', 'X-WR-CALNAME:Countersign'],
    ...events.flatMap((event) => eventLines(event, origin, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(
  { id, what, at, day = '', until = day, about, path }: CalendarEvent,
  origin: string,
  stamp: string,
) {
  const host = origin.replace(/^https?:\/\//, '')
  const when = at
    ? [`DTSTART:${moment(at)}`, `DTEND:${moment(at)}`]
    : [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(addDays(until, 1))}`]
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${id}@${host}`)}`,
    `DTSTAMP:${moment(stamp)}`,
    ...when,
    `SUMMARY:${escaped(about ? `${EVENT_NAME[what]}: ${about}` : EVENT_NAME[what])}`,
    `URL:${origin}${path}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** 20261124T143000Z */
const moment = (at: string) => new Date(at).toISOString().replace(/\.\d+|[-:]/g, '')
const plain = (day: string) => day.replaceAll('-', '')

/** RFC 5545, 3.3.11; other control characters are not allowed. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

/** RFC 5545 folds long lines, and no character is cut in two. */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter.codePointAt(0)!)
    if (octets + size > MAX_OCTETS) {
      out += '\r\n '
      octets = 1
    }
    out += letter
    octets += size
  }
  return out
}

function octetsOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

import { expect, test } from 'vitest'
import type { CalendarEvent } from '../../src/core/calendar-event.ts'
import { calendarFile } from '../../src/core/ics.ts'

const STAMP = '2026-11-24T09:00:00.000Z'
const linesOf = (...events: CalendarEvent[]) => calendarFile(events, 'https://office.example', STAMP)
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

test('a calendar file has each event with its time, a link and a lasting id', () => {
  const file = linesOf({
    id: 'a-due',
    what: 'to-decide',
    at: '2026-11-24T14:30:00.000Z',
    about: 'speech',
    path: '/items/a',
  })
  expect(unfolded(file)).toEqual([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Countersign//Calendar//EN', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', 'X-WR-CALNAME:Countersign', 'BEGIN:VEVENT', 'UID:a-due@office.example'],
    ...['DTSTAMP:20261124T090000Z', 'DTSTART:20261124T143000Z', 'DTEND:20261124T143000Z'],
    ...['SUMMARY:Decide by: speech', 'URL:https://office.example/items/a', 'TRANSP:TRANSPARENT', 'END:VEVENT'],
    ...['END:VCALENDAR', ''],
  ])
})

test('an event of several days ends on the day after its last', () => {
  const event = { id: 'e', what: 'election', day: '2027-03-25', until: '2027-05-06', path: '/' } as const
  expect(unfolded(linesOf(event))).toEqual(
    expect.arrayContaining(['DTSTART;VALUE=DATE:20270325', 'DTEND;VALUE=DATE:20270507', 'SUMMARY:Election period']),
  )
})

test('no title breaks out of its line: separators, line breaks and control characters are written as RFC 5545 says', () => {
  const about = 'A, b; c\\d\r\nEND:VCALENDAR\nX\u0007'
  const lines = unfolded(linesOf({ id: 'x', what: 'scheduled', at: STAMP, about, path: '/' }))
  expect(lines).toContain('SUMMARY:Scheduled to go out: A\\, b\\; c\\\\d\\nEND:VCALENDAR\\nX ')
  expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
})

test('a long line is folded at 75 octets, between characters', () => {
  const about = 'Llanfair–'.repeat(30)
  const file = linesOf({ id: 'x', what: 'scheduled', at: STAMP, about, path: '/' })
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(unfolded(file)).toContain(`SUMMARY:Scheduled to go out: ${about}`)
})

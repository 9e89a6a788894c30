const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** Returns '2026-11-24T14:30'; empty for none. */
export function londonMoment(at: string | undefined): string {
  if (!at) return ''
  const part = Object.fromEntries(clock.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`
}

/** Returns ISO 8601; undefined for an invalid time. */
export function utcOf(local: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(local)) return undefined
  const asUtc = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`)
  if (Number.isNaN(asUtc)) return undefined
  const offset = Date.parse(`${londonMoment(new Date(asUtc).toISOString())}:00Z`) - asUtc
  return new Date(asUtc - offset).toISOString()
}

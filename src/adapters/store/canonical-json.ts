/** JSON with its keys in order and no spaces (RFC 8785), so that one thing has one text and one hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, held) => (isRecord(held) ? sorted(held) : held))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  // Keys that look like numbers would be put first whatever their order here; the records of this house have none.
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

/** RFC 8785: equal values have one text and one hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, held) => (isRecord(held) ? sorted(held) : held))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  // JavaScript would put integer-like keys first in any case; these records have none.
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

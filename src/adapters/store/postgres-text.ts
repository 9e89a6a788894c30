/** A text or a quoted name, a place for a value, or a name with capitals. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?|\b[a-z]+[A-Z][A-Za-z]*\b/g

const MAX_AT_HAND = 2_000
const atHand = new Map<string, string>()

/** Values are numbered, and names keep their capitals only within quotes. */
export function postgresText(text: string): string {
  const known = atHand.get(text)
  if (known !== undefined) return known
  let values = 0
  const made = text.replace(TOKEN, (token) => {
    if (token === '?') return `$${++values}`
    return /^['"]/.test(token) ? token : `"${token}"`
  })
  if (atHand.size >= MAX_AT_HAND) atHand.clear()
  atHand.set(text, made)
  return made
}

/** PostgreSQL keeps no NUL in a text. Entries are JSON, which writes it as an escape. */
export function postgresValue(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
}

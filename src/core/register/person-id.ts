const LONGEST = 56
const SHORTEST = 3

export function personIdFrom(email: string): string {
  const plain = idFrom(email)
    .slice(0, LONGEST)
    .replaceAll(/^[.-]+|[.-]+$/g, '')
  return plain.length < SHORTEST ? `${plain || 'x'}.person` : plain
}

/** Makes lower-case letters, digits, dots and hyphens. */
export function idFrom(email: string): string {
  return email
    .toLowerCase()
    .split('@')[0]!
    .replaceAll(/[^a-z0-9.-]+/g, '.')
}

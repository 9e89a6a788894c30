const LONGEST = 56
const SHORTEST = 3

/** An id for a person, from the part of their address before the @, that nobody has. */
export function personIdFrom(email: string, taken: readonly string[]): string {
  const plain = idFrom(email)
    .slice(0, LONGEST)
    .replaceAll(/^[.-]+|[.-]+$/g, '')
  const base = plain.length < SHORTEST ? `${plain || 'x'}.person` : plain
  if (!taken.includes(base)) return base
  let number = 2
  while (taken.includes(`${base}-${number}`)) number++
  return `${base}-${number}`
}

/** Small letters, digits, dots and hyphens. */
export function idFrom(email: string): string {
  return email
    .toLowerCase()
    .split('@')[0]!
    .replaceAll(/[^a-z0-9.-]+/g, '.')
}

/** Scopes of a machine, by the app roles in its token. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'Gateway.Check': ['messages', 'checks'],
  'Publish.Confirm': ['publications'],
}

export function scopesOf(roles: readonly string[]): string[] {
  return roles.flatMap((role) => SCOPES[role] ?? [])
}

const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'Gateway.Check': ['messages', 'checks'],
  'Publish.Confirm': ['publications'],
}

export function scopesOf(roles: readonly string[]): string[] {
  return roles.flatMap((role) => SCOPES[role] ?? [])
}

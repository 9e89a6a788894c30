/** The result of one check. */
export type Check = {
  readonly what: string
  readonly ok: boolean
  readonly says: string
  /** What to do about it. */
  readonly todo?: string
}

export const ok = (what: string, says: string): Check => ({ what, ok: true, says })
export const wrong = (what: string, says: string, todo: string): Check => ({ what, ok: false, says, todo })

export function tell(checks: readonly Check[]): string {
  const lines = checks.map(
    ({ what, ok: fine, says, todo }) =>
      `${fine ? 'ok   ' : 'WRONG'} ${what.padEnd(12)} ${says}${todo ? `\n${' '.repeat(19)}→ ${todo}` : ''}`,
  )
  const bad = checks.filter((check) => !check.ok).length
  return `${lines.join('\n')}\n\n${bad === 0 ? 'Nothing is wrong.' : `${bad} to put right.`}\n`
}

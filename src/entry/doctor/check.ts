export type Check = {
  readonly what: string
  readonly ok: boolean
  readonly says: string
  readonly todo?: string
}

export const ok = (what: string, says: string): Check => ({ what, ok: true, says })
export const wrong = (what: string, says: string, todo: string): Check => ({ what, ok: false, says, todo })

const WIDTH = 20

export function tell(checks: readonly Check[]): string {
  const lines = checks.map(
    ({ what, ok: fine, says, todo }) =>
      `${fine ? 'ok   ' : 'WRONG'} ${what.padEnd(WIDTH)} ${says}${todo ? `\n${' '.repeat(WIDTH + 7)}→ ${todo}` : ''}`,
  )
  const bad = checks.filter((check) => !check.ok).length
  return `${lines.join('\n')}\n\n${bad === 0 ? 'Nothing is wrong.' : `${bad} to put right.`}\n`
}

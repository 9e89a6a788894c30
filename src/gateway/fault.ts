type WithCause = { readonly code?: unknown; readonly reason?: unknown; readonly name?: unknown }

/** A short cause for log and metrics: `ENOSPC`, `SMTP 451`, `HTTP 503`. Never a text that may name a person. */
export function causeOf(fault: unknown): string {
  const { code, reason, name } = (fault ?? {}) as WithCause
  if (typeof reason === 'string') return reason
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code)) return code
  if (name === 'AbortError' || name === 'TimeoutError') return 'timeout'
  return typeof name === 'string' ? name : 'unknown'
}

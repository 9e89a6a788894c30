import type { Sighting } from './sight.ts'

/** More than this and the eye sees that a mark was pulled out of shape. */
const STRETCHED = 1.08

/** How the office's own mark is used against its own style. */
export function faults(seen: Sighting): string[] {
  const found: string[] = []
  if (seen.mark.kind === 'expired') found.push('an expired version')
  if (seen.mark.kind === 'office' && seen.stretch > STRETCHED)
    found.push(`stretched by ${Math.round((seen.stretch - 1) * 100)} %`)
  return found
}

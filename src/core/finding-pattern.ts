import type { Finding } from './review.ts'

/** `rule`, `concern/*`, `*`, or with a type: `rule#TYPE`, `#TYPE`. */
export function fitsPattern(pattern: string, { rule, type }: Pick<Finding, 'rule' | 'type'>): boolean {
  const [ruleWanted = '', typeWanted] = pattern.split('#')
  if (typeWanted !== undefined && typeWanted !== type) return false
  if (ruleWanted === '' || ruleWanted === '*') return true
  return ruleWanted.endsWith('/*') ? rule.startsWith(ruleWanted.slice(0, -1)) : rule === ruleWanted
}

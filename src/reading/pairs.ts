import { tierOf } from './mail/compare.ts'

/**
 * Names and values, one pair a line. A value that by itself names a marking stands on a line of its own as well:
 * 'comments: SECRET' is a label in all but name.
 */
export function pairs(list: Iterable<readonly [name: string, value: string]>): string {
  const lines: string[] = []
  for (const [name, value] of list) {
    lines.push(name === '' ? value : `${name}: ${value}`)
    if (value.length < 200 && name !== '' && tierOf(value)) lines.push(value)
  }
  return lines.join('\n')
}

/** What a link carries in its query, decoded. */
export function queryOf(address: string): string[] {
  if (!/^[a-z][a-z+.-]{1,20}:|^\S*\?/i.test(address)) return []
  return [...address.matchAll(/[?&;]?[\w.-]{1,60}=([^&#\r\n]{4,2000})/g)].map((found) => {
    try {
      return decodeURIComponent(found[1]!.replaceAll('+', ' '))
    } catch {
      return found[1]!
    }
  })
}

/** The strings in a script, where one of them names a marking. */
export function literals(script: string): string[] {
  if (!tierOf(script)) return []
  return [...script.matchAll(/"([^"\\\n]{4,300})"|'([^'\\\n]{4,300})'|`([^`\\]{4,300})`/g)]
    .map((found) => found[1] ?? found[2] ?? found[3]!)
    .filter((text) => tierOf(text))
}

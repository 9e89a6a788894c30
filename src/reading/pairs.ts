import { tierOf } from './mail/compare.ts'

/** A marking alone also gets its own line, because 'comments: SECRET' is in effect a label. */
export function pairs(list: Iterable<readonly [name: string, value: string]>): string {
  const lines: string[] = []
  for (const [name, value] of list) {
    lines.push(name === '' ? value : `${name}: ${value}`)
    if (value.length < 200 && name !== '' && tierOf(value)) lines.push(value)
  }
  return lines.join('\n')
}

export function unescaped(text: string, encoded = text): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return text
  }
}

export const unescapedValue = (text: string): string => unescaped(text, text.replaceAll('+', ' '))

export function queryOf(address: string): string[] {
  if (!/^[a-z][a-z+.-]{1,20}:|^\S*\?/i.test(address)) return []
  return [...address.matchAll(/[?&;]?[\w.-]{1,60}=([^&#\r\n]{4,2000})/g)].map((found) => unescapedValue(found[1]!))
}

export function literals(script: string): string[] {
  if (!tierOf(script)) return []
  return [...script.matchAll(/"([^"\\\n]{4,300})"|'([^'\\\n]{4,300})'|`([^`\\]{4,300})`/g)]
    .map((found) => found[1] ?? found[2] ?? found[3]!)
    .filter((text) => tierOf(text))
}

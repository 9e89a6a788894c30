/** PDFDocEncoding (ISO 32000-2, D.2). */
const HIGH = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'
const LOW = '˘ˇˆ˙˝˛˚˜'

export function textString(bytes: string): string {
  const raw = Buffer.from(bytes, 'latin1')
  if (bytes.startsWith('\xfe\xff')) return tidy(new TextDecoder('utf-16be').decode(raw.subarray(2)))
  if (bytes.startsWith('\xff\xfe')) return tidy(new TextDecoder('utf-16le').decode(raw.subarray(2)))
  if (bytes.startsWith('\xef\xbb\xbf')) return tidy(new TextDecoder().decode(raw.subarray(3)))
  return tidy([...bytes].map(documentChar).join(''))
}

function documentChar(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0x18 && code < 0x20) return LOW[code - 0x18]!
  if (code === 0xa0) return '€'
  return code >= 0x80 && code < 0xa0 ? (HIGH[code - 0x80] ?? '') : char
}

/** Escapes enclose a language code (ISO 32000-2, 7.9.2.2). */
const ESCAPE = String.fromCharCode(27)
const LANGUAGE = new RegExp(`${ESCAPE}[^${ESCAPE}]{0,10}${ESCAPE}`, 'g')
const tidy = (text: string): string => text.replace(LANGUAGE, '').replace(/\r\n?/g, '\n')

/** Keys, hashes and colours are not words. */
export function isWords(text: string): boolean {
  if (text.trim().length < 2) return false
  let odd = 0
  for (let i = 0; i < text.length; i++) if (isOdd(text.charCodeAt(i))) odd++
  return odd <= text.length * 0.05 && /[\p{L}\p{N}]{2}/u.test(text)
}

const isOdd = (code: number): boolean =>
  (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) ||
  (code >= 0x7f && code < 0xa0) ||
  code === 0xfffd

export const withoutTags = (xml: string): string =>
  xml
    .replace(
      /<[^<>]{0,10000}>/g,
      (tag) =>
        ` ${[...tag.matchAll(/=\s*["']([^"']{3,})["']/g)]
          .map((one) => one[1])
          .filter((value) => /\s/.test(value!))
          .join(' ')}\n`,
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(0x10ffff, Number(code))))
    .replace(/&amp;/g, '&')
    .replace(/\s*\n\s*/g, '\n')

import unhomoglyph from 'unhomoglyph'
import { patternWith } from '../../../detectors/pattern.ts'
import { alphabets } from './alphabets.ts'
import { replace, type View } from './view.ts'

/** Text without these needs no conversion. */
const UNUSUAL = /[^\0-~\u00A0-\u00AC\u00AE-\u017F\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u2022\u20AC\u2122\u2028]/
const ALL_UNUSUAL = new RegExp(UNUSUAL.source, 'gu')

export function letters(view: View): View {
  if (!UNUSUAL.test(view.text)) return view
  const odd = [...new Set(view.text.match(ALL_UNUSUAL))].join('')
  let now = alphabets(view)
  // Symbol fonts keep each letter's code in the private use area.
  if (/[\uF020-\uF07E]/.test(odd))
    now = replace(now, /[\uF020-\uF07E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) & 0x7f))
  if (odd.includes('\u202E'))
    now = replace(now, /\u202E([^\u202C\u202A\u202B\u202D\n]{1,500})\u202C?/g, (_, match) => reversed(match[1]!))
  // Tag characters are invisible ASCII.
  if (/[\u{E0020}-\u{E007E}]/u.test(odd))
    now = replace(now, /[\u{E0020}-\u{E007E}]/gu, (tag) => String.fromCharCode(tag.codePointAt(0)! - 0xe0000))
  if (/[\u{1F1E6}-\u{1F1FF}]/u.test(odd)) now = replace(now, /(?:[\u{1F1E6}-\u{1F1FF}]\s?){3,}/gu, flagged)
  if (RAISED.test(odd)) now = replace(now, RAISED_WORDS, (word) => raised(word))
  if (odd.search(STYLED) >= 0) now = replace(now, STYLED, unstyled)
  now = attached(now)
  if (odd.search(INVISIBLE) >= 0) now = replace(now, INVISIBLE, () => '')
  if (/(?![\uFE00-\uFE0F])\p{M}/u.test(odd)) now = marks(now)
  if (/\p{Nd}/u.test(odd)) now = replace(now, /[^\P{Nd}0-9]/gu, digit)
  now = replace(now, /[\u2010-\u2012\u2212\uFE58\uFE63]/g, () => '-')
  return /(?![\uFE00-\uFE0F])[\p{L}\p{M}\u2100-\u214F]/u.test(odd) ? replace(now, WORDS, lookAlike) : now
}

/** A word with some superscript capitals was meant in capitals throughout. */
const RAISED = /[\u1D2C-\u1D6A\u02B0-\u02B8\u02E0-\u02E4\u1D9C-\u1DBF\u2071\u207F]/u
const RAISED_WORDS = /[\u1D2C-\u1D6A\u02B0-\u02B8\u02E0-\u02E4\u1D9C-\u1DBF\u2071\u207F]{3,}/gu

function raised(word: string): string | undefined {
  const plain = word.normalize('NFKC')
  if (!/^[A-Za-z]+$/.test(plain)) return undefined
  return /[A-Z]/.test(plain) ? plain.toUpperCase() : plain
}

const WORDS = /[\p{L}\p{M}\p{N}\u2100-\u214F]+/gu

function flagged(flags: string): string {
  return flags.replace(/[\u{1F1E6}-\u{1F1FF}]/gu, (flag) => String.fromCharCode(flag.codePointAt(0)! - 0x1f1a5))
}

/** A single accent that forms an everyday letter stays. */
function marks(view: View): View {
  return replace(view, /([A-Za-z0-9 ])(\p{M}+)/gu, (found) => {
    const composed = found.normalize('NFC')
    return composed.length === 1 ? composed : found[0]
  })
}

const INVISIBLE =
  /\u00AD|\u034F|[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u180E\u061C\u115F\u1160\u17B4\u17B5\u3164\uFFA0\u{E0001}\u{E007F}\u{1D173}-\u{1D17A}]/gu
const ATTACHED = /(?:\u200C|\u200D|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]|[\u20D0-\u20FF])+/gu

/** Joiners inside emoji stay. */
function attached(view: View): View {
  return replace(view, ATTACHED, (found, { index }) =>
    /[\p{L}\p{N}\p{P}]/u.test(view.text.slice(Math.max(0, index! - 2), index)) ? '' : found,
  )
}

const STYLED = patternWith('gu')`
  [\uFF01-\uFF5E\u{1D400}-\u{1D7FF}\u2460-\u249B\u24B6-\u24FF\u2776-\u2793\u{1F100}-\u{1F189}\u2070-\u209C
    \u2102-\u2149\uFB00-\uFB06\u1D2C-\u1D6A\u1D78\u1D9B-\u1DBF\u02B0-\u02B8\u02E1-\u02E3\u2C7C\u2C7D
    \u1D00-\u1D22\uA730\uA731\uA7AF\uA7F8-\uA7FA\u0262\u026A\u0274\u0280\u028F\u0299\u029C\u029F]
`

const SMALL_CAPS: ReadonlyMap<string, string> = new Map(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ'].map((letter, index) => [letter, 'ABCDEFGHIJKLMNOPQRSTUVWYZ'[index]!]),
)

function unstyled(char: string): string | undefined {
  const small = SMALL_CAPS.get(char)
  if (small) return small
  const code = char.codePointAt(0)!
  // Negative circled letters have no compatibility form in Unicode.
  if (code >= 0x1f150 && code <= 0x1f169) return letter(code - 0x1f150)
  if (code >= 0x1f170 && code <= 0x1f189) return letter(code - 0x1f170)
  if (code >= 0x24eb && code <= 0x24f4) return String(code - 0x24eb + 11)
  if (code === 0x24ff) return '0'
  if (code >= 0x2776 && code <= 0x2793) return String(((code - 0x2776) % 10) + 1)
  const plain = char.normalize('NFKC')
  // '(a)' and '1.' stand for the letter and the digit alone.
  return /^[!-~]+$/.test(plain) ? plain.replace(/^\((\w+)\)$|^(\d+)\.$/, '$1$2') : undefined
}

const letter = (index: number) => String.fromCharCode(65 + index)

/** Each script's digits are a block that begins at …0 or …6. */
function digit(char: string): string {
  const code = char.codePointAt(0)!
  const row = code & ~15
  return String(/\p{Nd}/u.test(String.fromCodePoint(row)) ? code - row : code - row - 6)
}

/** They stand for a Latin letter only beside Latin letters. */
const STYLISED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Я: 'R',
    я: 'R',
    И: 'N',
    Ш: 'W',
    Д: 'A',
    Ǝ: 'E',
    ǝ: 'e',
    З: 'E',
    Є: 'E',
    є: 'e',
    Σ: 'E',
    ʇ: 't',
    ɹ: 'r',
    ɔ: 'c',
    Λ: 'A',
    Φ: 'O',
    Π: 'N',
  }),
)

const alike = new Map<string, string | undefined>()

function latin(char: string): string | undefined {
  if (alike.has(char)) return alike.get(char)
  const plain = unhomoglyph(char).normalize('NFKD').replace(/\p{M}/gu, '')
  const capital = char !== char.toLowerCase()
  // The table maps every vertical stroke to a lower-case L.
  const fixed = plain === 'l' && capital ? 'I' : plain
  const found = /^[A-Za-z0-9]{1,2}$/.test(fixed) ? (capital ? fixed.toUpperCase() : fixed) : undefined
  alike.set(char, found)
  return found
}

/** Greek, Russian and Punjabi words stay. */
function lookAlike(word: string): string | undefined {
  if (/^[\0-\u024F]*$/.test(word)) return undefined
  const mixed = /[A-Za-z]/.test(word)
  let out = ''
  for (const char of word) {
    if (char <= '\u024F' && !STYLISED.has(char)) {
      out += char
      continue
    }
    const plain = (mixed ? STYLISED.get(char) : undefined) ?? latin(char)
    if (plain === undefined) return undefined
    out += plain
  }
  return out
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}

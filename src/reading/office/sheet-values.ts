/** From 30 December 1899, Excel's epoch, to 1 January 1970. */
const EPOCH_DAYS = 25_569
const DAYS_TO_1904 = 1_462
const DAY_MS = 86_400_000
/** The last day of Excel is 31 December 9999. */
const LAST_DAY = 2_958_465

/** ECMA-376, 22.9.2.19. */
export const plainly = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

export function displayText(raw: string, code: string, since1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  if (code === '') return general(value)
  const section = code.split(';')[value < 0 && code.includes(';') ? 1 : 0] ?? ''
  if (isDate(section)) return date(value + (since1904 ? DAYS_TO_1904 : 0), section)
  return digits(value, section) ?? withWords(general(value), section)
}

function general(value: number): string {
  return Math.abs(value) < 1e21 && Number.isInteger(value) ? BigInt(value).toString() : String(value)
}

function bare(section: string): string {
  return section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
}

function isDate(section: string): boolean {
  const left = bare(section)
  return /[dyhs]/i.test(left) && !/[#?]|general/i.test(left)
}

/** The order is British. */
function date(serial: number, section = 'dd/mm/yyyy'): string {
  if (serial < 0 || serial > LAST_DAY) return String(serial)
  const moment = new Date(Math.round((serial - EPOCH_DAYS) * DAY_MS))
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${two(moment.getUTCDate())}/${two(moment.getUTCMonth() + 1)}/${moment.getUTCFullYear()}`
  const time = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`
  const left = bare(section)
  const hasDay = /[dy]/i.test(left)
  const hasTime = /[hs]/i.test(left)
  return [hasDay || !hasTime ? day : '', hasTime ? time : ''].filter(Boolean).join(' ')
}

/** '000 000 0000' and '00-00-00', with leading zeros. */
function digits(value: number, section: string): string | undefined {
  const mould = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/_./g, '')
  if (!/^[+()]{0,2}[0#][0# ()-]{2,}$/.test(mould) || !/00/.test(mould) || !Number.isInteger(value) || value < 0)
    return undefined
  const given = [...general(value)]
  let out = ''
  for (const sign of [...mould].reverse()) {
    if (sign === '0') out = (given.pop() ?? '0') + out
    else if (sign === '#') out = (given.pop() ?? '') + out
    else out = sign + out
  }
  return given.join('') + out
}

export const wordsIn = (code: string): string[] =>
  [...code.matchAll(/(?:"[^"]*"|\\.)+/g)].map((found) => found[0].replace(/"|\\(.)/g, '$1'))

function withWords(number: string, section: string): string {
  const words = wordsIn(section)
  if (words.every((word) => !/[A-Za-z]{2}/.test(word))) return number
  const rest = section.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').trim()
  if (rest === '') return `${words.join('')} ${number}`
  return /^\s*["\\]/.test(section) ? `${words.join('')}${number}` : `${number}${words.join('')}`
}

/** A leading zero that the cell lost, or that it is a date. */
export function meant(value: string, heading: string): string {
  if (/\b(?:tel|phone|telephone|mobile|mob|fax|contact|landline)/i.test(heading) && /^[127]\d{8,9}$/.test(value))
    return `0${value}`
  if (/birth|\bd\.?o\.?b\b/i.test(heading) && /^\d{3,5}$/.test(value)) return `${value} (${date(Number(value))})`
  if (/sort\s?code/i.test(heading) && /^\d{5}$/.test(value)) return `0${value}`
  if (/account/i.test(heading) && /^\d{7}$/.test(value)) return `0${value}`
  return value
}

/** Joined strings, and letters made from character codes. */
export function wordsOf(formula: string): string | undefined {
  const joined = formula.replace(/"\s*&\s*"/g, '')
  return /"[^"]*[\p{L}\d]{2}[^"]*"|'[^']+'|\[|https?:|CHAR\(\s*\d/iu.test(joined) ? quotedWords(joined) : undefined
}

const TEXT_FUNCTIONS = [
  ...['CHAR', 'UNICHAR', 'CONCAT', 'CONCATENATE', 'TEXTJOIN', 'LEFT', 'RIGHT', 'MID'],
  ...['SUBSTITUTE', 'REPLACE', 'REPT', 'PROPER', 'UPPER', 'LOWER', 'TRIM', 'T'],
]
const MAKES_TEXT = new RegExp(`\\b(?:${TEXT_FUNCTIONS.join('|')})\\s*\\(|&`, 'i')

/** Excel shows the text even where the file does not store it. */
export const makesText = (formula: string): boolean => MAKES_TEXT.test(formula.replace(/"[^"]*"/g, '""'))

export function quotedWords(code: string): string {
  return code.replace(/"([^"]*)"/g, (_, words: string) => `\t${words.replaceAll(',', '\t')}\t`).trim()
}

export function headerText(text: string): string {
  return text
    .replace(/&"[^"]*"|&K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|&\d{1,3}/g, '')
    .replace(/&[LCR]/g, '\t')
    .replace(/&[PNDTFAGZBIUESXY+-]/g, '')
    .replace(/&&/g, '&')
    .trim()
}

/** MS-XLS and MS-XLSB 2.5.122: an integer, or the high half of a double, optionally in hundredths. */
export function packedNumber(value: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(4, value & 0xfffffffc, true)
  const number = value & 2 ? value >> 2 : view.getFloat64(0, true)
  return value & 1 ? number / 100 : number
}

/** Each check takes the text with its spaces and dashes. */

const digitsOf = (text: string): number[] => text.replace(/\D/g, '').split('').map(Number)

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0)
}

export function luhn(text: string): boolean {
  const digits = digitsOf(text).reverse()
  const sum = digits.reduce(
    (total, digit, i) => total + (i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  )
  return digits.length > 0 && sum % 10 === 0
}

/** Ten digits, the last a modulus-11 check digit. */
export function nhs(text: string): boolean {
  const digits = digitsOf(text)
  const check = (11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return digits.length === 10 && check !== 10 && check === digits[9]
}

export function utr(text: string): boolean {
  const digits = digitsOf(text)
  const rest = weighted(digits.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11
  return digits.length === 10 && '21987654321'[rest] === String(digits[0])
}

/** Modulus 97, or 97 less 55 since 2009. */
export function vat(text: string): boolean {
  const digits = digitsOf(text)
  if (digits.length !== 9 && digits.length !== 12) return false
  const sum = weighted(digits, [8, 7, 6, 5, 4, 3, 2]) + (digits[7] ?? 0) * 10 + (digits[8] ?? 0)
  return sum > 0 && (sum % 97 === 0 || (sum + 55) % 97 === 0)
}

/** ISO 7064 modulus 97-10, with the length of common countries. */
export function iban(text: string): boolean {
  const plain = text.replace(/[\s-]/g, '').toUpperCase()
  const length = IBAN_LENGTHS[plain.slice(0, 2)]
  if (plain.length < 15 || plain.length > 34 || (length !== undefined && length !== plain.length)) return false
  let rest = 0
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

const IBAN_LENGTHS: Record<string, number> = {
  GB: 22, IE: 22, DE: 22, FR: 27, ES: 24, IT: 27, NL: 18, BE: 16, PL: 28, PT: 25, RO: 24, LT: 20, LV: 21, BG: 22,
  HU: 28, CZ: 24, SK: 24, AT: 20, CH: 21, SE: 24, NO: 15, DK: 18, FI: 18, GR: 27, CY: 28, MT: 31, HR: 21, SI: 19,
  EE: 20, LU: 20, TR: 26, AE: 23, SA: 24, PK: 24, UA: 29,
} // biome-ignore format: a table

const LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY'

/** Modulus 23, digit by digit for long numbers. */
function letter(number: string): string {
  let rest = 0
  for (const digit of number) rest = (rest * 10 + Number(digit)) % 23
  return LETTERS[rest]!
}

/** Police National Computer: `YY/NNNNNNNL` or `YYYY/NNNNNNNL`, the serial padded to seven. */
export function pncId(text: string): boolean {
  const found = /^(?:\d\d)?(\d\d)\/?(\d{1,7})([A-Z])$/.exec(text.replace(/\s/g, '').toUpperCase())
  return found !== null && letter(found[1]! + found[2]!.padStart(7, '0')) === found[3]
}

/** Criminal Records Office: `NNNNNN/YYL` padded to six, or `SFYY/NNNNNNL`. */
export function croNumber(text: string): boolean {
  const plain = text.replace(/\s/g, '').toUpperCase()
  const usual = /^(\d{1,6})\/(\d\d)([A-Z])$/.exec(plain)
  if (usual) return letter(usual[2]! + usual[1]!.padStart(6, '0')) === usual[3]
  const file = /^SF(\d\d)\/(\d{1,6})([A-Z])$/.exec(plain)
  return file !== null && letter(file[1]! + file[2]!) === file[3]
}

/** Arrest summons number: `YY/FFUU/SS/NNNNNNNNNNNL`. */
export function arrestSummons(text: string): boolean {
  const found = /^(\d\d)([A-Z0-9]{4})([A-Z0-9]{2})(\d{1,11})([A-Z])$/.exec(text.replace(/[\s/.-]/g, '').toUpperCase())
  if (!found) return false
  const figures = (part: string) => part.replace(/\D/g, '')
  return letter(figures(found[2]!) + figures(found[3]!) + found[1]! + found[4]!.padStart(11, '0')) === found[5]
}

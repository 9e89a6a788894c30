import { patternWith, phrases } from '../pattern.ts'

const PLACEHOLDER_WORDS = phrases`
  your, my, the, a, an, our, insert, enter, type, put, some, any, new, old, example, sample, test, dummy, fake,
  change, replace, todo, tbc, tbd, none, null, nil, undefined, true, false, string, empty, redacted, removed,
  hidden, masked, secret, password, passwd, pass, pwd, token, apikey, api[-_]?key, key, user, username, foo, bar,
  baz, qux, changeme, hunter2, letmein, qwerty\w*, abc123, admin, root, guest
`
const PLACEHOLDER_ENDINGS = phrases`
  here, password, passwd, token, key, secret, value, api, name, id, string, goes, word, me, example, 1234?5?6?, 123
`

const PLACEHOLDER = patternWith('i')`
  ^(?:x+|\*+|\.+|-+|_+|•+|#+|0+|1+|${PLACEHOLDER_WORDS}(?:[-_ ]?${PLACEHOLDER_ENDINGS})*)$
`
const VARIABLE_REFERENCES = phrases`
  <.*>?, \{.*\}?, \[.*\]?, \$\{?.*, %.*%, process\.env.*, env\(.*, os\.environ.*, getenv.*, secrets?\..*, vault.*,
  config\..*, settings\..*, ref\+.*, @Microsoft\.KeyVault.*
`

const MARKED = patternWith('i')`
  ^${VARIABLE_REFERENCES}$|(?:x{4,}|\*{3,}|\.{3,}|•{3,})
  |your[-_]|[-_]here$|example|EXAMPLE|placeholder|not-?a-?real
  |dummy|redacted|(?:^|[-_])fake
`
const COMMON_PASSWORDS = phrases`
  password, passw0rd, qwerty, welcome, summer, winter, spring, autumn, letmein, admin, abc, monkey, liverpool,
  arsenal, iloveyou, football, dragon, master, sunshine, princess, charlie
`

const NOTORIOUS = patternWith('i')`
  ^${COMMON_PASSWORDS}(?:\d{0,4}|20\d\d)[!.]?$
  |^0?12345?6?7?8?9?0?$|^(\d)\1{2,7}$|^abcdefg?h?$
`

export function placeholder(value: string): boolean {
  const bare = value.replace(/^["'`“‘]+|["'`”’;,.]+$/g, '')
  return bare.length < 3 || PLACEHOLDER.test(bare) || MARKED.test(bare) || NOTORIOUS.test(bare)
}

function entropy(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length)
  return bits
}

const kinds = (value: string): number =>
  [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length

/** Long, mixed, and neither a word nor a path. */
export function random(value: string): boolean {
  if (value.length < 12 || /\s|^[a-z]+(?:[-_./][a-z]+)*$|^\d[\d:./-]*$/i.test(value)) return false
  return !/^(?:\/|\.\/|https?:|[A-Z]:\\|v?\d+(?:\.\d+)+)/.test(value) && entropy(value) >= 3 && kinds(value) >= 2
}

const AMOUNT = /^[£$€]?\d{1,3}(?:,\d{3})+(?:\.\d+)?[kmb%]?$|^[£$€]\d+(?:\.\d+)?[kmb]?$|^\d+(?:\.\d+)?%$/i

export function aPassword(value: string, within = ''): boolean {
  if (value.length < 5 || value.length > 64 || AMOUNT.test(value)) return false
  if (/^(?:https?:|www\.|[\w.+-]+@[\w-]+\.)|^\d{1,2}[:/.]\d{2}(?:[/.]\d{2,4})?$/i.test(value)) return false
  if (/^(?:[A-Z][a-z'’-]+|[a-z'’-]+|[A-Z]{1,9})$/.test(within.endsWith(')') ? value : value.replace('(', '')))
    return false
  return kinds(value) >= 2 && (/\d/.test(value) || /[^A-Za-z0-9'’.-]/.test(value) || /[a-z][A-Z]/.test(value))
}

export const mixed = (value: string): boolean =>
  kinds(value) === 4 &&
  /[\p{L}\d][!&$*^%+=?~#@]+[\p{L}\d]/u.test(value) &&
  !/^(?:https?:|www\.|@|#)|\.\w{2,4}$/i.test(value) &&
  aPassword(value)

export const aCode = (value: string): boolean =>
  /\d/.test(value) && /^[A-Z]?\d{3,8}[A-Z#*]?$|^[A-Z0-9]{2,4}(?:-[A-Z0-9]{2,4}){1,2}$/i.test(value)

/** Accepts three joined words or one quoted word. */
export const anyWord = (value: string): boolean =>
  aPassword(value) || (value.length >= 8 && /^[A-Za-z]+(?:[-_.][A-Za-z]+){1,4}$/.test(value)) || /^\d{4,8}$/.test(value)

export const joinedWords = (value: string): boolean => /^[A-Za-z]{3,}(?:[-_.][A-Za-z]{3,}){2,6}\d{0,4}$/.test(value)

/** A cloud key is forty characters of Base64 without a label. */
export const isCloudKey = (value: string): boolean => entropy(value) > 4.3 && kinds(value) > 2

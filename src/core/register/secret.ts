const SECRET_CUE = /\b(?:pass(?:word|phrase|code|wd)|pwd|pin(?: code| number)?)\s*(?:is|was|:|=|-)\s*\S/i
const ADDRESS = /^(?:https?:|www\.|[@#*]|[\w.+-]+@[\w-]+\.)/i
const MIN_SECRET_CHARS = 8
const PLAIN_SIGN = /[-_.:,;/&()'’“”–£%+@#]/g
const KEY_LENGTH = 20

/** Passwords are never stored here (policy 23 and 57). */
export function looksLikeSecret(text: string): boolean {
  return SECRET_CUE.test(text) || text.split(/\s+/).some(secretWord)
}

function secretWord(word: string): boolean {
  const bare = word.replace(/^[("'“‘]+|[)"'”’.,;:]+$/g, '')
  if (bare.length < MIN_SECRET_CHARS || ADDRESS.test(bare)) return false
  const lower = /[a-z]/.test(bare)
  const upper = /[A-Z]/.test(bare)
  const digit = /\d/.test(bare)
  const sign = bare.replace(PLAIN_SIGN, '').match(/[^\p{L}\p{N}]/u) !== null
  if (sign && digit && (lower || upper)) return true
  if (turns(bare) >= 3 && lower && upper) return true
  return bare.length >= KEY_LENGTH && digit && (lower || upper) && turns(bare) >= 4 && !/[-_./]/.test(bare)
}

/** Letters and digits often alternate in machine-made strings, seldom in names. */
function turns(word: string): number {
  return word.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0
}

/** `language` is absent if several share the script. */
type ScriptEntry = {
  readonly script: string
  readonly letters: RegExp
  readonly language?: string
  readonly lettersAWord?: number
}

/** `lettersAWord` is for scripts without spaces between words. */
const SCRIPTS = [
  { script: 'latin', letters: /\p{Script=Latin}/u },
  { script: 'arabic', letters: /\p{Script=Arabic}/u },
  { script: 'cyrillic', letters: /\p{Script=Cyrillic}/u },
  { script: 'devanagari', letters: /\p{Script=Devanagari}/u },
  { script: 'hebrew', letters: /\p{Script=Hebrew}/u },
  { script: 'ethiopic', letters: /\p{Script=Ethiopic}/u },
  { script: 'greek', letters: /\p{Script=Greek}/u, language: 'el' },
  { script: 'armenian', letters: /\p{Script=Armenian}/u, language: 'hy' },
  { script: 'georgian', letters: /\p{Script=Georgian}/u, language: 'ka' },
  { script: 'bengali', letters: /\p{Script=Bengali}/u, language: 'bn' },
  { script: 'gurmukhi', letters: /\p{Script=Gurmukhi}/u, language: 'pa' },
  { script: 'gujarati', letters: /\p{Script=Gujarati}/u, language: 'gu' },
  { script: 'oriya', letters: /\p{Script=Oriya}/u, language: 'or' },
  { script: 'tamil', letters: /\p{Script=Tamil}/u, language: 'ta' },
  { script: 'telugu', letters: /\p{Script=Telugu}/u, language: 'te' },
  { script: 'kannada', letters: /\p{Script=Kannada}/u, language: 'kn' },
  { script: 'malayalam', letters: /\p{Script=Malayalam}/u, language: 'ml' },
  { script: 'sinhala', letters: /\p{Script=Sinhala}/u, language: 'si' },
  { script: 'hangul', letters: /\p{Script=Hangul}/u, language: 'ko' },
  { script: 'han', letters: /\p{Script=Han}/u, language: 'zh', lettersAWord: 1.7 },
  { script: 'kana', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, language: 'ja', lettersAWord: 2.5 },
  { script: 'thai', letters: /\p{Script=Thai}/u, language: 'th', lettersAWord: 4 },
  { script: 'lao', letters: /\p{Script=Lao}/u, language: 'lo', lettersAWord: 4 },
  { script: 'khmer', letters: /\p{Script=Khmer}/u, language: 'km', lettersAWord: 4 },
  { script: 'burmese', letters: /\p{Script=Myanmar}/u, language: 'my', lettersAWord: 4 },
  { script: 'tibetan', letters: /\p{Script=Tibetan}/u, language: 'bo', lettersAWord: 3 },
] as const satisfies readonly ScriptEntry[]

export type Script = (typeof SCRIPTS)[number]['script'] | 'other'

const OTHER = { script: 'other' } as const
const byScript = new Map<Script, Omit<ScriptEntry, 'letters'>>(SCRIPTS.map((entry) => [entry.script, entry]))

export function scriptOf(word: string): Script {
  if (/^[a-z]/.test(word)) return 'latin'
  return (SCRIPTS.find(({ letters }) => letters.test(word)) ?? OTHER).script
}

export const languageOf = (script: Script): string | undefined => byScript.get(script)?.language

/** Returns how many words these letters count for. */
export function wordsIn(run: string, script: Script): number {
  const { lettersAWord } = byScript.get(script) ?? {}
  return lettersAWord === undefined ? 1 : Math.max(1, Math.round(run.length / lettersAWord))
}

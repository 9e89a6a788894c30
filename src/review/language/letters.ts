import type { Compare } from './identify.ts'

/** franc-all uses ISO 639-3 codes. */
const CODES: Readonly<Record<string, string>> = {
  afr: 'af',
  aka: 'ak',
  als: 'sq',
  amh: 'am',
  arb: 'ar',
  azj: 'az',
  bel: 'be',
  bos: 'hr',
  bul: 'bg',
  cat: 'ca',
  ces: 'cs',
  ckb: 'ckb',
  cym: 'cy',
  dan: 'da',
  deu: 'de',
  ekk: 'et',
  eng: 'en',
  epo: 'eo',
  eus: 'eu',
  fin: 'fi',
  fra: 'fr',
  gaz: 'om',
  gla: 'gd',
  gle: 'ga',
  glg: 'gl',
  hat: 'ht',
  hau: 'ha',
  heb: 'he',
  hin: 'hi',
  hrv: 'hr',
  hun: 'hu',
  ibo: 'ig',
  ind: 'ms',
  isl: 'is',
  ita: 'it',
  kin: 'rw',
  kmr: 'ku',
  lat: 'la',
  lit: 'lt',
  lug: 'lg',
  lvs: 'lv',
  mar: 'mr',
  mkd: 'mk',
  mlt: 'mt',
  nld: 'nl',
  nob: 'no',
  npi: 'ne',
  pbu: 'ps',
  pes: 'fa',
  pnb: 'pnb',
  pol: 'pl',
  por: 'pt',
  prs: 'fa',
  ron: 'ro',
  rus: 'ru',
  slk: 'sk',
  slv: 'sl',
  sna: 'sn',
  som: 'so',
  spa: 'es',
  srp: 'sr',
  swe: 'sv',
  swh: 'sw',
  tgl: 'tl',
  tir: 'ti',
  tur: 'tr',
  twi: 'ak',
  ukr: 'uk',
  urd: 'ur',
  uzn: 'uz',
  vie: 'vi',
  xho: 'zu',
  ydd: 'yi',
  yor: 'yo',
  zlm: 'ms',
  zul: 'zu',
}
const ONLY = Object.keys(CODES)
/** Longer texts give no better result. */
const MAX_CHARS = 240

/** Trigrams, by franc-all, which is loaded on first use. */
export const compareLetters: Compare = async (text) => {
  const { francAll } = await import('franc-all')
  const alike = new Map<string, number>()
  for (const [code, likeness] of francAll(text.slice(0, MAX_CHARS).toLowerCase(), { only: ONLY })) {
    const language = CODES[code]
    if (language !== undefined) alike.set(language, Math.max(alike.get(language) ?? 0, likeness))
  }
  return alike
}

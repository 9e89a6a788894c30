import iconv from 'iconv-lite'

export const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  1: 1252,
  2: 1252,
  77: 10_000,
  78: 10_001,
  79: 10_003,
  80: 10_008,
  81: 10_002,
  83: 10_005,
  84: 10_004,
  85: 10_006,
  86: 10_081,
  87: 10_021,
  88: 10_029,
  89: 10_007,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
}

/** These are the nearest tables that can be had. */
const MAC_PAGES: Readonly<Record<number, string>> = {
  10000: 'macroman',
  10001: 'cp932',
  10002: 'cp950',
  10003: 'cp949',
  10004: 'cp1256',
  10005: 'cp1255',
  10006: 'macgreek',
  10007: 'maccyrillic',
  10008: 'cp936',
  10010: 'macromania',
  10021: 'macthai',
  10029: 'maccenteuro',
  10079: 'maciceland',
  10081: 'macturkish',
  10082: 'maccroatian',
}

export function pageOf(codepage: number): string {
  const name = codepage === 65_001 ? 'utf-8' : (MAC_PAGES[codepage] ?? `cp${codepage}`)
  return iconv.encodingExists(name) ? name : 'windows-1252'
}

/** What a file without a reader is, by its first bytes: a reason that a person can act on. */

type Kind = readonly [called: string, ...signs: string[]]

const KINDS: readonly Kind[] = [
  ['a Windows program (.exe)', 'MZ'],
  ['a Linux program (ELF)', '\x7fELF'],
  ['a Mac program', '\xfe\xed\xfa', '\xcf\xfa\xed\xfe', '\xce\xfa\xed\xfe'],
  ['a Java program (.class)', '\xca\xfe\xba\xbe'],
  ['an Android program (.dex)', 'dex\n'],
  ['a WebAssembly program', '\0asm'],
  ['a Flash film', 'FWS', 'CWS', 'ZWS'],
  ['a Windows shortcut (.lnk)', 'L\0\0\0\x01\x14\x02\0'],
  ['a database (SQLite)', 'SQLite format 3\0'],
  ['a database (Access)', '\0\x01\0\0Standard Jet DB', '\0\x01\0\0Standard ACE DB'],
  ['an Outlook data file (.pst)', '!BDN'],
  ['a drawing of AutoCAD (.dwg)', 'AC10'],
  ['a font', '\0\x01\0\0\0', 'OTTO', 'ttcf', 'wOFF', 'wOF2'],
  ['a table of data (Parquet)', 'PAR1'],
  ['a capture of network traffic', '\xd4\xc3\xb2\xa1', '\xa1\xb2\xc3\xd4', '\x0a\x0d\x0d\x0a'],
  ['a registry file of Windows', 'regf'],
  ['a disk image', 'KDMV', 'QFI\xfb', 'conectix', 'vhdxfile'],
  ['a file encrypted with OpenSSL', 'Salted__'],
  ['a key store', '\xfe\xed\xfe\xed'],
]

function kindOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  return KINDS.find(([, ...signs]) => signs.some((sign) => head.startsWith(sign)))?.[0]
}

/** A sentence for a person. `called`: the name of the format, for first bytes without a kind here. */
export const withoutReader = (bytes: Uint8Array, called = 'unknown data'): string =>
  `This is ${kindOf(bytes) ?? called}, and there is no reader for it.`

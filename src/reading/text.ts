import { readCarried } from './carried-files.ts'
import { decode } from './encoding.ts'
import { readLetterPictures } from './letter-pictures.ts'
import { fromBase64, isWholeBase64 } from './mail/transfer.ts'
import { cssText } from './markup/style.ts'
import type { House, Reader } from './reader.ts'
import { cells, joinedInFormulas, jsonValues, records } from './records.ts'
import { blanks } from './unfold/bits.ts'

/** Plain text in any encoding, and what is nearly plain: CSV, calendars, cards, JSON, Markdown. */
export const text: Reader = async (file, house) => {
  const { text: said, encoding } = decode(file.bytes, charsetOf(file.type))
  // Letters of two or four bytes, and one that is not whole: from some place on they are read out of step.
  const wide = /^utf-(?:16|32)/.exec(encoding)?.[0] === 'utf-32' ? 4 : /^utf-16/.test(encoding) ? 2 : 1
  if (file.bytes.length % wide > 0) house.budget.damage()
  // Called XML and no longer told from any text: its beginning is gone.
  if (/\.(?:xml|svg|fod[tsp])$/i.test(file.name) && said.includes('<')) house.budget.damage()
  const rest = await readCarried(said, house, '')
  const lines = shaped(rest.replace(/^\uFEFF/, ''), file.name)
  house.part('text', 'attachment', lines)
  if (/\.css$/i.test(file.name) || /text\/css/i.test(file.type ?? ''))
    house.part('content', 'hidden', cssText(said).join('\n'), 'text that a style sheet puts in')
  if (/\.csv$/i.test(file.name)) house.part('formulas', 'hidden', joinedInFormulas(said), 'formula')
  house.part('blanks', 'hidden', blanks(said) ?? '', 'told by blanks at the ends of lines')
  await readLetterPictures(said, house, '')
  await encodedValues(said, house)
  ciphers(said, house)
}

/** What only looks like text: an armoured message that nobody can read. */
function ciphers(said: string, house: House): void {
  if (/-----BEGIN PGP MESSAGE-----/.test(said)) house.unread('', 'It is encrypted with PGP.')
  if (/^\(This file must be converted with BinHex/m.test(said))
    house.unread('', 'A file written into it (BinHex) could not be read.')
  if (/^=ybegin /m.test(said)) house.unread('', 'A file written into it (yEnc) could not be read.')
}

/** Pictures and files that a calendar or a card carries as base64. */
async function encodedValues(said: string, house: House): Promise<void> {
  if (!/^\s*BEGIN:V/i.test(said)) return
  const values = said
    .replace(/\r?\n[ \t]/g, '')
    .matchAll(/^[^:\r\n]{0,300};ENCODING=B(?:ASE64)?\b[^:\r\n]{0,300}:(\S{8,})/gim)
  let count = 0
  for (const [, value] of values) {
    if (!isWholeBase64(value!)) house.budget.damage()
    await house.deeper(`value${++count}`, { name: '', bytes: fromBase64(value!), where: 'file in the record' })
  }
}

function shaped(said: string, name: string): string {
  if (/^BEGIN:V(?:CALENDAR|CARD|EVENT|TODO)/i.test(said.trimStart())) return records(said)
  if (/^\s*[[{]/.test(said)) return jsonValues(said) ?? said
  if (/\.csv$/i.test(name)) return cells(said, said.split(';').length > said.split(',').length * 2 ? ';' : ',')
  if (/\.(?:ini|cfg|conf|env|properties|toml)$/i.test(name))
    return said.replace(/^([\w.-]{1,60})[ \t]*=[ \t]*/gm, '$1: ')
  return said
}

/** The charset of a declared type: 'text/plain; charset="utf-7"'. */
export function charsetOf(type: string | undefined): string | undefined {
  return /charset\s*=\s*"?([\w.:-]+)/i.exec(type ?? '')?.[1]
}

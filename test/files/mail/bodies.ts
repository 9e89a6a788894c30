import { FILLER, type FileCase } from '../case.ts'
import { at, base64, eml, multipart, page, quoted, text, uuencode } from './make.ts'

export const BODIES: readonly FileCase[] = [
  at('plain body', (it) => eml({ body: it })),
  at('quoted text', (it) => eml({ body: `Thanks.\n\nOn Monday Sam wrote:\n> ${it}\n` })),
  at('quoted-printable', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable'],
      body: quoted(it),
    }),
  ),
  at('quoted-printable cut by a soft break', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable'],
      body: `${it.slice(0, 6)}=\n${it.slice(6)}`,
    }),
  ),
  at('base64', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: base64'],
      body: base64(`${FILLER} ${it}`),
    }),
  ),
  at('base64 with garbage', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: base64'],
      body: base64(it).replace(/.{4}/g, '$&!\n*'),
    }),
  ),
  at('base64 with padding in the middle', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: base64'],
      body: base64('a\n\n') + base64(it),
    }),
  ),
  at('words between lines of base64', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: base64'],
      body: `${base64(FILLER)}\n\n** ${it} **\n`,
    }),
  ),
  at('second transfer encoding', (it) =>
    eml({
      headers: [
        'Subject: x',
        'Content-Type: text/plain',
        'Content-Transfer-Encoding: 7bit',
        'Content-Transfer-Encoding: base64',
      ],
      body: base64(`${FILLER}\n\n${it}\n`),
    }),
  ),
  at('Windows-1252', (it) =>
    eml({ headers: ['Subject: x', 'Content-Type: text/plain; charset=windows-1252'], body: `\u0093${it}\u0094` }),
  ),
  at('UTF-16 in base64', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain; charset=utf-16le', 'Content-Transfer-Encoding: base64'],
      body: base64(Buffer.from(`${FILLER}\n\n${it}\n\n${FILLER}`, 'utf16le')),
    }),
  ),
  at('UTF-7', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain; charset=utf-7'],
      body: `+${Buffer.from(it, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`,
    }),
  ),
  at('uuencoded file in the text', (it) =>
    eml({ body: `See below.\n\n${uuencode('note.txt', `${FILLER}\n\n${it}\n`)}\n` }),
  ),
  at('plain alternative only', (it) => eml(multipart('alternative', [text(it), page(`<p>${FILLER}</p>`)]))),
  at('formatted alternative only', (it) =>
    eml(multipart('alternative', [text(FILLER), page(`<p>${FILLER} <b>${it}</b></p>`)])),
  ),
  at('hidden in the formatted text', (it) =>
    eml(multipart('alternative', [text(FILLER), page(`<p>${FILLER}<span style="display:none">${it}</span></p>`)])),
  ),
  at('comment in the formatted text', (it) =>
    eml(multipart('alternative', [text(FILLER), page(`<p>${FILLER}</p><!-- ${it} -->`)])),
  ),
  at('calendar alternative', (it) =>
    eml(
      multipart('alternative', [
        text(FILLER),
        `Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n` +
          `SUMMARY:Meet\r\nDESCRIPTION:${it.slice(0, 6)}\r\n ${it.slice(6)}\r\nEND:VEVENT\r\nEND:VCALENDAR`,
      ]),
    ),
  ),
]

import { FILLER, type FileCase } from '../case.ts'
import { at, attached, base64, eml, header, mixed, multipart, page, text } from './make.ts'

/* Places in a message that few programs show. */

const calendar = (it: string) =>
  `Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\n` +
  `VERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Road safety\r\nDESCRIPTION:${it}\r\nEND:VEVENT\r\n` +
  'END:VCALENDAR'

export const BESIDE: readonly FileCase[] = [
  at('invitation as an alternative', (it) => eml(multipart('alternative', [text(FILLER), calendar(it)]))),
  at('third alternative', (it) =>
    eml(
      multipart('alternative', [
        text(FILLER),
        page(`<p>${FILLER}</p>`),
        `Content-Type: text/x-amp-html\r\n\r\n<html><body><p>${it}</p></body></html>`,
      ]),
    ),
  ),
  at('name in the boundary', (it) =>
    eml({
      ...multipart('mixed', [text(FILLER)]),
      headers: ['Subject: x', `Content-Type: multipart/mixed; boundary="b1"; note="${it}"`],
    }),
  ),
  at('id of a part', (it) => eml(mixed(text(FILLER), `Content-Type: text/plain\r\nContent-ID: <${it}>\r\n\r\nx`))),
  at('name of the type against name of the file', (it) =>
    eml(
      mixed(
        text(FILLER),
        `Content-Type: text/plain; name="${it}.txt"\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\nx`,
      ),
    ),
  ),
  at(
    'thread topic',
    header('Thread-Topic', (it) => it),
  ),
  at(
    'keywords',
    header('Keywords', (it) => it),
  ),
  at(
    'organisation',
    header('Organization', (it) => it),
  ),
  at(
    'group of recipients',
    header('Cc', (it) => `${it}: a@example.org, b@example.org;`),
  ),
  at(
    'comment in a date',
    header('Resent-Date', (it) => `Mon, 2 Nov 2026 10:00:00 +0000 (${it})`),
  ),
  at(
    'comment in a recipient',
    header('Cc', (it) => `a@example.org (${it})`),
  ),
  at('enriched text', (it) =>
    eml({ headers: ['Subject: x', 'Content-Type: text/enriched'], body: `<bold>${it}</bold>` }),
  ),
  at('flowed text', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain; format=flowed'],
      body: `${FILLER}\n\n${it.slice(0, 4)} \n${it.slice(4)}`,
    }),
  ),
  at('page with a style sheet attached', (it) =>
    eml(multipart('related', [page(`<p>${FILLER}</p>`), `Content-Type: text/css\r\n\r\np::after{content:"${it}"}`])),
  ),
  at('signed, in plain sight', (it) => eml(multipart('signed', [text(it), attached('="sig.txt"', 'text/plain', 'x')]))),
  at('signed with PGP, in plain sight', (it) =>
    eml({
      body: `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${it}\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----`,
    }),
  ),
  at('form', (it) => eml(multipart('form-data', [`Content-Disposition: form-data; name="a"\r\n\r\n${it}`]))),
  at('digest', (it) => eml(multipart('digest', [`\r\nSubject: inner\r\n\r\n${it}`]))),
  at('parallel parts', (it) => eml(multipart('parallel', [text(FILLER), text(it)]))),
  at('charset that shifts', (it) =>
    eml({ headers: ['Subject: x', 'Content-Type: text/plain; charset=iso-2022-jp'], body: `${FILLER}\n\n${it}` }),
  ),
  at('UTF-7 behind other words', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain; charset=utf-7'],
      body: `${FILLER}\n\n+${Buffer.from(it, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`,
    }),
  ),
  at('message in UTF-8 throughout', (it) =>
    eml(mixed(text(FILLER), `Content-Type: message/global\r\n\r\nSubject: caf\u00e9\r\n\r\n${it}`)),
  ),
  at('attached calendar', (it) =>
    eml(mixed(text(FILLER), attached('="a.ics"', 'text/calendar', calendar(it).split('\r\n\r\n')[1]!))),
  ),
  at('attached card', (it) =>
    eml(
      mixed(
        text(FILLER),
        attached(
          '="a.vcf"',
          'text/vcard',
          `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Road Safety\r\nNOTE:${it}\r\nEND:VCARD\r\n`,
        ),
      ),
    ),
  ),
  at('picture by its address', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/html; charset=utf-8'],
      body: `<p>${FILLER}</p><img src="cid:a" alt="${it}">`,
    }),
  ),
  at('name in base64 without its mark', (it) =>
    eml(mixed(text(FILLER), attached(`="${base64(`${it}.txt`)}"`, 'text/plain', 'x'))),
  ),
  at('line that begins with From', (it) => eml({ body: `${FILLER}\n\n>From ${it}\n\n${it}` })),
  at('first line empty', (it) => Buffer.concat([Buffer.from('\r\n'), Buffer.from(eml({ body: it }))])),
]

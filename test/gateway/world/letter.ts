export const TOM = 'tom.ashdown@westmids-opcc.example'
export const OUTSIDE = 'resident@example.org'
let count = 0

/** A message with everything a careless relay may alter: spaces, folded headers, dots, eight-bit letters. */
export function message(text: string, headers: readonly string[] = []) {
  const id = `relay-${++count}.${process.pid}`
  const lines = [
    ...headers,
    `From: Tom Ashdown <${TOM}>`,
    `To: ${OUTSIDE}`,
    'Subject:  =?utf-8?q?Caf=C3=A9?=   two  spaces',
    `Message-ID: <${id}@westmids-opcc.example>`,
    'Date: Tue, 24 Nov 2026 10:00:00 +0000',
    'X-Folded: one',
    '\ttwo',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    text,
    '.leading dot',
    '..two of them',
    '.',
    '  trailing spaces   ',
    `tag-${id}-end`,
    '',
  ]
  return { raw: Buffer.from(lines.join('\r\n')), id }
}

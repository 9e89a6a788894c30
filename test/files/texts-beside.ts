import { FILLER, type FileCase, twins } from './case.ts'
import { html, rtf } from './markup.ts'

/* Places in web pages, rich text, calendars, cards and tables that programs show elsewhere or not at all. */

const ics = (place: string, make: (it: string) => string) =>
  twins('ics', place, 'a.ics', (it) =>
    Buffer.from(
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Road safety\r\n${make(it)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    ),
  )
const vcf = (place: string, make: (it: string) => string) =>
  twins('vcf', place, 'a.vcf', (it) =>
    Buffer.from(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Road Safety\r\n${make(it)}\r\nEND:VCARD\r\n`),
  )
const base64 = (it: string) => Buffer.from(it).toString('base64')
const hex = (it: string | Uint8Array) => Buffer.from(it).toString('hex')

export const TEXTS_BESIDE: readonly FileCase[] = [
  html('page without scripts', (it) => `<noscript>${it}</noscript>`),
  html('page in a frame', (it) => `<iframe srcdoc="&lt;p&gt;${it}&lt;/p&gt;"></iframe>`),
  html('data of a program', (it) => `<div data-note="${it}">x</div>`),
  html('words for screen readers', (it) => `<button aria-label="${it}">x</button>`),
  html('hint in a field', (it) => `<input placeholder="${it}">`),
  html('description of the page', (it) => `<meta name="description" content="${it}">`),
  html('choice of a list', (it) => `<select><option>a</option><option value="b">${it}</option></select>`),
  html('parameter of an object', (it) => `<object><param name="a" value="${it}"></object>`),
  html('text of no size', (it) => `<span style="font-size:0">${it}</span>`),
  html('text that is not opaque', (it) => `<span style="opacity:0">${it}</span>`),
  html('text beyond the edge', (it) => `<div style="position:absolute;left:-9999px">${it}</div>`),
  html('text of the colour of its ground', (it) => `<div style="background:#123456;color:#123456">${it}</div>`),
  html('data in a script', (it) => `<script type="application/ld+json">{"note":"${it}"}</script>`),
  html('after the end', (it) => `</body></html>${it}`),
  html('comment that does not end', (it) => `<!-- ${it}`),
  html('processing instruction', (it) => `<?note ${it} ?>`),
  html('CDATA', (it) => `<![CDATA[${it}]]>`),
  html('attribute of a closing tag', (it) => `<p>a</p note="${it}">`),
  html('description of a drawing', (it) => `<svg><desc>${it}</desc></svg>`),
  html(
    'letters by a style',
    (it) =>
      `<style>i::before{content:"${[...Buffer.from(it)].map((code) => `\\0000${code.toString(16)}`).join('')}"}</style><i></i>`,
  ),
  html('struck out', (it) => `<del>${it}</del>`),
  html('turned round by its direction', (it) => `<bdo dir="rtl">${[...it].reverse().join('')}</bdo>`, {
    unreadable: true,
  }),
  html(
    'text in a script, as codes',
    (it) => `<script>show(String.fromCharCode(${[...Buffer.from(it)].join(',')}))</script>`,
  ),
  html('unknown element', (it) => `<x-note>${it}</x-note>`),
  rtf('index entry', (it) => `{\\xe\\v ${it}}`),
  rtf('bookmark', (it) => `{\\*\\bkmkstart ${it}}{\\*\\bkmkend a}`),
  rtf('document variable', (it) => `{\\*\\docvar {a}{${it}}}`),
  rtf('name of a style', (it) => `{\\stylesheet{\\s1 ${it};}}`),
  rtf('name of a reviewer', (it) => `{\\*\\revtbl {Unknown;}{${it};}}`),
  rtf('name of a commentator', (it) => `{\\*\\atnauthor ${it}}`),
  rtf('footer of the left page', (it) => `{\\footerl ${it}}`),
  rtf('text of a shape', (it) => `{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv ${it}}}}}`),
  rtf('text box', (it) => `{\\shp{\\*\\shpinst{\\shptxt ${it}\\par}}}`),
  rtf(
    'entry of a form',
    (it) => `{\\field{\\*\\fldinst FORMTEXT {\\*\\formfield{\\fftype0{\\*\\ffdeftext ${it}}}}}{\\fldrslt x}}`,
  ),
  rtf('two ways of saying it', (it) => `{\\upr{plain}{\\*\\ud{${it}}}}`),
  rtf('data of a newer program', (it) => `{\\*\\datastore ${hex(Buffer.from(it, 'utf16le'))}}`),
  rtf('raw bytes', (it) => `{\\*\\zzz\\bin${it.length} ${it}}`),
  rtf('white', (it) => `{\\colortbl;\\red255\\green255\\blue255;}{\\cf1 ${it}}`),
  rtf('list text', (it) => `{\\listtext\\tab ${it}}`),
  rtf(
    'object that is a package',
    (it) =>
      `{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata ` +
      `0105000002000000${hex('\x08\0\0\0Package\0')}0000000000000000${(it.length + 40).toString(16).padStart(2, '0')}000000` +
      hex('\x02\0a.txt\0C:\\a.txt\0\0\0\x03\0\x06\0\0\0a.txt\0') +
      hex(`${String.fromCharCode(it.length)}\0\0\0${it}`) +
      '}}',
  ),
  ics('summary for the web', (it) => `X-ALT-DESC;FMTTYPE=text/html:<html><body><p>${it}</p></body></html>`),
  ics('name of a guest', (it) => `ATTENDEE;CN="${it}":mailto:press@westmids-opcc.example`),
  ics(
    'attached file',
    (it) => `ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY:${base64(`${FILLER}\n\n${it}\n`)}`,
  ),
  ics('parameter', (it) => `LOCATION;X-NOTE="${it}":Room 1`),
  ics('alarm', (it) => `BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:${it}\r\nEND:VALARM`),
  ics('category', (it) => `CATEGORIES:a,${it}`),
  vcf('note', (it) => `NOTE:${it.replace(' ', '\\n')}`),
  vcf('own field', (it) => `X-HANDLING:${it}`),
  vcf('picture that is a text', (it) => `PHOTO;ENCODING=b;TYPE=JPEG:${base64(`${FILLER}\n\n${it}\n`)}`),
  vcf('group', (it) => `item1.X-ABLabel:${it}`),
  twins('csv', 'cell of two lines', 'list.csv', (it) => Buffer.from(`name,note\nRoad,"a\n${it.replace(' ', '\n')}"\n`)),
  twins('csv', 'formula', 'list.csv', (it) =>
    Buffer.from(`name,note\nRoad,"=""${it.slice(0, 5)}""&""${it.slice(5)}"""\n`),
  ),
  twins('csv', 'UTF-16 with tabs', 'list.csv', (it) => Buffer.from(`\ufeffname\tnote\r\nRoad\t${it}\r\n`, 'utf16le')),
  twins('json', 'key', 'data.json', (it) => Buffer.from(JSON.stringify({ a: { [it]: 1 } }))),
  twins('json', 'base64 value', 'data.json', (it) => Buffer.from(JSON.stringify({ a: base64(`${FILLER}\n${it}\n`) }))),
  twins('markdown', 'comment', 'a.md', (it) => Buffer.from(`# Notes\n\n[//]: # (${it})\n`)),
  twins('xml', 'processing instruction', 'data.xml', (it) => Buffer.from(`<?xml version="1.0"?><a><?note ${it}?></a>`)),
  twins('svg', 'description beside a shape', 'map.svg', (it) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><desc>${it}</desc><rect width="5" height="5"/></svg>`,
    ),
  ),
  twins('svg', 'page in the drawing', 'map.svg', (it) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">${it}</p></foreignObject></svg>`,
    ),
  ),
  twins('svg', 'style', 'map.svg', (it) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><style>/* ${it} */</style></svg>`),
  ),
]

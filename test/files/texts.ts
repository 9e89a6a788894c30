import iconv from 'iconv-lite'
import { EBCDIC } from '../../src/reading/ebcdic.data.ts'
import { FILLER, type FileCase, twins } from './case.ts'
import { html, rtf } from './markup.ts'

const say = (it: string) => `${FILLER}\n\n${it}\n`
const text = (place: string, make: (it: string) => Uint8Array) => twins('text', place, 'notes.txt', make)
const xml = (place: string, make: (it: string) => string) =>
  twins('xml', place, 'data.xml', (it) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${make(it)}`))

const disguise = (place: string, make: (it: string) => string) =>
  twins('disguise', place, 'notes.txt', (it) => Buffer.from(`${FILLER}\n\n${make(it)}\n\n${FILLER}\n`))
const shift = (it: string, from: number) =>
  [...it].map((char) => (/[A-Z]/.test(char) ? String.fromCodePoint(from + char.charCodeAt(0) - 65) : char)).join('')
const alike: Readonly<Record<string, string>> = { A: 'А', C: 'С', E: 'Е', O: 'О', P: 'Р', S: 'Ѕ', T: 'Т', Y: 'Υ' }
const codes = (it: string, one: (code: number) => string) => [...Buffer.from(it)].map(one).join('')
const hex = (code: number) => code.toString(16).padStart(2, '0')

export const TEXTS: readonly FileCase[] = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'].flatMap((encoding) => [
    text(encoding, (it) => iconv.encode(say(it), encoding)),
    text(`${encoding} with a mark`, (it) => iconv.encode(say(it), encoding, { addBOM: true })),
  ]),
  text('windows-1252', (it) => iconv.encode(`“${say(it)}” – £5`, 'windows-1252')),
  text('EBCDIC', (it) => Uint8Array.from([...say(it)].map((char) => Math.max(0, EBCDIC.indexOf(char))))),
  text('UTF-7', (it) =>
    Buffer.from(`${FILLER}\n\n+${Buffer.from(it, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`),
  ),
  text('after a line of five megabytes', (it) => Buffer.from(`${'road safety '.repeat(420_000)}\n${it}`)),
  twins('csv', 'cell', 'list.csv', (it) => Buffer.from(`name,note\nRoad,"${it}"\n`)),
  twins('json', 'escaped string', 'data.json', (it) =>
    Buffer.from(`{"note":"${codes(it, (code) => `\\u00${hex(code)}`)}"}`),
  ),
  twins('markdown', 'emphasis inside a word', 'a.md', (it) =>
    Buffer.from(`# Notes\n\n${it.slice(0, 6)}**${it.slice(6)}**`),
  ),
  twins('ics', 'folded line', 'a.ics', (it) =>
    Buffer.from(
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:${it.slice(0, 6)}\r\n ${it.slice(6)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    ),
  ),
  twins('vcf', 'quoted-printable note', 'a.vcf', (it) =>
    Buffer.from(
      `BEGIN:VCARD\r\nVERSION:2.1\r\nNOTE;ENCODING=QUOTED-PRINTABLE:${codes(it, (code) => `=${hex(code).toUpperCase()}`)}\r\nEND:VCARD\r\n`,
    ),
  ),
  html('text cut by tags', (it) => `<p>${it.slice(0, 2)}<b>${it.slice(2, 6)}</b><i>${it.slice(6)}</i></p>`),
  html('hidden element', (it) => `<div style="display:none">${it}</div>`),
  html('hidden by a class', (it) => `<style>.x{visibility:hidden}</style><div class="x">${it}</div>`),
  html('white text', (it) => `<font color="white">${it}</font>`),
  html('comment', (it) => `<!-- ${it} -->`),
  html('alternative text', (it) => `<img src="a.png" alt="${it}">`),
  html('link query', (it) => `<a href="https://example.org/?q=${encodeURIComponent(it)}">x</a>`),
  html(
    'data address',
    (it) => `<iframe src="data:text/html;base64,${Buffer.from(`<p>${it}</p>`).toString('base64')}"></iframe>`,
  ),
  html('script', (it) => `<script>show("${it.slice(0, 6)}" + "${it.slice(6)}")</script>`),
  html('template', (it) => `<template>${it}</template>`),
  html('style content', (it) => `<style>p::after{content:"${it}"}</style>`),
  html('input value', (it) => `<form><input type="hidden" name="a" value="${it}"></form>`),
  html('entities', (it) => `<p>${codes(it, (code) => `&#${code};`)}</p>`),
  html('soft hyphens', (it) => `<p>${it.replace(/(?=.{3}$)/, '&shy;')}</p>`),
  html('title', (it) => `<title>${it}</title>`),
  html('drawing', (it) => `<svg><text>${it}</text></svg>`),
  html('conditional comment', (it) => `<!--[if mso]><p>${it}</p><![endif]-->`),
  xml('text', (it) => `<a><b>${it}</b></a>`),
  xml('attribute', (it) => `<a b="${it}"/>`),
  xml('comment', (it) => `<a><!-- ${it} --></a>`),
  xml('CDATA', (it) => `<a><![CDATA[${it}]]></a>`),
  xml('entity', (it) => `<!DOCTYPE a [<!ENTITY e "${it}">]><a>&e;</a>`),
  xml(
    'confidentiality label',
    (it) =>
      '<slab:originatorConfidentialityLabel ' +
      'xmlns:slab="urn:nato:stanag:4774:confidentialitymetadatalabel:1:0">' +
      `<slab:ConfidentialityInformation><slab:Classification>${it}</slab:Classification>` +
      '</slab:ConfidentialityInformation></slab:originatorConfidentialityLabel>',
  ),
  rtf('text', (it) => it),
  rtf('hidden', (it) => `{\\v ${it}}`),
  rtf('bytes as codes', (it) => codes(it, (code) => `\\'${hex(code)}`)),
  rtf('Unicode', (it) => codes(it, (code) => `\\u${code}?`)),
  rtf('deleted', (it) => `{\\deleted ${it}}`),
  rtf('header', (it) => `{\\header ${it}}`),
  rtf('footnote', (it) => `{\\footnote ${it}}`),
  rtf('comment', (it) => `{\\*\\annotation ${it}}`),
  rtf('field code', (it) => `{\\field{\\*\\fldinst COMMENTS "${it}"}{\\fldrslt x}}`),
  rtf('properties', (it) => `{\\info{\\subject ${it}}}`),
  rtf('unknown destination', (it) => `{\\*\\zzz ${it}}`),
  rtf('user property', (it) => `{\\*\\userprops{\\propname Marking}\\proptype30{\\staticval ${it}}}`),
  rtf('after the end', (it) => `}${it}`),
  disguise('look-alikes', (it) => it.replace(/[ACEOPSTY]/g, (char) => alike[char] ?? char)),
  disguise('full-width', (it) => shift(it, 0xff21)),
  disguise('bold', (it) => shift(it, 0x1d400)),
  disguise('circled', (it) => shift(it, 0x24b6)),
  disguise('squared', (it) => shift(it, 0x1f130)),
  disguise('combining marks', (it) => [...it].map((char) => `${char}\u0335`).join('')),
  disguise('variation selectors', (it) => [...it].map((char) => `${char}\uFE0F`).join('')),
  disguise('tag characters', (it) => codes(it, (code) => String.fromCodePoint(0xe0000 + code))),
  disguise('zero-width', (it) => [...it].join('\u200B')),
  disguise('soft hyphens', (it) => [...it].join('\u00AD')),
  disguise('letters apart', (it) => [...it].join(' ')),
  disguise('letters apart by dots', (it) =>
    it
      .split(' ')
      .map((word) => [...word].join('.'))
      .join(' '),
  ),
  disguise('one letter a line', (it) => [...it.replace(' ', '\n')].join('\n')),
  disguise('right-to-left override', (it) => `\u202E${[...it].reverse().join('')}\u202C`),
  disguise('percent', (it) => codes(it, (code) => `%${hex(code)}`)),
  disguise('base64', (it) => Buffer.from(it).toString('base64')),
  disguise('hex', (it) => codes(it, hex)),
  disguise('backslash escapes', (it) => codes(it, (code) => `\\x${hex(code)}`)),
]

import { FILLER, type FileCase, twins } from './case.ts'

/* Web pages and rich text with planted words. */

export const html = (place: string, make: (it: string) => string, more: Partial<FileCase> = {}) =>
  twins(
    'html',
    place,
    'page.html',
    (it) =>
      Buffer.from(
        `<!doctype html><html><head><meta charset="utf-8"></head><body><p>${FILLER}</p>${make(it)}</body></html>`,
      ),
    more,
  )

export const rtf = (place: string, make: (it: string) => string) =>
  twins('rtf', place, 'letter.rtf', (it) =>
    Buffer.from(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}}\\f0 ${FILLER}\\par ${make(it)}\\par}`),
  )

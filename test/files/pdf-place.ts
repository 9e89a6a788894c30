import { FILLER, type FileCase, twins } from './case.ts'
import { type PdfOptions, pdf, say } from './pdf-package.ts'

/* A one-page statement with something planted in one place of the file. */

export const filler = say(FILLER.slice(0, 48), 72, 700) + say(FILLER.slice(49, 103), 72, 684)

export const place = (name: string, options: (planted: string) => PdfOptions, more: Partial<FileCase> = {}) =>
  twins('pdf', name, 'statement.pdf', (planted) => pdf({ content: filler, ...options(planted) }), more)

export const catalogue = (name: string, catalog: string, objects: (planted: string) => string[]) =>
  place(name, (x) => ({ catalog, objects: objects(x) }))

export const annotation = (
  name: string,
  body: (planted: string) => string,
  ...objects: ((planted: string) => string)[]
) =>
  place(name, (x) => ({
    page: '/Annots [10 0 R]',
    objects: [`<< /Type /Annot /Rect [72 500 300 540] ${body(x)} >>`, ...objects.map((object) => object(x))],
  }))

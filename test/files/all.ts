import { ARCHIVE_TRICKS } from './archive-tricks.ts'
import { ARCHIVES } from './archives.ts'
import { ARCHIVES_BESIDE } from './archives-beside.ts'
import type { FileCase } from './case.ts'
import { COLUMNS_AND_MIRRORS } from './columns-and-mirrors.ts'
import { DISGUISES_FURTHER } from './disguises-further.ts'
import { DOCX } from './docx.ts'
import { DOCX_BESIDE } from './docx-beside.ts'
import { INSIDE } from './inside.ts'
import { LABELS } from './labels.ts'
import { MAIL_TRICKS } from './mail/tricks.ts'
import { MAIL } from './mail.ts'
import { METAFILE_TRICKS } from './metafile-tricks.ts'
import { OLD_OFFICE } from './ole.ts'
import { OLD_BESIDE } from './ole-beside.ts'
import { OPEN_DOCUMENT } from './opendocument.ts'
import { OUTLOOK } from './outlook.ts'
import { PDF } from './pdf.ts'
import { PDF_BESIDE } from './pdf-beside.ts'
import { PDF_FURTHER } from './pdf-further.ts'
import { PDF_TRICKS } from './pdf-tricks.ts'
import { PICTURE_TRICKS } from './picture-tricks.ts'
import { PICTURES } from './pictures.ts'
import { PICTURES_BESIDE } from './pictures-beside.ts'
import { PLACES_FURTHER } from './places-further.ts'
import { PPTX } from './pptx.ts'
import { PPTX_BESIDE } from './pptx-beside.ts'
import { RECORDINGS } from './recordings.ts'
import { SHEET_TRICKS } from './sheet-tricks.ts'
import { SLIDE_TRICKS } from './slide-tricks.ts'
import { TEXT_TRICKS } from './text-tricks.ts'
import { TEXTS } from './texts.ts'
import { TEXTS_BESIDE } from './texts-beside.ts'
import { WORD_TRICKS } from './word-tricks.ts'
import { XLSX } from './xlsx.ts'
import { XLSX_BESIDE } from './xlsx-beside.ts'

/** Every case of every format. */
export const ALL: readonly FileCase[] = [
  ...ARCHIVES,
  ...ARCHIVES_BESIDE,
  ...DOCX,
  ...DOCX_BESIDE,
  ...MAIL,
  ...OLD_OFFICE,
  ...OLD_BESIDE,
  ...OPEN_DOCUMENT,
  ...OUTLOOK,
  ...PDF,
  ...PDF_BESIDE,
  ...PICTURES,
  ...PICTURES_BESIDE,
  ...PPTX,
  ...PPTX_BESIDE,
  ...TEXTS,
  ...TEXTS_BESIDE,
  ...XLSX,
  ...XLSX_BESIDE,
  ...ARCHIVE_TRICKS,
  ...WORD_TRICKS,
  ...MAIL_TRICKS,
  ...PDF_TRICKS,
  ...METAFILE_TRICKS,
  ...PICTURE_TRICKS,
  ...RECORDINGS,
  ...SHEET_TRICKS,
  ...SLIDE_TRICKS,
  ...TEXT_TRICKS,
  ...DISGUISES_FURTHER,
  ...LABELS,
  ...PDF_FURTHER,
  ...PLACES_FURTHER,
  ...COLUMNS_AND_MIRRORS,
  ...INSIDE,
]

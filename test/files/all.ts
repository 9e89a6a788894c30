import { ARCHIVES } from './archives.ts'
import { ARCHIVES_BESIDE } from './archives-beside.ts'
import type { FileCase } from './case.ts'
import { DOCX } from './docx.ts'
import { DOCX_BESIDE } from './docx-beside.ts'
import { MAIL } from './mail.ts'
import { OLD_OFFICE } from './ole.ts'
import { OPEN_DOCUMENT } from './opendocument.ts'
import { OUTLOOK } from './outlook.ts'
import { PDF } from './pdf.ts'
import { PICTURES } from './pictures.ts'
import { PPTX } from './pptx.ts'
import { TEXTS } from './texts.ts'
import { TEXTS_BESIDE } from './texts-beside.ts'
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
  ...OPEN_DOCUMENT,
  ...OUTLOOK,
  ...PDF,
  ...PICTURES,
  ...PPTX,
  ...TEXTS,
  ...TEXTS_BESIDE,
  ...XLSX,
  ...XLSX_BESIDE,
]

import type { FileCase } from './case.ts'
import { DOCX } from './docx.ts'

/** Every case of every format. */
export const ALL: readonly FileCase[] = [...DOCX]

import { loadAll } from './formats.ts'
import { openEngine } from './ocr/engine.ts'
import { openNetworks } from './ocr/networks.ts'
import { pdfEngine } from './pdf/engine.ts'

/** A failure here recurs with its file and is reported then. */
export async function warmUp(): Promise<void> {
  await Promise.allSettled([loadAll(), pdfEngine(), openWords()])
}

/** Tesseract takes 100 MB more, and is rarely needed where the networks run. */
const openWords = async () => (await openNetworks()) || openEngine()

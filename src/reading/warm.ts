import { loadAll } from './formats.ts'
import { openNetworks } from './ocr/networks.ts'
import { pdfEngine } from './pdf/engine.ts'

/** A failure here recurs with its file and is reported then. */
export async function warmUp(): Promise<void> {
  await Promise.allSettled([loadAll(), pdfEngine(), openNetworks()])
}

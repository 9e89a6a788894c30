import { openDetector } from './detect.ts'
import { openRecogniser } from './read-line.ts'

let opened: Promise<boolean> | undefined

/** Returns false where ONNX Runtime cannot be loaded. */
export function openNetworks(): Promise<boolean> {
  opened ??= Promise.all([openDetector(), openRecogniser()]).then(
    () => true,
    () => false,
  )
  return opened
}

import { openDetector } from './detect.ts'
import { openRecogniser } from './read-line.ts'

let opened: Promise<boolean> | undefined

/** There are machines without a build of ONNX Runtime. */
export function openNetworks(): Promise<boolean> {
  opened ??= Promise.all([openDetector(), openRecogniser()]).then(
    () => true,
    () => false,
  )
  return opened
}

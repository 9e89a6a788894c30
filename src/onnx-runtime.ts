import { createRequire } from 'node:module'

// ONNX Runtime reports its use to its maker unless this is set before it is loaded. A thread’s own environment does not
// count, so that this module is loaded by the process too.
process.env['ORT_DISABLE_TELEMETRY'] = '1'

/**
 * Throws where the package is absent or has no build for the machine, and on Workers, which know no path of a module.
 * `Runtime` is the part of it that is used.
 */
export function loadOnnxRuntime<Runtime>(name: 'onnxruntime-node' | 'onnxruntime-web' = 'onnxruntime-node'): Runtime {
  return createRequire(import.meta.url)(name) as Runtime
}

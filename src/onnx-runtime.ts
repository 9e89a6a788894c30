import { createRequire } from 'node:module'

// ONNX Runtime reports its use to its maker unless this is set before it is loaded. A thread’s own environment does not
// count, so that this module is loaded by the process too.
process.env['ORT_DISABLE_TELEMETRY'] = '1'

const PACKAGES = { native: 'onnxruntime-node', WebAssembly: 'onnxruntime-web' } as const

/** WebAssembly is some four times as slow. */
export type OnnxKind = keyof typeof PACKAGES

/** Named when a model is opened: in a process with both packages each would otherwise run on the native one. */
export const PROVIDERS: Readonly<Record<OnnxKind, readonly string[]>> = { native: ['cpu'], WebAssembly: ['wasm'] }

type Settings = { readonly env: { readonly wasm?: { numThreads?: number } } }

/** Throws where the package is absent or has no build for the machine, and on Workers, which know no path of a module. */
export function loadOnnxRuntime<Runtime>(kind: OnnxKind): Runtime {
  const runtime = createRequire(import.meta.url)(PACKAGES[kind]) as Runtime & Settings
  // Callers work in parallel as it is.
  if (runtime.env.wasm) runtime.env.wasm.numThreads = 1
  return runtime
}

/** Returns undefined where neither kind can be loaded. */
export function onnxKindHere(): OnnxKind | undefined {
  return (['native', 'WebAssembly'] as const).find((kind) => {
    try {
      return loadOnnxRuntime(kind) !== undefined
    } catch {
      return false
    }
  })
}

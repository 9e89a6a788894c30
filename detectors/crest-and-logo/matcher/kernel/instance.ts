import { bytesOf } from '../../../base64.ts'

/** The types for pure code lack it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number }

const PAGE = 65_536

export type Name = 'cells' | 'scan' | 'look' | 'field'

const given = new Map<Name, object>()

/** For Workers, where compilation is forbidden. Call before first use. */
export function provide(modules: Readonly<Record<Name, object>>): void {
  for (const [name, module] of Object.entries(modules)) given.set(name as Name, module)
}

export type Kernel<Functions> = Functions & { readonly memory: Memory }

/** Decodes base64 unless a module is given. */
export function grown<Functions>(name: Name, base64: string): (bytes: number) => Kernel<Functions> {
  let exports: Kernel<Functions> | undefined
  return (bytes) => {
    exports ??= new WebAssembly.Instance(given.get(name) ?? compiled(base64)).exports as Kernel<Functions>
    const missing = bytes - exports.memory.buffer.byteLength
    if (missing > 0) exports.memory.grow(Math.ceil(missing / PAGE))
    return exports
  }
}

const compiled = (base64: string): object => new WebAssembly.Module(bytesOf(base64))

/** What is used of the language's own WebAssembly, which the types of pure code do not know. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/** A compiled module, given as hexadecimal digits, ready to be called. */
export function instance<Exports>(hex: string): Exports {
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exports
}

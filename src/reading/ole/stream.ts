export type Stream = { readonly path: string; readonly name: string; readonly bytes: Uint8Array }

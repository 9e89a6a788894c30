/** Node and Workers have it; the types for pure code lack it. */
declare const atob: (base64: string) => string

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
